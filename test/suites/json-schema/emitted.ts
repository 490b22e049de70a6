import { collectDiagnostics } from '../../../codegen/diagnostics/report.ts';
import { emitFormats } from '../../../codegen/emit/emit.ts';
import { emitInput } from '../../../codegen/generate.ts';
import { readFormats } from '../../../codegen/pipeline.ts';
import { memoryFiles } from '../../../codegen/source/files.ts';
import { load } from '../../emit/emitting.ts';
import { oneVerdict } from './compiled.ts';
import { formatOfGroup } from './format.ts';
import type { Group } from './suite.ts';

/**
 * The verdicts of emitted code on the tests of each group, all groups emitted in one generation, as
 * a user would: bundled, loaded and run. Groups must be of supported schemas.
 */
export async function tryEmitted(
  groups: readonly Group[],
  remotes: Readonly<Record<string, string>>,
): Promise<readonly (readonly boolean[])[]> {
  const path = (index: number): string => `group-${index}.json`;
  const schemas = groups.map(({ schema }, index) => [path(index), schema]);
  const formats = groups.map((group, index) => [name(index), formatOfGroup(group, path(index))]);
  const files = memoryFiles({ ...remotes, ...Object.fromEntries(schemas) });
  const { report, diagnostics } = collectDiagnostics();
  const configuration = { out: 'emitted', formats: Object.fromEntries(formats) };
  const read = await readFormats(configuration, files, report);
  const options = { runtimeImport: './../src/runtime/index.ts', importExtension: '.ts' } as const;
  const emitted = emitFormats(
    read.flatMap((format) => emitInput(format)),
    options,
    report,
  );
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error) throw new Error(`${error.span?.source.path}: ${error.message}`);
  const exports = await load(emitted, 'index.ts');
  return groups.map((group, index) => {
    const validate = exports[`validate${name(index)}`] as (value: unknown) => { issues?: unknown };
    const is = exports[`is${name(index)}`] as (value: unknown) => boolean;
    return group.tests.map(({ data }) => oneVerdict(group, data, validate, is));
  });
}

function name(index: number): string {
  return `Group${index}`;
}
