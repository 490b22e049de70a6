/** What the length facets count (§4.3.1). */
import type { SimpleType } from './datatype.ts';
import { splitItems } from './white-space.ts';

/**
 * The length of a text: items of a list, octets of a binary type, characters (not UTF-16 units) of
 * all others; `undefined` where every length will do: a union, and, as §4.3.1.3 has it, a QName.
 */
export function countUnits(text: string, type: SimpleType): number | undefined {
  if (type.kind === 'union') return undefined;
  if (type.kind === 'list') return splitItems(text).length;
  const { primitive, lengthOf } = type.datatype;
  if (primitive === 'QName' || primitive === 'NOTATION') return undefined;
  return lengthOf ? lengthOf(text) : countCharacters(text);
}

/** Of a text, supplementary ones counted once. */
export function countCharacters(text: string): number {
  let count = text.length;
  for (let index = 0; index < text.length; index++) {
    const codePoint = text.codePointAt(index) ?? 0;
    if (codePoint > 0xffff) {
      count--;
      index++;
    }
  }
  return count;
}
