/**
 * What a program holds for a JSON Schema: its value model, for types and for pairing. A shape that
 * the model can't say becomes the narrowest type that it can and that holds every valid value:
 * `if`, `contains`, `uniqueItems`, `propertyNames`, `dependent…` and most of `not` narrow nothing;
 * without `type`, every value is possible that the keywords for other types don't speak of.
 */
import type { TypeName } from '../../src/runtime/json/schema.ts';
import type {
  ArrayType,
  Member,
  NamePattern,
  RecordType,
  ValueDefinition,
  ValueSchema,
  ValueType,
} from '../value/model.ts';
import { annotationsOf, documentationOf, isAnnotated } from './annotations.ts';
import { type Definitions, intersect } from './intersect.ts';
import type { JsonSchemaSet, ObjectSchema, SchemaKey } from './model.ts';
import { schemaNames } from './names.ts';
import { ANY, NEVER, plainKeyword, scalarType, unionOf, valuesType } from './value-scalars.ts';

/** The value model of a set; definitions for the root, called `name` if given, and every target of a `$ref`. */
export function toValueSchema(set: JsonSchemaSet, name?: string): ValueSchema {
  const names = schemaNames(set, name);
  const reader = new ValueReader(set, names);
  const definitions = new Map<string, ValueDefinition>();
  for (const [key, own] of names) {
    const node = set.schemas.get(key);
    definitions.set(own, {
      name: own,
      type: reader.definition(key),
      documentation: node?.kind === 'schema' ? documentationOf(node) : '',
      ...(node?.kind === 'schema' && annotationsOf(node)),
      ...(node && { span: node.span }),
    });
  }
  return { root: { kind: 'reference', name: names.get(set.root) ?? '' }, definitions };
}

const EVERY_TYPE: readonly TypeName[] = ['null', 'boolean', 'number', 'string', 'array', 'object'];

/** Keywords that say so much of objects or arrays that it is worth telling them from other values. */
const SHAPING = [
  ...['properties', 'required', 'additionalProperties', 'patternProperties'],
  ...['items', 'prefixItems'],
];

class ValueReader {
  readonly #set: JsonSchemaSet;
  readonly #names: ReadonlyMap<SchemaKey, string>;
  readonly #keys: ReadonlyMap<string, SchemaKey>;
  readonly #open = new Set<SchemaKey>();
  readonly #resolved = new Map<string, ValueType | undefined>();
  readonly #definitions: Definitions;

  constructor(set: JsonSchemaSet, names: ReadonlyMap<SchemaKey, string>) {
    this.#set = set;
    this.#names = names;
    this.#keys = new Map(Array.from(names, ([key, name]) => [name, key]));
    this.#definitions = { resolve: (name) => this.#resolve(name), open: new Set() };
  }

