/**
 * Everything that can be wrong with a document before its schema is asked: one table with a stable
 * code, the rule behind it and the message. Codes are never reused.
 */

/** Why a document can't be read. */
export interface XmlError {
  readonly code: XmlErrorCode;
  /** One sentence: what was found, and what was expected. */
  readonly message: string;
  /** Into the text, in UTF-16 units; -1 if there is no text yet, then `byteOffset` says where. */
  readonly index: number;
  /** Into the bytes as given; only if `index` is -1. */
  readonly byteOffset?: number;
  /** What could have stood there. */
  readonly expected?: readonly string[];
  /** Another place that belongs to it, such as the start tag that the end tag does not match. */
  readonly related?: { readonly index: number; readonly message: string };
}

export type XmlErrorCode = keyof typeof xmlErrors;

/** What the message of `Code` needs. */
export type XmlErrorDetails<Code extends XmlErrorCode> = Parameters<
  (typeof xmlErrors)[Code]['message']
>[0];

/** A rule of reading XML, and what is said of text that breaks it. */
interface Rule<Details> {
  /** The production or constraint; for limits and input, the option or the interface. */
  readonly reference: string;
  readonly message: (details: Details) => string;
}

interface None {
  readonly none?: never;
}
interface Found {
  readonly found: string;
}
interface Named {
  readonly name: string;
}
interface Bounded {
  readonly limit: number;
}

const rule = <Details>(reference: string, message: Rule<Details>['message']): Rule<Details> => ({
  reference,
  message,
});

