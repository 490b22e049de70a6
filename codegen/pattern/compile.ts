/** From the patterns of a schema to a matcher that no text can make hang. */
import { type AutomatonData, automaton } from '../../src/runtime/automaton.ts';
import type { Matcher } from '../../src/runtime/datatype/facet.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/source.ts';
import { automatonOf } from './automaton.ts';
import { parseEcmascriptPattern } from './ecmascript.ts';
import type { Pattern } from './model.ts';
import { nativePattern } from './native.ts';
import { isLinear, isUnbounded } from './safety.ts';
import { anyCharacter, PatternSyntaxError, parseXsdPattern } from './xsd.ts';

export type Dialect = 'xsd' | 'ecmascript';

/** A native regular expression that was proved linear, or an automaton. */
export type CompiledPattern =
  | { readonly kind: 'native'; readonly source: string; readonly flags: 'u' | 'v' }
  | { readonly kind: 'automaton'; readonly data: AutomatonData };

/**
 * The matcher for texts that match one of `sources`: whole texts for XSD (appendix F), anywhere in
 * a text for ECMAScript. `undefined`: a pattern is faulty, or can't be matched in linear time.
 */
export function compilePattern(
  sources: readonly string[],
  dialect: Dialect,
  span: Span | undefined,
  report: Report,
): CompiledPattern | undefined {
  const patterns: Pattern[] = [];
  for (const source of sources) {
    const pattern = parsePattern(source, dialect, span, report);
    if (!pattern) return undefined;
    patterns.push(pattern);
  }
  const [only] = patterns;
  const pattern: Pattern =
    patterns.length === 1 && only ? only : { kind: 'alternation', branches: patterns };
  const compiled =
    dialect === 'xsd' ? compileXsd(pattern) : compileEcmascript(pattern, sources.join('|'));
  if (!compiled) report('pattern-too-complex', span, { pattern: sources.join(' | ') });
  return compiled;
}

/** The tree of one pattern; what is wrong with it is reported. */
export function parsePattern(
  source: string,
  dialect: Dialect,
  span: Span | undefined,
  report: Report,
): Pattern | undefined {
  try {
    return dialect === 'xsd' ? parseXsdPattern(source) : parseEcmascriptPattern(source);
  } catch (error) {
    if (!(error instanceof PatternSyntaxError)) throw error;
    const { message, index } = error;
    report('pattern-syntax', span, { pattern: source, problem: message, index });
    return undefined;
  }
}

function compileXsd(pattern: Pattern): CompiledPattern | undefined {
  if (isLinear(pattern)) {
    return { kind: 'native', source: `^(?:${nativePattern(pattern)})$`, flags: 'v' };
  }
  const data = automatonOf(pattern);
  return data && { kind: 'automaton', data };
}

function compileEcmascript(pattern: Pattern, source: string): CompiledPattern | undefined {
  const anchored = anchor(pattern);
  // A search starts anew at each character: that is linear only if no try can be long.
  const isSafe = isLinear(pattern) && (anchored?.begins === true || !isUnbounded(pattern));
  if (isSafe) return { kind: 'native', source, flags: 'u' };
  const data = anchored && automatonOf(anchored.pattern);
  return data && { kind: 'automaton', data };
}

const anything: Pattern = {
  kind: 'repetition',
  body: { kind: 'characters', set: anyCharacter, native: '[^]' },
  min: 0,
  max: Infinity,
};

interface Anchored {
  /** Of whole texts. */
  readonly pattern: Pattern;
  /** Whether each branch begins with `^`. */
  readonly begins: boolean;
}

/** A searched pattern as one of whole texts; `undefined` if it asserts something inside. */
function anchor(pattern: Pattern): Anchored | undefined {
  if (pattern.kind === 'alternation') {
    const branches = pattern.branches.map(anchor);
    if (branches.includes(undefined)) return undefined;
    const known = branches.filter((branch) => branch !== undefined);
    return {
      pattern: { kind: 'alternation', branches: known.map((branch) => branch.pattern) },
      begins: known.every((branch) => branch.begins),
    };
  }
  const parts = pattern.kind === 'sequence' ? [...pattern.parts] : [pattern];
  const begins = isAssertion(parts[0], 'begin');
  if (begins) parts.shift();
  const ends = isAssertion(parts.at(-1), 'end');
  if (ends) parts.pop();
  if (parts.some(hasAssertion)) return undefined;
  const whole = [...(begins ? [] : [anything]), ...parts, ...(ends ? [] : [anything])];
  return { pattern: { kind: 'sequence', parts: whole }, begins };
}

function isAssertion(pattern: Pattern | undefined, at: 'begin' | 'end'): boolean {
  return pattern?.kind === 'assertion' && pattern.at === at;
}

function hasAssertion(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'sequence':
      return pattern.parts.some(hasAssertion);
    case 'alternation':
      return pattern.branches.some(hasAssertion);
    case 'repetition':
      return hasAssertion(pattern.body);
    default:
      return pattern.kind === 'assertion' || pattern.kind === 'unsupported';
  }
}

/** The matcher itself, for use in the same process. */
export function toMatcher(compiled: CompiledPattern): Matcher {
  return compiled.kind === 'native'
    ? new RegExp(compiled.source, compiled.flags)
    : automaton(compiled.data);
}

/** A native pattern as it stands in code: `/^[0-9]+$/v`. */
export function nativeLiteral(compiled: Extract<CompiledPattern, { kind: 'native' }>): string {
  // `source` escapes `/` and line terminators by specification (EscapeRegExpPattern).
  return `/${new RegExp(compiled.source, compiled.flags).source}/${compiled.flags}`;
}
