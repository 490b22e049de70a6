/** Parts of the value model that hold no other schemas: strings, numbers, constants, unions. */
import type { TypeName } from '../../src/runtime/json/schema.ts';
import type {
  EnumerationMember,
  Member,
  NumberType,
  StringConstraint,
  ValueType,
} from '../value/model.ts';
import type { ObjectSchema } from './model.ts';

export const ANY: ValueType = { kind: 'any' };
export const NEVER: ValueType = { kind: 'union', members: [] };

/** The value of a keyword that holds no schema. */
export function plainKeyword(node: ObjectSchema, keyword: string): unknown {
  const value = node.keywords.get(keyword);
  return value?.kind === 'plain' ? value.value : undefined;
}

/** A string, number, boolean or null as a schema constrains it. */
export function scalarType(
  name: Exclude<TypeName, 'object' | 'array'>,
  node: ObjectSchema,
): ValueType {
  switch (name) {
    case 'string':
      return { kind: 'string', constraints: stringConstraints(node), span: node.span };
    case 'number':
    case 'integer':
      return numberType(name, node);
    default:
      return { kind: name, span: node.span };
  }
}

/** A `const` or an `enum`. `documentation` is that of each scalar among the values. */
export function valuesType(values: readonly unknown[], documentation = ''): ValueType {
  return unionOf(values.map((value) => constantType(value, documentation)));
}

function constantType(value: unknown, documentation: string): ValueType {
  if (value === null) return { kind: 'null' };
  if (Array.isArray(value)) {
    const prefix = value.map((item) => constantType(item, ''));
    return {
      kind: 'array',
      prefix,
      items: NEVER,
      minItems: prefix.length,
      maxItems: prefix.length,
    };
  }
  if (typeof value === 'object') {
    const members = Object.entries(value).map(([property, inner]): Member => {
      const type = constantType(inner, '');
      return { property, type, presence: 'required', documentation: '' };
    });
    return { kind: 'record', members, additional: 'none', choices: [] };
  }
  const scalar = value as EnumerationMember['value'];
  return { kind: 'enumeration', values: [{ value: scalar, documentation }] };
}

/** Alternatives, each once; enumerations among them become one, and `any` takes in all others. */
export function unionOf(members: readonly ValueType[]): ValueType {
  const values: EnumerationMember[] = [];
  const others: ValueType[] = [];
  for (const member of members.flatMap(alternatives)) {
    if (member.kind === 'any') return ANY;
    if (member.kind === 'enumeration') values.push(...member.values);
    else if (!others.some((other) => isSame(other, member))) others.push(member);
  }
  const distinct = values.filter(({ value }, index) => {
    return values.findIndex((other) => Object.is(other.value, value)) === index;
  });
  const all: ValueType[] =
    distinct.length > 0 ? [{ kind: 'enumeration', values: distinct }, ...others] : others;
  const [only] = all;
  return all.length === 1 && only ? only : { kind: 'union', members: all };
}

function alternatives(type: ValueType): readonly ValueType[] {
  return type.kind === 'union' ? type.members : [type];
}

/** Whether two types are seen to be the same at a glance. */
function isSame(left: ValueType, right: ValueType): boolean {
  if (left === right) return true;
  if (left.kind === 'reference') return right.kind === 'reference' && left.name === right.name;
  if (left.kind === 'string') {
    return right.kind === 'string' && left.constraints.length + right.constraints.length === 0;
  }
  return (left.kind === 'null' || left.kind === 'boolean') && left.kind === right.kind;
}

function stringConstraints(node: ObjectSchema): readonly StringConstraint[] {
  const constraints: StringConstraint[] = [];
  const min = plainKeyword(node, 'minLength') as number | undefined;
  const max = plainKeyword(node, 'maxLength') as number | undefined;
  if (min !== undefined || max !== undefined) {
    constraints.push({ kind: 'length', min: min ?? 0, max: max ?? Infinity, unit: 'characters' });
  }
  const pattern = node.keywords.get('pattern');
  if (pattern?.kind === 'pattern') {
    const { source, span } = pattern;
    constraints.push({ kind: 'pattern', dialect: 'ecmascript', sources: [source], span });
  }
  const format = node.keywords.get('format');
  if (format?.kind === 'format') constraints.push({ kind: 'format', name: format.name });
  return constraints;
}

const BOUNDS = [
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
] as const;

function numberType(name: 'number' | 'integer', node: ObjectSchema): NumberType {
  const bounds = BOUNDS.flatMap((keyword) => {
    const value = plainKeyword(node, keyword);
    return value === undefined ? [] : [[keyword, value]];
  });
  const integer = name === 'integer';
  const { span } = node;
  return { kind: 'number', integer, constraints: [], ...Object.fromEntries(bounds), span };
}
