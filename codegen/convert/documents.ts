/** The documents of a format's schema in the other language. */
import type { FormatConfiguration } from '../config/configuration.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { folderName } from '../emit/layout.ts';
import type { Format } from '../pipeline.ts';
import { jsonText } from './json-text.ts';
import { toJsonSchema } from './to-json-schema.ts';
import { toXsd } from './to-xsd.ts';

/** A schema language to convert to. */
export type Target = 'json-schema' | 'xsd';

/** A document by its path from the folder of the first. */
interface SchemaText {
  readonly path: string;
  readonly text: string;
}

/** The schema first, then those that it imports; none if it can't be said, which was reported. */
export function schemaDocuments(
  { name, plan, jsonSchema }: Format,
  to: Target,
  settings: FormatConfiguration,
  report: Report,
): readonly SchemaText[] {
  if (to === 'json-schema')
    return plan ? [jsonSchemaDocument(name, toJsonSchema(plan, report))] : [];
  return jsonSchema ? toXsd(jsonSchema, { file: folderName(name), ...settings }, report) : [];
}

/** A JSON Schema as the document of a format: `order.schema.json`. */
export function jsonSchemaDocument(format: string, schema: object): SchemaText {
  return { path: `${folderName(format)}.schema.json`, text: jsonText(schema) };
}
