/** A schema set with one of its schemas changed: what only one of the two accepts shows the change. */
import type {
  JsonSchemaSet,
  KeywordValue,
  ObjectSchema,
  SchemaKey,
  SchemaNode,
} from '../../json-schema/model.ts';
import type { Goal } from '../model.ts';

/**
 * What to look for. `valid`: a value that the schema accepts and the edited one, which is tighter,
 * refuses. `invalid`: a value that only the edited one, which is looser, accepts.
 */
export interface Edit extends Goal {
  /** The keywords that may say what is wrong with the value; of an invalid one. */
  readonly codes?: readonly string[];
  readonly edited: JsonSchemaSet;
}

/** The set with other keywords in one schema; `undefined` leaves one out. */
export function withKeywords(
  set: JsonSchemaSet,
  node: ObjectSchema,
  changed: Readonly<Record<string, unknown>>,
): JsonSchemaSet {
  const keywords = new Map<string, KeywordValue>(node.keywords);
  for (const [name, value] of Object.entries(changed)) {
    if (value === undefined) keywords.delete(name);
    else keywords.set(name, { kind: 'plain', value, span: node.span });
  }
  return withNode(set, { ...node, keywords });
}

/** The set with `true` or `false` in place of a schema. */
export function withBoolean(set: JsonSchemaSet, node: SchemaNode, value: boolean): JsonSchemaSet {
  return withNode(set, { kind: 'boolean', key: node.key, value, span: node.span });
}

/** The set with a schema in place of the one of its key. */
export function withNode({ root, schemas }: JsonSchemaSet, node: SchemaNode): JsonSchemaSet {
  const edited = new Map<SchemaKey, SchemaNode>(schemas);
  edited.set(node.key, node);
  return { root, schemas: edited };
}

/** The schema with a keyword, in place of the one of that name. */
export function withKeyword(node: ObjectSchema, name: string, value: KeywordValue): ObjectSchema {
  return { ...node, keywords: new Map(node.keywords).set(name, value) };
}

/** The schema without a keyword. */
export function withoutKeyword(node: ObjectSchema, name: string): ObjectSchema {
  return { ...node, keywords: new Map([...node.keywords].filter(([each]) => each !== name)) };
}
