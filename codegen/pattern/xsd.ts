/** Regular expressions of XSD 1.0, by the grammar of part 2, appendix F (second edition). */
import { complement, setOf } from './code-points.ts';
import { type ParsedPattern, parsed } from './fault.ts';
import { alternationOf, MAX_DEPTH, type Pattern, sequenceOf } from './model.ts';
import { nativeCharacter, outsideClass } from './native-class.ts';
import { Reader } from './reader.ts';
import { readClass } from './xsd-class.ts';
import { readEscape } from './xsd-escape.ts';

/** The pattern as a tree, or the first thing that is wrong with it. */
export function parseXsdPattern(source: string): ParsedPattern {
  return parsed((remarks) => {
    const reader = new Reader(source, remarks);
    const pattern = readAlternation(reader, 0);
    if (reader.peek() !== '') reader.fail('this ) closes no group; a literal one is \\)');
    return pattern;
  });
}

/** [1] regExp ::= branch ( '|' branch )* */
function readAlternation(reader: Reader, depth: number): Pattern {
  if (depth > MAX_DEPTH) reader.fail(`groups are nested deeper than ${MAX_DEPTH}`);
  const branches = [readBranch(reader, depth)];
  while (reader.skip('|')) branches.push(readBranch(reader, depth));
  return alternationOf(branches);
}

/** [2] branch ::= piece* */
function readBranch(reader: Reader, depth: number): Pattern {
  const parts: Pattern[] = [];
  while (!['', '|', ')'].includes(reader.peek())) parts.push(readPiece(reader, depth));
  return sequenceOf(parts);
}

/** [3] piece ::= atom quantifier? */
function readPiece(reader: Reader, depth: number): Pattern {
  const body = readAtom(reader, depth);
  if (reader.skip('?')) return { kind: 'repetition', body, min: 0, max: 1 };
  if (reader.skip('*')) return { kind: 'repetition', body, min: 0, max: Infinity };
  if (reader.skip('+')) return { kind: 'repetition', body, min: 1, max: Infinity };
  if (reader.skip('{')) return { kind: 'repetition', body, ...readQuantity(reader) };
  return body;
}

/** [5] quantity ::= quantRange | quantMin | QuantExact, and the } behind it */
function readQuantity(reader: Reader): { min: number; max: number } {
  const start = reader.position;
  const min = readQuantExact(reader);
  let max = min;
  if (reader.skip(',')) max = reader.peek() === '}' ? Infinity : readQuantExact(reader);
  reader.expect('}', 'expected } behind a quantity');
  if (max < min) reader.fail(`the quantity {${min},${max}} ends below its start`, start);
  return { min, max };
}

/** [8] QuantExact ::= [0-9]+ */
function readQuantExact(reader: Reader): number {
  let digits = '';
  while (/^[0-9]$/.test(reader.peek())) digits += reader.take();
  if (digits === '') reader.fail('expected a number in a quantity');
  // No text is that long: the language is the same.
  return Math.min(Number(digits), 2 ** 31 - 1);
}

const lineEnds = setOf([
  [0xa, 0xa],
  [0xd, 0xd],
]);

/** [9] atom ::= Char | charClass | ( '(' regExp ')' ) */
function readAtom(reader: Reader, depth: number): Pattern {
  const character = reader.peek();
  switch (character) {
    case '(': {
      reader.take();
      const inner = readAlternation(reader, depth + 1);
      reader.expect(')', 'expected ) to close a group');
      return inner;
    }
    case '[':
      return { kind: 'characters', ...readClass(reader) };
    case '\\':
      return { kind: 'characters', ...readEscape(reader) };
    case '.':
      reader.take();
      return { kind: 'characters', set: complement(lineEnds), native: outsideClass('[^\\n\\r]') };
    case '?':
    case '*':
    case '+':
    case '{':
      return reader.fail(`${character} has nothing to repeat; a literal one is \\${character}`);
    case '}':
    case ']':
      return reader.fail(`a literal ${character} is \\${character}`);
    default: {
      const codePoint = reader.take().codePointAt(0) ?? 0;
      const native = nativeCharacter(codePoint);
      return { kind: 'characters', set: [codePoint, codePoint], native };
    }
  }
}
