import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileSchema, SchemaError } from '../../codegen/compile-schema.ts';
import { readConfiguration } from '../../codegen/config/read.ts';
import { catalogue, type DiagnosticCode } from '../../codegen/diagnostics/catalogue.ts';
import type { Diagnostic } from '../../codegen/diagnostics/diagnostic.ts';
import type { CatalogueEntry, Example } from '../../codegen/diagnostics/entry.ts';
import { generate } from '../../codegen/generate.ts';
import { ruleCodes, ruleOf } from '../../codegen/report/rules.ts';
import { inFolder } from '../commands/harness.ts';

const entries = Object.entries(catalogue) as unknown as readonly (readonly [
  DiagnosticCode,
  CatalogueEntry<never>,
])[];

/** What only a real file system can answer. */
const needsFiles: readonly string[] = ['xsd-file-outside', 'xsd-file-unreadable'];

/** Everything that the example of `code` gets, in the order of the pipeline. */
async function diagnosticsOf(code: DiagnosticCode, { files, xsd, jsonSchema, config }: Example) {
  if (config !== undefined) return configured(files, config);
  const schemas = {
    ...(xsd !== undefined && { xsd }),
    ...(jsonSchema !== undefined && { jsonSchema }),
  };
  const compiled = needsFiles.includes(code)
    ? inFolder(files, () => compileSchema(schemas))
    : compileSchema({ files, ...schemas });
  try {
    return (await compiled).diagnostics;
  } catch (error) {
    if (error instanceof SchemaError) return error.diagnostics;
    throw error;
  }
}

async function configured(files: Example['files'], path: string): Promise<readonly Diagnostic[]> {
  const { configuration, diagnostics } = readConfiguration({ path, text: files[path] ?? '' });
  if (!configuration || diagnostics.length > 0) return diagnostics;
  return inFolder(files, async () => (await generate(configuration, { check: true })).diagnostics);
}

describe('the catalogue', () => {
  test.each(entries)('%s: its example gets it', async (code, { severity, example }) => {
    const all = await diagnosticsOf(code, example);
    // What comes of a lowered one follows that.
    const first = example.config === undefined ? all[0] : all.find((one) => one.code === code);
    expect(first).toMatchObject({ code, severity });
    expect(first?.message.trim()).not.toBe('');
  });

  test.each(entries)('%s: says how to mend it, and by which rule', (_code, { mend, reference }) => {
    expect(mend).toMatch(/[.)}]$/);
    expect(reference).not.toBe('');
  });
});

test('what refers to our own documents names a part that they have', () => {
  for (const [code, { reference }] of entries) {
    const [, file, part = ''] = /^(\w+\.md), (?:\w+: )?(.*)$/.exec(reference) ?? [];
    if (file === undefined) continue;
    const parts = readFileSync(file, 'utf8').toLowerCase();
    const isThere = [`## ${part}\n`, `**${part}.**`].some((title) =>
      parts.includes(title.toLowerCase()),
    );
    expect({ code, reference, isThere }).toEqual({ code, reference, isThere: true });
  }
});

describe('the rules of documents and values', () => {
  const sources = textOfSources('src', /\/(?:formats|dist)\//);

  test('every code that the run-time gives is known to `explain`', () => {
    const given = sources.matchAll(
      /'((?:cvc|limit|xsi|value|discriminator|option|xml)-[A-Za-z0-9.-]+|json-(?:value|cycle))'/g,
    );
    const unknown = [...given].map(([, code = '']) => code).filter((code) => !ruleOf(code));
    expect([...new Set(unknown)]).toEqual([]);
  });

  test('no code is known twice, and each has its section', () => {
    expect(new Set(ruleCodes()).size).toBe(ruleCodes().length);
    for (const code of ruleCodes()) expect(ruleOf(code)?.reference).toBeTruthy();
    for (const code of ruleCodes()) expect(Object.hasOwn(catalogue, code)).toBe(false);
  });
});

/** The text of every source below a folder, but for those whose path is like `left`. */
function textOfSources(folder: string, left: RegExp): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path}`)
    .filter((path) => path.endsWith('.ts') && !left.test(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}
