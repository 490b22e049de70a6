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
 * Writes a value as a document: elements in schema order, `null` as `xsi:nil`, namespaces with
 * prefixes that are declared at the root. The value is checked while it is written.
 *
 * The law: parsing the document gives the value again.
 */
export function serialize(
  format: FormatDescriptor,
  value: unknown,
  options: SerializeOptions & ValidateOptions = {},
): SerializeResult {
  const { indent, declaration } = options;
  if (indent !== undefined && !isWhiteSpace(indent)) {
    const message = 'The option indent must be white space.';
    return { issues: [{ code: 'option-indent', message, path: [] }] };
  }
  const { sink, issues } = check(format, value, options, () => new XmlWriter(indent));
  if (!sink || issues.length > 0) return { issues };
  const head = declaration ? '<?xml version="1.0" encoding="UTF-8"?>\n' : '';
  return { value: head + sink.document() };
}
