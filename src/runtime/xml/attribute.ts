/** What an attribute of a start tag is made of. */

/** An attribute of a start tag; one that its declaration supplied stands where the tag begins. */
export interface XmlAttribute {
  /** As it is written. */
  readonly name: string;
  /** Empty without one. */
  readonly prefix: string;
  readonly local: string;
  /** Empty for none, as always without a prefix (Namespaces §6.2). */
  readonly namespace: string;
  /** Normalised (XML 1.0 §3.3.3). */
  readonly value: string;
  /** Of the name. */
  readonly index: number;
  /** Of the value's first character, behind the quote. */
  readonly valueIndex: number;
  /** Behind the closing quote. */
  readonly end: number;
}

/** An attribute whose namespace is not known before the whole start tag is. */
export type WrittenAttribute = { -readonly [Key in keyof XmlAttribute]: XmlAttribute[Key] };
