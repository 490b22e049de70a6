/** `descriptor.ts`: what the full lane, the writer and the object checks interpret. */
import {
  type FunctionDeclarationStructure,
  StructureKind,
  VariableDeclarationKind,
  type VariableStatementStructure,
} from 'ts-morph';
import type { BindingPlan, ComplexPlan, LaxPlan, SimplePlan, TypePlan } from '../bind/plan.ts';
import { documentPrefixes } from '../bind/prefixes.ts';
import { camelCase } from '../bind/words.ts';
import { nameKey, type TypeKey } from '../wire/model.ts';
import {
  attributeExpression,
  contentExpression,
  type DescriptorScope,
  elementExpression,
} from './content-descriptor.ts';
import { type FormatContext, typeConstant } from './format-context.ts';
import { quoteIdentifier, quoteString } from './quote.ts';
import { simpleExpression } from './simple-descriptor.ts';

/** The constant of a format's descriptor: `smsMo`. */
export function formatConstant(format: string): string {
  return quoteIdentifier(`${camelCase(format)}Format`);
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
  const prefixes = Array.from(documentPrefixes(plan), ([namespace, prefix]) => {
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
