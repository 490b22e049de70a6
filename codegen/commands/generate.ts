import { hasErrors } from '../diagnostics/report.ts';
import { type GenerateResult, generate } from '../generate.ts';
import { MANIFEST_FILE } from '../output/manifest.ts';
import { applyChanges, type FileChange } from '../output/write.ts';
import { reportOnSchemas } from '../report/by-file.ts';
import { type Finding, findingOfDiagnostic } from '../report/finding.ts';
import type { ReportKind } from '../report/kinds.ts';
import { prettyFindings } from '../report/pretty.ts';
import { fromHere, type LoadedConfiguration } from './configuration.ts';
import { CommandFailure, writeFailure } from './failure.ts';
import { type GenerateInputOptions, generateInput } from './generate-input.ts';
import { interruptedAfter } from './interrupt.ts';
import { reportedFailure } from './reported-failure.ts';
import { exitCode, type Terminal } from './terminal.ts';

export interface GenerateCommandOptions extends GenerateInputOptions {
  readonly check?: boolean;
  readonly report: ReportKind;
  /** Say nothing of what is written. */
  readonly quiet?: boolean;
}

/** `postwright generate`: writes, or with `--check` compares; exit 1 where they differ. */
export async function generateCommand(
  options: GenerateCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const { check = false, report } = options;
  const input = await reportedFailure(report, terminal, () => generateInput(options, terminal));
  const { configuration, folder } = input;
  const result = await generate(configuration, { folder, check: true, anew: !check });
  await tellFindings(result, input, options, terminal);
  if (hasErrors(result.diagnostics)) {
    throw new CommandFailure(
      `nothing was ${check ? 'compared' : 'written'}: the schemas are at fault`,
    );
  }
  const out = fromHere(folder, configuration.out);
  const said = quietly(options, terminal);
  if (check) return checked(out, result, report === 'pretty', said);
  await interruptedAfter((signal) => applyChanges(out, result.changes, signal)).catch((error) => {
    throw writeFailure(out, error);
  });
  return written(out, result, said);
}

/** Diagnostics, and with `--check` what is out of date: to a person on `err`, to a program on `out`. */
async function tellFindings(
  { diagnostics, inputs, changes }: GenerateResult,
  { configuration, folder }: LoadedConfiguration,
  { check, report }: GenerateCommandOptions,
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

/** The terminal for what is said beside findings: a report for a program has `out` to itself. */
function quietly({ report, quiet }: GenerateCommandOptions, terminal: Terminal): Terminal {
  if (quiet) return { ...terminal, out: () => undefined };
  return report === 'pretty'
    ? terminal
    : { ...terminal, out: terminal.err, paint: terminal.paintErr };
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
