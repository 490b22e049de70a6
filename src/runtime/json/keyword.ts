import type { Evaluator, Keywords } from './schema.ts';
import type { JsonType } from './value.ts';

/** One keyword: which values it speaks about, and when it holds. */
export interface Keyword<Name extends keyof Keywords> {
  readonly name: Name;
  /** Values of other types pass. */
  readonly applies: JsonType | 'any';
  readonly evaluate: (
    argument: NonNullable<Keywords[Name]>,
    value: never,
    evaluation: Evaluator,
    siblings: Keywords,
  ) => boolean;
}

/** The argument of a keyword that is a table, whichever way it was written. */
export function entriesOf<T>(
  table: Readonly<Record<string, T>> | ReadonlyMap<string, T>,
): Iterable<readonly [string, T]> {
  return table instanceof Map
    ? (table as ReadonlyMap<string, T>)
    : Object.entries(table as Readonly<Record<string, T>>);
}
