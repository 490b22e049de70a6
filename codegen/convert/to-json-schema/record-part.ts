/** Parts of records: the properties that each has, and how parts are put together. */
import type { JsonSchemaObject } from './conversion.ts';

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

/** Whether a record without any property of the part will do. */
function isEmptiable({ required, conditions }: RecordPart): boolean {
  return required.length === 0 && conditions.every(allowsNothing);
}

/** Whether a condition holds of a record without properties. */
function allowsNothing({ required, oneOf, anyOf, allOf: all }: JsonSchemaObject): boolean {
  const of = (schemas: unknown): readonly JsonSchemaObject[] | undefined =>
    Array.isArray(schemas) ? schemas : undefined;
  if (Array.isArray(required) && required.length > 0) return false;
  return (
    (of(oneOf)?.some(allowsNothing) ?? true) &&
    (of(anyOf)?.some(allowsNothing) ?? true) &&
    (of(all)?.every(allowsNothing) ?? true)
  );
}

/** All of it or nothing of it. */
export function optionalPart(part: RecordPart): RecordPart {
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
export function choicePart(branches: readonly RecordPart[], isOptional: boolean): RecordPart {
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
export function joined(parts: readonly RecordPart[]): RecordPart {
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
