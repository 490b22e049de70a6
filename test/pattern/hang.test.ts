/** No text makes a pattern hang: it is proved linear, or an automaton, or refused. */
import { describe, expect, it } from 'vitest';
import {
  type CompiledPattern,
  compilePattern,
  type Dialect,
  toMatcher,
} from '../../codegen/pattern/compile.ts';

/** Classic patterns that backtracking engines hang on, how each is run, and an attack. */
const cases: readonly [Dialect, pattern: string, engine: string, unit: string, end: string][] = [
  ['xsd', '(a+)+b', 'deterministic', 'a', ''],
  ['xsd', '(a|a)*', 'deterministic', 'a', 'b'],
  ['xsd', '(a|b|ab)*c', 'deterministic', 'ab', ''],
  ['xsd', '(.*)*x', 'deterministic', 'y', ''],
  ['xsd', '([a-z]+)*[0-9]', 'deterministic', 'a', '!'],
  ['xsd', '(a*)*b', 'deterministic', 'a', ''],
  ['xsd', '(a|aa)+', 'deterministic', 'a', 'b'],
  ['xsd', '(a?){30}a{30}', 'deterministic', 'a', ''],
  ['xsd', '(x?|y?){30}b', 'deterministic', 'x', ''],
  ['xsd', 'a{1,1000}a{1,1000}b', 'deterministic', 'a', ''],
  ['xsd', '.*a.{18}', 'nondeterministic', 'a', '\n'],
  ['xsd', '((a{1,50}){1,50}){1,50}b', 'pattern-too-complex', '', ''],
  ['xsd', '[a-z]{1,100000}', 'native', 'a', '!'],
  ['xsd', '[a-z]+@[a-z]+(\\.[a-z]+)+', 'native', 'a.', '!'],
  ['xsd', '([a-z0-9]+[._-])*[a-z0-9]+@([a-z0-9]+\\.)+[a-z]{2,6}', 'native', 'a.', '!'],
  ['xsd', '(([a-z])+.)+[A-Z]([a-z])+', 'deterministic', 'a', ''],
  ['ecmascript', '^(a+)+$', 'deterministic', 'a', 'b'],
  ['ecmascript', 'a*b', 'deterministic', 'a', ''],
  ['ecmascript', '\\s+$', 'deterministic', ' ', 'x'],
  ['ecmascript', '^\\s+|\\s+$', 'deterministic', ' ', 'x'],
  ['ecmascript', 'a{1,100000}b', 'deterministic', 'a', ''],
  ['ecmascript', '(x+x+)+y', 'deterministic', 'x', ''],
  ['ecmascript', '^([a-zA-Z0-9._-]+)+@', 'deterministic', 'a', ''],
  ['ecmascript', '[a-z]+@[a-z]+', 'deterministic', 'a', ''],
  ['ecmascript', '[a-z]+', 'native', '1', ''],
  ['ecmascript', '[a-z]', 'native', '1', ''],
  ['ecmascript', '^(?=.*[a-z])(?=.*[A-Z]).{8,}$', 'native', 'a', ''],
  ['ecmascript', '^(?!.*xx).*y.*z.*$', 'deterministic', 'y', ''],
  ['ecmascript', '^(.*?,){11}P', 'deterministic', '1,', ''],
  ['ecmascript', '1.{18}$', 'nondeterministic', '1', '\n'],
  ['ecmascript', '^(a|b)*\\1$', 'pattern-too-complex', '', ''],
];

function engineOf(compiled: CompiledPattern | undefined): string {
  if (compiled?.kind !== 'automaton') return compiled?.kind ?? 'pattern-too-complex';
  return 'rows' in compiled.data ? 'deterministic' : 'nondeterministic';
}

describe('patterns that can hang', () => {
  it.each(cases)('%s %s: %s', (dialect, pattern, engine, unit, end) => {
    const compiled = compilePattern([pattern], dialect, undefined, () => {});
    expect(engineOf(compiled)).toBe(engine);
    const text = unit.repeat(100_000 / (unit.length || 1)) + end;
    if (!compiled) return;
    if (compiled.kind === 'native') toMatcher(compiled).test(text);
    else expect(stepsOf(compiled, text)).toBeLessThanOrEqual(text.length + 1);
  });
});

/** How many characters an automaton reads of a text. */
function stepsOf(compiled: CompiledPattern, text: string): number {
  let steps = 0;
  const counted = {
    length: text.length,
    codePointAt: (index: number) => {
      steps += 1;
      return text.codePointAt(index);
    },
  };
  toMatcher(compiled).test(counted as unknown as string);
  return steps;
}
