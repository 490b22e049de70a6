/** Finding the configuration that a command works with. */
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Configuration } from '../config/configuration.ts';
import { CONFIGURATION_FILE } from '../config/configuration.ts';
import type { PlaceOf } from '../config/place.ts';
import { readConfiguration } from '../config/read.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { findingOfDiagnostic } from '../report/finding.ts';
import { prettyFindings } from '../report/pretty.ts';
import { CommandFailure, fileFault, UsageFailure } from './failure.ts';
import type { Terminal } from './terminal.ts';

/** No configuration is longer: whatever is goes on for ever. */
const MOST_BYTES = 16 * 1024 * 1024;

export interface LoadedConfiguration {
  readonly configuration: Configuration;
  /** The folder that its paths are relative to, as seen from the working directory. */
  readonly folder: string;
  readonly placeOf: PlaceOf;
}

/** The configuration at `path`, or in `postwright.json` of the working directory. */
export async function loadConfiguration(
  path: string | undefined,
  terminal: Terminal,
): Promise<LoadedConfiguration> {
  const file = path ?? CONFIGURATION_FILE;
  const text = await readText(file, path === undefined, terminal);
  const folder = fromHere('.', dirname(file));
  const read = readConfiguration({ path: basename(file), text });
  const { configuration, diagnostics, placeOf } = read;
  const findings = [...diagnostics]
    .sort(byPlace)
    .map((diagnostic) => findingOfDiagnostic(diagnostic, (path) => fromHere(folder, path)));
  if (!configuration) throw new CommandFailure(`${file} can't be used`, findings);
  terminal.err(prettyFindings(findings, terminal.paintErr));
  return { configuration, folder, placeOf };
}

function byPlace(one: Diagnostic, other: Diagnostic): number {
  return (one.span?.start ?? 0) - (other.span?.start ?? 0);
}

async function readText(file: string, isDefault: boolean, terminal: Terminal): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await terminal.read(file, MOST_BYTES));
  } catch (error) {
    if (error instanceof TypeError && !('syscall' in error)) {
      throw new CommandFailure(`${file}: expected UTF-8, which JSON is written in`);
    }
    const { code, message } = fileFault(error, file);
    if (code !== 'file-missing') throw new CommandFailure(`${file}: ${message}`);
    if (!isDefault) throw new UsageFailure(`${file}: ${message}`);
    throw new UsageFailure(
      `there is no ${CONFIGURATION_FILE} here; name a schema with --xsd or --json-schema, or a configuration with --config`,
    );
  }
}

/** A path that is relative to `folder` as seen from the working directory; a URL stays as it is. */
export function fromHere(folder: string, path: string): string {
  if (/^[a-z][a-z0-9+.-]+:/i.test(path)) return path;
  return (
    relative('.', resolve(join(folder, '.'), path))
      .split(sep)
      .join('/') || '.'
  );
}
