/** `descriptor.ts`: what the full lane, the writer and the object checks interpret. */
import {
  type FunctionDeclarationStructure,
  StructureKind,
  VariableDeclarationKind,
  type VariableStatementStructure,
} from 'ts-morph';
import { elementAlternatives } from '../bind/alternatives.ts';
import type {
  AttributePlan,
  BindingPlan,
  ComplexPlan,
  ContentPlan,
  ElementParticlePlan,
  ElementPlan,
  GroupParticlePlan,
  LaxPlan,
  ParticlePlan,
  SimplePlan,
  TypePlan,
} from '../bind/plan.ts';
import { namespacePrefixes } from '../bind/prefixes.ts';
import { camelCase } from '../bind/words.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { nameKey, type TypeKey } from '../wire/model.ts';
import { textType } from './comparison.ts';
import type { Layout } from './layout.ts';
import type { Module } from './module.ts';
import { quoteIdentifier, quoteString } from './quote.ts';
import { simpleExpression } from './simple-descriptor.ts';

/** Everything that the writers of one format's modules share. */
export interface FormatContext {
  readonly plan: BindingPlan;
  readonly layout: Layout;
  readonly report: Report;
  readonly module: Module;
}

/** And what the descriptor's own writers share: of each type the expression of its alternatives. */
interface DescriptorScope extends FormatContext {
  readonly alternatives: Map<string, string | undefined>;
}

/** The constant of a format's descriptor: `smsMo`. */
export function formatConstant(format: string): string {
  return quoteIdentifier(`${camelCase(format)}Format`);
}

/** A simple type's constant or a complex type's function, imported where it belongs to another module. */
export function typeConstant(key: TypeKey, { plan, layout, module }: FormatContext): string {
  const type = plan.types.get(key);
  if (!type) throw new Error(`The binding plan has no type ${key}`);
  return module.from(`${layout.home(plan, type)}/descriptor`, layout.constant(plan, type));
}

/** Writes the descriptor of a format: simple types first, then complex ones, then the format. */
export function writeDescriptor(format: FormatContext): void {
  const { plan, layout, module } = format;
  const context: DescriptorScope = { ...format, alternatives: new Map() };
  const own = [...plan.types.values()].filter(
    (type) => layout.home(plan, type) === layout.folder(plan),
  );
  for (const type of inOrderOfUse(
    own.filter((type) => type.kind === 'simple'),
    plan,
  )) {
    module.add(simpleConstant(type, context));
  }
  for (const type of own) if (type.kind === 'complex') module.add(complexFunction(type, context));
  if (plan.lax) module.add(laxStatement(plan.lax, context));
  module.add(formatStatement(context));
}

/** Items and members before the lists and unions that are made of them. */
function inOrderOfUse(types: readonly SimplePlan[], plan: BindingPlan): readonly SimplePlan[] {
  const ordered = new Set<SimplePlan>();
  const visit = (type: TypePlan | undefined): void => {
    if (type?.kind !== 'simple' || ordered.has(type)) return;
    if (type.variety === 'list') visit(plan.types.get(type.item));
    if (type.variety === 'union') for (const member of type.members) visit(plan.types.get(member));
    ordered.add(type);
  };
  for (const type of types) visit(type);
  const own = new Set(types);
  return [...ordered].filter((type) => own.has(type));
}

/** The statement of one simple type. */
export function simpleConstant(
  type: SimplePlan,
  context: FormatContext,
): VariableStatementStructure {
  const { plan, layout, module, report } = context;
  const constant = (key: TypeKey): string => typeConstant(key, context);
  const kind = { atomic: 'AtomicType', list: 'ListType', union: 'UnionType' }[type.variety];
  return statement(
    layout.constant(plan, type),
    module.runtime(kind, 'type'),
    simpleExpression(type, { module, report, constant, isCompared: layout.isCompared(plan, type) }),
  );
}

/**
 * The function that gives a complex type. Not a constant: complex types can be recursive, and the
 * compiler follows each reference to a constant of the same module back through all statements
 * between, so that it would take a quarter of a minute for thousands of types.
 */
