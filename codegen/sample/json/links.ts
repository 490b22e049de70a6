/** How schemas lead to others: to what holds of the same value, and to what holds of a part of it. */
import type { KeywordValue, ObjectSchema, SchemaKey } from '../../json-schema/model.ts';

/** One schema applies another. */
export interface Link {
  readonly from: ObjectSchema;
  readonly to: SchemaKey;
  readonly keyword: string;
  /** Of keywords that hold several schemas, which one: a name, a pattern, or an index. */
  readonly at: string | number | undefined;
}

/** Keywords whose schemas say what is not, or only ask: what they accept need not be valid. */
const ASKING: ReadonlySet<string> = new Set(['not', 'if']);

const IN_PLACE: ReadonlySet<string> = new Set([
  ...['$ref', '$dynamicRef', '$recursiveRef', 'allOf', 'anyOf', 'oneOf'],
  ...['then', 'else', 'dependentSchemas'],
]);

/** Whether the schema applies to the value itself, not to a part of it. */
export function isInPlace({ keyword }: Link): boolean {
  return IN_PLACE.has(keyword);
}

/** From a schema, those of `not` and `if` left out. */
export function linksFrom(from: ObjectSchema): readonly Link[] {
  return [...from.keywords].flatMap(([keyword, value]) => {
    if (ASKING.has(keyword)) return [];
    return heldBy(value).map(([at, to]): Link => ({ from, to, keyword, at }));
  });
}

function heldBy(value: KeywordValue): readonly (readonly [Link['at'], SchemaKey])[] {
  switch (value.kind) {
    case 'schema':
      return [[undefined, value.schema]];
    case 'schemas':
      return value.schemas.map((key, index) => [index, key]);
    case 'schemaMap':
      return Array.from(value.schemas, ([name, { schema }]) => [name, schema]);
    default:
      return [];
  }
}

/** The schema with its links leading elsewhere. */
export function relinked(node: ObjectSchema, target: (link: Link) => SchemaKey): ObjectSchema {
  const keywords = new Map<string, KeywordValue>();
  for (const [keyword, value] of node.keywords) {
    const to = (at: Link['at'], key: SchemaKey): SchemaKey =>
      ASKING.has(keyword) ? key : target({ from: node, to: key, keyword, at });
    keywords.set(keyword, withTargets(value, to));
  }
  return { ...node, keywords };
}

function withTargets(
  value: KeywordValue,
  to: (at: Link['at'], key: SchemaKey) => SchemaKey,
): KeywordValue {
  switch (value.kind) {
    case 'schema':
      return { ...value, schema: to(undefined, value.schema) };
    case 'schemas':
      return { ...value, schemas: value.schemas.map((key, index) => to(index, key)) };
    case 'schemaMap': {
      const entries = Array.from(value.schemas, ([name, held]) => {
        return [name, { ...held, schema: to(name, held.schema) }] as const;
      });
      return { ...value, schemas: new Map(entries) };
    }
    default:
      return value;
  }
}
