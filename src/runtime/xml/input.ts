/** Opening a document: from a string or bytes to text whose places are known. */
import type { Position } from '../issue.ts';
import type { Limits } from '../options.ts';
import { type XmlError, xmlError } from './errors.ts';

/** A document that is ready to read. */
export interface OpenedInput {
  /** The document without its byte order mark. */
  readonly text: string;
  /** The place of an index into `text`; computed when asked, cheap in ascending order. */
  positionAt(index: number): Position;
}

export interface FailedInput {
  readonly error: XmlError;
  readonly position: Position;
}

export function openInput(
  input: string | Uint8Array,
  options: { readonly charset?: string | undefined; readonly limits: Limits },
): OpenedInput | FailedInput {
  throw new Error('not yet');
}
