import { describe, expect, test } from 'vitest';
import { provePairs } from '../../codegen/compare/compare-pair.ts';
import { pairDiagnostics } from '../../codegen/diagnostics/pair.ts';
import { collectDiagnostics } from '../../codegen/diagnostics/report.ts';
import { readFormat } from '../../codegen/pipeline.ts';
import { fileSystem, memoryFiles } from '../../codegen/source/files.ts';

describe('each example of the catalogue', () => {
  test.each(Object.entries(pairDiagnostics))('%s', async (code, { example }) => {
    const { report, diagnostics } = collectDiagnostics();
    const { files } = example;
    const schemas = { xsd: 'example.xsd', jsonSchema: 'example.schema.json' };
    const format = await readFormat('Example', schemas, {}, memoryFiles(files), report);
    expect(diagnostics).toEqual([]);
    await provePairs([format], report);
    const codes = diagnostics.map((diagnostic) => diagnostic.code);
    const others = code === 'pair-unproved' ? 'pair-unproved' : 'pair-language';
    expect(new Set(codes)).toEqual(new Set([code, others]));
    for (const { span, related } of diagnostics)
      expect([span, related[0]?.span]).not.toContain(undefined);
  });
});

describe('the shipped formats', () => {
  test.each(['sms-mo', 'mms-mo'])('%s is the same language in both', async (name) => {
    const { report, diagnostics } = collectDiagnostics();
    const schemas = { xsd: `schema/${name}.xsd`, jsonSchema: `schema/${name}.schema.json` };
    const files = fileSystem({ entries: Object.values(schemas), allowOutside: false });
    await provePairs([await readFormat('Shipped', schemas, {}, files, report)], report);
    expect(diagnostics).toEqual([]);
  });
});
