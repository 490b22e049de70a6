/** What elements and attributes are called, as OpenAPI's `xml` keyword has it. */
import { annotationText } from '../../json-schema/annotations.ts';
import type { JsonSchemaSet, ObjectSchema, SchemaKey } from '../../json-schema/model.ts';
import { isWrapped, type XmlName, xmlMember, xmlNameOf } from '../../json-schema/xml-keyword.ts';
import type { Span } from '../../source/source.ts';
import type { SchemaExpression } from './shape.ts';

/** The schemas of a combination, in order. */
export function schemasOf(expression: SchemaExpression): readonly SchemaKey[] {
  switch (expression.kind) {
    case 'schema':
      return [expression.key];
    case 'all':
    case 'any':
      return expression.parts.flatMap(schemasOf);
    default:
      return [];
  }
}

/** The name that one of the schemas gives, else the property's own. */
export function nameOf(
  expression: SchemaExpression,
  property: string,
  set: JsonSchemaSet,
): XmlName {
  const keys = schemasOf(expression);
  const naming = keys.find((key) => xmlMember(set, key, 'name') !== undefined) ?? keys[0];
  if (naming === undefined) return { local: property, isAttribute: false };
  const isAttribute = keys.some((key) => xmlMember(set, key, 'attribute') === true);
  return { ...xmlNameOf(set, naming, property), isAttribute };
}

/** Whether one of the schemas asks for an element around the items. */
export function isWrappedArray(expression: SchemaExpression, set: JsonSchemaSet): boolean {
  return schemasOf(expression).some((key) => isWrapped(set, key));
}

/** The description at the place itself: what a `$ref` leads to documents its own type. */
export function documentationOf(expression: SchemaExpression, set: JsonSchemaSet): string {
  for (const key of schemasOf(expression)) {
    const node = schemaAt(set, key);
    const text = node ? descriptionOf(node) : '';
    if (text !== '') return text;
  }
  return '';
}

/** A title says more than nothing, unless it is only the name. */
function descriptionOf({ annotations, name }: ObjectSchema): string {
  const description = annotationText(annotations, 'description');
  const title = annotationText(annotations, 'title');
  return description !== '' || title === name ? description : title;
}

/** Where the first of the schemas stands. */
export function spanOf(expression: SchemaExpression, set: JsonSchemaSet): Span | undefined {
  const [first] = schemasOf(expression);
  return first === undefined ? undefined : set.schemas.get(first)?.span;
}

function schemaAt(set: JsonSchemaSet, key: SchemaKey): ObjectSchema | undefined {
  const node = set.schemas.get(key);
  return node?.kind === 'schema' ? node : undefined;
}
