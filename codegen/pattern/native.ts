import type { Pattern } from './model.ts';

/** The source of a native regular expression, for the `v` flag; not anchored. */
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
      return repeated(pattern);
    case 'assertion':
      return pattern.at === 'begin' ? '^' : '$';
    case 'unsupported':
      throw new Error(`${pattern.what} has no native form here`);
  }
}

function repeated({ body, min, max }: Extract<Pattern, { kind: 'repetition' }>): string {
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
