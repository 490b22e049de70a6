import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CatalogueEntry } from '../../codegen/diagnostics/entry.ts';
import { collectDiagnostics } from '../../codegen/diagnostics/report.ts';
import { xmlDiagnostics } from '../../codegen/diagnostics/xml.ts';
import { xsdDiagnostics } from '../../codegen/diagnostics/xsd.ts';
import { fileSystem } from '../../codegen/source/files.ts';
import { readSchemaSet } from '../../codegen/xsd/read.ts';
import { readFiles } from './reading.ts';

const entries: Record<string, CatalogueEntry<never>> = { ...xmlDiagnostics, ...xsdDiagnostics };
/** Faults of a file system: in a table of texts these files are just missing. */
const onDisk = new Set(['xsd-file-outside', 'xsd-file-unreadable']);

async function codesOnDisk(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const root = mkdtempSync(join(tmpdir(), 'xsd-'));
  try {
    for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
    const { report, diagnostics } = collectDiagnostics();
    await readSchemaSet('example.xsd', fileSystem({ root }), report);
    return diagnostics.map(({ code }) => code);
  } finally {
    rmSync(root, { recursive: true });
  }
}

describe('every diagnostic of the XSD reader has an example that gets it', () => {
  test.each(Object.entries(entries))('%s', async (code, { example, mend, reference }) => {
    const codes = onDisk.has(code)
      ? await codesOnDisk(example.files)
      : (await readFiles(example.files)).codes;
    expect(codes[0]).toBe(code);
    expect(mend).not.toBe('');
    expect(reference).not.toBe('');
  });
});
