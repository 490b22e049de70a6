/** Complex types (part 1 §3.4): objects, and arrays where an element only wraps others. */
import type { ComplexPlan } from '../../bind/plan.ts';
import { annotated, xmlName } from './annotate.ts';
import type { Conversion, JsonSchemaObject, Use } from './conversion.ts';
import { attributeSchema, isSupplied } from './element.ts';
import { itemsSchema } from './items.ts';
import { arrayOf, recordPart } from './record.ts';
import { objectSchema, type RecordPart } from './record-part.ts';

/** The schema of a complex type, written out; what it can't say is reported. */
export function complexSchema(
  type: ComplexPlan,
  conversion: Conversion,
  use: Use,
): JsonSchemaObject {
  const { content, definition } = type;
  // No instance may be of it (cvc-type.2).
  const abstract = definition.abstract && { not: {} };
  if (content.kind === 'array') {
    const { element, min, max } = content.particle;
    const items = annotated(conversion.element(element), {
      description: element.declaration.documentation,
      xml: { name: element.name.local, ...xmlName(element.name, element.name.local) },
    });
    return { ...arrayOf(items, min, max), ...abstract };
  }
  if (content.kind === 'any') {
    conversion.lose('lax', use);
    return conversion.builtin('anyType');
  }
  const parts = [contentPart(type, conversion, use), attributesPart(type, conversion)];
  return { ...objectSchema(parts), ...abstract };
}

function contentPart({ content }: ComplexPlan, conversion: Conversion, use: Use): RecordPart {
  switch (content.kind) {
    case 'record':
      return recordPart(content.particle, conversion);
    case 'simple': {
      const value = annotated(conversion.type(content.type, use), { xml: { nodeType: 'text' } });
      return required(content.property, value);
    }
    case 'items': {
      const items = itemsSchema(content, conversion, use);
      return required(content.property, annotated(items, { xml: { nodeType: 'none' } }));
    }
    case 'empty':
    case 'array':
    case 'any':
      return { properties: new Map(), required: [], conditions: [] };
    default:
      return content satisfies never;
  }
}

function required(property: string, schema: JsonSchemaObject): RecordPart {
  return { properties: new Map([[property, schema]]), required: [property], conditions: [] };
}

function attributesPart({ attributes }: ComplexPlan, conversion: Conversion): RecordPart {
  const properties = attributes.map(
    (attribute) => [attribute.property, attributeSchema(attribute, conversion)] as const,
  );
  const needed = attributes.filter(isSupplied).map(({ property }) => property);
  return { properties: new Map(properties), required: needed, conditions: [] };
}
