/** The keywords of one schema, asked for by name. */
import type { TypeName } from '../../../src/runtime/json/schema.ts';
import type { JsonSchemaSet, ObjectSchema, SchemaKey } from '../../json-schema/model.ts';
import { anything, nothing, type SchemaExpression } from './shape.ts';

/** The value of a keyword that is no schema; `undefined` where the schema doesn't have it. */
export function plain<T>(node: ObjectSchema, keyword: string): T | undefined {
  const value = node.keywords.get(keyword);
  return value?.kind === 'plain' ? (value.value as T) : undefined;
}

/** Whether `type` has one of these names. */
export function saysType(node: ObjectSchema, ...names: readonly TypeName[]): boolean {
  return plain<readonly TypeName[]>(node, 'type')?.some((name) => names.includes(name)) ?? false;
}

/** What says nothing, or refuses everything, is seen without being read. */
export function reference(key: SchemaKey, set: JsonSchemaSet): SchemaExpression {
  const node = set.schemas.get(key);
  if (node?.kind === 'boolean') return node.value ? anything : nothing;
  return { kind: 'schema', key };
}
