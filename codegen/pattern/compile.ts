/** From the patterns of a schema to a matcher that no text can make hang. */
import { type AutomatonData, automaton } from '../../src/runtime/automaton.ts';
import type { Matcher } from '../../src/runtime/matcher.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/source.ts';
import { automatonOf } from './automaton.ts';
import { parseEcmascriptPattern } from './ecmascript.ts';
import { notRegular } from './language.ts';
import { alternationOf, type Pattern } from './model.ts';
import { nativePattern } from './native.ts';
import { isLinear } from './safety.ts';
import { parseXsdPattern } from './xsd.ts';

export { nativeLiteral } from './native.ts';

export type Dialect = 'xsd' | 'ecmascript';

export type CompiledPattern = CompiledNative | CompiledAutomaton;

/** A native regular expression that was proved linear. */
export interface CompiledNative {
  readonly kind: 'native';
  readonly source: string;
  /** `u` where it is the text of a JSON Schema as it stands: `v` would read some classes otherwise. */
  readonly flags: 'u' | 'v';
}

/** What `automaton` of the run-time takes. */
export interface CompiledAutomaton {
  readonly kind: 'automaton';
  readonly data: AutomatonData;
}

/**
 * The matcher for texts that match one of `sources`: whole texts for XSD (part 2, appendix F),
 * anywhere in a text for ECMAScript (JSON Schema validation, §6.3.3). `undefined`: a pattern is
 * faulty, or can't be matched in linear time; that was reported.
 */
export function compilePattern(
  sources: readonly string[],
  dialect: Dialect,
  span: Span | undefined,
  report: Report,
): CompiledPattern | undefined {
  const patterns = sources.map((source) => parsePattern(source, dialect, span, report));
  const known = patterns.filter((pattern) => pattern !== undefined);
  if (known.length < patterns.length) return undefined;
  const pattern = alternationOf(known);
  const native = nativeOf(pattern, sources, dialect);
  if (isLinear(asWritten(pattern, dialect)) && isCompilable(native)) return native;
  const data = automatonOf(pattern, dialect === 'ecmascript');
  if (data) return { kind: 'automaton', data };
  report('pattern-too-complex', span, {
    pattern: sources.join(' | '),
    reason: notRegular(pattern) ?? 'an automaton of it would be too large',
  });
  return undefined;
}

/** The tree of one pattern; what is wrong with it is reported. */
export function parsePattern(
  source: string,
  dialect: Dialect,
  span: Span | undefined,
  report: Report,
): Pattern | undefined {
  const result = dialect === 'xsd' ? parseXsdPattern(source) : parseEcmascriptPattern(source);
  if ('fault' in result) {
    report('pattern-syntax', span, { pattern: source, ...result.fault });
    return undefined;
  }
  for (const remark of result.remarks) {
    report('pattern-escape', span, { pattern: source, ...remark });
  }
  return result.pattern;
}

function nativeOf(pattern: Pattern, sources: readonly string[], dialect: Dialect): CompiledNative {
  if (dialect === 'ecmascript') return { kind: 'native', source: sources.join('|'), flags: 'u' };
  return { kind: 'native', source: `^(?:${nativePattern(pattern)})$`, flags: 'v' };
}

/** The pattern as the engine runs it, with the anchors that XSD only implies. */
function asWritten(pattern: Pattern, dialect: Dialect): Pattern {
  if (dialect === 'ecmascript') return pattern;
  const begin: Pattern = { kind: 'assertion', at: 'begin' };
  const end: Pattern = { kind: 'assertion', at: 'end' };
  return { kind: 'sequence', parts: [begin, pattern, end] };
}

/** Whether the engine takes it, which was proved linear: it refuses large ones, some when first run. */
function isCompilable({ source, flags }: CompiledNative): boolean {
  try {
    const expression = new RegExp(source, flags);
    // Once for texts of one byte a character, once for those of two.
    expression.test('');
    expression.test('\u{100}');
    return true;
  } catch {
    return false;
  }
}

/** The matcher itself, for use in the same process. */
export function toMatcher(compiled: CompiledPattern): Matcher {
  return compiled.kind === 'native'
    ? new RegExp(compiled.source, compiled.flags)
    : automaton(compiled.data);
}
