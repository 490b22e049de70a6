/** From one schema language to the other, as far as the other can say it. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasErrors } from '../diagnostics/report.ts';
import { type CompileOptions, openFormat, SchemaError } from '../open-format.ts';
import { schemaDocuments, type Target } from './documents.ts';

/** What to convert. Paths or URLs; `files` replaces the file system. */
export interface ConvertOptions extends CompileOptions {
  /** By default the language that is not given; it must be named where both are. */
  readonly to?: Target;
}

/** A schema in the other language. */
export interface ConvertedSchema {
  /** The schema, then those that it imports: an XSD has one document for each namespace. */
  readonly documents: readonly ConvertedDocument[];
  /** Warnings of the schema, and each place where the result says less than it. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface ConvertedDocument {
  /** From the folder of the first, which is called after the format: `order.schema.json`, `order.xsd`. */
  readonly path: string;
  readonly text: string;
}

/**
 * Converts an XSD to a JSON Schema of the objects that its documents become, or a JSON Schema to
 * an XSD of documents that become its values. Where the other language can't say something, the
 * result is wider there, and a diagnostic says so at its place.
 *
 * @throws {SchemaError} (as a rejection) if the schema is faulty, or can't be converted at all.
 */
export async function convertSchema(options: ConvertOptions): Promise<ConvertedSchema> {
  const { xsd, jsonSchema } = options;
  const to = options.to ?? (xsd === undefined ? 'xsd' : 'json-schema');
  if (options.to === undefined && xsd !== undefined && jsonSchema !== undefined) {
    throw new TypeError('convertSchema needs `to` where both `xsd` and `jsonSchema` are given');
  }
  if ((to === 'xsd' ? jsonSchema : xsd) === undefined) {
    throw new TypeError(`convertSchema needs \`${to === 'xsd' ? 'jsonSchema' : 'xsd'}\``);
  }
  const { format, report, diagnostics } = await openFormat(options);
  const documents = schemaDocuments(format, to, options, report);
  if (hasErrors(diagnostics)) throw new SchemaError(diagnostics);
  return { documents, diagnostics };
}
