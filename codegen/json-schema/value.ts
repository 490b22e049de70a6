/**
 * What a program holds for a JSON Schema: its value model, for types and for pairing. A shape that
 * the model can't say becomes the narrowest type that it can and that holds every valid value:
 * `not`, `if`, `contains`, `uniqueItems`, `propertyNames` and `dependent…` narrow nothing, a tuple is
 * an array of any of its items, and without `type` every value is possible.
 */
import type { TypeName } from '../../src/runtime/json/schema.ts';
import type {
  EnumerationMember,
  Member,
  StringConstraint,
  ValueDefinition,
  ValueSchema,
  ValueType,
} from '../value/model.ts';
import { intersect } from './intersect.ts';
import { annotationText } from './keywords.ts';
import type { JsonSchemaSet, ObjectSchema, SchemaKey } from './model.ts';
import { schemaNames } from './names.ts';

/** The value model of a set; definitions for the root, called `name` if given, and every target of a `$ref`. */
export function toValueSchema(set: JsonSchemaSet, name?: string): ValueSchema {
  const names = schemaNames(set, name);
  const reader = new ValueReader(set, names);
  const definitions = new Map<string, ValueDefinition>();
  for (const [key, name] of names) {
    const node = set.schemas.get(key);
    const documentation = node?.kind === 'schema' ? documentationOf(node) : '';
    const type = reader.definition(key);
    definitions.set(name, { name, type, documentation, ...(node && { span: node.span }) });
  }
  return { root: { kind: 'reference', name: names.get(set.root) ?? '' }, definitions };
}

const ANY: ValueType = { kind: 'any' };
const NEVER: ValueType = { kind: 'union', members: [] };

class ValueReader {
  readonly #set: JsonSchemaSet;
  readonly #names: ReadonlyMap<SchemaKey, string>;
  readonly #open = new Set<SchemaKey>();

  constructor(set: JsonSchemaSet, names: ReadonlyMap<SchemaKey, string>) {
    this.#set = set;
    this.#names = names;
  }

  /** The type that a schema describes, whether or not it has a name. */
  definition(key: SchemaKey, assumed?: readonly TypeName[]): ValueType {
    const node = this.#set.schemas.get(key);
    if (!node) return ANY;
    if (node.kind === 'boolean') return node.value ? ANY : NEVER;
    this.#open.add(key);
    const types = typesOf(node) ?? assumed;
    const own = this.#own(node, types);
    const parts = [...this.#applied(node, types), ...(own.kind === 'any' ? [] : [own])];
    this.#open.delete(key);
    const type = parts.reduce<ValueType>(
      (left, right) => intersect(left, right, (name) => this.#resolve(name)),
      ANY,
    );
    return type.kind === 'reference' ? type : { ...type, span: node.span };
  }

  #type(key: SchemaKey, assumed?: readonly TypeName[]): ValueType {
    const name = this.#names.get(key);
    return name === undefined ? this.definition(key, assumed) : { kind: 'reference', name };
  }

  /** A named type, unless it is being read right now. */
  #resolve(name: string): ValueType | undefined {
    for (const [key, known] of this.#names) {
      if (known === name) return this.#open.has(key) ? undefined : this.definition(key);
    }
    return undefined;
  }

  /** What `$ref`, `allOf`, `anyOf` and `oneOf` say. */
  #applied(node: ObjectSchema, types: readonly TypeName[] | undefined): readonly ValueType[] {
    const applied: ValueType[] = [];
    for (const [name, value] of node.keywords) {
      if (name === '$ref' && value.kind === 'schema') applied.push(this.#type(value.schema, types));
      if (value.kind !== 'schemas') continue;
      const members = () => value.schemas.map((key) => this.#type(key, types));
      if (name === 'allOf') applied.push(...members());
      if (name === 'anyOf' || name === 'oneOf') applied.push(unionOf(members()));
    }
    return applied;
  }

  #own(node: ObjectSchema, types: readonly TypeName[] | undefined): ValueType {
    const constant = node.keywords.get('const');
    if (constant?.kind === 'plain') return valuesType([constant.value]);
    const enumeration = node.keywords.get('enum');
    if (enumeration?.kind === 'plain') return valuesType(enumeration.value as unknown[]);
    if (!types) return ANY;
    const isNumber = types.includes('number');
    const distinct = types.filter((name) => !(name === 'integer' && isNumber));
    return unionOf(distinct.map((name) => this.#ofType(name, node)));
  }

  #ofType(name: TypeName, node: ObjectSchema): ValueType {
    switch (name) {
      case 'object':
        return this.#record(node);
      case 'array':
        return this.#array(node);
      case 'string':
        return { kind: 'string', constraints: stringConstraints(node), span: node.span };
      case 'number':
      case 'integer':
        return numberType(name, node);
      default:
        return { kind: name, span: node.span };
    }
  }

  #record(node: ObjectSchema): ValueType {
    const required = new Set((plain(node, 'required') ?? []) as readonly string[]);
    const additional = this.#additional(node);
    const members: Member[] = [];
    const properties = node.keywords.get('properties');
    if (properties?.kind === 'schemaMap') {
      for (const [property, { schema, nameSpan }] of properties.schemas) {
        const inner = this.#set.schemas.get(schema);
        const documentation = inner?.kind === 'schema' ? documentationOf(inner) : '';
        const presence = required.delete(property) ? 'required' : 'optional';
        const type = this.#type(schema);
        members.push({ property, type, presence, documentation, span: nameSpan });
      }
    }
    for (const property of required) {
      const type = additional === 'none' ? NEVER : additional;
      members.push({ property, type, presence: 'required', documentation: '', span: node.span });
    }
    return { kind: 'record', members, additional, choices: [], span: node.span };
  }

