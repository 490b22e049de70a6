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
import { itemsSchema } from './items.ts';

/** What a part of a record asks of the whole. */
export interface RecordPart {
  /** Every property that can be there, in schema order. */
  readonly properties: ReadonlyMap<string, JsonSchemaObject>;
  readonly required: readonly string[];
  /** Which properties go together: each holds beside the others. */
  readonly conditions: readonly JsonSchemaObject[];
}

/** An object with these properties and no others. */
export function objectSchema(parts: readonly RecordPart[]): JsonSchemaObject {
  const { properties, required, conditions } = joined(parts);
  return {
    type: 'object',
    ...(properties.size > 0 && { properties: Object.fromEntries(properties) }),
    ...(required.length > 0 && { required }),
    ...allOf(conditions),
    additionalProperties: false,
  };
}

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
  { of, property, typeName }: GroupArrayPlan,
  conversion: Conversion,
): RecordPart {
  const array =
    of === 'records'
      ? arrayOf(groupRecord(group, conversion), Math.max(1, group.min), group.max)
      : filledItems(group, property, typeName, conversion);
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

function filledItems(
  particle: GroupParticlePlan,
  property: string,
  itemTypeName: string,
  conversion: Conversion,
): JsonSchemaObject {
  const content = { kind: 'items', particle, property, itemTypeName, mixed: false } as const;
  const schema = itemsSchema(content, conversion, { place: property, span: spanOf(particle) });
  const filled = 'minItems' in schema ? schema : { ...schema, minItems: 1 };
  return annotated(filled, { xml: { nodeType: 'none' } });
}

/** Where the first element of a group is declared. */
function spanOf(particle: ParticlePlan): Span | undefined {
  if (particle.kind === 'element') return particle.element.declaration.span;
  const [first] = particle.particles;
  return first && spanOf(first);
}

/** Whether a record without any property of the part will do. */
function isEmptiable({ required, conditions }: RecordPart): boolean {
  return required.length === 0 && conditions.every((condition) => 'dependentRequired' in condition);
}

/** All of it or nothing of it. */
function optionalPart(part: RecordPart): RecordPart {
  if (isEmptiable(part)) return part;
  const { properties, required, conditions } = part;
  if (conditions.length > 0) return choicePart([part], true);
  const dependent = [...properties.keys()].map(
    (name) => [name, required.filter((other) => other !== name)] as const,
  );
  const needed = dependent.filter(([, names]) => names.length > 0);
  const condition = { dependentRequired: Object.fromEntries(needed) };
  return { properties, required: [], conditions: needed.length > 0 ? [condition] : [] };
}

/** Exactly one branch; `isOptional`: or none. */
function choicePart(branches: readonly RecordPart[], isOptional: boolean): RecordPart {
  const properties = joined(branches).properties;
  const emptiable = branches.filter(isEmptiable);
  const [kept, ...others] = emptiable;
  const schemas = branches.map((branch) =>
    branchSchema(others.includes(branch) ? filledPart(branch) : branch, properties),
  );
  const none = isOptional && kept === undefined ? [absentSchema([...properties.keys()])] : [];
  const all = [...schemas, ...none];
  if (all.length === 1 && isEmptiable(branches[0] ?? joined([]))) return { ...joined(branches) };
  const [only] = all;
  const condition = all.length === 1 && only ? only : { oneOf: all };
  return { properties, required: [], conditions: [condition] };
}

/** A branch without the empty record, which another branch has. */
function filledPart(part: RecordPart): RecordPart {
  const names = [...part.properties.keys()];
  const [only] = names;
  if (only !== undefined && names.length === 1) return { ...part, required: names };
  const some = { anyOf: names.map((name) => ({ required: [name] })) };
  return { ...part, conditions: [...part.conditions, some] };
}

/** What tells a branch: its own properties, and none that only others have. */
function branchSchema(
  branch: RecordPart,
  all: ReadonlyMap<string, JsonSchemaObject>,
): JsonSchemaObject {
  const { required, conditions, properties } = branch;
  const absent = [...all.keys()].filter((name) => !properties.has(name));
  const narrowed = [...properties].filter(([name, schema]) => !isSame(schema, all.get(name)));
  const own = [...narrowed, ...absent.map((name) => [name, false] as const)];
  return {
    ...(own.length > 0 && { properties: Object.fromEntries(own) }),
    ...(required.length > 0 && { required }),
    ...allOf(conditions),
  };
}

function absentSchema(names: readonly string[]): JsonSchemaObject {
  return { properties: Object.fromEntries(names.map((name) => [name, false])) };
}

/** Parts that stand beside one another; a property of several is what any of them says. */
function joined(parts: readonly RecordPart[]): RecordPart {
  const properties = new Map<string, JsonSchemaObject>();
  for (const part of parts) {
    for (const [name, schema] of part.properties) {
      const known = properties.get(name);
      properties.set(name, known ? either(known, schema) : schema);
    }
  }
  return {
    properties,
    required: parts.flatMap((part) => part.required),
    conditions: parts.flatMap((part) => part.conditions),
  };
}

/** Of two schemas for the same property: they differ in how often there may be an element. */
function either(one: JsonSchemaObject, other: JsonSchemaObject): JsonSchemaObject {
  if (isSame(one, other)) return one;
  if (!isSame(unbounded(one), unbounded(other))) return { anyOf: [one, other] };
  const min = Math.min(...[one, other].map(({ minItems = 0 }) => Number(minItems)));
  const max = Math.max(...[one, other].map(({ maxItems = Infinity }) => Number(maxItems)));
  return {
    ...unbounded(one),
    ...(min > 0 && { minItems: min }),
    ...(max < Infinity && { maxItems: max }),
  };
}

function unbounded({ minItems: _, maxItems: __, ...rest }: JsonSchemaObject): JsonSchemaObject {
  return rest;
}

function isSame(one: JsonSchemaObject, other: JsonSchemaObject | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Several conditions on one value; those with different keywords stand side by side. */
function allOf(conditions: readonly JsonSchemaObject[]): JsonSchemaObject {
  const dependent = conditions.filter((condition) => 'dependentRequired' in condition);
  const others = conditions.filter((condition) => !('dependentRequired' in condition));
  const merged = Object.assign({}, ...dependent.map((condition) => condition.dependentRequired));
  const [only] = others;
  return {
    ...(dependent.length > 0 && { dependentRequired: merged }),
    ...(others.length === 1 && only && 'oneOf' in only && only),
    ...((others.length > 1 || (only && !('oneOf' in only))) && { allOf: others }),
  };
}
