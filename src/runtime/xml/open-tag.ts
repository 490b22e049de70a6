/** Start tags whose end tag is still to come, and what is said where another thing comes. */
import type { Scanner } from './scanner.ts';

/** A start tag whose end tag is still to come, or is the token that is given. */
export class OpenTag {
  /** As it is written. */
  name = '';
  prefix = '';
  local = '';
  namespace = '';
  /** Where it begins in the document. */
  index = 0;
  /** That of the element around; of the root one without a name. */
  readonly outer: OpenTag | undefined;
  #inner: OpenTag | undefined;

  constructor(outer?: OpenTag) {
    this.outer = outer;
  }

  /** The one for the next element within, whose fields are to be written: the same each time. */
  get inner(): OpenTag {
    this.#inner ??= new OpenTag(this);
    return this.#inner;
  }
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
