/** Content models that keep their children as items: an array in document order. */
import type { ElementParticlePlan, ParticlePlan } from '../../bind/plan.ts';
import { annotated, xmlName } from './annotate.ts';
import type { Conversion, JsonSchemaObject, Use } from './conversion.ts';
import { type ItemsPlan, itemsOf } from './item-names.ts';

/** Positions beyond which a prefix is not written out. */
const MAX_PREFIX = 32;

/** The array of items; what of the content model it can't say is reported. */
export function itemsSchema(
  content: ItemsPlan,
  conversion: Conversion,
  use: Use,
): JsonSchemaObject {
  const { particle, mixed } = content;
  const items = itemsOf(content);
  if (items.length === 0) return { type: 'array', items: textSchema(conversion), maxItems: 1 };
  const runs = runsOf(particle);
  const { min, max } = countOf(particle);
  if (mixed) {
    conversion.lose('adjacentText', use);
    if (!runs || runs.length > 1) conversion.lose('order', use);
    // Between, before and after the children there may be text.
    return boundedArray({ items: conversion.anyItem(content) }, min, max * 2 + 1);
  }
  const [only] = runs ?? [];
  if (only && runs?.length === 1) {
    return boundedArray({ items: conversion.anyItem(content) }, only.min, only.max);
  }
  const kinds = new Map(items.map((item) => [item.property, item]));
  const tuple = runs && tupleSchema(runs, (kind) => itemOf(kinds.get(kind), conversion));
  if (tuple) return tuple;
  conversion.lose('order', use);
  return boundedArray({ items: conversion.anyItem(content) }, min, max);
}

function itemOf(item: ElementParticlePlan | undefined, conversion: Conversion): JsonSchemaObject {
  return item ? conversion.item(item) : {};
}

/** Whatever an item of a content model may be, written out. */
export function anyItemSchema(content: ItemsPlan, conversion: Conversion): JsonSchemaObject {
  const text = content.mixed ? [textSchema(conversion)] : [];
  return united([...text, ...itemsOf(content).map((item) => conversion.item(item))]);
}

function textSchema(conversion: Conversion): JsonSchemaObject {
  return { ...conversion.builtin('string'), minLength: 1 };
}

/** One item, written out. */
export function itemSchema(
  { element, property }: ElementParticlePlan,
  conversion: Conversion,
): JsonSchemaObject {
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
  schemaOf: (kind: string) => JsonSchemaObject,
): JsonSchemaObject | undefined {
  const open = runs.findIndex(({ min, max }) => min !== max);
  if (open >= 0 && open < runs.length - 1) return undefined;
  const fixed = open < 0 ? runs : runs.slice(0, open);
  const length = fixed.reduce((sum, { min }) => sum + min, 0);
  if (length > MAX_PREFIX) return undefined;
  const runSchema = ({ kinds }: Run) => united([...kinds].map(schemaOf));
  const prefixItems = fixed.flatMap((run) => Array.from({ length: run.min }, () => runSchema(run)));
  const rest = runs[open];
  const items = rest ? runSchema(rest) : false;
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
