/**
 * Everything that can be wrong with a document before its schema is asked: one table with a stable
 * code and the message. Codes are never reused.
 */
import { type Blanks, fill } from './message-template.ts';

/** Why a document can't be read. */
export interface XmlError {
  /** Of `xmlErrors`, or of the table of document type declarations. */
  readonly code: string;
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
export type XmlErrorDetails<Code extends XmlErrorCode> = Blanks<(typeof xmlErrors)[Code]>;

/** Every error by its code. */
export const xmlErrors = {
  'xml-input': 'A document is a string or a Uint8Array; found {found}.',
  'xml-encoding-unsupported':
    'The encoding {name} is not supported; these are: UTF-8, UTF-16, ISO-8859-1, US-ASCII, windows-1252.',
  'xml-encoding-conflict': '{first}, but {second}.',
  'xml-encoding-undeclared':
    'The bytes look like {name}, but there is neither a byte order mark nor a charset.',
  'xml-encoding-malformed': '{found}, which is not {encoding}.',
  'xml-character': '{found} is not allowed in XML.',
  'xml-declaration': 'Expected {expected} in the XML declaration; found {found}.',
  'xml-syntax': 'Expected {expected}; found {found}.',
  'xml-unclosed': 'The text ends inside {what}; expected {expected}.',
  'xml-root-missing': 'Expected the root element; found {found}.',
  'xml-root-followed':
    'Only white space, comments and processing instructions may follow the root element; found {found}.',
  'xml-tag-mismatch': 'Expected </{open}>; found </{found}>.',
  'xml-duplicate-attribute': 'The attribute {name} is given twice.',
  'xml-attribute-less-than': 'The value of {name} must not contain <; write &lt;.',
  'xml-comment': 'A comment must not contain -- or end in --->.',
  'xml-instruction-target':
    "A processing instruction can't be called {name}; an XML declaration stands at the very start.",
  'xml-cdata-end': 'Text must not contain ]]>; write ]]&gt;.',
  'xml-reference': '& must begin a reference such as &amp; or &#38;; found {found}.',
  'xml-character-reference': '{name} refers to a character that is not allowed in XML.',
  'xml-doctype': 'A document type declaration is not accepted.',
  'xml-entity-undefined':
    'The entity {name} is not declared; without a DTD there are lt, gt, amp, quot and apos.',
  'xml-namespace-name': '{name} has a colon where no prefix and local name can be told apart.',
  'xml-namespace-unbound': 'The prefix {name} is not declared.',
  'xml-namespace-reserved': "{name} is reserved and can't be used or declared so.",
  'xml-namespace-empty': 'The prefix {name} must be declared with a namespace that is not empty.',
  'xml-namespace-duplicate-attribute':
    'The attributes {other} and {name} have the same namespace and local name.',
  'limit-size': 'The document is longer than the limit of {limit}.',
  'limit-depth': 'Elements are nested deeper than the limit of {limit}.',
  'limit-attributes': 'An element has more attributes than the limit of {limit}.',
  'limit-text': 'A text is longer than the limit of {limit}.',
} as const;

/** The error with `code`, its message written by the table. */
export function xmlError<Code extends XmlErrorCode>(
  code: Code,
  details: XmlErrorDetails<Code>,
  place: Omit<XmlError, 'code' | 'message'>,
): XmlError {
  return { code, message: fill<(typeof xmlErrors)[Code]>(xmlErrors[code], details), ...place };
}
