/** Classes in brackets of XSD's regular expressions (part 2, appendix F.1). */
import { type CharacterSet, complement, difference, union } from './code-points.ts';
import { MAX_DEPTH } from './model.ts';
import { classRange, outsideClass, separated } from './native-class.ts';
import type { Reader } from './reader.ts';
import { type Characters, character, type Escape, readEscape } from './xsd-escape.ts';

/** [12] charClassExpr ::= '[' charGroup ']', where a charGroup may be negated and subtracted from. */
export function readClass(reader: Reader): Characters {
  const { set, native } = readNested(reader, 0);
  return { set, native: outsideClass(native) };
}

/** The same; `native` is as it stands within another class. */
function readNested(reader: Reader, depth: number): Characters {
  if (depth > MAX_DEPTH) reader.fail(`classes are nested deeper than ${MAX_DEPTH}`);
  reader.take();
  const isNegative = reader.skip('^');
  const group = readPositiveGroup(reader);
  const own: Characters = isNegative
    ? { set: complement(group.set), native: `[^${group.content}]` }
    : { set: group.set, native: `[${group.content}]` };
  if (!reader.skip('-')) {
    reader.expect(']', 'expected ] to close a class');
    return own;
  }
  const subtracted = readNested(reader, depth + 1);
  reader.expect(']', 'a subtraction ends a class: expected ]');
  return {
    set: difference(own.set, subtracted.set),
    native: `[${own.native}--${subtracted.native}]`,
  };
}

/** [14] posCharGroup ::= ( charRange | charClassEsc )+; `content` is how it stands in brackets. */
function readPositiveGroup(reader: Reader): { set: CharacterSet; content: string } {
  const sets: CharacterSet[] = [];
  const contents: string[] = [];
  while (reader.peek() !== ']' && !isSubtraction(reader, sets.length === 0)) {
    const { set, inClass } = readRange(reader, sets.length === 0);
    sets.push(set);
    contents.push(inClass);
  }
  if (sets.length === 0) reader.fail("a class can't be empty; a literal ] is \\]");
  return { set: union(...sets), content: separated(contents) };
}

function isSubtraction(reader: Reader, isFirst: boolean): boolean {
  return !isFirst && reader.peek() === '-' && reader.peek(1) === '[';
}

/** [17] charRange, or an escape. */
function readRange(reader: Reader, isFirst: boolean): Pick<Escape, 'set' | 'inClass'> {
  const start = reader.position;
  const low = readEnd(reader, isFirst);
  const isRange = reader.peek() === '-' && !['[', ']'].includes(reader.peek(1));
  if (low.codePoint === undefined || !isRange) return low;
  // A - that is literal, being first, begins no range; \- may.
  if (low.codePoint === 0x2d && reader.position === start + 1) reader.fail(DASH);
  reader.take();
  if (reader.peek() === '-') reader.fail(DASH);
  const high = readEnd(reader, false);
  if (high.codePoint === undefined) {
    return reader.fail('a range ends in one character, not in a class', start);
  }
  if (high.codePoint < low.codePoint) reader.fail('a range ends before it starts', start);
  return {
    set: [low.codePoint, high.codePoint],
    inClass: classRange(low.codePoint, high.codePoint),
  };
}

const DASH = 'a literal - stands first or last in a class, or is \\-';

/** A character or an escape; a literal `-` only first or last in the class. */
function readEnd(reader: Reader, isFirst: boolean): Escape {
  const here = reader.peek();
  if (here === '\\') return readEscape(reader);
  if (here === '') reader.fail('expected ] to close a class');
  if (here === '[') reader.fail('a literal [ in a class is \\[');
  if (here === '-' && !isFirst && reader.peek(1) !== ']') reader.fail(DASH);
  return character(reader.take());
}
