/** Patterns of XSD as sources of native regular expressions, and those as literals. */
import type { Pattern, RepetitionPattern } from './model.ts';

/** The source of a native regular expression for the `v` flag; not anchored. */
export function nativePattern(pattern: Pattern): string {
  switch (pattern.kind) {
    case 'characters':
      return pattern.native;
    case 'sequence':
      return pattern.parts
        .map((part) => (part.kind === 'alternation' ? group(part) : nativePattern(part)))
        .join('');
    case 'alternation':
      return pattern.branches.map(nativePattern).join('|');
    case 'repetition':
      return repetition(pattern);
    case 'assertion':
      return { begin: '^', end: '$', 'word boundary': '\\b' }[pattern.at];
    case 'lookahead':
      return `(?${pattern.isNegative ? '!' : '='}${nativePattern(pattern.body)})`;
    case 'unsupported':
      // Only of ECMAScript, whose text is kept as it stands.
      return '';
    default:
      return pattern satisfies never;
  }
}

function repetition({ body, min, max }: RepetitionPattern): string {
  const atom = body.kind === 'characters' ? body.native : group(body);
  return `${atom}${quantifier(min, max)}`;
}

function group(pattern: Pattern): string {
  return `(?:${nativePattern(pattern)})`;
}

function quantifier(min: number, max: number): string {
  if (min === 0 && max === 1) return '?';
  if (min === 0 && max === Infinity) return '*';
  if (min === 1 && max === Infinity) return '+';
  if (min === max) return `{${min}}`;
  return `{${min},${max === Infinity ? '' : max}}`;
}

/**
 * A regular expression as it stands in code: `/^[0-9]+$/v`. Letters of any script stay legible;
 * what an editor would not show, or a file can't hold, is escaped.
 */
export function nativeLiteral({ source, flags }: { source: string; flags: string }): string {
  // `RegExp.prototype.source` escapes `/` and line terminators (ECMA-262, EscapeRegExpPattern).
  const escaped = new RegExp(source, flags).source;
  return `/${escaped.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, escapeCharacter)}/${flags}`;
}

function escapeCharacter(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  return `\\u{${codePoint.toString(16).toUpperCase()}}`;
}
