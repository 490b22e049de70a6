import { hasErrors } from '../diagnostics/report.ts';
import { type GenerateResult, generate } from '../generate.ts';
import { applyChanges } from '../output/write.ts';
import type { ReportKind } from '../report/kinds.ts';
import { fromHere } from './configuration.ts';
import { CommandFailure, tellFailure, writeFailure } from './failure.ts';
import { type GenerateInputOptions, generateInput } from './generate-input.ts';
import { tellDifference, tellFindings, tellWritten } from './generate-outcome.ts';
import { interruptedAfter } from './interrupt.ts';
import { reportedFailure } from './reported-failure.ts';
import { exitCode, type Terminal } from './terminal.ts';

/** How generation and its report are asked for. */
export interface GenerateOnceOptions extends GenerateInputOptions {
  readonly check?: boolean;
  readonly report: ReportKind;
  /** Say nothing of what is written. */
  readonly quiet?: boolean;
}

/** What became of one generation. */
export interface Generation {
  readonly code: number;
  /** All that was read, and what was looked for and is not there, as seen from here. */
  readonly inputs: readonly string[];
}

/** Generates, and says so; what can't be generated from is a `CommandFailure`. */
export async function generateOnce(
  options: GenerateOnceOptions,
  terminal: Terminal,
  { anew = !options.check } = {},
): Promise<Generation> {
  const { check = false, report } = options;
  const input = await reportedFailure(report, terminal, () => generateInput(options, terminal));
  const { configuration, folder, placeOf } = input;
  const out = fromHere(folder, configuration.out);
  const result = await generate(configuration, { folder, check: true, anew, placeOf });
  const inputs = result.inputs.map((path) => fromHere(folder, path));
  await tellFindings(result, input, options, terminal);
  const said = quietly(options, terminal);
  if (hasErrors(result.diagnostics)) {
    return failed(`nothing was ${check ? 'compared' : 'written'}: ${whatIsAtFault(result)}`);
  }
  if (check) {
    return { code: await tellDifference(out, result, report === 'pretty', said), inputs };
  }
  try {
    await interruptedAfter((signal) => applyChanges(out, result.changes, signal));
  } catch (error) {
    return failed(writeFailure(out, error));
  }
  return { code: tellWritten(out, result, said), inputs };

  function failed(reason: string): Generation {
    tellFailure(new CommandFailure(reason), terminal);
    return { code: exitCode.failed, inputs };
  }
}

/** The terminal for what is said beside findings: a report for a program has `out` to itself. */
function quietly({ report, quiet }: GenerateOnceOptions, terminal: Terminal): Terminal {
  if (quiet) return { ...terminal, out: () => undefined };
  return report === 'pretty'
    ? terminal
    : { ...terminal, out: terminal.err, paint: terminal.paintErr };
}

function whatIsAtFault({ diagnostics }: GenerateResult): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const isOutput = errors.every(({ code }) => code === 'output-foreign-file');
  return isOutput ? 'files of somebody else are in the way' : 'the schemas are at fault';
}
