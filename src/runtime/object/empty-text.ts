import type { SimpleType } from '../datatype/datatype.ts';
import { readSimple } from '../datatype/validity.ts';

/**
 * The text of an element whose value has none, `''` or `[]`, where an element without any character is
 * read as `supplied` (cvc-elt.5.1): empty where that has the value too, else a blank where the type
 * removes it. `undefined`: no document has the value.
 */
export function emptyText(type: SimpleType, value: unknown, supplied: string): string | undefined {
  if (isSameEmpty(readSimple(type, supplied).value, value)) return '';
  return isSameEmpty(readSimple(type, ' ').value, value) ? ' ' : undefined;
}

function isSameEmpty(read: unknown, value: unknown): boolean {
  return Array.isArray(read)
    ? Array.isArray(value) && read.length === 0
    : read === '' && value === '';
}
