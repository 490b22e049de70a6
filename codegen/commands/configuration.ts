/** Finding the configuration that a command works with. */
import { dirname, join, relative, resolve } from 'node:path';
import type { Configuration } from '../config/configuration.ts';
import { CONFIGURATION_FILE } from '../config/configuration.ts';
import { readConfiguration } from '../config/read.ts';
import { collectDiagnostics, hasErrors } from '../diagnostics/report.ts';
import { CommandFailure, fileFailure } from './failure.ts';
import type { Terminal } from './terminal.ts';

export interface LoadedConfiguration {
  readonly configuration: Configuration;
  /** The folder that its paths are relative to. */
  readonly folder: string;
  readonly file: { readonly path: string; readonly text: string };
}

/** The configuration at `path`, or in `postwright.json` of the working directory. */
export async function loadConfiguration(
  path: string | undefined,
  terminal: Terminal,
): Promise<LoadedConfiguration> {
  const file = path ?? CONFIGURATION_FILE;
  const text = await readText(file, path === undefined, terminal);
  const { report, diagnostics } = collectDiagnostics();
  const configuration = await readConfiguration({ path: file, text }, report);
  if (!configuration || hasErrors(diagnostics)) {
    throw new CommandFailure(`${file} is not a configuration that can be used`, diagnostics);
  }
  const folder = dirname(resolve(file));
  return { configuration, folder, file: { path: relative(folder, resolve(file)), text } };
}

async function readText(file: string, isDefault: boolean, terminal: Terminal): Promise<string> {
  try {
    return new TextDecoder().decode(await terminal.read(file));
  } catch (error) {
    if (!isDefault) throw fileFailure(file, error);
    throw new CommandFailure(
      `there is no ${CONFIGURATION_FILE} here; name a schema with --xsd or --json-schema, or a configuration with --config`,
    );
  }
}

/** A path of the configuration as seen from the working directory. */
export function fromHere(folder: string, path: string): string {
  return relative('.', join(folder, path)) || '.';
}
