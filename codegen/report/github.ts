/** Findings as annotations of GitHub Actions: workflow commands, one a line. */
import type { Severity } from '../diagnostics/diagnostic.ts';
import type { Finding } from './finding.ts';
import { type Place, STANDARD_INPUT } from './place.ts';
import { findingsAndDrift, type Reporter } from './reporter.ts';
import { visible } from './width.ts';

/** `::error file=a.xml,line=2,col=7,endColumn=11,title=cvc-pattern-valid::The message` */
export const githubReporter: Reporter = {
  begin: () => '',
  judgement: (judgement) => findingsAndDrift(judgement).map(annotation).join(''),
  end: () => '',
};

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

function annotation({ severity, code, message, place, mend }: Finding): string {
  const properties = [...(place ? placeProperties(place) : []), ['title', code] as const];
  const list = properties.map(([name, value]) => `${name}=${property(String(value))}`).join(',');
  const help = mend === undefined ? '' : `\n${mend}`;
  return `::${commands[severity]} ${list}::${data(message + help)}\n`;
}

function placeProperties({ path, line, column, length, source }: Place) {
  if (path === STANDARD_INPUT) return [];
  const file = ['file', path] as const;
  if (line === undefined || column === undefined) return [file];
  const last = Math.min(column + length - 1, Math.max(column, source?.length ?? column));
  return [file, ['line', line] as const, ['col', column] as const, ['endColumn', last] as const];
}

/** What a command's message can hold; a line break is kept, other controls are made visible. */
function data(text: string): string {
  const lines = text.split(/\r\n?|\n/).map((line) => visible(line.replaceAll('%', '%25')));
  return lines.join('%0A');
}

/** What a command's property can hold. */
function property(text: string): string {
  return visible(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'))
    .replaceAll(':', '%3A')
    .replaceAll(',', '%2C');
}
