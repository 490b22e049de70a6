import type { Postback } from '../../../src/index.ts';

/** Makes objects as `JSON.parse` gives them, none of which anybody has seen. */
export function objects(value: Postback): () => Postback {
  const json = JSON.stringify(value);
  return () => JSON.parse(json);
}
