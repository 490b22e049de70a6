/** Content models that are records: the properties that stand for children, and which go together. */
import { isEmptiable as isEmptiableGroup } from '../../bind/particles.ts';
import type {
  ElementParticlePlan,
  GroupArrayPlan,
  GroupParticlePlan,
  ParticlePlan,
} from '../../bind/plan.ts';
import type { Span } from '../../source/source.ts';
import { annotated, xmlName } from './annotate.ts';
import type { Conversion, JsonSchemaObject } from './conversion.ts';
import { valueOfText } from './element.ts';
import { type ItemsPlan, itemsOfGroup } from './item-names.ts';
import { itemsSchema } from './items.ts';
import { choicePart, joined, objectSchema, optionalPart, type RecordPart } from './record-part.ts';

/** The record of a content model. */
export function recordPart(group: GroupParticlePlan, conversion: Conversion): RecordPart {
  if (group.array) return arrayPart(group, group.array, conversion);
  const body = bodyPart(group, conversion);
  return group.kind !== 'choice' && group.min === 0 ? optionalPart(body) : body;
}

function particlePart(particle: ParticlePlan, conversion: Conversion): RecordPart {
  return particle.kind === 'element'
    ? elementPart(particle, conversion)
    : recordPart(particle, conversion);
}

function bodyPart(group: GroupParticlePlan, conversion: Conversion): RecordPart {
  const parts = group.particles.map((particle) => particlePart(particle, conversion));
  return group.kind === 'choice' ? choicePart(parts, group.min === 0) : joined(parts);
}

function elementPart(particle: ElementParticlePlan, conversion: Conversion): RecordPart {
  const { property, min } = particle;
  return {
    properties: new Map([[property, elementProperty(particle, conversion)]]),
    required: min > 0 ? [property] : [],
    conditions: [],
  };
}

/** The property of an element, an array if there may be several. */
function elementProperty(particle: ElementParticlePlan, conversion: Conversion): JsonSchemaObject {
  const { element, property, array, min, max } = particle;
  const { documentation: description } = element.declaration;
  const type = conversion.plan.types.get(element.type);
  const isWrapper = type?.kind === 'complex' && type.content.kind === 'array';
  const xml = { ...xmlName(element.name, property), ...(isWrapper && { wrapped: true as const }) };
  if (element.declaration.abstract) {
    return annotated(conversion.element(element), { description, xml });
  }
  const supplied = element.fixed === undefined && min > 0 ? element.default : undefined;
  const value = annotated(conversion.element(element), {
    ...(!array && { description }),
    ...(!array &&
      supplied !== undefined && {
        default: suppliedValue(particle, supplied, conversion),
      }),
    xml,
  });
  return array ? annotated(arrayOf(value, Math.max(1, min), max), { description }) : value;
}

function suppliedValue(
  { element }: ElementParticlePlan,
  lexical: string,
  conversion: Conversion,
): unknown {
  const type = conversion.plan.types.get(element.type);
  return type?.kind === 'simple' ? valueOfText(type.key, lexical, conversion) : undefined;
}

/** An array of `min` to `max` items. */
export function arrayOf(items: JsonSchemaObject, min: number, max: number): JsonSchemaObject {
  return {
    type: 'array',
    items,
    ...(min > 0 && { minItems: min }),
    ...(max < Infinity && { maxItems: max }),
  };
}

/** A group that is a property of its own; an array that is there has an item at least. */
function arrayPart(
  group: GroupParticlePlan,
  { property }: GroupArrayPlan,
  conversion: Conversion,
): RecordPart {
  const items = itemsOfGroup(group);
  const array = items
    ? filledItems(items, conversion)
    : arrayOf(groupRecord(group, conversion), Math.max(1, group.min), group.max);
  return {
    properties: new Map([[property, array]]),
    required: isEmptiableGroup(group) ? [] : [property],
    conditions: [],
  };
}

function groupRecord(group: GroupParticlePlan, conversion: Conversion): JsonSchemaObject {
  const record = objectSchema([bodyPart(group, conversion)]);
  return annotated(record, { xml: { nodeType: 'none' } });
}

function filledItems(content: ItemsPlan, conversion: Conversion): JsonSchemaObject {
  const use = { place: content.property, span: spanOf(content.particle) };
  const schema = itemsSchema(content, conversion, use);
  const filled = 'minItems' in schema ? schema : { ...schema, minItems: 1 };
  return annotated(filled, { xml: { nodeType: 'none' } });
}

/** Where the first element of a group is declared. */
function spanOf(particle: ParticlePlan): Span | undefined {
  if (particle.kind === 'element') return particle.element.declaration.span;
  const [first] = particle.particles;
  return first && spanOf(first);
}
