/** What `not` and `if` leave of a shape. */
import { acceptsNumber } from './number-set.ts';
import { and, not } from './presence.ts';
import {
  everyArray,
  everyNumber,
  everyObject,
  everyString,
  type NumberSet,
  none,
  type ObjectSet,
  type Shape,
  type StringSet,
} from './shape.ts';
import { acceptsString } from './string-set.ts';

/**
 * The values of `shape` that are not in `other`; `undefined` if no shape says that. It can be said of
 * whole kinds, of enumerated values, and of which properties an object has.
 */
export function subtract(shape: Shape, other: Shape): Shape | undefined {
  const numbers = subtractScalars<NumberSet>(shape, other, 'numbers', everyNumber, (set, value) =>
    acceptsNumber(set, value as number),
  );
  const strings = subtractScalars<StringSet>(shape, other, 'strings', everyString, (set, value) =>
    acceptsString(set, value as string),
  );
  const arrays = subtractWhole(shape.arrays, other.arrays, everyArray);
  const objects =
    subtractWhole(shape.objects, other.objects, everyObject) ??
    subtractObjects(shape.objects, other.objects);
  if (!numbers || !strings || !arrays || !objects) return undefined;
  const booleans =
    other.booleans === none
      ? shape.booleans
      : shape.booleans.filter((value) => !other.booleans.includes(value));
  return { null: shape.null && !other.null, booleans, numbers, strings, arrays, objects };
}

function subtractWhole<T>(
  list: readonly T[],
  other: readonly T[],
  every: readonly T[],
): readonly T[] | undefined {
  if (list.length === 0 || other.length === 0) return list;
  return other === every || other === list ? none : undefined;
}

function subtractScalars<T extends NumberSet | StringSet>(
  shape: Shape,
  other: Shape,
  kind: 'numbers' | 'strings',
  every: readonly T[],
  accepts: (set: T, value: unknown) => boolean,
): readonly T[] | undefined {
  const list = shape[kind] as readonly T[];
  const excluded = other[kind] as readonly T[];
  const whole = subtractWhole(list, excluded, every);
  if (whole) return whole;
  if (list.some(({ values }) => values === undefined)) return undefined;
  return list.flatMap((set) => {
    const all = set.values as readonly { readonly value: unknown }[];
    const values = all.filter(({ value }) => !excluded.some((known) => accepts(known, value)));
    return values.length === 0 ? [] : [{ ...set, values }];
  });
}

/** Where the excluded objects differ from others only in which properties they have. */
function subtractObjects(
  list: readonly ObjectSet[],
  excluded: readonly ObjectSet[],
): readonly ObjectSet[] | undefined {
  if (!excluded.every(saysPresenceAlone)) return undefined;
  const presence = excluded.map((set) => not(set.presence));
  return list.map((set) => ({ ...set, presence: and(set.presence, ...presence) }));
}

function saysPresenceAlone(set: ObjectSet): boolean {
  const { members, additional, patterns, names, minProperties, maxProperties } = set;
  const othersSayNothing = additional.kind === 'anything' && patterns.length + names.length === 0;
  const isCounted = minProperties > 0 || maxProperties < Infinity;
  return (
    othersSayNothing && !isCounted && [...members.values()].every(({ kind }) => kind === 'anything')
  );
}
