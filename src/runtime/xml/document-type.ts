/** How a document type declaration is read, where it is accepted at all. */
import type { Limits } from '../options.ts';
import type { WrittenAttribute } from './attribute.ts';
import type { Scanner } from './scanner.ts';

/** What a declaration says of the document behind it; its entities are the scanner's. */
export interface DocumentType {
  /** The attributes of an element, normalised by their declared types, and the defaults that it lacks. */
  applyTo(
    element: string,
    attributes: readonly WrittenAttribute[],
    index: number,
  ): readonly WrittenAttribute[];
}

/** Reads `<!DOCTYPE …>`, which begins where the scanner is. */
export type DoctypeReader = (scanner: Scanner, limits: Limits) => DocumentType;
