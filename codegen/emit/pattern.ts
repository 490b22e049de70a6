/** Patterns in emitted code, and what they say beside matching. */

import type { Report } from '../diagnostics/diagnostic.ts';
import {
  type CompiledPattern,
  compilePattern,
  nativeLiteral,
  parsePattern,
} from '../pattern/compile.ts';
import type { Pattern } from '../pattern/model.ts';
import type { Span } from '../source/source.ts';
import { quoteRegularExpression, quoteString } from './quote.ts';

type NativePattern = Extract<CompiledPattern, { kind: 'native' }>;

/**
 * An expression for a native pattern. TypeScript refuses literals with the flag `v` for targets
 * before ES2024, so it is only used where `u` would mean something else, and not as a literal.
 */
export function regularExpressionText(pattern: NativePattern): string {
  if (pattern.flags === 'u' || isSameUnicode(pattern.source)) {
    return quoteRegularExpression(nativeLiteral({ ...pattern, flags: 'u' }));
  }
  return `/* @__PURE__ */ new RegExp(${quoteString(pattern.source)}, "v")`;
}

/** Whether a pattern for `v` is one for `u` too: no set operations, no nested classes. */
function isSameUnicode(source: string): boolean {
  if (/--|&&/.test(source)) return false;
  try {
    return new RegExp(source, 'u').unicode;
  } catch {
    return false;
  }
}

/** An expression for a native pattern; `undefined` for an automaton, or a faulty pattern, which is reported. */
export function nativePatternText(
  sources: readonly string[],
  span: Span | undefined,
  report: Report,
): string | undefined {
  const compiled = compilePattern(sources, 'xsd', span, report);
  return compiled?.kind === 'native' ? regularExpressionText(compiled) : undefined;
}

/** What is known of every text that matches. */
export interface PatternFacts {
  /** XML characters alone. */
  readonly isXml: boolean;
  /** No white space at all. */
  readonly isSolid: boolean;
  /** Nothing that has to be escaped, be it in an attribute. */
  readonly isBare: boolean;
}

/** Facts that the characters of the patterns show; of a faulty pattern none. */
export function patternFacts(
  sources: readonly string[],
  span: Span | undefined,
  report: Report,
): PatternFacts {
  const sets = sources.flatMap((source) => {
    const pattern = parsePattern(source, 'xsd', span, report);
    return pattern ? setsOf(pattern) : [[0, 0x10ffff]];
  });
  const avoids = (low: number, high: number): boolean =>
    sets.every((set) => !set.some((_, at) => at % 2 === 0 && meets(set, at, low, high)));
  return {
    isXml:
      avoids(0, 8) &&
      avoids(0xb, 0xc) &&
      avoids(0xe, 0x1f) &&
      avoids(0xd800, 0xdfff) &&
      avoids(0xfffe, 0xffff),
    isSolid: avoids(9, 10) && avoids(13, 13) && avoids(32, 32),
    isBare: ['&', '<', '>', '"', '\t', '\n', '\r'].every((character) => {
      const code = character.charCodeAt(0);
      return avoids(code, code);
    }),
  };
}

function meets(set: readonly number[], at: number, low: number, high: number): boolean {
  return (set[at] ?? 0) <= high && (set[at + 1] ?? 0) >= low;
}

function setsOf(pattern: Pattern): readonly (readonly number[])[] {
  switch (pattern.kind) {
    case 'characters':
      return [pattern.set];
    case 'sequence':
      return pattern.parts.flatMap(setsOf);
    case 'alternation':
      return pattern.branches.flatMap(setsOf);
    case 'repetition':
      return setsOf(pattern.body);
    default:
      return [[0, 0x10ffff]];
  }
}
