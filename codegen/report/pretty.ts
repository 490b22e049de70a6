/** Findings for a person at a terminal: the line, a caret, what was expected, and how to mend it. */
import type { Severity } from '../diagnostics/diagnostic.ts';
import type { Finding, Place } from './finding.ts';
import type { Paint } from './paint.ts';

/** Lines longer than this are cut around the place, so that a caret never wraps. */
const WIDTH = 100;

export function prettyFindings(findings: readonly Finding[], paint: Paint): string {
  return findings.map((finding) => `${prettyFinding(finding, paint)}\n`).join('');
}

function prettyFinding(finding: Finding, paint: Paint): string {
  const { severity, code, message, place, related, expected, mend } = finding;
  const lines = [
    `${place ? `${paint.place(placeName(place))} ` : ''}${severityName(severity, paint)} ${message} ${paint.dim(`[${code}]`)}`,
    ...(place ? excerpt(place, paint) : []),
  ];
  // A message mostly says what was expected; a list that it can't hold stands below.
  if (expected.length > 1) lines.push(`  ${paint.dim('expected:')} ${expected.join(', ')}`);
  for (const other of related) {
    const where = other.place ? `${paint.place(placeName(other.place))} ` : '';
    lines.push(`  ${paint.dim('see:')} ${where}${other.message}`);
  }
  if (mend !== undefined) lines.push(`  ${paint.dim('help:')} ${mend}`);
  return lines.join('\n');
}

function severityName(severity: Severity, paint: Paint): string {
  return severity === 'error' ? paint.error('error') : paint.warning(severity);
}

function placeName({ path, line, column, value }: Place): string {
  if (line > 0) return `${path}:${line}:${column}`;
  return value && value.length > 0 ? `${path} at ${valuePath(value)}` : path;
}

/** `files[2].name` */
function valuePath(path: readonly (string | number)[]): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(step)) return `[${JSON.stringify(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');
}

function excerpt({ text, line, column, length }: Place, paint: Paint): string[] {
  if (text === undefined || line === 0) return [];
  const source = text.split(/\r\n?|\n/, line)[line - 1];
  if (source === undefined) return [];
  const start = Math.max(0, column - 1 - WIDTH / 2);
  const shown = source.slice(start, start + WIDTH);
  const caret = Math.min(column - 1 - start, shown.length);
  const room = Math.max(1, shown.length - caret);
  const gutter = String(line);
  // A tab is kept, so that the caret stands below its column whatever the tab's width.
  const before = shown.slice(0, caret).replace(/[^\t]/g, ' ');
  return [
    `  ${paint.dim(`${gutter} |`)} ${visible(shown)}`,
    `  ${paint.dim(`${' '.repeat(gutter.length)} |`)} ${before}${paint.error('^'.repeat(Math.min(length, room)))}`,
  ];
}

/** Control characters of a document must not reach the terminal. */
function visible(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd');
}
