/** The time of a document by its length: linear, if each byte costs the same. */
import { baseline } from '../contestants/json.ts';
import { type Measured, nanoseconds } from '../harness/processes.ts';
import { forms, type Growing, growing, lengthRowId, lengths, realLength } from '../rows/lengths.ts';
import { figure } from './figures.ts';
import type { Outcome } from './outcomes.ts';
import type { Table } from './table.ts';

type Find = (row: string) => Measured | undefined;

/** Nanoseconds for a byte of XML; `NaN` where the row was not measured. */
function perByte(find: Find, one: Growing, length: number, name: string): number {
  const measured = find(lengthRowId(one, length));
  const time = measured && nanoseconds(measured, name)?.median;
  return (time ?? Number.NaN) / realLength(one, length);
}

/** A line for each kind of document and length, a column for each contestant. */
export function growthTable(find: Find): Table {
  const columns = forms.map(({ name }) => name);
  const rows = growing.flatMap((one) =>
    lengths.map((length) => [
      `${one.title}, ${size(realLength(one, length))}`,
      ...[baseline, ...columns].map((name) => figure(perByte(find, one, length, name))),
    ]),
  );
  return {
    title: 'Growth of parse time',
    note: 'Nanoseconds of processor time for each byte of XML, for `JSON.parse` those of the equivalent JSON. Documents longer than the buffer of the fast lane (1 MiB) are read by the full lane: the one change of lane on the way.',
    head: ['', baseline, ...columns],
    rows,
  };
}

function size(bytes: number): string {
  return bytes < 1e6 ? `${figure(bytes / 1e3)} KB` : `${figure(bytes / 1e6)} MB`;
}

/** Each byte of the longest against each of 10 KB, where the fixed cost of a document hardly shows. */
export function growthOutcomes(find: Find): Outcome[] {
  return growing.flatMap((one) =>
    forms.map(({ name, longest }) => {
      const growth = perByte(find, one, longest, name) / perByte(find, one, 1e4, name);
      return {
        title: `${one.title}, ${name}: each byte of ${size(longest)}, to each of 10 KB`,
        atMost: 1.5,
        ...(!Number.isNaN(growth) && { measured: { median: growth, min: growth, max: growth } }),
      };
    }),
  );
}
