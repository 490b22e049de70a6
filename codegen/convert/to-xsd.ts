/** The XSD of a JSON Schema. */
import type { FormatConfiguration } from '../config/configuration.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { JsonSchemaSet } from '../json-schema/model.ts';

export interface ToXsdOptions extends FormatConfiguration {
  /** What the first document is called, without its ending. */
  readonly file: string;
}

/** The documents, one for each namespace, that of the root first; none if no XSD can say it. */
export function toXsd(
  set: JsonSchemaSet,
  _options: ToXsdOptions,
  report: Report,
): readonly { readonly path: string; readonly text: string }[] {
  report('to-xsd-impossible', set.schemas.get(set.root)?.span, {
    reason: 'it is not supported yet',
  });
  return [];
}
