/** What generation adds to a format that has its schema in one language only: the other one. */
import type { Configuration } from '../config/configuration.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { type EmittedFile, WRITTEN_BY } from '../emit/emitted-file.ts';
import { folderName } from '../emit/layout.ts';
import type { Format } from '../pipeline.ts';
import { jsonSchemaDocument, schemaDocuments } from './documents.ts';
import { toJsonSchema } from './to-json-schema.ts';

export interface Counterpart {
  /** The JSON Schema of an XSD, which Standard JSON Schema gives out too. */
  readonly jsonSchema?: Readonly<Record<string, unknown>>;
  /** The documents, in the folder of the format. */
  readonly files: readonly EmittedFile[];
}

/** Of a format that has both schemas, or where the configuration says so, nothing. */
export function counterpart(
  format: Format,
  { emit = {}, formats }: Pick<Configuration, 'emit' | 'formats'>,
  report: Report,
): Counterpart {
  const { name, plan, jsonSchema } = format;
  const inFolder = ({ path, text }: EmittedFile) => ({ path: `${folderName(name)}/${path}`, text });
  if (plan && !jsonSchema && emit.jsonSchema !== false) {
    const schema = toJsonSchema(plan, report);
    const document = jsonSchemaDocument(name, withHeader(schema, format.sources));
    return { jsonSchema: schema, files: [inFolder(document)] };
  }
  if (plan || emit.xsd !== true) return { files: [] };
  return { files: schemaDocuments(format, 'xsd', formats[name] ?? {}, report).map(inFolder) };
}

/** The header that every generated file has, as JSON can have it. */
function withHeader(
  { $schema, ...keywords }: Readonly<Record<string, unknown>>,
  sources: readonly string[],
): object {
  const from = sources.join(', ');
  const $comment = `${WRITTEN_BY} from ${from}. Do not edit: change the schema and generate anew.`;
  return { $schema, $comment, ...keywords };
}
