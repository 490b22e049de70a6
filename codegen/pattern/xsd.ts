/** Regular expressions of XSD 1.0 (part 2, appendix F), read by the grammar given there. */
import {
  type CharacterSet,
  complement,
  difference,
  MAX_CODE_POINT,
  type Pattern,
  setOf,
  union,
} from './model.ts';
import {
  classCharacter,
  isCategory,
  nativeCharacter,
  nativeOfSet,
  setOfBlock,
  setOfNativeClass,
} from './unicode.ts';

/** What is wrong with a pattern, and where in it. */
export class PatternSyntaxError extends Error {
  readonly index: number;

  constructor(message: string, index: number) {
    super(message);
    this.index = index;
  }
}

/** Nested groups; deeper ones are refused rather than overflow. */
const MAX_DEPTH = 500;

/** @throws {PatternSyntaxError} */
export function parseXsdPattern(source: string): Pattern {
  const parser = new Parser(source);
  const pattern = parser.alternation(0);
  if (parser.peek() !== '') parser.fail('this closes a group that was not opened');
  return pattern;
}

interface Named {
  readonly set: CharacterSet;
  readonly native: string;
  /** Within a class, where that is written otherwise. */
  readonly inClass?: string;
}

class Parser {
  readonly #characters: readonly string[];
  #at = 0;

  constructor(source: string) {
    this.#characters = [...source];
  }

  /** The character here; empty at the end. */
  peek(ahead = 0): string {
    return this.#characters[this.#at + ahead] ?? '';
  }

  fail(message: string): never {
    const index = this.#characters.slice(0, this.#at).join('').length;
    throw new PatternSyntaxError(message, index);
  }

