/** Every contestant beside each other: a line each, a column for each kind of document. */
import type { Row } from '../harness/contestant.ts';
import { type Measured, nanoseconds, ratio } from '../harness/processes.ts';
import { figure, withSpread } from './figures.ts';
import type { Table } from './table.ts';

/** One kind of document, and the row that was measured of it. */
export interface Column {
  readonly title: string;
  readonly row: Row;
  readonly measured: Measured;
}

/** Ratios to `to`, with the spread between processes; the first line says what `to` takes. */
export function peersTable(
  title: string,
  note: string,
  to: string,
  columns: readonly Column[],
): Table {
  const names = columns.flatMap(({ measured }) => Object.keys(measured.runs[0] ?? {}));
  const absent = columns.flatMap(({ measured }) => measured.absent);
  const reasons = new Map(absent.map((peer) => [peer.name, `absent: ${peer.absent}`]));
  const cell = (name: string, { measured }: Column): string => {
    const found = ratio(measured, name, to);
    if (found === undefined) return reasons.get(name) ?? '';
    return name === to ? `1.00 = ${time(measured, name)}` : withSpread(found);
  };
  return {
    title,
    note,
    head: ['', ...columns.map((column) => column.title)],
    rows: [...new Set([...names, ...reasons.keys()])].map((name) => [
      name,
      ...columns.map((column) => cell(name, column)),
    ]),
  };
}

function time(measured: Measured, name: string): string {
  return `${figure((nanoseconds(measured, name)?.median ?? Number.NaN) / 1000)} µs`;
}
