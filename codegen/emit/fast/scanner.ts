/**
 * Scanners: from a pattern that one byte of look-ahead decides to statements that find where its
 * text ends. They accept ASCII that is written as it is, and no more than the pattern does.
 */
import { type CharacterSet, difference, rangesOf, union } from '../../pattern/code-points.ts';
import { isNullable, type Pattern } from '../../pattern/model.ts';
import type { Module } from '../module.ts';
import { read } from './literal.ts';

/** What text as it is written can't be made of: controls, `&`, `<`, `]`, and what isn't ASCII. */
const notPlain: CharacterSet = [0, 0x1f, 0x26, 0x26, 0x3c, 0x3c, 0x5d, 0x5d, 0x7f, 0x10ffff];
/** What the run-time's `endOfSolid` scans four bytes at a time; it sees to `]]>` itself. */
const notSolid: CharacterSet = [0, 0x20, 0x26, 0x26, 0x3c, 0x3c, 0x7f, 0x10ffff];
const solid: CharacterSet = difference([0x21, 0x7e], notSolid);

/** Copies of one test that are written out before a loop is. */
const MAX_COPIES = 4;
const MAX_STATEMENTS = 60;

/**
 * The statements of a function of `at` that returns where the text ends, or 0; `undefined` if more
 * than one byte of look-ahead would be needed.
 */
export function scannerStatements(
  pattern: Pattern,
  module: ScannerModule,
): readonly string[] | undefined {
  const writer = new ScannerWriter(module);
  const statements = writer.write(pattern, []);
  if (!statements || statements.length > MAX_STATEMENTS) return undefined;
  return [...statements, 'return at;'];
}

/** Whether a pattern has a scanner. */
export function hasScanner(pattern: Pattern): boolean {
  const nowhere = { runtime: (name: string) => name, constant: (name: string) => name };
  return scannerStatements(pattern, nowhere) !== undefined;
}

/** What is needed of the module that the statements are for. */
type ScannerModule = Pick<Module, 'runtime' | 'constant'>;

class ScannerWriter {
  readonly #module: ScannerModule;
  #variables = 0;

  constructor(module: ScannerModule) {
    this.#module = module;
  }

  /**
   * Statements for `pattern`, behind which a byte of `follow` or the end comes; `isTested`: its first
   * byte is known to be one that it can begin with.
   */
  write(pattern: Pattern, follow: CharacterSet, isTested = false): readonly string[] | undefined {
    switch (pattern.kind) {
      case 'characters':
        return isTested ? ['at += 1;'] : this.#one(plainSet(pattern.set));
      case 'sequence':
        return this.#sequence(pattern.parts, follow, isTested);
      case 'alternation':
        return this.#alternation(pattern.branches, follow);
      case 'repetition':
        return pattern.body.kind === 'characters'
          ? this.#run(pattern.body.set, pattern, follow)
          : this.#repetition(pattern, follow);
      default:
        return undefined;
    }
  }

