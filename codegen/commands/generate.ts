import { basename, isAbsolute, relative, resolve } from 'node:path';
import { pascalCase } from '../bind/words.ts';
import { CONFIGURATION_FILE, type Configuration } from '../config/configuration.ts';
import { isFormatName } from '../config/read.ts';
import { hasErrors } from '../diagnostics/report.ts';
import { type GenerateResult, generate } from '../generate.ts';
import { MANIFEST_FILE, readManifest } from '../output/manifest.ts';
import { applyChanges } from '../output/write.ts';
import { findingOfDiagnostic } from '../report/finding.ts';
import { prettyFindings } from '../report/pretty.ts';
import { fromHere, loadConfiguration } from './configuration.ts';
import { CommandFailure, writeFailure } from './failure.ts';
import { interruptedAfter } from './interrupt.ts';
import { exitCode, type Terminal } from './terminal.ts';

export interface GenerateCommandOptions {
  readonly config?: string;
  readonly check?: boolean;
  readonly xsd?: string;
  readonly jsonSchema?: string;
  readonly format?: string;
  readonly root?: string;
  readonly out?: string;
}

/** `postwright generate`: writes, or with `--check` compares; exit 1 where they differ. */
export async function generateCommand(
  options: GenerateCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const { configuration, folder } = await inputOf(options, terminal);
  const out = fromHere(folder, configuration.out);
  const { check = false } = options;
  const result = await generate(configuration, { folder, check: true, anew: !check });
  const findings = result.diagnostics.map((diagnostic) =>
    findingOfDiagnostic(diagnostic, (path) => fromHere(folder, path)),
  );
  terminal.err(prettyFindings(findings, terminal.paintErr));
  if (hasErrors(result.diagnostics)) {
    throw new CommandFailure(
      `nothing was ${check ? 'compared' : 'written'}: the schemas are at fault`,
    );
  }
  if (check) return checked(out, result, terminal);
  await interruptedAfter((signal) => applyChanges(out, result.changes, signal)).catch((error) => {
    throw writeFailure(out, error);
  });
  return written(out, result, terminal);
}

interface Input {
  readonly configuration: Configuration;
  readonly folder: string;
}

/** From a configuration file, or from a schema named on the command line. */
async function inputOf(options: GenerateCommandOptions, terminal: Terminal): Promise<Input> {
  if (options.xsd !== undefined || options.jsonSchema !== undefined) return schemaInput(options);
  for (const option of ['format', 'root'] as const) {
    if (options[option] === undefined) continue;
    throw new CommandFailure(`--${option} is about the schema of --xsd; name that too`);
  }
  const loaded = await loadConfiguration(options.config, terminal);
  if (options.out === undefined) return loaded;
  const { configuration, folder } = loaded;
  const out = resolve(options.out);
  // The command line speaks of the working directory, the configuration of its own folder.
  const target = isAbsolute(options.out) ? out : relative(folder, out) || '.';
  return { folder, configuration: { ...configuration, out: target } };
}

/** One format, from schemas that the command line names. */
async function schemaInput(options: GenerateCommandOptions): Promise<Input> {
  const { config, xsd, jsonSchema, format, root, out = 'generated' } = options;
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
    ...(root !== undefined && { root }),
  };
  await refuseOthers(out, name);
  return { folder: '.', configuration: { out, formats: { [name]: schemas } } };
}

/** A folder is written as a whole: other formats in it would be removed, or left without an index. */
async function refuseOthers(out: string, name: string): Promise<void> {
  const { formats = [] } = (await readManifest(out)) ?? {};
  const others = formats.filter((other) => other !== name);
  if (others.length === 0) return;
  throw new CommandFailure(
    `${out} holds what was generated for ${others.join(', ')}: name another folder with --out, or all schemas in a ${CONFIGURATION_FILE}`,
  );
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
  // The manifest differs whenever anything does, and tells a person nothing.
  const telling = changes.filter(({ path }) => path !== MANIFEST_FILE);
  for (const { path, before, after } of telling.length > 0 ? telling : changes) {
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
