/** Attributes, content models and elements as calls of the run-time's constructors. */
import { elementAlternatives } from '../bind/alternatives.ts';
import type {
  AttributePlan,
  ContentPlan,
  ElementParticlePlan,
  ElementPlan,
  GroupParticlePlan,
  ParticlePlan,
} from '../bind/plan.ts';
import { nameKey, type TypeKey } from '../wire/model.ts';
import { textType } from './comparison.ts';
import { type FormatContext, typeConstant } from './format-context.ts';
import { quoteString } from './quote.ts';

/** What the writers of a descriptor share beside: of each type the expression of its alternatives. */
export interface DescriptorScope extends FormatContext {
  readonly alternatives: Map<string, string | undefined>;
}

/** An attribute use: `attribute("id", "id", string)`. */
export function attributeExpression(attribute: AttributePlan, context: DescriptorScope): string {
  const extras = [
    ...(attribute.required ? ['required: true'] : []),
    ...constraintParts(attribute, attribute.type, context),
  ];
  const tail = extras.length > 0 ? `, { ${extras.join(', ')} }` : '';
  const name = quoteString(nameKey(attribute.name));
  const type = typeConstant(attribute.type, context);
  return `${context.module.runtime('attribute')}(${name}, ${quoteString(attribute.property)}, ${type}${tail})`;
}

/** The content of a complex type: `record(sequence([…]))`. */
export function contentExpression(content: ContentPlan, context: DescriptorScope): string {
  const { module } = context;
  switch (content.kind) {
    case 'empty':
      return module.runtime('empty');
    case 'simple': {
      const type = typeConstant(content.type, context);
      return `${module.runtime('simple')}(${type}, ${quoteString(content.property)})`;
    }
    case 'any':
      return module.runtime('any');
    case 'record':
      return `${module.runtime('record')}(${groupExpression(content.particle, context)})`;
    case 'array':
      return `${module.runtime('array')}(${particleExpression(content.particle, context)})`;
    case 'items': {
      const mixed = content.mixed ? ', { mixed: true }' : '';
      const group = groupExpression(content.particle, context);
      return `${module.runtime('items')}(${group}, ${quoteString(content.property)}${mixed})`;
    }
  }
}

function groupExpression(group: GroupParticlePlan, context: DescriptorScope): string {
  const particles = group.particles.map((particle) => particleText(particle, context));
  const extras = occurrenceParts(group);
  if (group.array) extras.push(`property: ${quoteString(group.array.property)}`);
  if (group.array?.of === 'items') extras.push('items: true');
  const tail = extras.length > 0 ? `, { ${extras.join(', ')} }` : '';
  const list = particles.length === 0 ? '[]' : `[\n${particles.join(',\n')},\n]`;
  return `${context.module.runtime(group.kind)}(${list}${tail})`;
}

function particleText(particle: ParticlePlan, context: DescriptorScope): string {
  return particle.kind === 'element'
    ? particleExpression(particle, context)
    : groupExpression(particle, context);
}

function particleExpression(particle: ElementParticlePlan, context: DescriptorScope): string {
  const extras = occurrenceParts(particle);
  const tail = extras.length > 0 ? `, { ${extras.join(', ')} }` : '';
  const element = elementExpression(particle.element, context);
  return `${context.module.runtime('particle')}(${element}, ${quoteString(particle.property)}${tail})`;
}

function occurrenceParts({ min, max }: { readonly min: number; readonly max: number }): string[] {
  return [...(min === 1 ? [] : [`min: ${min}`]), ...(max === 1 ? [] : [`max: ${max}`])];
}

/** An element declaration: `element("a", string)`. */
export function elementExpression(element: ElementPlan, context: DescriptorScope): string {
  const { module } = context;
  const type = typeConstant(element.type, context);
  const alternatives = alternativesExpression(element, context);
  const extras = [
    ...(element.declaration.abstract ? ['abstract: true'] : []),
    ...(element.nillable ? ['nillable: true'] : []),
    ...constraintParts(element, textType(context.plan, element)?.key, context),
    ...(alternatives === undefined ? [] : [`alternatives: ${alternatives}`]),
  ];
  const tail = extras.length > 0 ? `, { ${extras.join(', ')} }` : '';
  return `${module.runtime('element')}(${quoteString(nameKey(element.name))}, ${type}${tail})`;
}

/** What `xsi:type` may name here, as a function: written in place if it is one type, else once for all. */
function alternativesExpression(
  element: ElementPlan,
  context: DescriptorScope,
): string | undefined {
  const block = element.declaration.block?.includes('restriction') ? 'restriction' : '';
  const id = `${block} ${element.type}`;
  if (!context.alternatives.has(id)) context.alternatives.set(id, alternativesOf(element, context));
  return context.alternatives.get(id);
}

function alternativesOf(element: ElementPlan, context: DescriptorScope): string | undefined {
  const { plan, layout, module } = context;
  const named = elementAlternatives(plan, element).map(({ key, name }) => {
    const call = `${module.runtime('namedType')}(${quoteString(nameKey(name))}`;
    return `${call}, ${typeConstant(key, context)})`;
  });
  if (named.length < 2) return named.length === 0 ? undefined : `() => [${named.join()}]`;
  const type = plan.types.get(element.type);
  const base = type ? layout.constant(plan, type).replace(/Type\d*$/, '') : 'type';
  const result = `readonly ${module.runtime('NamedType', 'type')}[]`;
  return module.constant(`${base}Alternatives`, `(): ${result} => [\n${named.join(',\n')},\n]`);
}

function constraintParts(
  constraint: { readonly default?: string; readonly fixed?: string },
  key: TypeKey | undefined,
  { plan, module }: DescriptorScope,
): string[] {
  const { default: supplied, fixed } = constraint;
  const type = key === undefined ? undefined : plan.types.get(key);
  const isCompared = fixed !== undefined && type?.kind === 'simple' && type.variety !== 'atomic';
  return [
    ...(supplied === undefined ? [] : [`default: ${quoteString(supplied)}`]),
    ...(fixed === undefined ? [] : [`fixed: ${quoteString(fixed)}`]),
    ...(isCompared ? [`equal: ${module.runtime('equalSimple')}`] : []),
  ];
}
