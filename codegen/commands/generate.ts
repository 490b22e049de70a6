import { basename, extname } from 'node:path';
import { pascalCase } from '../bind/words.ts';
import type { Configuration } from '../config/configuration.ts';
import { hasErrors } from '../diagnostics/report.ts';
import type { GenerateOptions, GenerateResult } from '../generate.ts';
import { findingOfDiagnostic } from '../report/finding.ts';
import { prettyFindings } from '../report/pretty.ts';
import { fromHere, loadConfiguration } from './configuration.ts';
import { CommandFailure } from './failure.ts';
import { exitCode, type Terminal } from './terminal.ts';

export interface GenerateCommandOptions {
  readonly config?: string;
  readonly check?: boolean;
  readonly xsd?: string;
  readonly jsonSchema?: string;
  readonly format?: string;
  readonly out?: string;
}

/** `postwright generate`: writes, or with `--check` compares; exit 1 where they differ. */
export async function generateCommand(
  options: GenerateCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const { configuration, generateOptions, folder } = await inputOf(options, terminal);
  const { generate } = await import('../generate.ts');
  const result = await generate(configuration, generateOptions);
  terminal.err(prettyFindings(result.diagnostics.map(findingOfDiagnostic), terminal.paintErr));
  if (hasErrors(result.diagnostics)) return exitCode.failed;
  const out = fromHere(folder, configuration.out);
  return options.check ? checked(out, result, terminal) : written(out, result, terminal);
}

interface Input {
  readonly configuration: Configuration;
  readonly generateOptions: GenerateOptions;
  readonly folder: string;
}

/** From a configuration file, or from a schema named on the command line. */
async function inputOf(options: GenerateCommandOptions, terminal: Terminal): Promise<Input> {
  const { xsd, jsonSchema, check = false } = options;
  if (xsd === undefined && jsonSchema === undefined) {
    const { configuration, folder, file } = await loadConfiguration(options.config, terminal);
    const changed =
      options.out === undefined ? configuration : { ...configuration, out: options.out };
    return {
      configuration: changed,
      folder,
      generateOptions: { folder, configurationFile: file, check },
    };
  }
  if (options.config !== undefined) {
    throw new CommandFailure('--config names the schemas; leave out --xsd and --json-schema');
  }
  const name = options.format ?? formatName(xsd ?? jsonSchema ?? '');
  const format = {
    ...(xsd !== undefined && { xsd }),
    ...(jsonSchema !== undefined && { jsonSchema }),
  };
  const configuration = { out: options.out ?? 'generated', formats: { [name]: format } };
  return { configuration, folder: '.', generateOptions: { folder: '.', check } };
}

/** `schema/sms-mo.schema.json` → `SmsMo` */
function formatName(path: string): string {
  const file = basename(path);
  return pascalCase(file.slice(0, file.length - extname(file).length).replace(/\.schema$/, ''));
}

function written(
  out: string,
  { files, changes }: GenerateResult,
  { out: print, paint }: Terminal,
): number {
  for (const { path, kind } of changes) print(`${paint.dim(kind.padEnd(8))} ${out}/${path}\n`);
  const same = files.length - changes.filter(({ kind }) => kind !== 'removed').length;
  print(`${paint.good('done')} ${count(changes.length, 'file')} written, ${same} unchanged\n`);
  return exitCode.ok;
}

async function checked(
  out: string,
  { changes }: GenerateResult,
  terminal: Terminal,
): Promise<number> {
  const { out: print, err, paint, paintErr } = terminal;
  if (changes.length === 0) {
    print(`${paint.good('up to date')} ${out}\n`);
    return exitCode.ok;
  }
  const { createTwoFilesPatch } = await import('diff');
  for (const { path, before, after } of changes) {
    const file = `${out}/${path}`;
    print(createTwoFilesPatch(file, file, before, after, 'on disk', 'generated'));
  }
  err(
    `${paintErr.error('out of date')} ${count(changes.length, 'file')} in ${out}; run \`postwright generate\`\n`,
  );
  return exitCode.invalid;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
