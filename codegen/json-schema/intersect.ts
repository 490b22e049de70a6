import type { Member, NumberType, RecordType, ValueType } from '../value/model.ts';

/** A named type; `undefined` while it is being read. */
export type Resolve = (name: string) => ValueType | undefined;

/**
 * A type that holds every value of both: exact for records, strings, numbers and enumerations of one
 * kind, else the first of the two that says something.
 */
export function intersect(left: ValueType, right: ValueType, resolve: Resolve): ValueType {
  if (left.kind === 'any') return right;
  if (right.kind === 'any') return left;
  if (left.kind === 'union' && left.members.length > 1)
    return distribute(left.members, right, resolve);
  if (right.kind === 'union' && right.members.length > 1)
    return distribute(right.members, left, resolve);
  if (left.kind === 'reference' || right.kind === 'reference') {
    return intersectReference(left, right, resolve);
  }
  if (left.kind === 'enumeration' || left.kind === 'literal') return left;
  if (right.kind === 'enumeration' || right.kind === 'literal') return right;
  if (left.kind === 'record' && right.kind === 'record') return mergeRecords(left, right, resolve);
  if (left.kind === 'string' && right.kind === 'string') {
    return { ...left, constraints: [...left.constraints, ...right.constraints] };
  }
  if (left.kind === 'number' && right.kind === 'number') return mergeNumbers(left, right);
  if (left.kind === 'array' && right.kind === 'array') {
    return {
      ...left,
      items: intersect(left.items, right.items, resolve),
      minItems: Math.max(left.minItems, right.minItems),
      maxItems: Math.min(left.maxItems, right.maxItems),
    };
  }
  return left;
}

function intersectReference(left: ValueType, right: ValueType, resolve: Resolve): ValueType {
  const first = left.kind === 'reference' ? resolve(left.name) : left;
  const second = right.kind === 'reference' ? resolve(right.name) : right;
  // What adds nothing keeps the name: `{ "type": "string", "$ref": "#/$defs/Name" }`.
  if (!first || !second || isPlain(second)) return left;
  if (isPlain(first)) return right;
  return intersect(first, second, resolve);
}

function isPlain(type: ValueType): boolean {
  if (type.kind === 'string' || type.kind === 'number') return type.constraints.length === 0;
  if (type.kind === 'record') return type.members.length === 0 && type.additional !== 'none';
  return type.kind === 'any' || type.kind === 'boolean' || type.kind === 'null';
}

/** Members that can't be told from one another are not repeated. */
function distribute(members: readonly ValueType[], other: ValueType, resolve: Resolve): ValueType {
  const all = members.map((member) => intersect(other, member, resolve));
  const distinct = all.filter((member, index) => all.indexOf(member) === index);
  const [only] = distinct;
  return distinct.length === 1 && only ? only : { kind: 'union', members: distinct };
}

function mergeRecords(left: RecordType, right: RecordType, resolve: Resolve): RecordType {
  const members = new Map(left.members.map((member) => [member.property, member]));
  for (const member of right.members) {
    const known = members.get(member.property);
    members.set(member.property, known ? mergeMembers(known, member, resolve) : member);
  }
  const additional =
    left.additional === 'none' || right.additional === 'none'
      ? 'none'
      : intersect(left.additional, right.additional, resolve);
  const choices = [...left.choices, ...right.choices];
  return { ...left, members: [...members.values()], additional, choices };
}

function mergeMembers(left: Member, right: Member, resolve: Resolve): Member {
  const isRequired = left.presence === 'required' || right.presence === 'required';
  return {
    ...left,
    type: intersect(left.type, right.type, resolve),
    presence: isRequired ? 'required' : 'optional',
    documentation: left.documentation || right.documentation,
  };
}

function mergeNumbers(left: NumberType, right: NumberType): NumberType {
  const integer = left.integer || right.integer;
  const constraints = [...left.constraints, ...right.constraints];
  const lower = Math.max(left.minimum ?? -Infinity, right.minimum ?? -Infinity);
  const upper = Math.min(left.maximum ?? Infinity, right.maximum ?? Infinity);
  return {
    ...right,
    ...left,
    integer,
    constraints,
    ...(lower > -Infinity && { minimum: lower }),
    ...(upper < Infinity && { maximum: upper }),
  };
}
