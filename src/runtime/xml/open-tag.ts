/** Start tags whose end tag is still to come, and what is said where another thing comes. */
import type { Scanner } from './scanner.ts';

/** A start tag whose end tag is still to come, or is the token that is given. */
export interface OpenTag {
  /** As it is written. */
  name: string;
  prefix: string;
  local: string;
  namespace: string;
  /** Where it begins in the document. */
  index: number;
  /** That of the element around; of the root one without a name. */
  readonly outer: OpenTag | undefined;
  /** That of the last element within. */
  inner: OpenTag | undefined;
}

/** Behind `outer`, or before any; its fields are to be written. */
export function openTag(outer?: OpenTag): OpenTag {
  const tag = { name: '', prefix: '', local: '', namespace: '', index: 0, outer, inner: undefined };
  if (outer) outer.inner = tag;
  return tag;
}

/** Another end tag than that of the innermost element; it begins at `start` (WFC: Element Type Match). */
export function refuseEndTag(
  scanner: Scanner,
  { name: open, index }: OpenTag,
  start: number,
): never {
  const found = scanner.requireName(`${open}>`);
  if (found === open) scanner.unexpected('>');
  const related = { index, message: 'the start tag' };
  const more = { expected: [`</${open}>`], related };
  return scanner.fail('xml-tag-mismatch', { found, open }, start, more);
}

/** The end of the document within an element. */
export function refuseEnd(scanner: Scanner, { name, index }: OpenTag): never {
  return scanner.unclosed(`the element ${name}`, `</${name}>`, index);
}
