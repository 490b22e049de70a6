import { basename, isAbsolute, relative, resolve } from 'node:path';
import { pascalCase } from '../bind/words.ts';
import type { Configuration } from '../config/configuration.ts';
import { isFormatName } from '../config/read.ts';
import { hasErrors } from '../diagnostics/report.ts';
import { type GenerateResult, generate } from '../generate.ts';
import { findingOfDiagnostic } from '../report/finding.ts';
import { prettyFindings } from '../report/pretty.ts';
import { fromHere, loadConfiguration } from './configuration.ts';
import { CommandFailure, writeFailure } from './failure.ts';
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
  const { configuration, folder } = await inputOf(options, terminal);
  const out = fromHere(folder, configuration.out);
  const { check = false, xsd, jsonSchema } = options;
  // A schema named here is one of several, perhaps; only a configuration says that there are no others.
  const keepOthers = xsd !== undefined || jsonSchema !== undefined;
  const result = await generate(configuration, { folder, check, keepOthers }).catch(
    (error: unknown) => {
      throw writeFailure(out, error);
    },
  );
  const findings = result.diagnostics.map((diagnostic) =>
    findingOfDiagnostic(diagnostic, (path) => fromHere(folder, path)),
  );
  terminal.err(prettyFindings(findings, terminal.paintErr));
  if (hasErrors(result.diagnostics)) {
    throw new CommandFailure(
      `nothing was ${check ? 'compared' : 'written'}: the schemas are at fault`,
    );
  }
  return check ? checked(out, result, terminal) : written(out, result, terminal);
}

interface Input {
  readonly configuration: Configuration;
  readonly folder: string;
}

/** From a configuration file, or from a schema named on the command line. */
async function inputOf(options: GenerateCommandOptions, terminal: Terminal): Promise<Input> {
  const { config, xsd, jsonSchema, format, out } = options;
  if (xsd === undefined && jsonSchema === undefined) {
    if (format !== undefined) {
      throw new CommandFailure('--format is the name for the schema of --xsd; name that too');
    }
    const loaded = await loadConfiguration(config, terminal);
    if (out === undefined) return loaded;
    const { configuration, folder } = loaded;
    // The command line speaks of the working directory, the configuration of its own folder.
    const target = isAbsolute(out) ? out : relative(folder, resolve(out)) || '.';
    return { folder, configuration: { ...configuration, out: target } };
  }
  if (config !== undefined) {
    throw new CommandFailure('--config names the schemas; leave out --xsd and --json-schema');
  }
  const name = format ?? formatName(xsd ?? jsonSchema ?? '');
  if (!isFormatName(name)) {
    throw new CommandFailure(
      `a format can't be called ${name}: name it in PascalCase with --format, such as SmsMo`,
    );
  }
  const schemas = {
    ...(xsd !== undefined && { xsd: fromHere('.', xsd) }),
    ...(jsonSchema !== undefined && { jsonSchema: fromHere('.', jsonSchema) }),
  };
  return { folder: '.', configuration: { out: out ?? 'generated', formats: { [name]: schemas } } };
}

/** `schema/sms-mo.schema.json` → `SmsMo` */
function formatName(path: string): string {
  return pascalCase(basename(path).replace(/(?:\.schema)?\.[^.]*$/, ''));
}

function written(
  out: string,
  { files, changes }: GenerateResult,
  { out: print, paint }: Terminal,
): number {
  for (const { path, kind } of changes) print(`${paint.dim(kind.padEnd(7))} ${out}/${path}\n`);
  const removed = changes.filter(({ kind }) => kind === 'removed').length;
  const same = files.length - (changes.length - removed);
  const parts = [
    `${count(changes.length - removed, 'file')} written`,
    ...(removed > 0 ? [`${removed} removed`] : []),
    `${same} unchanged`,
  ];
  print(`${paint.good('done')} ${parts.join(', ')} in ${out}\n`);
  return exitCode.ok;
}

async function checked(
  out: string,
  { changes }: GenerateResult,
  { out: print, err, paint, paintErr }: Terminal,
): Promise<number> {
  if (changes.length === 0) {
    print(`${paint.good('up to date')} ${out}\n`);
    return exitCode.ok;
  }
  const { createTwoFilesPatch } = await import('diff');
  for (const { path, before, after } of changes) {
    const file = `${out}/${path}`;
    print(createTwoFilesPatch(file, file, before, after, 'on disk', 'generated'));
  }
  const stale = count(changes.length, 'file');
  err(`${paintErr.error('out of date')} ${stale} in ${out}; run \`postwright generate\`\n`);
  return exitCode.invalid;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
