/** `unevaluatedProperties` in shapes. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { schemasIn } from '../../json-schema/endless.ts';
import type { JsonSchemaSet, ObjectSchema } from '../../json-schema/model.ts';
import { nothing, type SchemaExpression, type Shape } from './shape.ts';

/**
 * `unevaluatedProperties` (core §11.3): of what no other keyword has looked at. Which those are is
 * certain unless alternatives decide it; then all that any of them knows may be there.
 */
export function withoutUnevaluated(
  shape: Shape,
  node: ObjectSchema,
  set: JsonSchemaSet,
  report: Report,
): Shape {
  const value = node.keywords.get('unevaluatedProperties');
  if (value?.kind !== 'schema' || shape.objects.length === 0) return shape;
  // `additionalProperties` evaluates whatever there is.
  if (says(node, ['additionalProperties'], set)) return shape;
  if (says(node, ALTERNATIVES, set)) report('to-xsd-unevaluated', value.span, {});
  const rest = set.schemas.get(value.schema);
  const isClosed = rest?.kind === 'boolean' && !rest.value;
  const others: SchemaExpression = isClosed ? nothing : { kind: 'schema', key: value.schema };
  const { objectsOf: _, ...open } = shape;
  const objects = shape.objects.map((object) => ({
    ...object,
    additional: object.additional.kind === 'anything' ? others : object.additional,
    span: object.span ?? node.span,
  }));
  return { ...open, objects };
}

const ALTERNATIVES = ['anyOf', 'oneOf', 'if', 'dependentSchemas'];

/** Whether a schema, or one of which all holds with it, has one of the keywords. */
function says(node: ObjectSchema, names: readonly string[], set: JsonSchemaSet): boolean {
  const seen = new Set<ObjectSchema>([node]);
  for (const { keywords } of seen) {
    if (names.some((name) => keywords.has(name))) return true;
    for (const name of ['$ref', 'allOf']) {
      const value = keywords.get(name);
      for (const key of value ? schemasIn(value) : []) {
        const inner = set.schemas.get(key);
        if (inner?.kind === 'schema') seen.add(inner);
      }
    }
  }
  return false;
}
