/** What the comparison sees of a type: its kinds, its values, its properties. */
import type {
  ArrayType,
  ChoiceBranch,
  Member,
  NumberType,
  RecordType,
  ValueSchema,
  ValueType,
} from '../value/model.ts';

/** The type behind references. */
export type Resolve = (type: ValueType) => Exclude<ValueType, { kind: 'reference' }>;

/** Kinds of values, as far as shapes tell them apart. */
export type Kind =
  | 'record'
  | ArrayType['kind']
  | 'string'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'bigint'
  | 'null'
  | 'any';

/** Follows references; one that leads nowhere, or to itself, can be anything. */
export function resolver({ definitions }: ValueSchema): Resolve {
  return (type) => {
    let at = type;
    for (let steps = 0; at.kind === 'reference' && steps <= definitions.size; steps += 1) {
      at = definitions.get(at.name)?.type ?? { kind: 'any' };
    }
    return at.kind === 'reference' ? { kind: 'any' } : at;
  };
}

/** The members of a union and of the unions in it; of another type, itself. */
function membersOf(type: ValueType, resolve: Resolve): readonly ReturnType<Resolve>[] {
  const found = new Set<ReturnType<Resolve>>([resolve(type)]);
  for (const member of found) {
    if (member.kind === 'union') for (const inner of member.members) found.add(resolve(inner));
  }
  return [...found].filter((member) => member.kind !== 'union');
}

/**
 * Whether an array holds children in document order, as `{ kind, value }`: how many there are is the
 * content model's, not the array's.
 */
export function isItems({ items }: ArrayType, resolve: Resolve): boolean {
  const members = membersOf(items, resolve);
  const isItem = (member: ValueType): boolean =>
    member.kind === 'record' &&
    member.members.map(({ property }) => property).join() === 'kind,value';
  if (!members.every((member) => member.kind === 'string' || isItem(member))) return false;
  // Mixed content may have no children at all.
  return items.kind === 'union' || members.some(isItem);
}

/** The kinds of values that a type holds; an enumeration is of its values' kinds. */
export function kindsOf(type: ValueType, resolve: Resolve): ReadonlySet<Kind> {
  const kinds = new Set<Kind>();
  for (const member of membersOf(type, resolve)) {
    if (member.kind === 'enumeration')
      for (const { value } of member.values) kinds.add(kindOf(value));
    else if (member.kind === 'literal') kinds.add(kindOf(member.value));
    else if (member.kind === 'number') kinds.add(member.integer ? 'integer' : 'number');
    else if (member.kind !== 'union') kinds.add(member.kind);
  }
  // An integer is a number.
  if (kinds.has('number')) kinds.delete('integer');
  return kinds;
}

function kindOf(value: string | number | boolean): Kind {
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value === 'string' ? 'string' : 'boolean';
}

/** The values of an enumeration, as text; `undefined`: there is none, or more than it. */
export function valuesOf(type: ValueType, resolve: Resolve): ReadonlySet<string> | undefined {
  const values = new Set<string>();
  for (const member of membersOf(type, resolve)) {
    const some = memberValues(member);
    if (some === undefined) return undefined;
    for (const value of some) values.add(String(value));
  }
  return values.size > 0 ? values : undefined;
}

function memberValues(member: ReturnType<Resolve>): readonly unknown[] | undefined {
  switch (member.kind) {
    case 'null':
      return [];
    case 'literal':
      return [member.value];
    case 'enumeration':
      return member.values.map(({ value }) => value);
    case 'string':
    case 'number': {
      const facet = member.constraints.findLast(({ kind }) => kind === 'enumeration');
      if (facet?.kind === 'enumeration') return facet.values.map(({ value }) => value);
      return member.kind === 'number' ? multiplesOf(member) : undefined;
    }
    default:
      return undefined;
  }
}

/** Types in which each text is a value of its own. */
const TEXT_TYPES = new Set(
  'string normalizedString token language Name NCName NMTOKEN ID IDREF ENTITY anyURI QName NOTATION'.split(
    ' ',
  ),
);

/** Whether an enumeration of the type means values that can be written in several ways. */
export function isByValue(type: ValueType): boolean {
  if (type.kind !== 'string') return false;
  const { constraints } = type;
  const datatype = constraints.find(({ kind }) => kind === 'datatype');
  return datatype?.kind === 'datatype' && !TEXT_TYPES.has(datatype.name);
}

/** More multiples than this are no enumeration. */
const MAX_MULTIPLES = 128;

/** The few multiples of a number between two bounds, which the other language may enumerate. */
function multiplesOf({ multipleOf, minimum, maximum }: NumberType): readonly number[] | undefined {
  if (multipleOf === undefined || minimum === undefined || maximum === undefined) return undefined;
  if (!Number.isInteger(multipleOf) || (maximum - minimum) / multipleOf > MAX_MULTIPLES)
    return undefined;
  const first = Math.ceil(minimum / multipleOf);
  const count = Math.floor(maximum / multipleOf) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => (first + index) * multipleOf);
}

/**
 * The records of a type as one, choices within them too: what not all of them have is optional.
 * `undefined`: there is none.
 */
export function flatten(type: ValueType, resolve: Resolve): RecordType | undefined {
  const records = membersOf(type, resolve).filter((member) => member.kind === 'record');
  const [first] = records;
  if (!first) return undefined;
  const members = alternativeMembers(records.map(branchMembers));
  const open = records.find(({ additional }) => additional !== 'none');
  return { ...first, members, choices: [], additional: open?.additional ?? 'none' };
}

function branchMembers({ members, choices }: ChoiceBranch): readonly Member[] {
  const chosen = choices.flatMap(({ branches, optional }) =>
    alternativeMembers([...branches.map(branchMembers), ...(optional ? [[]] : [])]),
  );
  return [...members, ...chosen];
}

function alternativeMembers(branches: readonly (readonly Member[])[]): readonly Member[] {
  const merged = new Map<string, Member[]>();
  for (const member of branches.flat()) {
    const same = merged.get(member.property) ?? [];
    merged.set(member.property, [...same, member]);
  }
  return Array.from(merged.values(), (members) => alternativeMember(members, branches.length));
}

function alternativeMember(members: readonly Member[], branches: number): Member {
  const [first] = members as readonly [Member];
  const isRequired =
    members.length === branches && members.every(({ presence }) => presence === 'required');
  const types = distinctTypes(members.map(({ type }) => type));
  const type: ValueType = types.length === 1 ? first.type : { kind: 'union', members: types };
  return { ...first, type, presence: isRequired ? 'required' : 'optional' };
}

/** References to one definition are one type, so that recursive types come to an end. */
function distinctTypes(types: readonly ValueType[]): readonly ValueType[] {
  const distinct = new Map<unknown, ValueType>();
  for (const type of types) {
    const key = type.kind === 'reference' ? type.name : type;
    if (!distinct.has(key)) distinct.set(key, type);
  }
  return [...distinct.values()];
}

const PHRASES: Readonly<Record<Kind, string>> = {
  record: 'an object',
  array: 'an array',
  string: 'a string',
  number: 'a number',
  integer: 'an integer',
  boolean: 'a boolean',
  bigint: 'a bigint',
  null: 'null',
  any: 'any value',
};

/** The kinds of a type in words: `a string or null`. */
export function describeType(type: ValueType, resolve: Resolve): string {
  const kinds = kindsOf(type, resolve);
  return kinds.size === 0 ? 'nothing' : Array.from(kinds, (kind) => PHRASES[kind]).join(' or ');
}
