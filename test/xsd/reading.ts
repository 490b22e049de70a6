/** Reads a schema set out of texts, for the tests of the reader. */
import type { Diagnostic } from '../../codegen/diagnostics/diagnostic.ts';
import { collectDiagnostics } from '../../codegen/diagnostics/report.ts';
import { memoryFiles } from '../../codegen/source/files.ts';
import type { SchemaSet } from '../../codegen/wire/model.ts';
import { readSchemaSet } from '../../codegen/xsd/read.ts';

export interface Reading {
  readonly set: SchemaSet;
  readonly diagnostics: readonly Diagnostic[];
  readonly codes: readonly string[];
}

/** Reads the first of these files, and what it refers to. */
export async function readFiles(files: Readonly<Record<string, string>>): Promise<Reading> {
  const { report, diagnostics } = collectDiagnostics();
  const [entry = ''] = Object.keys(files);
  const set = await readSchemaSet(entry, memoryFiles(files), report);
  return { set, diagnostics, codes: diagnostics.map(({ code }) => code) };
}

/** Reads one schema document without a namespace, given what stands inside `xs:schema`. */
export function readBody(body: string, attributes = ''): Promise<Reading> {
  return readFiles({ 'test.xsd': schemaText(body, attributes) });
}

export function schemaText(body: string, attributes = ''): string {
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" ${attributes}>${body}</xs:schema>`;
}

/** The model without its places, as plain data that can be compared. */
export function withoutPlaces(set: SchemaSet): unknown {
  return JSON.parse(
    JSON.stringify(set, (key, value) => {
      if (key === 'span') return undefined;
      return value instanceof Map ? [...value] : value;
    }),
  );
}
