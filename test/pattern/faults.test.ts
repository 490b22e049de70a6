/** What is wrong with a pattern, and where: the index of the first character at fault. */
import { describe, expect, it } from 'vitest';
import type { Report } from '../../codegen/diagnostics/diagnostic.ts';
import { compilePattern, type Dialect } from '../../codegen/pattern/compile.ts';

const deep = 100_000;

/** A pattern, and each diagnostic with its index. */
const faults: Record<Dialect, readonly [string, string, number][]> = {
  xsd: [
    ['a{', 'pattern-syntax', 2],
    ['a{2', 'pattern-syntax', 3],
    ['a{,3}', 'pattern-syntax', 2],
    ['ab{3,2}', 'pattern-syntax', 3],
    ['*a', 'pattern-syntax', 0],
    ['a**', 'pattern-syntax', 2],
    ['a+?b', 'pattern-syntax', 2],
    ['}', 'pattern-syntax', 0],
    ['a]', 'pattern-syntax', 1],
    ['(a', 'pattern-syntax', 2],
    ['a)b', 'pattern-syntax', 1],
    ['(?:a)', 'pattern-syntax', 1],
    ['a\\', 'pattern-syntax', 1],
    ['ab\\b', 'pattern-syntax', 2],
    ['\\1', 'pattern-syntax', 0],
    ['\\pL', 'pattern-syntax', 2],
    ['\\p{L', 'pattern-syntax', 4],
    ['a\\p{Lx}', 'pattern-syntax', 1],
    ['\\p{IsNoSuch}', 'pattern-syntax', 0],
    ['[]', 'pattern-syntax', 1],
    ['[^]', 'pattern-syntax', 2],
    ['[a', 'pattern-syntax', 2],
    ['[a-', 'pattern-syntax', 3],
    ['[a[b]', 'pattern-syntax', 2],
    ['[a-b-c]', 'pattern-syntax', 4],
    ['[--a]', 'pattern-syntax', 2],
    ['[+--]', 'pattern-syntax', 3],
    ['[z-a]', 'pattern-syntax', 1],
    ['[a-\\d]', 'pattern-syntax', 1],
    ['[a-z-[aeiou]x]', 'pattern-syntax', 12],
    ['\u{1F600}\u{1F600}*+', 'pattern-syntax', 5],
    ['(a+)\\/', 'pattern-escape', 4],
    ['\\$\\$', 'pattern-escape', 0],
    ['('.repeat(deep), 'pattern-syntax', 201],
    ['[a-'.repeat(deep), 'pattern-syntax', 603],
  ],
  ecmascript: [
    ['(', 'pattern-syntax', 1],
    ['a**', 'pattern-syntax', 3],
    ['\\-', 'pattern-syntax', 1],
    ['[z-a]', 'pattern-syntax', 4],
    ['(?<n>a)(?<n>b)', 'pattern-syntax', 12],
    ['\\p{IsGreek}', 'pattern-syntax', 10],
    ['('.repeat(deep), 'pattern-syntax', 200],
    ['(a)\\1', 'pattern-too-complex', -1],
    ['(?<=a*)b', 'pattern-too-complex', -1],
  ],
};

/** With the pattern's first characters for a title. */
function labelled([pattern, code, index]: readonly [string, string, number]) {
  return [JSON.stringify(pattern.slice(0, 40)), code, index, pattern] as const;
}

describe.each(Object.entries(faults))('%s', (dialect, cases) => {
  it.each(cases.map(labelled))('%s: %s at %i', (_, code, index, pattern) => {
    const found: [string, number][] = [];
    const report: Report = (reported, _span, ...[details]) => {
      found.push([reported, details && 'index' in details ? Number(details.index) : -1]);
    };
    compilePattern([pattern], dialect as Dialect, undefined, report);
    expect(found[0]).toEqual([code, index]);
  });
});
