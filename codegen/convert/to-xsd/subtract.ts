/** What `not` and `if` leave of a shape. */
import { acceptsNumber, subtractNumbers } from './number-set.ts';
import { and, count, not, type Presence, present } from './presence.ts';
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
  const numbers =
    subtractScalars<NumberSet>(shape, other, 'numbers', everyNumber, (set, value) =>
      acceptsNumber(set, value as number),
    ) ?? subtractNumbers(shape.numbers, other.numbers);
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
  const rest = list.map((set) => {
    const presences = excluded.map((other) => presenceAlone(other, set));
    if (presences.includes(undefined)) return undefined;
    const others = presences.flatMap((presence) => (presence ? [not(presence)] : []));
    return { ...set, presence: and(set.presence, ...others) };
  });
  return rest.includes(undefined) ? undefined : rest.filter((set) => set !== undefined);
}

/** All that a set says, if that is which of the members of `among` there are. */
function presenceAlone(set: ObjectSet, among: ObjectSet): Presence | undefined {
  const { members, additional, patterns, names, minProperties, maxProperties } = set;
  const saysMore = patterns.length + names.length > 0 || additional.kind !== 'anything';
  if (saysMore || [...members.values()].some(({ kind }) => kind !== 'anything')) return undefined;
  if (minProperties === 0 && maxProperties === Infinity) return set.presence;
  if (among.additional.kind !== 'nothing') return undefined;
  const counted = count([...among.members.keys()].map(present), minProperties, maxProperties);
  return and(set.presence, counted);
}
