/** What holds of a value of two types at once: `allOf`, and keywords beside `$ref`, `anyOf` and `oneOf`. */
import type {
  ArrayType,
  EnumerationMember,
  Member,
  NumberType,
  RecordType,
  ValueType,
} from '../value/model.ts';
import { NEVER, unionOf } from './value-scalars.ts';

/** The named types that references lead to. */
export interface Definitions {
  /** A named type; `undefined` while it is being read. */
  readonly resolve: (name: string) => ValueType | undefined;
  /** The pairs of named types that are being intersected: recursive ones lead back to themselves. */
  readonly open: Set<string>;
}

/** Unions that would have more members together than this are not multiplied out. */
const MAX_MEMBERS = 64;

/**
 * A type that holds every value of both: exact for records, arrays, strings, numbers and
 * enumerations, nothing for values of different kinds; where a type is not known yet, the other one.
 */
export function intersect(left: ValueType, right: ValueType, definitions: Definitions): ValueType {
  if (left.kind === 'any') return right;
  if (right.kind === 'any') return left;
  if (left.kind === 'union') return distribute(left.members, right, definitions);
  if (right.kind === 'union') return distribute(right.members, left, definitions);
  if (left.kind === 'reference' || right.kind === 'reference') {
    return intersectReference(left, right, definitions);
  }
  if (left.kind === 'enumeration') return narrowed(left.values, right);
  if (right.kind === 'enumeration') return narrowed(right.values, left);
  if (left.kind === 'record' && right.kind === 'record')
    return mergeRecords(left, right, definitions);
  if (left.kind === 'array' && right.kind === 'array') return mergeArrays(left, right, definitions);
  if (left.kind === 'number' && right.kind === 'number') return mergeNumbers(left, right);
  if (left.kind === 'string' && right.kind === 'string') {
    return { ...left, constraints: [...left.constraints, ...right.constraints] };
  }
  return left.kind === right.kind ? left : NEVER;
}

function intersectReference(
  left: ValueType,
  right: ValueType,
  definitions: Definitions,
): ValueType {
  const { resolve, open } = definitions;
  const first = left.kind === 'reference' ? resolve(left.name) : left;
  const second = right.kind === 'reference' ? resolve(right.name) : right;
  if (!first || !second) return left.kind === 'reference' ? left : right;
  // What adds nothing keeps the name: `{ "type": "string", "$ref": "#/$defs/Name" }`.
  if (addsNothing(second, first, definitions)) return left;
  if (addsNothing(first, second, definitions)) return right;
  if (left.kind !== 'reference' || right.kind !== 'reference') {
    return intersect(first, second, definitions);
  }
  const pair = `${left.name}\n${right.name}`;
  if (left.name === right.name || open.has(pair)) return left;
  open.add(pair);
  const both = intersect(first, second, definitions);
  open.delete(pair);
  return both;
}

/** Whether every value of `other` is seen to be one of `type`. */
function addsNothing(type: ValueType, other: ValueType, definitions: Definitions): boolean {
  if (type.kind === 'any') return true;
  if (other.kind === 'union') {
    return other.members.every((member) => {
      const meant = member.kind === 'reference' ? definitions.resolve(member.name) : member;
      return meant !== undefined && meant.kind !== 'union' && addsNothing(type, meant, definitions);
    });
  }
  if (other.kind === 'enumeration') {
    const isPlainString = type.kind === 'string' && type.constraints.length === 0;
    return isPlainString && other.values.every(({ value }) => typeof value === 'string');
  }
  if (type.kind !== other.kind) return false;
  switch (type.kind) {
    case 'string':
      return type.constraints.length === 0;
    case 'number':
      return !type.integer && Object.keys(mergedBounds(type, type)).length === 0;
    case 'record':
      return addsNoMember(type, other as RecordType, definitions);
    default:
      return type.kind === 'boolean' || type.kind === 'null';
  }
}

/** Whether all that one record says is said by another one, which names the same properties. */
function addsNoMember(type: RecordType, other: RecordType, definitions: Definitions): boolean {
  if (type.patterns || type.additional !== 'open' || type.choices.length > 0) return false;
  const theirs = new Map(other.members.map((member) => [member.property, member]));
  return type.members.every(({ property, presence, type: own }) => {
    const their = theirs.get(property);
    if (their === undefined || (presence === 'required' && their.presence === 'optional')) {
      return false;
    }
    return addsNothing(own, their.type, definitions);
  });
}