  #additional(node: ObjectSchema): ValueType | 'none' {
    const patterns = node.keywords.get('patternProperties');
    const other = node.keywords.get('additionalProperties');
    const rest = other?.kind === 'schema' ? this.#type(other.schema) : ANY;
    const isClosed = rest.kind === 'union' && rest.members.length === 0;
    if (patterns?.kind !== 'schemaMap' || patterns.schemas.size === 0)
      return isClosed ? 'none' : rest;
    const matched = Array.from(patterns.schemas.values(), ({ schema }) => this.#type(schema));
    return unionOf(isClosed ? matched : [...matched, rest]);
  }

  #array(node: ObjectSchema): ValueType {
    const prefix = node.keywords.get('prefixItems');
    const rest = node.keywords.get('items');
    const types = prefix?.kind === 'schemas' ? prefix.schemas.map((key) => this.#type(key)) : [];
    const items = unionOf([...types, rest?.kind === 'schema' ? this.#type(rest.schema) : ANY]);
    const minItems = (plain(node, 'minItems') ?? 0) as number;
    const maxItems = (plain(node, 'maxItems') ?? Infinity) as number;
    return { kind: 'array', items, minItems, maxItems, span: node.span };
  }
}

function plain(node: ObjectSchema, keyword: string): unknown {
  const value = node.keywords.get(keyword);
  return value?.kind === 'plain' ? value.value : undefined;
}

function typesOf(node: ObjectSchema): readonly TypeName[] | undefined {
  return plain(node, 'type') as readonly TypeName[] | undefined;
}

function documentationOf(node: ObjectSchema): string {
  return annotationText(node.annotations, 'description', 'title');
}

function unionOf(members: readonly ValueType[]): ValueType {
  if (members.some((member) => member.kind === 'any')) return ANY;
  const flat = members.flatMap((member) => (member.kind === 'union' ? member.members : [member]));
  const [only] = flat;
  return flat.length === 1 && only ? only : { kind: 'union', members: flat };
}

/** A `const` or an `enum`: arrays and objects among the values can be anything. */
function valuesType(values: readonly unknown[]): ValueType {
  const members: EnumerationMember[] = [];
  for (const value of values) {
    const isScalar = ['string', 'number', 'boolean'].includes(typeof value);
    if (isScalar) members.push({ value: value as string | number | boolean, documentation: '' });
    else if (value !== null) return ANY;
  }
  const types: ValueType[] = members.length > 0 ? [{ kind: 'enumeration', values: members }] : [];
  return unionOf(values.includes(null) ? [...types, { kind: 'null' }] : types);
}

function stringConstraints(node: ObjectSchema): readonly StringConstraint[] {
  const constraints: StringConstraint[] = [];
  const min = plain(node, 'minLength') as number | undefined;
  const max = plain(node, 'maxLength') as number | undefined;
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

const NUMBER_KEYWORDS = [
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
] as const;

function numberType(name: 'number' | 'integer', node: ObjectSchema): ValueType {
  const bounds = NUMBER_KEYWORDS.flatMap((keyword) => {
    const value = plain(node, keyword);
    return value === undefined ? [] : [[keyword, value]];
  });
  const integer = name === 'integer';
  return {
    kind: 'number',
    integer,
    constraints: [],
    ...Object.fromEntries(bounds),
    span: node.span,
  };
}
