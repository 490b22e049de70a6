/** Findings for a person at a terminal: the line, a caret, what was expected, and how to mend it. */
import type { Severity } from '../diagnostics/diagnostic.ts';
import type { Finding } from './finding.ts';
import type { Paint } from './paint.ts';
import type { Place } from './place.ts';
import { cellsOf, visible } from './width.ts';

/** Lines longer than this are cut around the place, so that a caret never wraps. */
const WIDTH = 100;
/** Of a long list of what was expected, so many are shown. */
const MOST_EXPECTED = 12;

/** Whatever stands in a finding, no character of it acts on the terminal. */
export function prettyFindings(findings: readonly Finding[], paint: Paint): string {
  return findings.map((finding) => `${prettyFinding(finding, paint)}\n`).join('');
}

function prettyFinding(finding: Finding, paint: Paint): string {
  const { severity, code, message, place, related, expected, mend } = finding;
  const where = place ? `${placeName(place, paint)} ` : '';
  const text = visible(message);
  return [
    `${where}${severityName(severity, paint)} ${text} ${paint.dim(`[${visible(code)}]`)}`,
    ...(place ? excerpt(place, paint) : []),
    ...expectedLine(text, expected, paint),
    ...related.map((other) => {
      const otherPlace = other.place ? `${placeName(other.place, paint)} ` : '';
      const otherCode = other.code === undefined ? '' : ` ${paint.dim(`[${visible(other.code)}]`)}`;
      return `  ${paint.dim('see:')} ${otherPlace}${visible(other.message)}${otherCode}`;
    }),
    ...(mend === undefined ? [] : [`  ${paint.dim('help:')} ${mend}`]),
  ].join('\n');
}

/** What the message doesn't say already. */
function expectedLine(message: string, expected: readonly string[], paint: Paint): string[] {
  if (expected.every((one) => message.includes(visible(one)))) return [];
  const shown = expected.slice(0, MOST_EXPECTED).map(visible).join(', ');
  const more =
    expected.length > MOST_EXPECTED ? ` and ${expected.length - MOST_EXPECTED} more` : '';
  return [`  ${paint.dim('expected:')} ${shown}${more}`];
}

function severityName(severity: Severity, paint: Paint): string {
  return severity === 'error' ? paint.error('error') : paint.warning(severity);
}

/** `order.xml:3:7`, or where there is no line `order.json at files[2]`. */
function placeName({ path, line, column, value = [] }: Place, paint: Paint): string {
  if (line !== undefined) return paint.place(visible(`${path}:${line}:${column}`));
  return paint.place(visible(value.length > 0 ? `${path} at ${valuePath(value)}` : path));
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

function excerpt({ source, line, column, length }: Place, paint: Paint): string[] {
  if (source === undefined || line === undefined || column === undefined) return [];
  const { before, marked, after } = cut(source, column - 1, length);
  const gutter = String(line);
  // A tab is kept, so that the caret stands below its column whatever the tab's width.
  const margin = before.replace(/[^\t]+/g, (text) => ' '.repeat(cellsOf(text)));
  const carets = '^'.repeat(Math.max(1, cellsOf(marked)));
  return [
    `  ${paint.dim(`${gutter} |`)} ${before}${marked}${after}`,
    `  ${paint.dim(`${' '.repeat(gutter.length)} |`)} ${margin}${paint.error(carets)}`,
  ];
}

/** A line in three parts, cut to `WIDTH` around what is marked. */
function cut(line: string, index: number, length: number) {
  const start = line.length <= WIDTH ? 0 : boundary(line, Math.max(0, index - WIDTH / 2));
  const end = boundary(line, Math.min(line.length, start + WIDTH));
  const markedEnd = boundary(line, Math.min(end, index + length));
  return {
    before: `${start > 0 ? '…' : ''}${visible(line.slice(start, index))}`,
    marked: visible(line.slice(index, markedEnd)),
    after: `${visible(line.slice(markedEnd, end))}${end < line.length ? '…' : ''}`,
  };
}

/** The index, or the one behind it where it would part a surrogate pair. */
function boundary(line: string, index: number): number {
  const isInPair = /[\udc00-\udfff]/.test(line[index] ?? '') && index > 0;
  return isInPair && /[\ud800-\udbff]/.test(line[index - 1] ?? '') ? index + 1 : index;
}
