/** Alternatives as one shape: the values of any of them, or of exactly one. */
import { memberOf, namesOf, withPatterns } from './combine.ts';
import { areDisjointNumbers, subtractNumbers } from './number-set.ts';
import { and, conjunctsOf, count, not, or, type Presence, present } from './presence.ts';
import {
  type ArraySet,
  anyOf,
  type EnumeratedValue,
  everyNumber,
  everyString,
  type NumberSet,
  none,
  type ObjectSet,
  type SchemaExpression,
  type Shape,
  type StringSet,
} from './shape.ts';
import { areDisjointStrings } from './string-set.ts';

/** What the united shape has lost. Each makes it wider. */
export interface Losses {
  /** The values of some member depend on the alternative. */
  readonly correlated: (property: string) => void;
  /** A value may be valid against two alternatives, of which exactly one is wanted. */
  readonly overlapping: (what: string) => void;
  /** Lists of different items are lists of any of these. */
  readonly mixedItems: () => void;
}

export interface UniteOptions {
  readonly mode: 'any' | 'one';
  readonly losses: Losses;
  /** Whether two members are said to be the same. */
  readonly isSame: (left: SchemaExpression, right: SchemaExpression) => boolean;
}

export function unite(shapes: readonly Shape[], options: UniteOptions): Shape {
  const [only] = shapes;
  if (shapes.length === 1 && only) return only;
  const { mode } = options;
  const isWanted = (times: number): boolean => (mode === 'any' ? times > 0 : times === 1);
  const booleans = [true, false].filter((value) =>
    isWanted(shapes.filter((shape) => shape.booleans.includes(value)).length),
  );
  const shape = {
    null: isWanted(shapes.filter((alternative) => alternative.null).length),
    booleans: same(shapes, ({ booleans: known }) => known, booleans),
    numbers: uniteScalars(
      shapes.map(({ numbers }) => numbers),
      numbersAlike,
      options,
    ),
    strings: uniteScalars(
      shapes.map(({ strings }) => strings),
      stringsAlike,
      options,
    ),
    arrays: uniteArrays(shapes, options),
    objects: uniteObjects(shapes, options),
  };
  return { ...shape, ...namesOf(shape, ...shapes) };
}

/** The list that an alternative has already, if it says the same. */
function same<T>(
  shapes: readonly Shape[],
  read: (shape: Shape) => readonly T[],
  list: readonly T[],
): readonly T[] {
  if (list.length === 0) return none;
  return shapes.map(read).find((known) => known.join() === list.join()) ?? list;
}

type Scalars = NumberSet | StringSet;

/** What uniting needs to know of numbers, or of strings. */
interface ScalarKind<T extends Scalars> {
  readonly name: string;
  readonly every: readonly T[];
  readonly areDisjoint: (left: T, right: T) => boolean;
  readonly subtract: (list: readonly T[], excluded: readonly T[]) => readonly T[] | undefined;
}

const numbersAlike: ScalarKind<NumberSet> = {
  name: 'numbers',
  every: everyNumber,
  areDisjoint: areDisjointNumbers,
  subtract: subtractNumbers,
};

const stringsAlike: ScalarKind<StringSet> = {
  name: 'strings',
  every: everyString,
  areDisjoint: areDisjointStrings,
  subtract: () => undefined,
};

function uniteScalars<T extends Scalars>(
  all: readonly (readonly T[])[],
  kind: ScalarKind<T>,
  { mode, losses }: UniteOptions,
): readonly T[] {
  const lists = all.filter((list) => list !== none);
  // What two alternatives have alike is valid against both.
  const kept = [...new Set(lists)].filter(
    (list) => mode === 'any' || lists.indexOf(list) === lists.lastIndexOf(list),
  );
  const [only] = kept;
  if (only === undefined) return none;
  if (kept.length === 1) return only;
  if (mode === 'any' && kept.includes(kind.every)) return kind.every;
  const finite = unitedValues(kept.flat(), mode);
  if (finite) return finite;
  const overlaps = kept.some((list, at) =>
    kept
      .slice(at + 1)
      .some((other) => list.some((a) => other.some((b) => !kind.areDisjoint(a, b)))),
  );
  if (mode === 'any' || !overlaps) return kept.flat();
  const exclusive = kept.map((list) =>
    kind.subtract(list, kept.filter((other) => other !== list).flat()),
  );
  if (!exclusive.includes(undefined)) return exclusive.flatMap((list) => list ?? []);
  losses.overlapping(kind.name);
  return kept.flat();
}

