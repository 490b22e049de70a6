import type { FormatDescriptor } from './descriptor.ts';
import type { Result } from './issue.ts';
import type { ParseOptions } from './options.ts';

/** The fast lane of a format: accepts, or gives up with `undefined`; it never refuses. */
export type FastLane<T> = (text: string) => T | undefined;

export function parse<T>(
  format: FormatDescriptor,
  input: string | Uint8Array,
  options?: ParseOptions,
  fast?: FastLane<T>,
): Result<T> {
  throw new Error('not yet');
}
