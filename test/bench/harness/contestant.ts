/** What a row of the benchmark is made of. */
import type { Consumers } from './loop.ts';

/**
 * One way to do the work of a row. Inputs are made anew for every round, and neither that nor the
 * check of the output is timed; the work is, and so is reading every field of what it gives.
 */
export interface Contestant {
  readonly name: string;
  /** What makes fresh inputs of a value, such as its XML as a string that nobody has seen. */
  readonly input: (value: never) => () => unknown;
  readonly work: (input: never) => unknown;
  /** Which function reads every field of what `work` gives. */
  readonly reads: keyof Consumers;
  /** Throws unless `work` gave for the value what it must. */
  readonly verify: (output: never, value: never) => void;
}

/** What must hold between two contestants: `of` takes at most (or at least) so many times as long as `to`. */
export interface Goal {
  /** Of several, the fastest. */
  readonly of: string | readonly string[];
  readonly to: string;
  readonly atMost?: number;
  readonly atLeast?: number;
  /** The contestant that does less than whoever does the work has to; in times of `to` as well. */
  readonly floor?: string;
  /** How the row of the report is called. */
  readonly title: string;
}

/** Contestants that are measured beside each other, in the same processes. */
export interface Row {
  readonly id: string;
  /** Part of `bench:quick`. */
  readonly quick?: boolean;
  readonly goals: readonly Goal[];
  /** How many distinct values a round has; 64 where it isn't said. */
  readonly distinct?: number;
  /** At most so many rounds, and processes, where one takes long. */
  readonly rounds?: number;
  readonly processes?: number;
  /** The value with this number; another for every number. */
  readonly value: (index: number) => unknown;
  /** In the order of the report; one that isn't installed is absent, with the reason. */
  readonly contestants: () => Promise<readonly (Contestant | Absent)[]>;
}

/** A peer that can't take part on this machine. */
export interface Absent {
  readonly name: string;
  readonly absent: string;
}

/** A contestant whose functions fit each other. */
export function contestant<Value, Input, Output>(parts: {
  readonly name: string;
  readonly input: (value: Value) => () => Input;
  readonly work: (input: Input) => Output;
  readonly reads: keyof Consumers;
  readonly verify: (output: Output, value: Value) => void;
}): Contestant {
  return parts;
}

/** Whether a contestant takes part on this machine. */
export function isPresent(entry: Contestant | Absent): entry is Contestant {
  return !isAbsent(entry);
}

/** Whether a peer can't take part on this machine. */
export function isAbsent(entry: Contestant | Absent): entry is Absent {
  return 'absent' in entry;
}