  #one(set: CharacterSet): readonly string[] {
    if (set.length === 0) return ['return 0;'];
    return [`if (!(${this.#test(set)})) return 0;`, 'at += 1;'];
  }

  #sequence(
    parts: readonly Pattern[],
    follow: CharacterSet,
    isTested: boolean,
  ): readonly string[] | undefined {
    const written: string[] = [];
    for (const [index, part] of parts.entries()) {
      const rest = parts.slice(index + 1);
      const behind = rest.every(isNullable) ? union(firstOfAll(rest), follow) : firstOfAll(rest);
      const statements = this.write(part, behind, isTested && index === 0);
      if (!statements) return undefined;
      written.push(...statements);
    }
    return written;
  }

  #alternation(branches: readonly Pattern[], follow: CharacterSet): readonly string[] | undefined {
    const firsts = branches.map(firstOf);
    if (branches.some(isNullable) || !areDisjoint(firsts)) return undefined;
    const written: string[] = [];
    for (const [index, branch] of branches.entries()) {
      const statements = this.write(branch, follow, true);
      const first = firsts[index] ?? [];
      if (!statements) return undefined;
      if (first.length === 0) continue;
      const start = written.length === 0 ? '' : '} else ';
      written.push(`${start}if (${this.#test(first)}) {`, ...statements);
    }
    return written.length === 0 ? ['return 0;'] : [...written, '} else return 0;'];
  }

  /** Bytes of one set, one after the other. */
  #run(
    whole: CharacterSet,
    { min, max }: { readonly min: number; readonly max: number },
    follow: CharacterSet,
  ): readonly string[] | undefined {
    const set = plainSet(whole);
    if (set.length === 0) return min === 0 ? [] : ['return 0;'];
    if (min !== max && !areDisjoint([set, follow])) return undefined;
    if (min === max && min <= MAX_COPIES) {
      return Array.from({ length: min }, () => this.#one(set)).flat();
    }
    if (min === 0 && max === 1) return [`if (${this.#test(set)}) at += 1;`];
    const start = this.#variable('start');
    const bound = max === Infinity ? '' : ` && at < ${start} + ${max}`;
    const isSolid = bound === '' && difference(whole, notSolid).join() === solid.join();
    const scan = isSolid
      ? `at = ${this.#module.runtime('endOfSolid')}(at);`
      : `while (${this.#test(set)}${bound}) at += 1;`;
    if (min === 0 && bound === '') return [scan];
    const isTooShort = min === 1 ? `at === ${start}` : `at < ${start} + ${min}`;
    return [`const ${start} = at;`, scan, ...(min === 0 ? [] : [`if (${isTooShort}) return 0;`])];
  }

  #repetition(
    { body, min, max }: Extract<Pattern, { kind: 'repetition' }>,
    follow: CharacterSet,
  ): readonly string[] | undefined {
    const first = firstOf(body);
    if (isNullable(body) || !areDisjoint([first, follow])) return undefined;
    const isTested = min === 0 || max > 1;
    const statements = this.write(body, union(first, follow), isTested);
    if (!statements) return undefined;
    if (first.length === 0) return min === 0 ? [] : ['return 0;'];
    const test = this.#test(first);
    if (min === 0 && max === 1) return [`if (${test}) {`, ...statements, '}'];
    if (min === 1 && max === 1) return statements;
    if (min === 0 && max === Infinity) return [`while (${test}) {`, ...statements, '}'];
    const count = this.#variable('count');
    const bound = max === Infinity ? '' : ` && ${count} < ${max}`;
    return [
      `let ${count} = 0;`,
      `while (${test}${bound}) {`,
      ...statements,
      `${count} += 1;`,
      '}',
      ...(min === 0 ? [] : [`if (${count} < ${min}) return 0;`]),
    ];
  }

  #variable(name: string): string {
    this.#variables += 1;
    return this.#variables === 1 ? name : `${name}${this.#variables}`;
  }

  /** Whether the byte at `at` is one of a set. */
  #test(set: CharacterSet): string {
    const byte = read(1, 'at');
    const ranges = rangesOf(set);
    if (ranges.length > 2) {
      const table = this.#module.constant(
        'characters',
        `/* @__PURE__ */ ${this.#module.runtime('byteSet')}(${JSON.stringify(set)})`,
      );
      return `${table}[${byte}] === 1`;
    }
    return ranges.map((range) => rangeTest(byte, range)).join(' || ');
  }
}

function rangeTest(byte: string, [low, high]: readonly [number, number]): string {
  if (low === high) return `${byte} === ${hexadecimal(low)}`;
  if (low === 0x30 && high === 0x39) return `(${byte} ^ 0x30) < 10`;
  return `(${byte} - ${hexadecimal(low)}) >>> 0 <= ${high - low}`;
}

function hexadecimal(value: number): string {
  return `0x${value.toString(16).padStart(2, '0')}`;
}

function plainSet(set: CharacterSet): CharacterSet {
  return difference(set, notPlain);
}

/** The plain bytes that a text of the pattern can begin with. */
function firstOf(pattern: Pattern): CharacterSet {
  switch (pattern.kind) {
    case 'characters':
      return plainSet(pattern.set);
    case 'sequence':
      return firstOfAll(pattern.parts);
    case 'alternation':
      return union(...pattern.branches.map(firstOf));
    case 'repetition':
      return pattern.max === 0 ? [] : firstOf(pattern.body);
    default:
      return [];
  }
}

function firstOfAll(parts: readonly Pattern[]): CharacterSet {
  const end = parts.findIndex((part) => !isNullable(part));
  return union(...parts.slice(0, end < 0 ? parts.length : end + 1).map(firstOf));
}

function areDisjoint(sets: readonly CharacterSet[]): boolean {
  const ranges = sets.flatMap(rangesOf).sort(([a], [b]) => a - b);
  return ranges.every(([low], index) => index === 0 || low > (ranges[index - 1]?.[1] ?? 0));
}
