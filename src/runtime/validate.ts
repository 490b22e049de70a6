import type { FormatDescriptor } from './descriptor.ts';
import type { Result } from './issue.ts';

/** How an object is validated. */
export interface ValidateOptions {
  /** The root element that the value is of, where the format has several: `local` or `{namespace}local`. */
  readonly element?: string;
}

export function validate<T>(
  format: FormatDescriptor,
  value: unknown,
  options?: ValidateOptions,
): Result<T> {
  throw new Error('not yet');
}

export function is(format: FormatDescriptor, value: unknown, options?: ValidateOptions): boolean {
  throw new Error('not yet');
}
