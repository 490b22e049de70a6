/** What was to be shown, and whether it is. */
import type { Goal, Row } from '../harness/contestant.ts';
import { type Measured, ratio } from '../harness/processes.ts';
import type { Spread } from '../harness/statistics.ts';
import { figure } from './figures.ts';
import type { Table } from './table.ts';

/** One line of the table of goals. */
export interface Outcome {
  readonly title: string;
  readonly atMost?: number;
  readonly atLeast?: number;
  /** Such as ` KB`; none: a ratio. */
  readonly unit?: string;
  /** Absent where the peer that it is measured by is not installed. */
  readonly measured?: Spread;
  /** What the least takes that has to be done, by the median. */
  readonly floor?: number;
}

/** The goals of a row, with what was measured; of several peers the fastest counts. */
export function outcomesOf({ goals }: Row, measured: Measured): Outcome[] {
  return goals.map((goal) => {
    const found = best(goal, measured);
    const floor = goal.floor && ratio(measured, goal.floor, goal.to)?.median;
    return {
      title: goal.title + absentees(goal, measured),
      ...(goal.atMost !== undefined && { atMost: goal.atMost }),
      ...(goal.atLeast !== undefined && { atLeast: goal.atLeast }),
      ...(found && { measured: found }),
      ...(floor && { floor }),
    };
  });
}

/** That a peer by which the goal is measured took no part. */
function absentees({ of }: Goal, { absent }: Measured): string {
  const names = absent.map(({ name }) => name).filter((name) => of.includes(name));
  return names.length === 0 ? '' : ` (${names.join(', ')} absent)`;
}

function best({ of, to }: Goal, measured: Measured): Spread | undefined {
  const names = typeof of === 'string' ? [of] : of;
  const ratios = names.map((name) => ratio(measured, name, to)).filter((one) => one !== undefined);
  return ratios.sort((a, b) => a.median - b.median)[0];
}

/** Whether a goal is met by the median; `undefined` where there is none, or nothing was measured. */
export function isMet({ atMost, atLeast, measured }: Outcome): boolean | undefined {
  if (measured === undefined) return undefined;
  if (atMost !== undefined) return measured.median <= atMost;
  if (atLeast !== undefined) return measured.median >= atLeast;
  return undefined;
}

/** A line for each goal: what was asked, what was measured, and whether it is met. */
export function goalsTable(outcomes: readonly Outcome[]): Table {
  return {
    title: 'Goals',
    note: 'Ratios of processor time, unless a unit says otherwise; 1.00 is `JSON.parse` of the equivalent JSON where nothing else is named. What the least takes that has to be done stands beside it, see “Floors”.',
    head: ['', 'goal', 'median', 'min–max', 'met', 'floor'],
    rows: outcomes.map(line),
  };
}

function line(outcome: Outcome): string[] {
  const { title, atMost, atLeast, measured, floor, unit = '' } = outcome;
  const bound = atMost === undefined ? atLeast : atMost;
  const goal = bound === undefined ? '' : `${atMost === undefined ? '≥' : '≤'} ${bound}${unit}`;
  if (measured === undefined) return [title, goal, 'absent', '', '', ''];
  const met = { true: 'yes', false: 'no', undefined: '' }[String(isMet(outcome))] ?? '';
  const spread = `${figure(measured.min)}–${figure(measured.max)}`;
  const least = floor === undefined ? '' : figure(floor);
  return [title, goal, figure(measured.median) + unit, spread, met, least];
}