/** Enumerations become one. */
function unitedValues<T extends Scalars>(
  sets: readonly T[],
  mode: UniteOptions['mode'],
): readonly T[] | undefined {
  const [first] = sets;
  const lists = sets.map(({ values }) => values as readonly EnumeratedValue<unknown>[] | undefined);
  if (!first || lists.includes(undefined)) return undefined;
  const all = lists.flatMap((values) => values ?? []);
  const times = (value: unknown): number => all.filter((known) => known.value === value).length;
  const values = all.filter(
    ({ value }, at) =>
      all.findIndex((known) => known.value === value) === at &&
      (mode === 'any' || times(value) === 1),
  );
  return values.length === 0 ? none : [{ ...first, values }];
}

function uniteArrays(
  shapes: readonly Shape[],
  { mode, losses, isSame }: UniteOptions,
): readonly ArraySet[] {
  const all = shapes.flatMap(({ arrays }) => arrays);
  const [first] = all;
  if (!first) return none;
  if (all.every((array) => array === first)) {
    if (all.length > 1 && mode === 'one') return none;
    return shapes.find(({ arrays }) => arrays.length > 0)?.arrays ?? none;
  }
  const sorted = [...all].sort((a, b) => a.minItems - b.minItems);
  const hasGaps = sorted.some((array, at) => {
    const reached = Math.max(...sorted.slice(0, at).map(({ maxItems }) => maxItems));
    return at > 0 && array.minItems > reached + 1;
  });
  const isUniform = all.every(({ items }) => isSame(items, first.items));
  if (!isUniform || hasGaps) losses.mixedItems();
  else if (mode === 'one' && !areApart(sorted)) losses.overlapping('lists');
  return [
    {
      ...first,
      items: isUniform ? first.items : anyOf(...all.map(({ items }) => items)),
      minItems: Math.min(...all.map(({ minItems }) => minItems)),
      maxItems: Math.max(...all.map(({ maxItems }) => maxItems)),
    },
  ];
}

function areApart(sorted: readonly ArraySet[]): boolean {
  return sorted.every((array, at) => at === 0 || (sorted[at - 1]?.maxItems ?? 0) < array.minItems);
}

function uniteObjects(
  shapes: readonly Shape[],
  { mode, losses, isSame }: UniteOptions,
): readonly ObjectSet[] {
  const [only, ...others] = shapes.map(({ objects }) => objects).filter((list) => list !== none);
  if (only === undefined || others.length === 0) return only ?? none;
  if (mode === 'any' && others.every((list) => list === only)) return only;
  const sets = [only, ...others].flat().map(withPatterns);
  const properties = new Set(sets.flatMap(({ members }) => [...members.keys()]));
  const members = new Map<string, SchemaExpression>();
  let isCorrelated = false;
  for (const property of properties) {
    const declared = sets.flatMap((set) => set.members.get(property) ?? []);
    const [first] = declared;
    if (!first) continue;
    const isUniform = declared.every((member) => isSame(member, first));
    members.set(property, isUniform ? first : anyOf(...declared));
    if (isUniform) continue;
    isCorrelated = true;
    losses.correlated(property);
  }
  const parts = sets.map((set) => and(set.presence, ...absences(set, properties)));
  const { common, rests } = withoutCommon(parts);
  const choice = mode === 'one' && !isCorrelated ? count(rests, 1, 1) : or(...rests);
  return [{ ...united(sets), members, presence: and(common, choice) }];
}

/** What all alternatives say stands before them: it has nothing to do with the choice. */
function withoutCommon(parts: readonly Presence[]): {
  readonly common: Presence;
  readonly rests: readonly Presence[];
} {
  const lists = parts.map(conjunctsOf);
  const [first = [], ...others] = lists;
  const shared = new Set(
    first
      .map(({ key }) => key)
      .filter((key) => others.every((list) => list.some((part) => part.key === key))),
  );
  return {
    common: and(...first.filter(({ key }) => shared.has(key))),
    rests: lists.map((list) => and(...list.filter(({ key }) => !shared.has(key)))),
  };
}

/** That what a closed set doesn't declare isn't there. */
function absences(set: ObjectSet, properties: ReadonlySet<string>): readonly Presence[] {
  return [...properties].flatMap((property) =>
    memberOf(set, property).kind === 'nothing' ? [not(present(property))] : [],
  );
}

function united(sets: readonly ObjectSet[]): Omit<ObjectSet, 'members' | 'presence'> {
  const [first] = sets;
  return {
    additional: anyOf(...sets.map(({ additional }) => additional)),
    patterns: sets.flatMap(({ patterns }) => patterns),
    names: sets.flatMap(({ names }) => names),
    minProperties: Math.min(...sets.map(({ minProperties }) => minProperties)),
    maxProperties: Math.max(...sets.map(({ maxProperties }) => maxProperties)),
    ...(first?.span && { span: first.span }),
  };
}