  /** The type that a schema describes, whether or not it has a name; `assumed`: the types that its user allows. */
  definition(key: SchemaKey, assumed?: readonly TypeName[]): ValueType {
    const node = this.#set.schemas.get(key);
    if (!node) return ANY;
    if (node.kind === 'boolean') return node.value ? ANY : NEVER;
    this.#open.add(key);
    const types = typesOf(node) ?? assumed ?? shapedTypes(node);
    const parts = [...this.#applied(node, types), this.#own(node, types)];
    this.#open.delete(key);
    const type = parts.reduce<ValueType>(
      (left, right) => intersect(left, right, this.#definitions),
      ANY,
    );
    return type.kind === 'reference' ? type : { ...type, span: node.span };
  }

  #type(key: SchemaKey, assumed?: readonly TypeName[]): ValueType {
    const name = this.#names.get(key);
    return name === undefined ? this.definition(key, assumed) : { kind: 'reference', name };
  }

  /** A named type, unless it is being read, or resolved, right now. */
  #resolve(name: string): ValueType | undefined {
    const key = this.#keys.get(name);
    if (key === undefined || this.#open.has(key)) return undefined;
    if (!this.#resolved.has(name)) {
      this.#resolved.set(name, undefined);
      this.#resolved.set(name, this.definition(key));
    }
    return this.#resolved.get(name);
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
    if (constant?.kind === 'plain') return valuesType([constant.value], documentationOf(node));
    const enumeration = node.keywords.get('enum');
    if (enumeration?.kind === 'plain') return valuesType(enumeration.value as unknown[]);
    if (!types) return ANY;
    const isNumber = types.includes('number');
    const distinct = types.filter((name) => !(name === 'integer' && isNumber));
    return unionOf(distinct.map((name) => this.#ofType(name, node)));
  }

  #ofType(name: TypeName, node: ObjectSchema): ValueType {
    if (name === 'object') return this.#record(node);
    return name === 'array' ? this.#array(node) : scalarType(name, node);
  }

  #record(node: ObjectSchema): RecordType {
    const required = new Set((plainKeyword(node, 'required') ?? []) as readonly string[]);
    const additional = this.#additional(node);
    const patterns = this.#patterns(node);
    const members: Member[] = this.#properties(node, required);
    // A pattern may say what it holds.
    const rest = additional === 'open' || patterns.length > 0 ? ANY : additional;
    const type = rest === 'none' ? NEVER : rest;
    const { span } = node;
    for (const property of required) {
      members.push({ property, type, presence: 'required', documentation: '', span });
    }
    for (const property of this.#forbidden(node)) {
      members.push({ property, type: NEVER, presence: 'optional', documentation: '' });
    }
    const found = patterns.length > 0 && { patterns };
    return { kind: 'record', members, additional, choices: [], ...found, span: node.span };
  }

  /** Those of `properties`; takes them from `required`. */
  #properties(node: ObjectSchema, required: Set<string>): Member[] {
    const properties = node.keywords.get('properties');
    if (properties?.kind !== 'schemaMap') return [];
    return Array.from(properties.schemas, ([property, { schema, nameSpan }]): Member => {
      const inner = this.#set.schemas.get(schema);
      const said = inner?.kind === 'schema' ? inner : undefined;
      return {
        property,
        type: this.#type(schema),
        presence: required.delete(property) ? 'required' : 'optional',
        documentation: said ? documentationOf(said) : '',
        ...(said && annotationsOf(said)),
        ...(said && isAnnotated(said, 'readOnly') && { readonly: true as const }),
        span: nameSpan,
      };
    });
  }

  #additional(node: ObjectSchema): RecordType['additional'] {
    const other = node.keywords.get('additionalProperties');
    if (other?.kind !== 'schema') return 'open';
    const type = this.#type(other.schema);
    return type.kind === 'union' && type.members.length === 0 ? 'none' : type;
  }

  #patterns(node: ObjectSchema): readonly NamePattern[] {
    const patterns = node.keywords.get('patternProperties');
    if (patterns?.kind !== 'schemaMap') return [];
    return Array.from(patterns.schemas, ([source, { schema }]) => {
      return { source, type: this.#type(schema) };
    });
  }

  /** The property that `"not": { "required": ["name"] }` keeps out. */
  #forbidden(node: ObjectSchema): readonly string[] {
    const not = node.keywords.get('not');
    const inner = not?.kind === 'schema' ? this.#set.schemas.get(not.schema) : undefined;
    if (inner?.kind !== 'schema') return [];
    const names = plainKeyword(inner, 'required') as readonly string[] | undefined;
    return inner.keywords.size === 1 && names?.length === 1 ? names : [];
  }

  #array(node: ObjectSchema): ArrayType {
    const first = node.keywords.get('prefixItems');
    const rest = node.keywords.get('items');
    const prefix = first?.kind === 'schemas' ? first.schemas.map((key) => this.#type(key)) : [];
    return {
      kind: 'array',
      ...(prefix.length > 0 && { prefix }),
      items: rest?.kind === 'schema' ? this.#type(rest.schema) : ANY,
      minItems: (plainKeyword(node, 'minItems') ?? 0) as number,
      maxItems: (plainKeyword(node, 'maxItems') ?? Infinity) as number,
      span: node.span,
    };
  }
}

function typesOf(node: ObjectSchema): readonly TypeName[] | undefined {
  return plainKeyword(node, 'type') as readonly TypeName[] | undefined;
}

function shapedTypes({ keywords }: ObjectSchema): readonly TypeName[] | undefined {
  return SHAPING.some((keyword) => keywords.has(keyword)) ? EVERY_TYPE : undefined;
}
