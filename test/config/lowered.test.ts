/** Severities are settings: whatever is lowered, nothing falls over and nothing is lost silently. */
import { describe, expect, test } from 'vitest';
import { compileSchema, SchemaError } from '../../codegen/compile-schema.ts';
import { catalogue, type DiagnosticCode } from '../../codegen/diagnostics/catalogue.ts';
import type { CatalogueEntry } from '../../codegen/diagnostics/entry.ts';

const entries = Object.entries(catalogue) as unknown as readonly (readonly [
  DiagnosticCode,
  CatalogueEntry<never>,
])[];

/** Examples that need a real file system, and those that are configurations, are tried elsewhere. */
const lowerable = entries.filter(
  ([code, { severity, example }]) =>
    severity === 'error' && example.config === undefined && !code.startsWith('xsd-file-'),
);

describe.each(['warning', 'info'] as const)('lowered to %s', (severity) => {
  test.each(lowerable)('%s is told, and no error', async (code, { example }) => {
    const { files, xsd, jsonSchema } = example;
    const schemas = { ...(xsd && { xsd }), ...(jsonSchema && { jsonSchema }) };
    const diagnostics = { [code]: severity };
    const found = await compileSchema({ files, ...schemas, diagnostics }).then(
      (compiled) => compiled.diagnostics,
      (error: unknown) => {
        if (error instanceof SchemaError) return error.diagnostics;
        throw error;
      },
    );
    const own = found.filter((one) => one.code === code);
    expect(own).not.toEqual([]);
    for (const one of own) expect(one.severity).toBe(severity);
  });
});
