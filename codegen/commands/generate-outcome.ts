/** What `generate` says: findings, what it has written, and how that differs from what is there. */
import type { GenerateResult } from '../generate.ts';
import { MANIFEST_FILE } from '../output/manifest.ts';
import type { FileChange } from '../output/write.ts';
import { reportOnSchemas } from '../report/by-file.ts';
import { type Finding, findingOfDiagnostic } from '../report/finding.ts';
import type { ReportKind } from '../report/kinds.ts';
import { prettyFindings } from '../report/pretty.ts';
import { fromHere, type LoadedConfiguration } from './configuration.ts';
import { exitCode, type Terminal } from './terminal.ts';

/** Diagnostics, and with `--check` what is out of date: to a person on `err`, to a program on `out`. */
export async function tellFindings(
  { diagnostics, inputs, changes }: GenerateResult,
  { configuration, folder }: LoadedConfiguration,
  { check, report }: { readonly check?: boolean; readonly report: ReportKind },
  terminal: Terminal,
): Promise<void> {
  const shown = (path: string): string => fromHere(folder, path);
  const findings = diagnostics.map((diagnostic) => findingOfDiagnostic(diagnostic, shown));
  if (report === 'pretty') {
    terminal.err(prettyFindings(findings, terminal.paintErr));
    return;
  }
  const { machineReporter } = await import('../report/machine.ts');
  const out = shown(configuration.out);
  const stale = check ? telling(changes).map((change) => staleFinding(out, change)) : [];
  const files = inputs.map(shown);
  terminal.out(reportOnSchemas(machineReporter(report), [...findings, ...stale], files));
}

function staleFinding(out: string, { path, kind }: FileChange): Finding {
  const wanted = { added: 'is missing', changed: 'differs', removed: 'should be gone' };
  return {
    severity: 'error',
    code: 'output-out-of-date',
    message: `The generated file ${wanted[kind]}: it is not what the schemas lead to.`,
    place: { path: `${out}/${path}`, length: 1 },
    mend: 'Run `postwright generate`, and commit what it writes.',
    related: [],
    expected: [],
  };
}

/** What was written. */
export function tellWritten(
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

/** What is out of date, and how it differs; the exit code says whether anything is. */
export async function tellDifference(
  out: string,
  { changes }: GenerateResult,
  showsDifference: boolean,
  { out: print, err, paint, paintErr }: Terminal,
): Promise<number> {
  if (changes.length === 0) {
    print(`${paint.good('up to date')} ${out}\n`);
    return exitCode.ok;
  }
  if (showsDifference) {
    const { createTwoFilesPatch } = await import('diff');
    for (const { path, before, after } of telling(changes)) {
      const file = `${out}/${path}`;
      print(createTwoFilesPatch(file, file, before, after, 'on disk', 'generated'));
    }
  }
  const stale = count(telling(changes).length, 'file');
  err(`${paintErr.error('out of date')} ${stale} in ${out}; run \`postwright generate\`\n`);
  return exitCode.invalid;
}

/** The manifest differs whenever anything does, and tells a person nothing; unless it is all. */
function telling(changes: readonly FileChange[]): readonly FileChange[] {
  const others = changes.filter(({ path }) => path !== MANIFEST_FILE);
  return others.length > 0 ? others : changes;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
