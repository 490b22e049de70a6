/** An XSD for one construct, with valid documents of it. */
export interface ConvertCase {
  readonly name: string;
  readonly xsd: string;
  /** Valid documents, whose values are mutated. */
  readonly documents: readonly string[];
  /** A word of each message that says what was lost; by default nothing is. */
  readonly loses?: readonly string[];
}
