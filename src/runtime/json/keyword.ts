import type { EvaluatedParts } from './evaluated.ts';
import type { Evaluator, Keywords } from './schema.ts';
import type { JsonType } from './value.ts';

/** One keyword: which values it speaks about, when it holds, and what it has looked at then. */
export interface Keyword<Name extends keyof Keywords> {
  readonly name: Name;
  /** Values of other types pass. */
  readonly applies: JsonType | 'any';
  /** `evaluated` gives what the keywords beside it have evaluated, those called `unevaluated…` aside. */
  readonly evaluate: (
    argument: NonNullable<Keywords[Name]>,
    value: never,
    evaluation: Evaluator,
    siblings: Keywords,
    evaluated: () => EvaluatedParts,
  ) => boolean;
  /** Adds the parts that it evaluates of a value which it accepts. */
  readonly collect?: (
    argument: NonNullable<Keywords[Name]>,
    value: never,
    parts: EvaluatedParts,
    evaluation: Evaluator,
    siblings: Keywords,
  ) => void;
}

/** The argument of a keyword that is a table, whichever way it was written. */
export function entriesOf<T>(
  table: Readonly<Record<string, T>> | ReadonlyMap<string, T>,
): Iterable<readonly [string, T]> {
  return table instanceof Map
    ? (table as ReadonlyMap<string, T>)
    : Object.entries(table as Readonly<Record<string, T>>);
}
