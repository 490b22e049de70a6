/** What every command that tries random schemas can be told. */
export const runOptions = {
  seconds: { type: 'string', default: '60' },
  seed: { type: 'string', default: '1' },
  /** The first number that a schema is drawn by, beside the seed. */
  from: { type: 'string', default: '0' },
  /** So many schemas at a time. */
  batch: { type: 'string', default: '40' },
} as const;