function complexFunction(
  type: ComplexPlan,
  context: DescriptorScope,
): FunctionDeclarationStructure {
  const { plan, layout, module } = context;
  const attributes = type.attributes.map((attribute) => attributeExpression(attribute, context));
  const parts = [
    ...(attributes.length > 0 ? [`attributes: [\n${attributes.join(',\n')},\n]`] : []),
    `content: ${contentExpression(type.content, context)}`,
    ...(type.definition.abstract ? ['abstract: true'] : []),
  ];
  const name = layout.constant(plan, type);
  const definition = `${quoteString(type.label)}, {\n${parts.join(',\n')},\n}`;
  const made = `() => ${module.runtime('complexType')}(${definition})`;
  return {
    kind: StructureKind.Function,
    name,
    isExported: true,
    returnType: module.runtime('ComplexType', 'type'),
    statements: [`return ${module.runtime('once')}(${name}, ${made});`],
  };
}

function formatStatement(context: DescriptorScope): VariableStatementStructure {
  const { plan, module } = context;
  const roots = plan.roots.map((root) => elementExpression(root, context));
  const abstract = plan.abstractRoots?.map((name) => quoteString(nameKey(name)));
  const prefixes = Array.from(namespacePrefixes(plan), ([namespace, prefix]) => {
    return `${quoteString(namespace)}: ${quoteString(prefix)}`;
  });
  const extras = [
    ...(plan.lax ? [`lax: ${laxConstant(plan.format)}`] : []),
    ...(abstract ? [`abstract: [${abstract.join(', ')}]`] : []),
    ...(prefixes.length > 0 ? [`prefixes: { ${prefixes.join(', ')} }`] : []),
  ];
  const tail = extras.length > 0 ? `, { ${extras.join(', ')} }` : '';
  return statement(
    formatConstant(plan.format),
    module.runtime('FormatDescriptor', 'type'),
    `${module.runtime('format')}(${quoteString(plan.format)}, [\n${roots.join(',\n')},\n]${tail})`,
  );
}

/** The function that gives what content of any type is assessed by: `smsMoLax`. */
export function laxConstant(format: string): string {
  return quoteIdentifier(`${camelCase(format)}Lax`);
}

function laxStatement(lax: LaxPlan, context: DescriptorScope): VariableStatementStructure {
  const { plan, module } = context;
  const elements = lax.elements.map((element) => elementExpression(element, context));
  const attributes = lax.attributes.map((attribute) => attributeExpression(attribute, context));
  const list = (texts: readonly string[]): string =>
    texts.length === 0 ? '[]' : `[\n${texts.join(',\n')},\n]`;
  const type = `() => ${module.runtime('LaxDeclarations', 'type')}`;
  const call = `${module.runtime('lax')}(${list(elements)}, ${list(attributes)})`;
  return statement(laxConstant(plan.format), type, `() => ${call}`);
}

function statement(name: string, type: string, initializer: string): VariableStatementStructure {
  const isCall = !initializer.startsWith('()');
  return {
    kind: StructureKind.VariableStatement,
    declarationKind: VariableDeclarationKind.Const,
    isExported: true,
    declarations: [
      { name, type, initializer: isCall ? `/* @__PURE__ */ ${initializer}` : initializer },
    ],
  };
}

function attributeExpression(attribute: AttributePlan, context: DescriptorScope): string {
  const extras = [
    ...(attribute.required ? ['required: true'] : []),
    ...constraintParts(attribute, attribute.type, context),
  ];
  const tail = extras.length > 0 ? `, { ${extras.join(', ')} }` : '';
  const name = quoteString(nameKey(attribute.name));
  const type = typeConstant(attribute.type, context);
  return `${context.module.runtime('attribute')}(${name}, ${quoteString(attribute.property)}, ${type}${tail})`;
}

function contentExpression(content: ContentPlan, context: DescriptorScope): string {
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

function elementExpression(element: ElementPlan, context: DescriptorScope): string {
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