  #take(): string {
    const character = this.peek();
    this.#at += 1;
    return character;
  }

  /** [1] regExp */
  alternation(depth: number): Pattern {
    if (depth > MAX_DEPTH) this.fail(`groups are nested deeper than ${MAX_DEPTH}`);
    const branches = [this.#branch(depth)];
    while (this.peek() === '|') {
      this.#at += 1;
      branches.push(this.#branch(depth));
    }
    const [only] = branches;
    return branches.length === 1 && only ? only : { kind: 'alternation', branches };
  }

  /** [2] branch */
  #branch(depth: number): Pattern {
    const parts: Pattern[] = [];
    while (!['', '|', ')'].includes(this.peek())) parts.push(this.#piece(depth));
    const [only] = parts;
    return parts.length === 1 && only ? only : { kind: 'sequence', parts };
  }

  /** [3] piece */
  #piece(depth: number): Pattern {
    const body = this.#atom(depth);
    switch (this.peek()) {
      case '?':
        this.#at += 1;
        return { kind: 'repetition', body, min: 0, max: 1 };
      case '*':
        this.#at += 1;
        return { kind: 'repetition', body, min: 0, max: Infinity };
      case '+':
        this.#at += 1;
        return { kind: 'repetition', body, min: 1, max: Infinity };
      case '{':
        return { kind: 'repetition', body, ...this.#quantity() };
      default:
        return body;
    }
  }

  /** [5] quantity */
  #quantity(): { min: number; max: number } {
    this.#at += 1;
    const min = this.#number();
    let max = min;
    if (this.peek() === ',') {
      this.#at += 1;
      max = this.peek() === '}' ? Infinity : this.#number();
    }
    if (this.#take() !== '}') {
      this.#at -= 1;
      this.fail('expected } behind a quantity');
    }
    if (max < min) this.fail(`the quantity {${min},${max}} ends below its start`);
    return { min, max };
  }

  #number(): number {
    let digits = '';
    while (/^[0-9]$/.test(this.peek())) digits += this.#take();
    if (digits === '') this.fail('expected a number in a quantity');
    return Number(digits);
  }

  /** [9] atom */
  #atom(depth: number): Pattern {
    const character = this.peek();
    switch (character) {
      case '(': {
        this.#at += 1;
        const inner = this.alternation(depth + 1);
        if (this.peek() !== ')') this.fail('expected ) to close a group');
        this.#at += 1;
        return inner;
      }
      case '[':
        return this.#class(depth);
      case '\\':
        return ofSet(this.#escape());
      case '.': {
        this.#at += 1;
        return { kind: 'characters', set: complement([10, 10, 13, 13]), native: '[^\\n\\r]' };
      }
      case '?':
      case '*':
      case '+':
        return this.fail(`${character} has nothing to repeat; a literal one is \\${character}`);
      case '{':
      case '}':
      case ']':
        return this.fail(`a literal ${character} is \\${character}`);
      default: {
        this.#at += 1;
        return ofSet(single(character));
      }
    }
  }

  /** [11] charClassExpr, with subtraction [15] and negation [14] */
  #class(depth: number): Pattern {
    return ofSet(this.#bracketed(depth));
  }

  #bracketed(depth: number): Named {
    if (depth > MAX_DEPTH) this.fail(`classes are nested deeper than ${MAX_DEPTH}`);
    this.#at += 1;
    const isNegative = this.peek() === '^';
    if (isNegative) this.#at += 1;
    let set: CharacterSet = [];
    let native = '';
    let subtracted: Named | undefined;
    let isFirst = true;
    while (this.peek() !== ']' || isFirst) {
      if (this.peek() === '') this.fail('expected ] to close a class');
      if (this.peek() === ']') this.fail("a class can't be empty");
      if (this.peek() === '-' && this.peek(1) === '[' && !isFirst) {
        this.#at += 1;
        subtracted = this.#bracketed(depth + 1);
        if (this.peek() !== ']') this.fail('a subtraction ends a class: expected ]');
        break;
      }
      const part = this.#range(isFirst);
      set = union(set, part.set);
      native += part.inClass ?? part.native;
      isFirst = false;
    }
    this.#at += 1;
    const own = isNegative ? complement(set) : set;
    // The v flag keeps doubled punctuation for itself; a set written anew has none.
    const isDoubled = /([&!#$%*+,.:;<=>?@^`~])\1/.test(native);
    const ownNative = isDoubled ? nativeOfSet(own) : `[${isNegative ? '^' : ''}${native}]`;
    if (!subtracted) return { set: own, native: ownNative };
    return { set: difference(own, subtracted.set), native: `[${ownNative}--${subtracted.native}]` };
  }

  /** [17] charRange: a range, a character or an escape. */
  #range(isFirst: boolean): Named {
    const start = this.#at;
    const low = this.#rangeEnd(isFirst);
    if (low.codePoint === undefined) return low.named;
    const isRange = this.peek() === '-' && this.peek(1) !== ']' && this.peek(1) !== '[';
    if (!isRange) return low.named;
    this.#at += 1;
    const high = this.#rangeEnd(false);
    if (high.codePoint === undefined)
      return this.fail('a range ends in one character, not in a class');
    if (high.codePoint < low.codePoint) {
      this.#at = start;
      this.fail('a range ends before it starts');
    }
    return {
      set: [low.codePoint, high.codePoint],
      native: `${classCharacter(low.codePoint)}-${classCharacter(high.codePoint)}`,
    };
  }

  #rangeEnd(isFirst: boolean): { named: Named; codePoint?: number } {
    const character = this.peek();
    if (character === '\\') {
      const named = this.#escape();
      const [low, high] = named.set;
      const isOne = named.set.length === 2 && low === high && low !== undefined;
      return { named, ...(isOne && { codePoint: low }) };
    }
    if (character === '[') this.fail('a literal [ in a class is \\[');
    if (character === '-' && !isFirst && this.peek(1) !== ']') {
      this.fail('a literal - stands first or last in a class, or is \\-');
    }
    this.#at += 1;
    return { named: single(character), codePoint: character.codePointAt(0) ?? 0 };
  }

  /** [23] charClassEsc */
  #escape(): Named {
    this.#at += 1;
    const character = this.#take();
    switch (character) {
      case 'n':
        return single('\n');
      case 'r':
        return single('\r');
      case 't':
        return single('\t');
      case 's':
        return {
          set: setOf([
            [9, 10],
            [13, 13],
            [32, 32],
          ]),
          native: '[\\t\\n\\r ]',
        };
      case 'S':
        return {
          set: complement(
            setOf([
              [9, 10],
              [13, 13],
              [32, 32],
            ]),
          ),
          native: '[^\\t\\n\\r ]',
        };
      case 'd':
      case 'D':
        return native(`\\${character === 'd' ? 'p' : 'P'}{Nd}`);
      case 'w':
        return native('[^\\p{P}\\p{Z}\\p{C}]');
      case 'W':
        return native('[\\p{P}\\p{Z}\\p{C}]');
      case 'i':
      case 'I':
      case 'c':
      case 'C':
        return nameClass(character);
      case 'p':
      case 'P':
        return this.#property(character);
      default:
        if (/^[\\|.?*+(){}\-[\]^$]$/.test(character)) return single(character);
        this.#at -= 1;
        return this.fail(
          character === '' ? 'a \\ with nothing behind it' : `\\${character} is no escape`,
        );
    }
  }

  /** [27] charProp: a category or a block. */
  #property(letter: string): Named {
    if (this.peek() !== '{') this.fail(`expected { behind \\${letter}`);
    this.#at += 1;
    let name = '';
    while (this.peek() !== '}' && this.peek() !== '') name += this.#take();
    if (this.#take() !== '}') this.fail(`expected } behind \\${letter}{${name}`);
    if (isCategory(name)) return native(`\\${letter}{${name}}`);
    const block = name.startsWith('Is') ? setOfBlock(name.slice(2)) : undefined;
    if (!block) return this.fail(`\\${letter}{${name}} names no category or block`);
    const set = letter === 'p' ? block : complement(block);
    return { set, native: nativeOfSet(set) };
  }
}

function ofSet({ set, native: source }: Named): Pattern {
  return { kind: 'characters', set, native: source };
}

function single(character: string): Named {
  const codePoint = character.codePointAt(0) ?? 0;
  return {
    set: [codePoint, codePoint],
    native: nativeCharacter(codePoint),
    inClass: classCharacter(codePoint),
  };
}

function native(source: string): Named {
  return { set: setOfNativeClass(source), native: source };
}

const nameStart =
  ':A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const nameCharacter = `${nameStart}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040`;

/** `\i` and `\c`: characters of XML names (XML 1.0 §2.3). */
function nameClass(letter: 'i' | 'I' | 'c' | 'C'): Named {
  const inside = letter.toLowerCase() === 'i' ? nameStart : nameCharacter;
  return native(`[${letter === letter.toLowerCase() ? '' : '^'}${inside}]`);
}

/** Every character that a pattern may meet. */
export const anyCharacter: CharacterSet = [0, MAX_CODE_POINT];
