import { reportOnSchemas } from '../report/by-file.ts';
import type { ReportKind } from '../report/kinds.ts';
import { CommandFailure } from './failure.ts';
import type { Terminal } from './terminal.ts';

/** Runs `body`; faults that keep it from its end are in the report of a program, too. */
export async function reportedFailure<T>(
  kind: ReportKind,
  terminal: Terminal,
  body: () => Promise<T>,
): Promise<T> {
  try {
    return await body();
  } catch (error) {
    if (kind !== 'pretty' && error instanceof CommandFailure) {
      const { machineReporter } = await import('../report/machine.ts');
      terminal.out(reportOnSchemas(machineReporter(kind), error.findings));
    }
    throw error;
  }
}
