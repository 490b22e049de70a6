/** Content models that keep their children as items: an array in document order. */
import type { ContentPlan, ElementParticlePlan, ParticlePlan } from '../../bind/plan.ts';
import { annotated, xmlName } from './annotate.ts';
import type { Conversion, JsonSchemaObject, Use } from './conversion.ts';

type ItemsPlan = Extract<ContentPlan, { kind: 'items' }>;

/** Positions beyond which a prefix is not written out. */
const MAX_PREFIX = 32;

/** The array of items; what of the content model it can't say is reported. */
export function itemsSchema(
  content: ItemsPlan,
  conversion: Conversion,
  use: Use,
): JsonSchemaObject {
  const { particle, mixed } = content;
  const kinds = new Map<string, JsonSchemaObject>();
  for (const element of elementsOf(particle)) {
    if (!kinds.has(element.property)) kinds.set(element.property, itemSchema(element, conversion));
  }
  const text = { ...conversion.builtin('string'), minLength: 1 };
  if (kinds.size === 0) return { type: 'array', items: text, maxItems: 1 };
  const runs = runsOf(particle);
  if (mixed) {
    conversion.lose('adjacentText', use);
    if (!runs || runs.length > 1) conversion.lose('order', use);
    return mixedSchema(text, [...kinds.values()], particle);
  }
  const tuple = runs && tupleSchema(runs, kinds);
  if (tuple) return tuple;
  conversion.lose('order', use);
  const { min, max } = countOf(particle);
  return boundedArray({ items: united([...kinds.values()]) }, min, max);
}

function mixedSchema(
  text: JsonSchemaObject,
  kinds: readonly JsonSchemaObject[],
  particle: ParticlePlan,
): JsonSchemaObject {
  const { min, max } = countOf(particle);
  // Between, before and after the children there may be text.
  return boundedArray({ items: united([text, ...kinds]) }, min, max * 2 + 1);
}

function itemSchema(particle: ElementParticlePlan, conversion: Conversion): JsonSchemaObject {
  const { element, property } = particle;
  const value = annotated(conversion.element(element), {
    xml: { name: element.name.local, ...xmlName(element.name, 'value') },
  });
  return annotated(
    {
      type: 'object',
      properties: { kind: { const: property, xml: { nodeType: 'none' } }, value },
      required: ['kind', 'value'],
      additionalProperties: false,
    },
    { description: element.declaration.documentation, xml: { nodeType: 'none' } },
  );
}

/** `min` to `max` children, each one of `kinds`. */
interface Run {
  readonly kinds: ReadonlySet<string>;
  readonly min: number;
  readonly max: number;
}

/** The content model as runs one behind the other; `undefined`: it is more than that. */
function runsOf(particle: ParticlePlan): readonly Run[] | undefined {
  if (particle.kind === 'element') {
    const { property, min, max } = particle;
    return [{ kinds: new Set([property]), min, max }];
  }
  if (particle.kind === 'choice') {
    const run = choiceRun(particle.particles, particle.min, particle.max);
    return run && [run];
  }
  if (particle.kind === 'all') return undefined;
  const inner = particle.particles.map(runsOf);
  if (!inner.every((runs) => runs !== undefined)) return undefined;
  const runs = inner.flat();
  const isOnce = particle.min === 1 && particle.max === 1;
  return isOnce ? runs : undefined;
}

function choiceRun(branches: readonly ParticlePlan[], min: number, max: number): Run | undefined {
  const kinds = new Set<string>();
  let isEmptiable = false;
  for (const branch of branches) {
    const runs = runsOf(branch);
    const [run] = runs ?? [];
    if (!run || runs?.length !== 1) return undefined;
    // Of more than one at a time, only a choice without end makes any number.
    if (run.min > 1 || (run.max > 1 && max !== Infinity)) return undefined;
    if (run.min === 0) isEmptiable = true;
    for (const kind of run.kinds) kinds.add(kind);
  }
  return { kinds, min: isEmptiable ? 0 : min, max };
}

/** Runs of fixed length, then one of any; `undefined`: there are more, or they are too long. */
function tupleSchema(
  runs: readonly Run[],
  kinds: ReadonlyMap<string, JsonSchemaObject>,
): JsonSchemaObject | undefined {
  const open = runs.findIndex(({ min, max }) => min !== max);
  if (open >= 0 && open < runs.length - 1) return undefined;
  const fixed = open < 0 ? runs : runs.slice(0, open);
  const length = fixed.reduce((sum, { min }) => sum + min, 0);
  if (length > MAX_PREFIX) return undefined;
  const schemaOf = ({ kinds: names }: Run) =>
    united([...names].map((name) => kinds.get(name) ?? {}));
  const prefixItems = fixed.flatMap((run) => Array.from({ length: run.min }, () => schemaOf(run)));
  const rest = runs[open];
  const [only] = runs;
  if (only && runs.length === 1) {
    return boundedArray({ items: schemaOf(only) }, only.min, only.max);
  }
  const items = rest ? schemaOf(rest) : false;
  return boundedArray({ prefixItems, items }, length + (rest?.min ?? 0), length + (rest?.max ?? 0));
}

function boundedArray(keywords: JsonSchemaObject, min: number, max: number): JsonSchemaObject {
  return {
    type: 'array',
    ...keywords,
    ...(min > 0 && { minItems: min }),
    ...(max < Infinity && { maxItems: max }),
  };
}

function united(schemas: readonly JsonSchemaObject[]): JsonSchemaObject {
  const [only] = schemas;
  return schemas.length === 1 && only ? only : { oneOf: schemas };
}

/** How many children there can be. */
function countOf(particle: ParticlePlan): { readonly min: number; readonly max: number } {
  if (particle.kind === 'element') return particle;
  const counts = particle.particles.map(countOf);
  const lows = counts.map(({ min }) => min);
  const highs = counts.map(({ max }) => max);
  const isChoice = particle.kind === 'choice';
  const low = isChoice ? Math.min(...lows) : sum(lows);
  const high = isChoice ? Math.max(...highs) : sum(highs);
  return { min: low * particle.min, max: high === 0 ? 0 : high * particle.max };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function elementsOf(particle: ParticlePlan): readonly ElementParticlePlan[] {
  return particle.kind === 'element' ? [particle] : particle.particles.flatMap(elementsOf);
}
