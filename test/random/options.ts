/** What every command that tries random schemas can be told. */
export const runOptions = {
  seconds: { type: 'string', default: '60' },
  seed: { type: 'string', default: '1' },
  /** The first number that a schema is drawn by, beside the seed. */
  from: { type: 'string', default: '0' },
  /** So many schemas at a time. */
  batch: { type: 'string', default: '40' },
} as const;

/**
 * The `--language` of a run, if one is given. Of any other word than `languages` nothing is tried:
 * the run ends with exit code 2 and says what it may be.
 */
export function languageOf<Language extends string>(
  given: string | undefined,
  languages: readonly Language[],
): Language | undefined {
  const language = languages.find((each) => each === given);
  if (language !== undefined || given === undefined) return language;
  const names = languages.map((each) => `\`${each}\``).join(', ');
  console.error(`--language: expected one of ${names}, but found \`${given}\`.`);
  process.exit(2);
}
