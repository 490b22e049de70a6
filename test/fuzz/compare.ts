/** The two lanes of a format side by side: where the fast one accepts, the full one must agree. */
import { isDeepStrictEqual } from 'node:util';
import type { Result } from '../../src/runtime/issue.ts';

/** A document as parsers take it. */
export type Input = string | Uint8Array;

/** Both lanes of one format, under the default options. */
export interface Lanes {
  /** The value, or `undefined` where it gives up. */
  readonly fast: (input: Input) => unknown;
  readonly full: (input: Input) => Result<unknown>;
}

/** What became of a document. */
export interface Verdict {
  /** The fast lane took it. */
  readonly taken: boolean;
  /** It is valid; absent where the fast lane gave up, and the full one wasn't asked. */
  readonly accepted?: boolean;
  /** What the lanes say, where they differ or one of them throws. */
  readonly difference?: { readonly fast: string; readonly full: string };
}

/**
 * Reads a document in both lanes; in the full one, which is slower, only where the fast one takes it
 * or `always`. Values must be the same in depth, key order and absence.
 */
export function compare({ fast, full }: Lanes, input: Input, always = false): Verdict {
  const first = attempt(() => fast(input));
  if (!always && 'result' in first && first.result === undefined) return { taken: false };
  const second = attempt(() => full(input));
  if ('thrown' in first || 'thrown' in second) {
    return { taken: false, difference: described(first, second) };
  }
  const taken = first.result !== undefined;
  const { value, issues } = second.result;
  const accepted = issues === undefined;
  if (!taken || (accepted && isSame(first.result, value))) return { taken, accepted };
  return { taken, accepted, difference: described(first, second) };
}

type Attempt<T> = { readonly result: T } | { readonly thrown: string };

function attempt<T>(read: () => T): Attempt<T> {
  try {
    return { result: read() };
  } catch (error) {
    return { thrown: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** The order of keys shows in the text; `undefined` and `-0` don't, but in depth. */
function isSame(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(one, other) && JSON.stringify(one) === JSON.stringify(other);
}

function described(
  fast: Attempt<unknown>,
  full: Attempt<Result<unknown>>,
): { readonly fast: string; readonly full: string } {
  return { fast: shown(fast), full: shown(full) };
}

function shown(said: Attempt<unknown>): string {
  return 'thrown' in said ? `throws ${said.thrown}` : (JSON.stringify(said.result) ?? 'gives up');
}
