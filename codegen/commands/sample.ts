import { SchemaError } from '../open-format.ts';
import { applyChanges } from '../output/write.ts';
import { findingOfDiagnostic } from '../report/finding.ts';
import type { Coverage, Sample, SampleSet } from '../sample/model.ts';
import { type SampleOptions, sampleSchema } from '../sample/sample.ts';
import { CommandFailure, writeFailure } from './failure.ts';
import { compileOptions, type SchemaOptions } from './schema.ts';
import { exitCode, type Terminal } from './terminal.ts';

export interface SampleCommandOptions
  extends SchemaOptions,
    Pick<SampleOptions, 'as' | 'count' | 'seed'> {
  readonly valid?: true;
  readonly invalid?: true;
  readonly out?: string;
  readonly quiet?: boolean;
}

/** `postwright sample`: samples as lines of JSON or as files; what is covered, on standard error. */
export async function sampleCommand(
  options: SampleCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const { samples, coverage } = await sampled(options, terminal);
  if (options.out !== undefined) await writeFiles(options.out, samples);
  else {
    for (const sample of samples) {
      terminal.out(`${JSON.stringify(sample)}\n`);
      await terminal.drained();
    }
  }
  if (!options.quiet) tellCoverage(coverage, samples.length, terminal);
  return exitCode.ok;
}

async function sampled(options: SampleCommandOptions, terminal: Terminal): Promise<SampleSet> {
  const { as, count, seed, valid, invalid } = options;
  const schema = await compileOptions(options, terminal);
  if (as === 'xml' && schema.xsd === undefined) {
    throw new CommandFailure('only an XSD says how XML is written: name one with --xsd');
  }
  try {
    return await sampleSchema({
      ...schema,
      ...(as && { as }),
      ...(count !== undefined && { count }),
      ...(seed !== undefined && { seed }),
      ...(valid && { only: 'valid' }),
      ...(invalid && { only: 'invalid' }),
    });
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    const findings = error.diagnostics.map((diagnostic) => findingOfDiagnostic(diagnostic));
    throw new CommandFailure('the schema is at fault; nothing was sampled', findings);
  }
}

/** A file for each sample, and a list of them. */
async function writeFiles(folder: string, samples: readonly Sample[]): Promise<void> {
  const list = samples.map(({ name, kind, place, shows, code, format }) => {
    return { file: `${name}.${format}`, kind, place, shows, ...(code !== undefined && { code }) };
  });
  const files = [
    ...samples.map((sample) => [`${sample.name}.${sample.format}`, textOf(sample)] as const),
    ['samples.json', `${JSON.stringify(list, undefined, 2)}\n`] as const,
  ];
  const changes = files.map(([path, after]) => {
    return { path, kind: 'changed' as const, before: '', after };
  });
  await applyChanges(folder, changes).catch((error: unknown) => {
    throw new CommandFailure(writeFailure(folder, error));
  });
}

function textOf(sample: Sample): string {
  if (sample.format === 'xml') return sample.document;
  return `${JSON.stringify(sample.value, undefined, 2)}\n`;
}

function tellCoverage(
  { goals, covered, uncovered, defects }: Coverage,
  count: number,
  { err, paintErr }: Terminal,
): void {
  const uncoveredLines = uncovered.map(({ kind, place, shows, reason }) => {
    return `  ${paintErr.dim(`${kind} ${place}: ${shows}:`)} ${reason}\n`;
  });
  const defectLines = defects.map(({ kind, place, shows, reason }) => {
    const fault = paintErr.error('fault of postwright');
    return `  ${fault} ${kind} ${place}: ${shows}: ${reason}\n`;
  });
  err(`${covered} of ${goals} goals are covered; ${count} samples are shown\n`);
  err([...uncoveredLines, ...defectLines].join(''));
}
