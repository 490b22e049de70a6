/** Pieces of the sentences that issues say. */

const mostNames = 8;

/** `<a>`, `<a> or <b>`; of very many, the first few. */
export function listNames(names: readonly string[], conjunction: 'and' | 'or'): string {
  if (names.length === 1) return `<${names[0]}>`;
  const shown = names.slice(0, mostNames).map((name) => `<${name}>`);
  const hidden = names.length - shown.length;
  if (hidden > 0) return `${shown.join(', ')} ${conjunction} ${hidden} more`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} ${conjunction} ${last}`;
}