function distribute(
  members: readonly ValueType[],
  other: ValueType,
  definitions: Definitions,
): ValueType {
  const count = other.kind === 'union' ? members.length * other.members.length : members.length;
  if (count > MAX_MEMBERS && members.length > 1) return { kind: 'union', members };
  return unionOf(members.map((member) => intersect(other, member, definitions)));
}

/** The values that are of a type too, as far as its kind tells. */
function narrowed(values: readonly EnumerationMember[], type: ValueType): ValueType {
  const kept = values.filter(({ value }) => {
    switch (type.kind) {
      case 'enumeration':
        return type.values.some((other) => other.value === value);
      case 'number':
        return typeof value === 'number' && (!type.integer || Number.isInteger(value));
      default:
        return typeof value === type.kind;
    }
  });
  return kept.length === 0 ? NEVER : { kind: 'enumeration', values: kept };
}

function mergeRecords(left: RecordType, right: RecordType, definitions: Definitions): RecordType {
  const members = new Map<string, Member>();
  const theirs = new Map(right.members.map((member) => [member.property, member]));
  for (const member of left.members) {
    const other = theirs.get(member.property);
    const merged = other
      ? mergeMembers(member, other, definitions)
      : beside(member, right, definitions);
    members.set(member.property, merged);
  }
  for (const member of right.members) {
    if (!members.has(member.property))
      members.set(member.property, beside(member, left, definitions));
  }
  const patterns = [...(left.patterns ?? []), ...(right.patterns ?? [])];
  return {
    ...left,
    members: [...members.values()],
    additional: mergeAdditional(left, right, definitions),
    choices: [...left.choices, ...right.choices],
    ...(patterns.length > 0 && { patterns }),
  };
}

/** A member that the other record says nothing of by name: what it says of other properties holds. */
function beside(
  member: Member,
  { additional, patterns }: RecordType,
  definitions: Definitions,
): Member {
  if (patterns || additional === 'open') return member;
  const type = additional === 'none' ? NEVER : intersect(member.type, additional, definitions);
  return { ...member, type };
}

/** Of names that match no pattern; what those hold that match one stays in `patterns`. */
function mergeAdditional(
  { additional: left }: RecordType,
  { additional: right }: RecordType,
  definitions: Definitions,
): RecordType['additional'] {
  if (left === 'open') return right;
  if (right === 'open') return left;
  return left === 'none' || right === 'none' ? 'none' : intersect(left, right, definitions);
}

function mergeMembers(left: Member, right: Member, definitions: Definitions): Member {
  const isRequired = left.presence === 'required' || right.presence === 'required';
  return {
    ...right,
    ...left,
    type: intersect(left.type, right.type, definitions),
    presence: isRequired ? 'required' : 'optional',
    documentation: left.documentation || right.documentation,
  };
}

function mergeArrays(left: ArrayType, right: ArrayType, definitions: Definitions): ArrayType {
  const length = Math.max(left.prefix?.length ?? 0, right.prefix?.length ?? 0);
  const itemOf = ({ prefix, items }: ArrayType, index: number): ValueType =>
    prefix?.[index] ?? items;
  const prefix = Array.from({ length }, (_, index) =>
    intersect(itemOf(left, index), itemOf(right, index), definitions),
  );
  return {
    ...left,
    ...(length > 0 && { prefix }),
    items: intersect(left.items, right.items, definitions),
    minItems: Math.max(left.minItems, right.minItems),
    maxItems: Math.min(left.maxItems, right.maxItems),
  };
}

function mergeNumbers(left: NumberType, right: NumberType): NumberType {
  return {
    ...right,
    ...left,
    integer: left.integer || right.integer,
    constraints: [...left.constraints, ...right.constraints],
    ...mergedBounds(left, right),
  };
}

function mergedBounds(
  left: NumberType,
  right: NumberType,
): Pick<NumberType, 'minimum' | 'maximum'> {
  const minimum = Math.max(left.minimum ?? -Infinity, right.minimum ?? -Infinity);
  const maximum = Math.min(left.maximum ?? Infinity, right.maximum ?? Infinity);
  return { ...(minimum > -Infinity && { minimum }), ...(maximum < Infinity && { maximum }) };
}
