/** Unions of types that are text already. */

/** Longer than this, a union has a line for each member, and an object for each property. */
export const MAX_LINE = 60;

/** Nothing but string literals and templates, and but numbers: `"a"[]` and `"a" | 1` are neither. */
const isText = alternatives(/"(?:[^"\\]|\\.)*"|`[^`]*`/);
const isNumber = alternatives(/-?\d[\d.e+-]*/);

function alternatives({ source }: RegExp): RegExp {
  return new RegExp(`^(?:${source})(?: \\| (?:${source}))*$`);
}

/** Alternatives, each once, without those that are only noise beside another. */
export function unionText(members: readonly string[]): string {
  const distinct = new Set(members);
  if (distinct.has('unknown')) return 'unknown';
  const kept = [...distinct].filter((text) => {
    if (isText.test(text)) return !distinct.has('string');
    if (isNumber.test(text)) return !distinct.has('number');
    return text !== 'never';
  });
  return linesText(kept) || 'never';
}

/** A union in one line, or one with a line for each member. */
export function linesText(members: readonly string[]): string {
  const line = members.join(' | ');
  if (members.length < 2 || line.length <= MAX_LINE) return line;
  return `(\n| ${members.join('\n| ')}\n)`;
}
