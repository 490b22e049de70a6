import type { Outcome } from '../report/outcomes.ts';
import type { Table } from '../report/table.ts';

/** A part of the report that is not about times of rows: what was to be shown, and all of it. */
export interface Section {
  readonly outcomes: readonly Outcome[];
  readonly tables: readonly Table[];
}
