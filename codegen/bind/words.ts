/** From names of a schema to names of a program: one rule for properties, one for types. */

/**
 * Splits at `-`, `_`, `.`, `:`, at lower→Upper and where an acronym ends:
 * `tracking-id` → tracking id, `FROM_MASK` → FROM MASK, `XMLName` → XML Name, `TRACKINGID` stays one.
 */
export function wordsOf(name: string): readonly string[] {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/([\p{Lu}\p{N}])(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[-_.:\s]+/u)
    .filter((word) => word !== '');
}

/** `FROM_MASK` → `fromMask`; a name of punctuation alone stays as it is. */
export function camelCase(name: string): string {
  const [first, ...rest] = wordsOf(name);
  if (first === undefined) return name;
  return first.toLowerCase() + rest.map(capitalize).join('');
}

/** `FROM_MASK` → `FromMask`, always an identifier: other characters become `_`. */
export function pascalCase(name: string): string {
  const joined = wordsOf(name).map(capitalize).join('') || name;
  const identifier = joined.replace(/[^\p{ID_Continue}$]/gu, '_');
  return /^[\p{ID_Start}_$]/u.test(identifier) ? identifier : `_${identifier}`;
}

function capitalize(word: string): string {
  const [first = '', ...rest] = word;
  return first.toUpperCase() + rest.join('').toLowerCase();
}
