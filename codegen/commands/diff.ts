import { readFile } from 'node:fs/promises';
import { type ComparedSchema, compareVersions, FaultySchemas } from '../diff/compare-versions.ts';
import { findingsOf } from '../diff/findings.ts';
import { changeLog } from '../diff/markdown.ts';
import { type AllowedChange, type Compatibility, readAllowed } from '../diff/policy.ts';
import { nextVersion, releaseOf } from '../diff/release.ts';
import { openVersion, type Version, VersionError } from '../diff/versions.ts';
import { reportOnSchemas } from '../report/by-file.ts';
import { type Finding, findingOfDiagnostic } from '../report/finding.ts';
import type { ReportKind } from '../report/kinds.ts';
import { machineReporter } from '../report/machine.ts';
import { prettyFindings } from '../report/pretty.ts';
import type { Locations } from '../source/locations.ts';
import { CommandFailure, fileFault, UsageFailure } from './failure.ts';
import { exitCode, type Terminal } from './terminal.ts';

export interface DiffOptions {
  readonly compatible: Compatibility;
  readonly allow?: string;
  readonly fromVersion?: string;
  readonly requireProof?: boolean;
  readonly types?: boolean;
  /** Copies of what the schemas of both versions refer to by URL. */
  readonly location?: Locations;
  readonly report: ReportKind | 'markdown';
}

/** `postwright diff`: exit 0 if the versions are as compatible as was asked for, 1 if not. */
export async function diffCommand(
  oldArgument: string,
  newArgument: string,
  options: DiffOptions,
  terminal: Terminal,
): Promise<number> {
  const allowed = options.allow === undefined ? [] : await allowList(options.allow);
  const { old, fresh, all } = await compared(oldArgument, newArgument, options);
  const { compatible: compatibility, requireProof = false } = options;
  const settings = { old, fresh, compatibility, allowed, requireProof };
  const findings = all.flatMap((each) => findingsOf(each, settings));
  tell(findings, all, options, terminal);
  return findings.some(({ severity }) => severity === 'error') ? exitCode.invalid : exitCode.ok;
}

async function compared(oldArgument: string, newArgument: string, options: DiffOptions) {
  try {
    const old = await openVersion(oldArgument, newArgument, options.location);
    const fresh = await openVersion(newArgument, oldArgument, options.location);
    return { old, fresh, all: await compareVersions(old, fresh, options) };
  } catch (error) {
    if (error instanceof VersionError) throw new CommandFailure(error.message);
    if (!(error instanceof FaultySchemas)) throw error;
    throw new CommandFailure(`nothing was compared: ${error.message}`, faults(error));
  }
}

function faults({ diagnostics, version }: FaultySchemas): readonly Finding[] {
  const { shown }: Version = version;
  return diagnostics.map((diagnostic) => findingOfDiagnostic(diagnostic, shown));
}

function tell(
  findings: readonly Finding[],
  all: readonly ComparedSchema[],
  { report, fromVersion }: DiffOptions,
  { out, paint }: Terminal,
): void {
  if (report === 'markdown') {
    out(changeLog(all, fromVersion));
    return;
  }
  if (report !== 'pretty') {
    const files = all.map(({ path }) => path);
    out(reportOnSchemas(machineReporter(report), findings, files));
    return;
  }
  out(prettyFindings(findings, paint));
  out(`${summary(all)}; ${proposal(all, fromVersion)}\n`);
}

function summary(all: readonly ComparedSchema[]): string {
  const changes = all.flatMap((each) => each.changes);
  const count = (direction: string): number =>
    changes.filter((change) => change.direction === direction).length;
  if (all.every(({ kind }) => kind === 'same')) return 'both say the same';
  return `${count('narrower')} narrower, ${count('wider')} wider`;
}

function proposal(all: readonly ComparedSchema[], version: string | undefined): string {
  const release = releaseOf(all);
  const next = version === undefined ? undefined : nextVersion(version, release);
  return next === undefined ? `a ${release} version` : `version ${next} (${release})`;
}

async function allowList(path: string): Promise<readonly AllowedChange[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageFailure(`${path}: ${fileFault(error, path).message}`);
  });
  const allowed = readAllowed(text);
  if (typeof allowed === 'string') throw new UsageFailure(`${path}: ${allowed}`);
  return allowed;
}
