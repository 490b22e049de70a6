/** Regular expressions of both dialects as one tree; counters stay counters. */
import type { CharacterSet } from './code-points.ts';

export type Pattern =
  | CharactersPattern
  | SequencePattern
  | AlternationPattern
  | RepetitionPattern
  | AssertionPattern
  | LookaheadPattern
  | UnsupportedPattern;

/** One character of a set. */
export interface CharactersPattern {
  readonly kind: 'characters';
  readonly set: CharacterSet;
  /**
   * The same set as source of a native regular expression, as close to the schema's own text as
   * can be: of an XSD pattern for the `v` flag, of an ECMAScript pattern for the `u` flag.
   */
  readonly native: string;
}

export interface SequencePattern {
  readonly kind: 'sequence';
  /** Empty: matches the empty text. */
  readonly parts: readonly Pattern[];
}

export interface AlternationPattern {
  readonly kind: 'alternation';
  readonly branches: readonly Pattern[];
}

/** Greedy or lazy: the language is the same. */
export interface RepetitionPattern {
  readonly kind: 'repetition';
  readonly body: Pattern;
  readonly min: number;
  /** `Infinity` without a bound. */
  readonly max: number;
}

/** Only of ECMAScript: `^`, `$`, and `\b` or `\B`. */
export interface AssertionPattern {
  readonly kind: 'assertion';
  readonly at: 'begin' | 'end' | 'word boundary';
}

/** Only of ECMAScript: `(?=…)` and `(?!…)`. */
export interface LookaheadPattern {
  readonly kind: 'lookahead';
  readonly body: Pattern;
  readonly isNegative: boolean;
}

/** Only of ECMAScript: a back-reference, which is no regular language, or a look-behind. */
export interface UnsupportedPattern {
  readonly kind: 'unsupported';
  /** For a message: `the back-reference \1`. */
  readonly what: string;
}

/** Groups nested deeper are refused, so that what walks a pattern may recurse. */
export const MAX_DEPTH = 200;

/** Several patterns as one that matches what any of them does. */
export function alternationOf(branches: readonly Pattern[]): Pattern {
  const [only] = branches;
  return branches.length === 1 && only ? only : { kind: 'alternation', branches };
}

/** Patterns one behind the other as one. */
export function sequenceOf(parts: readonly Pattern[]): Pattern {
  const [only] = parts;
  return parts.length === 1 && only ? only : { kind: 'sequence', parts };
}

/** The patterns directly within one. */
export function childrenOf(pattern: Pattern): readonly Pattern[] {
  switch (pattern.kind) {
    case 'sequence':
      return pattern.parts;
    case 'alternation':
      return pattern.branches;
    case 'repetition':
    case 'lookahead':
      return [pattern.body];
    case 'characters':
    case 'assertion':
    case 'unsupported':
      return [];
    default:
      return pattern satisfies never;
  }
}

/** Whether a pattern may match without taking a character, where what stands around it allows. */
export function isNullable(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'characters':
      return false;
    case 'sequence':
      return pattern.parts.every(isNullable);
    case 'alternation':
      return pattern.branches.some(isNullable);
    case 'repetition':
      return pattern.min === 0 || isNullable(pattern.body);
    case 'assertion':
    case 'lookahead':
    case 'unsupported':
      return true;
    default:
      return pattern satisfies never;
  }
}

/**
 * A pattern as text, however it was written: groups and escapes leave no trace. Equal texts are of
 * regular patterns that match the same.
 */
export function shapeOf(pattern: Pattern): string {
  switch (pattern.kind) {
    case 'characters':
      return `[${pattern.set.join()}]`;
    case 'sequence':
      return `(${pattern.parts.map(shapeOf).join('')})`;
    case 'alternation':
      return `(${pattern.branches.map(shapeOf).join('|')})`;
    case 'repetition':
      return `${shapeOf(pattern.body)}{${pattern.min},${pattern.max}}`;
    case 'assertion':
      return `<${pattern.at}>`;
    case 'lookahead':
      return `<${pattern.isNegative ? '!' : '='}${shapeOf(pattern.body)}>`;
    case 'unsupported':
      return `<${pattern.what}>`;
    default:
      return pattern satisfies never;
  }
}

/** Every pattern within one, itself among them, in the order of the text. */
export function* partsOf(pattern: Pattern): Generator<Pattern> {
  yield pattern;
  for (const child of childrenOf(pattern)) yield* partsOf(child);
}
