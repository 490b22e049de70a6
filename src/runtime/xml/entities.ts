/**
 * Entities that a document type declaration brings (XML 1.0 §4), as far as reading a document must
 * know of them. What reads such declarations is handed in (`xml/doctype/`), so that a bundle which
 * refuses them holds none of it.
 */
export interface Entities {
  /** Entities that are being read, one in the other. */
  readonly level: number;
  /** Where in the document an index of the present text is: in an entity, at the outermost reference. */
  place(index: number): number;
  /** As `place`, for the end of something: in an entity, the end of the outermost reference. */
  endPlace(index: number): number;
  /** Goes on in the entity that the reference from `index` to here names, with `depth` open elements. */
  refer(name: string, index: number, depth: number): void;
  /** Goes on after the reference to the entity that ends here. */
  leave(): void;
  /** Refuses that an element ends here whose `depth` was that of the reference (§4.3.2 [78]). */
  requireInside(depth: number): void;
  /** Refuses that an entity ends here with another number of open elements than it began with. */
  requireWhole(depth: number): void;
}
