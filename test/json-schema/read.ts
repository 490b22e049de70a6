/** What the tests of this folder share: schemas as values, read and interpreted in memory. */
import type { Diagnostic } from '../../codegen/diagnostics/diagnostic.ts';
import { collectDiagnostics } from '../../codegen/diagnostics/report.ts';
import { interpretJsonSchema } from '../../codegen/interpret/json-schema.ts';
import type { JsonSchemaSet } from '../../codegen/json-schema/model.ts';
import { type ReadOptions, readJsonSchema } from '../../codegen/json-schema/read.ts';
import { memoryFiles } from '../../codegen/source/files.ts';
import type { JsonSchema } from '../../src/runtime/json/schema.ts';

export interface ReadSchema {
  readonly set: JsonSchemaSet;
  readonly live: JsonSchema;
  readonly diagnostics: readonly Diagnostic[];
  /** The codes of `diagnostics`, each once. */
  readonly codes: readonly string[];
}

/** Reads `schema` (text, or a value) as `example.schema.json`, with other files beside it. */
export async function read(
  schema: unknown,
  others: Readonly<Record<string, unknown>> = {},
  options: ReadOptions = {},
): Promise<ReadSchema> {
  const { report, diagnostics } = collectDiagnostics();
  const texts = Object.entries({ 'example.schema.json': schema, ...others }).map(
    ([path, value]) => [path, typeof value === 'string' ? value : JSON.stringify(value)] as const,
  );
  const files = memoryFiles(Object.fromEntries(texts));
  const set = await readJsonSchema('example.schema.json', files, report, options);
  const live = interpretJsonSchema(set, report);
  return { set, live, diagnostics, codes: [...new Set(diagnostics.map(({ code }) => code))] };
}
