/** From names of a schema to names of a program: one rule for properties, one for types. */

/**
 * Splits at `-`, `_`, `.`, `:`, at lower→Upper and where an acronym ends:
 * `tracking-id` → tracking id, `FROM_MASK` → FROM MASK, `XMLName` → XML Name, `TRACKINGID` stays one.
 */
export function wordsOf(name: string): readonly string[] {
  return name.split(isAscii(name) ? asciiBorder : unicodeBorder).filter((word) => word !== '');
}

/** What separates words, or the place between two. */
const unicodeBorder = /[-_.:\s]+|(?<=\p{Ll})(?=\p{Lu})|(?<=[\p{Lu}\p{N}])(?=\p{Lu}\p{Ll})/u;
/** The same of ASCII, where the engine is several times as fast without Unicode's classes. */
const asciiBorder = /[-_.:\s]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z0-9])(?=[A-Z][a-z])/;

function isAscii(name: string): boolean {
  return /^[ -~]*$/.test(name);
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
  if (/^[A-Za-z_$][\w$]*$/.test(joined)) return joined;
  const identifier = joined.replace(/[^\p{ID_Continue}$]/gu, '_');
  return /^[\p{ID_Start}_$]/u.test(identifier) ? identifier : `_${identifier}`;
}

function capitalize(word: string): string {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  return first.toUpperCase() + word.slice(first.length).toLowerCase();
}
