/** Native regular expressions as they are emitted. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compilePattern, type Dialect, nativeLiteral } from '../../codegen/pattern/compile.ts';

const raw = String.raw;

function literalOf(dialect: Dialect, ...patterns: string[]): string | undefined {
  const compiled = compilePattern(patterns, dialect, undefined, () => {});
  return compiled?.kind === 'native' ? nativeLiteral(compiled) : compiled?.kind;
}

const xsd: readonly [pattern: string, literal: string][] = [
  ['[0-9]+', '/^(?:[0-9]+)$/v'],
  [raw`\+?[0-9]+`, raw`/^(?:\+?[0-9]+)$/v`],
  [raw`\?`, raw`/^(?:\?)$/v`],
  ['[!-~]+( [!-~]+)*', '/^(?:[!-~]+(?: [!-~]+)*)$/v'],
  ['a|b', '/^(?:a|b)$/v'],
  ['', '/^(?:)$/v'],
  ['()', '/^(?:)$/v'],
  ['(a){2}b{0,}c{1,}d{0,1}e{3,}', '/^(?:a{2}b*c+d?e{3,})$/v'],
  ['^a$', raw`/^(?:\^a\$)$/v`],
  ['/', raw`/^(?:\/)$/v`],
  ['[/]', raw`/^(?:[\/])$/v`],
  ['[&&a]', raw`/^(?:[&\u0026a])$/v`],
  ['[*-,,]', raw`/^(?:[*-,\u002C])$/v`],
  ['[a-z-[aeiou]]', '/^(?:[[a-z]--[aeiou]])$/v'],
  ['[^a-d-[b-c]]', '/^(?:[[^a-d]--[b-c]])$/v'],
  [raw`[\^-]`, raw`/^(?:[\^\-])$/v`],
  ['[(){}|]', raw`/^(?:[\(\)\{\}\|])$/v`],
  // Not [^…] outside of a class: V8 11.3 loses the negation of `(?:[^b]a){0,2}` under the v flag.
  ['.', raw`/^(?:[[^\n\r]])$/v`],
  ['([^b]a){0,2}', '/^(?:(?:[[^b]]a){0,2})$/v'],
  [raw`\w+`, raw`/^(?:[[^\p{P}\p{Z}\p{C}]]+)$/v`],
  [raw`\S`, raw`/^(?:[[^\t\n\r ]])$/v`],
  [raw`\P{IsGreek}`, raw`/^(?:[[^\u0370-\u03FF]])$/v`],
  ['a\nb', raw`/^(?:a\nb)$/v`],
  ['\u2028', raw`/^(?:\u2028)$/v`],
  ['\u{1F600}', raw`/^(?:\u{1F600})$/v`],
  [raw`\d\s\p{Lu}`, raw`/^(?:\p{Nd}[\t\n\r ]\p{Lu})$/v`],
  [raw`[\s\w-]`, raw`/^(?:[\t\n\r [^\p{P}\p{Z}\p{C}]\-])$/v`],
  [raw`\p{IsGreek}`, raw`/^(?:[\u0370-\u03FF])$/v`],
  [raw`[\p{IsGreek}a]`, raw`/^(?:[\u0370-\u03FFa])$/v`],
];

const ecmascript: readonly [pattern: string, literal: string][] = [
  ['^[0-9]+$', '/^[0-9]+$/u'],
  ['', '/(?:)/u'],
  ['a/b', raw`/a\/b/u`],
  ['[(]', '/[(]/u'],
  ['^[a&&b]$', '/^[a&&b]$/u'],
  ['^é\u0301\u{1F600}$', raw`/^é\u{301}😀$/u`],
  ['\u2028\n\uD800', raw`/\u2028\n\u{D800}/u`],
  ['^(?=.*[a-z])(?!x).{8,}$', '/^(?=.*[a-z])(?!x).{8,}$/u'],
  [raw`\bword\b`, raw`/\bword\b/u`],
];

describe('native regular expressions', () => {
  it.each(xsd)('XSD %j', (pattern, literal) => {
    expect(literalOf('xsd', pattern)).toBe(literal);
  });

  it.each(ecmascript)('ECMAScript %j', (pattern, literal) => {
    expect(literalOf('ecmascript', pattern)).toBe(literal);
  });

  it('makes alternatives of the patterns of one step', () => {
    expect(literalOf('xsd', 'a', 'b|c', '[0-9]')).toBe('/^(?:a|b|c|[0-9])$/v');
  });
});

const schemas = new URL('../../schema/', import.meta.url);
const shipped = readdirSync(schemas).flatMap((file) => {
  const text = readFileSync(new URL(file, schemas), 'utf8');
  const isXsd = file.endsWith('.xsd');
  const found = text.matchAll(isXsd ? /<xs:pattern value="([^"]*)"/g : /"pattern": ("[^"]*")/g);
  return Array.from(found, ([, pattern = '']) => {
    const source = isXsd ? pattern : String(JSON.parse(pattern));
    return [file, isXsd ? 'xsd' : 'ecmascript', source] as const;
  });
});

describe('shipped patterns', () => {
  it('are found', () => expect(shipped.length).toBeGreaterThan(10));

  it.each(shipped)('%s: %s %j is native, proved linear', (_, dialect, pattern) => {
    expect(compilePattern([pattern], dialect, undefined, () => {})?.kind).toBe('native');
  });
});
