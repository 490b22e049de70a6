/**
 * The shapes of simple types at run time (XSD 1.0 part 2). A datatype is a value that is imported,
 * never looked up by name, so that a bundler keeps only those that a schema uses.
 */

/** What happens to a value's white space before anything else looks at it (§4.3.6). */
export type WhiteSpace = 'preserve' | 'replace' | 'collapse';

/** Less, equal or greater; `undefined` where the order is partial and says nothing (§3.2.7.4). */
export type Order = -1 | 0 | 1 | undefined;

/** A built-in datatype. Every `text` below has had its white space normalised. */
export interface Datatype {
  /** Its local name in the XSD namespace: `dateTime`. */
  readonly name: string;
  /** The primitive type whose value space it shares: `decimal` for `byte`. */
  readonly primitive: string;
  readonly whiteSpace: WhiteSpace;
  /** What its lexical space is, for a message: `a date such as 2011-09-28`. */
  readonly expects: string;
  /** Whether `text` is in the lexical space, exactly; that of a restriction obeys its facets too. */
  readonly isLexical: (text: string) => boolean;
  /** What a program holds unless it is told otherwise; absent: the lexical form, `asString`. */
  readonly form?: ValueForm;
  /** The definition of a type that is built in but derived, so that an issue can name the facet. */
  readonly restricts?: { readonly base: Datatype; readonly facets: readonly Facet[] };
  /** The order of the value space; absent where the type has none. Both are in the lexical space. */
  readonly compare?: (a: string, b: string) => Order;
  /** Whether two lexical forms stand for one value; absent where only the same text does. */
  readonly isEqual?: (a: string, b: string) => boolean;
  /** What length facets count: octets for the binary types; absent: characters (§4.3.1). */
  readonly lengthOf?: (text: string) => number;
  /**
   * Only where the document around it decides what a text means (`QName`, `NOTATION`, `ENTITY`):
   * its value, `{namespace}local` or `local`, or the rule that it breaks there. All facets but
   * `pattern` are asked about that value.
   */
  readonly resolve?: (text: string, prefixes: PrefixResolver) => SimpleResult;
  /** How such a text is read; absent: as any other (`readAtomic`). */
  readonly read?: ReadAtomic;
  /** Only of `ID` and `IDREF`. */
  readonly identities?: IdentityMaker;
  /** The opposite of `resolve`; `undefined` if the value is not of that shape. */
  readonly spell?: (
    value: string,
    prefixFor: (namespace: string) => string | undefined,
  ) => string | undefined;
}

/** What a program holds for a lexical form, and back. */
export interface ValueForm {
  readonly name: 'string' | 'number' | 'float' | 'boolean' | 'bigint';
  /** The value of a valid lexical form. */
  readonly read: (text: string) => unknown;
  /** The lexical form of a value; `undefined` if the value is not of this form. */
  readonly write: (value: unknown) => string | undefined;
}

/** One constraining facet (§4.3), ready to be asked. */
export interface Facet {
  /** When Xerces asks it: before all of a higher rank. Patterns, which precede even the lexical space, have 0. */
  readonly rank: number;
  /** The validation rule as Xerces names it: `cvc-pattern-valid`. */
  readonly code: string;
  /** What it wants, for a message: `at most 160 characters`. */
  readonly expected: readonly string[];
  /** Whether a lexical form, of the right lexical space and with white space normalised, has it. */
  readonly accepts: (text: string, type: SimpleType) => boolean;
}

/** What all simple types have. Each brings along how it is read, so that bundles hold only what is used. */
interface SimpleTypeBase {
  /** For messages: `MobileNumber`, `xs:token`. */
  readonly name: string;
  /** Outermost base first. */
  readonly facets: readonly Facet[];
  /** What collects its IDs and references, where a value may be or hold one. */
  readonly identities: IdentityMaker | undefined;
}

/** A simple type definition of variety atomic: a built-in datatype and facets. */
export interface AtomicType extends SimpleTypeBase {
  readonly kind: 'atomic';
  readonly read: ReadAtomic;
  readonly datatype: Datatype;
  /** Effective: a facet may have made the datatype's own stricter. */
  readonly whiteSpace: WhiteSpace;
  readonly form: ValueForm;
}

/** Variety list: items separated by white space; the value is an array. */
export interface ListType extends SimpleTypeBase {
  readonly kind: 'list';
  readonly read: Read<ListType>;
  readonly item: SimpleType;
}

/** Variety union: the first member that accepts a text gives its value. */
export interface UnionType extends SimpleTypeBase {
  readonly kind: 'union';
  readonly read: Read<UnionType>;
  readonly members: readonly SimpleType[];
}

export type SimpleType = AtomicType | ListType | UnionType;

/** Reads a text before white space processing as one of a type; `readSimple` bounds what it costs. */
export type Read<Type> = (type: Type, raw: string, prefixes: PrefixResolver) => SimpleResult;

export type ReadAtomic = Read<AtomicType>;

/** Whether two texts, both valid for a type, stand for one value of it: `equalSimple`. */
export type Equality = (type: SimpleType, a: string, b: string) => boolean;

/** What reading a text as a simple type gives: a value, or the first rule that it breaks. */
export type SimpleResult =
  | { readonly value: unknown; readonly violation?: undefined }
  | { readonly violation: Violation; readonly value?: undefined };

/** A rule that a text breaks. */
export interface Violation {
  readonly code: string;
  readonly message: string;
  readonly expected: readonly string[];
}

/** What a QName's prefix stands for at the place where it is read; `undefined`: nothing. */
export type PrefixResolver = (prefix: string) => string | undefined;

/** A prefix for a namespace at the place where a QName is written; `''` for the default one. */
export type PrefixDeclarer = (namespace: string) => string;

/** Collects the IDs of one document or object, and the references to them. */
export interface Identities<Place> {
  /** Takes note of a valid value; if it is an ID that came before, what is to be said, and where that was. */
  note(type: SimpleType, value: unknown, place: () => Place): Duplicate<Place> | undefined;
  /** The references to no ID, in the order in which they were noted. */
  unresolved(): readonly Unresolved<Place>[];
}

/** An ID that another value has already. */
export interface Duplicate<Place> {
  readonly message: string;
  readonly first: Place;
}

/** A reference to no ID. */
export interface Unresolved<Place> {
  readonly id: string;
  readonly place: Place;
}

/** Makes what collects identities, which only documents with an ID or IDREF need. */
export type IdentityMaker = new <Place>() => Identities<Place>;
