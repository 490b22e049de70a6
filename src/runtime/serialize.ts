/** From a typed object to a document. */
import type { FormatDescriptor } from './descriptor.ts';
import type { Issue } from './issue.ts';
import { XmlWriter } from './object/writer.ts';
import type { SerializeOptions } from './options.ts';
import { check, type ValidateOptions } from './validate.ts';
import { isWhiteSpace } from './xml/characters.ts';

/** A document, or every reason why the value is not one of the format's. */
export type SerializeResult =
  | { readonly value: string; readonly issues?: undefined }
  | { readonly issues: readonly Issue[]; readonly value?: undefined };

/**
 * What is emitted for a format: the document of an ordinary value, without white space between
 * elements; `undefined` for anything else, which is then written, or explained, by the descriptor.
 * It may throw what an accessor or a proxy throws.
 */
export type WriteLane = (value: unknown, element?: string) => string | undefined;

/**
 * Writes a value as a document: elements in schema order, `null` as `xsi:nil`, namespaces with
 * prefixes that are declared at the root. The value is checked while it is written.
 *
 * The law: parsing the document gives the value again.
 */
export function serialize(
  format: FormatDescriptor,
  value: unknown,
  options: SerializeOptions & ValidateOptions = {},
  lane?: WriteLane,
): SerializeResult {
  const { indent, declaration } = options;
  const head = declaration ? '<?xml version="1.0" encoding="UTF-8"?>\n' : '';
  const written = indent ? undefined : attempt(format, value, options, lane);
  if (written !== undefined) return { value: head + written };
  if (indent !== undefined && !isWhiteSpace(indent)) {
    const message = 'The option indent must be white space.';
    return { issues: [{ code: 'option-indent', message, path: [] }] };
  }
  const { sink, issues } = check(format, value, options, () => new XmlWriter(format, indent));
  if (!sink || issues.length > 0) return { issues };
  return { value: head + sink.document() };
}

function attempt(
  { roots }: FormatDescriptor,
  value: unknown,
  { element }: ValidateOptions,
  lane: WriteLane | undefined,
): string | undefined {
  // The lane of a format with one root doesn't know that there could be another.
  if (!lane || (element !== undefined && roots.length === 1)) return undefined;
  try {
    return lane(value, element);
  } catch {
    return undefined;
  }
}
