import type { FormatDescriptor } from './descriptor.ts';
import type { Issue } from './issue.ts';
import type { SerializeOptions } from './options.ts';

/** A document, or every reason why the value is not one of the format's. */
export type SerializeResult =
  | { readonly value: string; readonly issues?: undefined }
  | { readonly issues: readonly Issue[]; readonly value?: undefined };

export function serialize(
  format: FormatDescriptor,
  value: unknown,
  options?: SerializeOptions & { readonly element?: string },
): SerializeResult {
  throw new Error('not yet');
}
