/** Shapes combined, kind by kind: what two of them say together. */
import { hasNumbers, intersectNumbers } from './number-set.ts';
import { and, not, type Presence, present } from './presence.ts';
import {
  type ArraySet,
  allOf,
  anything,
  everyArray,
  everyBoolean,
  everyNumber,
  everyObject,
  everyString,
  none,
  type ObjectSet,
  type SchemaExpression,
  type Shape,
} from './shape.ts';
import { intersectStrings, matchesPattern } from './string-set.ts';

/** The values of both. What one of them leaves alone keeps its name. */
export function intersect(left: Shape, right: Shape): Shape {
  const shape = {
    null: left.null && right.null,
    booleans: both(left.booleans, right.booleans, everyBoolean, (a, b) => (a === b ? [a] : [])),
    numbers: both(left.numbers, right.numbers, everyNumber, (a, b) =>
      [intersectNumbers(a, b)].filter(hasNumbers),
    ),
    strings: both(left.strings, right.strings, everyString, (a, b) =>
      [intersectStrings(a, b)].filter(({ values }) => values?.length !== 0),
    ),
    arrays: both(left.arrays, right.arrays, everyArray, (a, b) => [intersectArrays(a, b)]),
    objects: both(left.objects, right.objects, everyObject, (a, b) => [intersectObjects(a, b)]),
  };
  return { ...shape, ...namesOf(shape, left, right) };
}

/** The names that still fit: all scalars, or the objects, are those of the definition. */
export function namesOf(
  shape: Shape,
  ...sources: readonly Shape[]
): Pick<Shape, 'scalarsOf' | 'objectsOf'> {
  const scalarsOf = sources.find((source) => hasSameScalars(shape, source))?.scalarsOf;
  const objectsOf = sources.find(({ objects }) => objects === shape.objects)?.objectsOf;
  return {
    ...(scalarsOf !== undefined && shape.scalarsOf === undefined && { scalarsOf }),
    ...(objectsOf !== undefined && { objectsOf }),
  };
}

function hasSameScalars(shape: Shape, source: Shape): boolean {
  return (
    source.scalarsOf !== undefined &&
    shape.booleans === source.booleans &&
    shape.numbers === source.numbers &&
    shape.strings === source.strings
  );
}

function both<T>(
  left: readonly T[],
  right: readonly T[],
  every: readonly T[],
  combine: (a: T, b: T) => readonly T[],
): readonly T[] {
  if (left === right || right === every) return left;
  if (left === every) return right;
  const combined = left.flatMap((a) => right.flatMap((b) => combine(a, b)));
  return combined.length === 0 ? none : combined;
}

function intersectArrays(left: ArraySet, right: ArraySet): ArraySet {
  const span = left.span ?? right.span;
  return {
    items: allOf(left.items, right.items),
    minItems: Math.max(left.minItems, right.minItems),
    maxItems: Math.min(left.maxItems, right.maxItems),
    ...(span && { span }),
  };
}

function intersectObjects(left: ObjectSet, right: ObjectSet): ObjectSet {
  const members = new Map<string, SchemaExpression>();
  const absent: Presence[] = [];
  for (const property of new Set([...left.members.keys(), ...right.members.keys()])) {
    const member = allOf(memberOf(left, property), memberOf(right, property));
    if (member.kind === 'nothing') absent.push(not(present(property)));
    else members.set(property, member);
  }
  const span = left.members.size > 0 ? (left.span ?? right.span) : (right.span ?? left.span);
  return {
    members,
    presence: and(left.presence, right.presence, ...absent),
    additional: allOf(left.additional, right.additional),
    patterns: [...left.patterns, ...right.patterns],
    names: [...new Set([...left.names, ...right.names])],
    minProperties: Math.max(left.minProperties, right.minProperties),
    maxProperties: Math.min(left.maxProperties, right.maxProperties),
    ...(span && { span }),
  };
}

/** What an object says of one property, declared or not. */
export function memberOf(set: ObjectSet, property: string): SchemaExpression {
  const declared = set.members.get(property);
  if (declared) return declared;
  const isMatched = set.patterns.some(({ source }) => matchesName(source, property));
  return isMatched ? anything : set.additional;
}

/** Each member with what patterns say of it too (core §10.3.2.2). */
export function withPatterns(set: ObjectSet): ObjectSet {
  if (set.patterns.length === 0) return set;
  const members = new Map<string, SchemaExpression>();
  const absent: Presence[] = [];
  for (const [property, member] of set.members) {
    const matching = set.patterns.filter(({ source }) => matchesName(source, property));
    const all = allOf(member, ...matching.map(({ schema }) => schema));
    if (all.kind === 'nothing') absent.push(not(present(property)));
    else members.set(property, all);
  }
  return { ...set, members, presence: and(set.presence, ...absent) };
}

function matchesName(source: string, property: string): boolean {
  return matchesPattern({ source }, property);
}
