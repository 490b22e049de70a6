import { githubReporter } from './github.ts';
import { jsonReporter } from './json.ts';
import { junitReporter } from './junit.ts';
import type { ReportKind } from './kinds.ts';
import type { Reporter } from './reporter.ts';
import { sarifReporter } from './sarif.ts';

/** A new report for a program. */
export function machineReporter(kind: Exclude<ReportKind, 'pretty'>): Reporter {
  return reporters[kind]();
}

const reporters: Readonly<Record<Exclude<ReportKind, 'pretty'>, () => Reporter>> = {
  json: jsonReporter,
  sarif: sarifReporter,
  junit: () => junitReporter,
  github: () => githubReporter,
};