/** Every error by its code. Sections are of XML 1.0 (5th edition) unless another is named. */
export const xmlErrors = {
  'xml-input': rule<Found>(
    'the interface: string | Uint8Array',
    ({ found }) => `A document is a string or a Uint8Array; found ${found}.`,
  ),
  'xml-encoding-unsupported': rule<Named>(
    '§4.3.3',
    ({ name }) =>
      `The encoding ${name} is not supported; these are: UTF-8, UTF-16, ISO-8859-1, US-ASCII, windows-1252.`,
  ),
  'xml-encoding-conflict': rule<{ readonly first: string; readonly second: string }>(
    '§4.3.3',
    ({ first, second }) => `${first}, but ${second}.`,
  ),
  'xml-encoding-undeclared': rule<Named>(
    '§4.3.3: UTF-16 begins with a byte order mark',
    ({ name }) =>
      `The bytes look like ${name}, but there is neither a byte order mark nor a charset.`,
  ),
  'xml-encoding-malformed': rule<{ readonly encoding: string; readonly found: string }>(
    '§4.3.3',
    ({ encoding, found }) => `${found}, which is not ${encoding}.`,
  ),
  'xml-character': rule<Found>('§2.2 [2] Char', ({ found }) => `${found} is not allowed in XML.`),
  'xml-declaration': rule<Found & { readonly expected: string }>(
    '§2.8 [23] XMLDecl',
    ({ found, expected }) => `Expected ${expected} in the XML declaration; found ${found}.`,
  ),
  'xml-syntax': rule<Found & { readonly expected: string }>(
    '§2 to §4',
    ({ found, expected }) => `Expected ${expected}; found ${found}.`,
  ),
  'xml-unclosed': rule<{ readonly what: string; readonly expected: string }>(
    '§2.1',
    ({ what, expected }) => `The text ends inside ${what}; expected ${expected}.`,
  ),
  'xml-root-missing': rule<Found>(
    '§2.1 [1] document',
    ({ found }) => `Expected the root element; found ${found}.`,
  ),
  'xml-root-followed': rule<Found>(
    '§2.8 [27] Misc',
    ({ found }) =>
      `Only white space, comments and processing instructions may follow the root element; found ${found}.`,
  ),
  'xml-tag-mismatch': rule<Found & { readonly open: string }>(
    '§3, WFC: Element Type Match',
    ({ found, open }) => `Expected </${open}>; found </${found}>.`,
  ),
  'xml-duplicate-attribute': rule<Named>(
    '§3.1, WFC: Unique Att Spec',
    ({ name }) => `The attribute ${name} is given twice.`,
  ),
  'xml-attribute-less-than': rule<Named>(
    '§3.1, WFC: No < in Attribute Values',
    ({ name }) => `The value of ${name} must not contain <; write &lt;.`,
  ),
  'xml-comment': rule<None>(
    '§2.5 [15] Comment',
    () => 'A comment must not contain -- or end in --->.',
  ),
  'xml-instruction-target': rule<Named>(
    '§2.6 [17] PITarget',
    ({ name }) =>
      `A processing instruction can't be called ${name}; an XML declaration stands at the very start.`,
  ),
  'xml-cdata-end': rule<None>(
    '§2.4 [14] CharData',
    () => 'Text must not contain ]]>; write ]]&gt;.',
  ),
  'xml-reference': rule<Found>(
    '§4.1 [66] to [68]',
    ({ found }) => `& must begin a reference such as &amp; or &#38;; found ${found}.`,
  ),
  'xml-character-reference': rule<Named>(
    '§4.1, WFC: Legal Character',
    ({ name }) => `${name} refers to a character that is not allowed in XML.`,
  ),
  'xml-doctype': rule<None>(
    "this project's rule: no document type declaration (§2.8 [28])",
    () => 'A document type declaration is not accepted.',
  ),
  'xml-doctype-unsupported': rule<{ readonly what: string }>(
    "this project's rule: what the internal subset may hold (§2.8 [28a])",
    ({ what }) => `In the internal subset, ${what} is not supported.`,
  ),
  'xml-entity-parameter': rule<None>(
    '§2.8, WFC: PEs in Internal Subset',
    () => 'A parameter entity can stand between declarations only, not inside one.',
  ),
  'xml-entity-undefined': rule<Named>(
    '§4.1, WFC: Entity Declared',
    ({ name }) =>
      `The entity ${name} is not declared; without a DTD there are lt, gt, amp, quot and apos.`,
  ),
  'xml-entity-predefined': rule<Named>(
    '§4.6',
    ({ name }) => `The predefined entity ${name} can't be declared as anything else.`,
  ),
  'xml-entity-recursive': rule<Named>(
    '§4.1, WFC: No Recursion',
    ({ name }) => `The entity ${name} refers to itself.`,
  ),
  'xml-entity-external': rule<Named>(
    "this project's rule: nothing external is read (§4.4.3; §3.1, WFC: No External Entity References)",
    ({ name }) => `The entity ${name} is external; nothing external is read.`,
  ),
  'xml-entity-unparsed': rule<Named>(
    '§4.1, WFC: Parsed Entity',
    ({ name }) => `The entity ${name} is unparsed and can't be referred to here.`,
  ),
  'xml-entity-boundary': rule<Named>(
    '§4.3.2 [78]: an entity holds whole elements',
    ({ name }) => `An element begins and ends in different places: not both in the entity ${name}.`,
  ),
  'xml-namespace-name': rule<Named>(
    'Namespaces §4 [7] QName, §7',
    ({ name }) => `${name} has a colon where no prefix and local name can be told apart.`,
  ),
  'xml-namespace-unbound': rule<Named>(
    'Namespaces §5, NSC: Prefix Declared',
    ({ name }) => `The prefix ${name} is not declared.`,
  ),
  'xml-namespace-reserved': rule<Named>(
    'Namespaces §3, NSC: Reserved Prefixes and Namespace Names',
    ({ name }) => `${name} is reserved and can't be used or declared so.`,
  ),
  'xml-namespace-empty': rule<Named>(
    'Namespaces §5, NSC: No Prefix Undeclaring',
    ({ name }) => `The prefix ${name} must be declared with a namespace that is not empty.`,
  ),
  'xml-namespace-duplicate-attribute': rule<{ readonly name: string; readonly other: string }>(
    'Namespaces §6.3, NSC: Attributes Unique',
    ({ name, other }) =>
      `The attributes ${other} and ${name} have the same namespace and local name.`,
  ),
  'limit-size': rule<Bounded>(
    'limits.size',
    ({ limit }) => `The document is longer than the limit of ${limit}.`,
  ),
  'limit-depth': rule<Bounded>(
    'limits.depth',
    ({ limit }) => `Elements are nested deeper than the limit of ${limit}.`,
  ),
  'limit-attributes': rule<Bounded>(
    'limits.attributes',
    ({ limit }) => `An element has more attributes than the limit of ${limit}.`,
  ),
  'limit-text': rule<Bounded>(
    'limits.text',
    ({ limit }) => `A text is longer than the limit of ${limit}.`,
  ),
  'limit-entities': rule<Bounded>(
    "this project's rule: entities expand to a bounded total",
    ({ limit }) => `Entities expand to more than the limit of ${limit} characters.`,
  ),
} satisfies Record<string, Rule<never>>;

/** The error with `code`, its message written by the table. */
export function xmlError<Code extends XmlErrorCode>(
  code: Code,
  details: XmlErrorDetails<Code>,
  place: Omit<XmlError, 'code' | 'message'>,
): XmlError {
  const { message } = xmlErrors[code] as Rule<XmlErrorDetails<Code>>;
  return { code, message: message(details), ...place };
}
