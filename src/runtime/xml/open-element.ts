/** Elements whose end tag is still to come, and what is said where another thing comes. */
import type { Scanner } from './scanner.ts';

/** An element that is open; its fields are written again for the next one at its depth. */
export interface OpenElement {
  name: string;
  prefix: string;
  local: string;
  namespace: string;
  /** Of its start tag in the document. */
  index: number;
}

/** Another end tag than that of the innermost element; it begins at `start` (WFC: Element Type Match). */
export function refuseEndTag(
  scanner: Scanner,
  { name: open, index }: OpenElement,
  start: number,
): never {
  const found = scanner.requireName(`${open}>`);
  if (found === open) scanner.unexpected('>');
  const related = { index, message: 'the start tag' };
  const more = { expected: [`</${open}>`], related };
  return scanner.fail('xml-tag-mismatch', { found, open }, start, more);
}

/** The end of the document within an element. */
export function refuseEnd(scanner: Scanner, { name, index }: OpenElement): never {
  return scanner.unclosed(`the element ${name}`, `</${name}>`, index);
}
