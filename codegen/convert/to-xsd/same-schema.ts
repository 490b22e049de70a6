/** Whether two schemas are said to be the same, whatever their descriptions. */
import type { JsonSchemaSet, KeywordValue, SchemaKey } from '../../json-schema/model.ts';
import { jsonValue } from '../../source/json.ts';
import { keyOf, type SchemaExpression } from './shape.ts';

/** Whether two combinations of schemas are alike, part by part. */
export function isSameExpression(
  left: SchemaExpression,
  right: SchemaExpression,
  set: JsonSchemaSet,
): boolean {
  if (keyOf(left) === keyOf(right)) return true;
  if (left.kind === 'schema' && right.kind === 'schema') {
    return new Comparison(set).schemas(left.key, right.key);
  }
  if ((left.kind !== 'all' && left.kind !== 'any') || left.kind !== right.kind) return false;
  const { parts } = right;
  return (
    left.parts.length === parts.length &&
    left.parts.every((part, at) => isSameExpression(part, parts[at] ?? part, set))
  );
}

class Comparison {
  readonly #set: JsonSchemaSet;
  readonly #assumed = new Set<string>();

  constructor(set: JsonSchemaSet) {
    this.#set = set;
  }

  schemas(left: SchemaKey, right: SchemaKey): boolean {
    const pair = `${left} ${right}`;
    if (left === right || this.#assumed.has(pair)) return true;
    this.#assumed.add(pair);
    const [a, b] = [this.#set.schemas.get(left), this.#set.schemas.get(right)];
    if (a?.kind === 'boolean' && b?.kind === 'boolean') return a.value === b.value;
    if (a?.kind !== 'schema' || b?.kind !== 'schema') return false;
    if (a.keywords.size !== b.keywords.size || !this.#isSameXml(left, right)) return false;
    return [...a.keywords].every(([name, value]) => {
      const other = b.keywords.get(name);
      return other !== undefined && this.#values(value, other);
    });
  }

  /** Elements of one name have one type: what their parts are called counts too. */
  #isSameXml(left: SchemaKey, right: SchemaKey): boolean {
    const [a, b] = [left, right].map((key) => {
      const node = this.#set.schemas.get(key);
      const xml = node?.kind === 'schema' ? node.annotations.get('xml') : undefined;
      return xml ? JSON.stringify(jsonValue(xml)) : '';
    });
    return a === b;
  }

  #values(left: KeywordValue, right: KeywordValue): boolean {
    if (left.kind === 'schema' && right.kind === 'schema') {
      return this.schemas(left.schema, right.schema);
    }
    if (left.kind === 'schemas' && right.kind === 'schemas') {
      const { schemas } = right;
      return (
        left.schemas.length === schemas.length &&
        left.schemas.every((key, at) => this.schemas(key, schemas[at] ?? key))
      );
    }
    if (left.kind === 'schemaMap' && right.kind === 'schemaMap') {
      const names = [...left.schemas.keys()];
      return (
        left.schemas.size === right.schemas.size &&
        names.every((name) => this.#named(left, right, name))
      );
    }
    return textOf(left) !== undefined && textOf(left) === textOf(right);
  }

  #named(left: SchemaTable, right: SchemaTable, name: string): boolean {
    const [a, b] = [left.schemas.get(name), right.schemas.get(name)];
    return a !== undefined && b !== undefined && this.schemas(a.schema, b.schema);
  }
}

type SchemaTable = Extract<KeywordValue, { kind: 'schemaMap' }>;

function textOf(value: KeywordValue): string | undefined {
  switch (value.kind) {
    case 'plain':
      return JSON.stringify(value.value);
    case 'pattern':
      return `pattern ${value.source}`;
    case 'format':
      return `format ${value.name}`;
    default:
      return undefined;
  }
}
