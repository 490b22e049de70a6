/** What the keywords of one schema say of objects (validation §6.5, core §10.3.2). */
import type { JsonSchemaSet, KeywordValue, ObjectSchema } from '../../json-schema/model.ts';
import { plain, reference, saysType } from './keyword.ts';
import { always, and, not, or, type Presence, present } from './presence.ts';
import { anything, everyObject, type ObjectSet, type SchemaExpression } from './shape.ts';

const OBJECT_KEYWORDS = [
  ...['properties', 'required', 'additionalProperties', 'patternProperties', 'propertyNames'],
  ...['dependentRequired', 'minProperties', 'maxProperties'],
];

/** The objects with these members; what combinations and `unevaluated…` say is left aside. */
export function objectsOf(node: ObjectSchema, set: JsonSchemaSet): readonly ObjectSet[] {
  const { keywords } = node;
  if (!saysType(node, 'object') && !OBJECT_KEYWORDS.some((name) => keywords.has(name))) {
    return everyObject;
  }
  const names = keywords.get('propertyNames');
  const additional = keywords.get('additionalProperties');
  const declared = tableOf(keywords.get('properties'), set);
  const members = new Map(declared.filter(([, { kind }]) => kind !== 'nothing'));
  const absent = declared.filter(([property]) => !members.has(property));
  const required = plain<readonly string[]>(node, 'required') ?? [];
  const known = new Set(declared.map(([property]) => property));
  for (const property of required) if (!known.has(property)) members.set(property, anything);
  return [
    {
      members,
      presence: and(
        ...required.map(present),
        ...absent.map(([property]) => not(present(property))),
        dependencies(node),
      ),
      additional: additional?.kind === 'schema' ? reference(additional.schema, set) : anything,
      patterns: tableOf(keywords.get('patternProperties'), set).map(([source, schema]) => ({
        source,
        schema,
      })),
      names: names?.kind === 'schema' ? [names.schema] : [],
      minProperties: plain<number>(node, 'minProperties') ?? 0,
      maxProperties: plain<number>(node, 'maxProperties') ?? Infinity,
      span: node.span,
    },
  ];
}

function tableOf(
  value: KeywordValue | undefined,
  set: JsonSchemaSet,
): readonly (readonly [string, SchemaExpression])[] {
  if (value?.kind !== 'schemaMap') return [];
  return Array.from(value.schemas, ([name, { schema }]) => [name, reference(schema, set)] as const);
}

function dependencies(node: ObjectSchema): Presence {
  const table = plain<Readonly<Record<string, readonly string[]>>>(node, 'dependentRequired') ?? {};
  const rules = Object.entries(table).map(([property, names]) =>
    or(not(present(property)), and(always, ...names.map(present))),
  );
  return and(...rules);
}
