/** `check.ts`: for each named type whether a value is one of it. */
import { type FunctionDeclarationStructure, StructureKind } from 'ts-morph';
import type { BindingPlan, ComplexPlan, TypePlan } from '../bind/plan.ts';
import { checkableTypes, isCheckableElement } from './checkable.ts';
import { formatConstant, laxConstant } from './descriptor.ts';
import { type FormatContext, typeConstant } from './format-context.ts';
import { groupRecords } from './properties.ts';
import { quoteComment, quoteString } from './quote.ts';
import { recordCheck } from './record-check.ts';
import { simpleCheck } from './simple-check.ts';
import { type CheckScope, elementCheck } from './value-check.ts';

/** Writes the checks of the types that belong to a format, and that of its documents. */
export function writeCheck(context: FormatContext): void {
  const { plan, layout, module } = context;
  const scope: CheckScope = { ...context, checkable: checkableTypes(plan) };
  if (!isDocumentType(plan)) {
    module.add(checkFunction(plan.format, [documentCheck(scope)], scope));
  }
  for (const type of plan.types.values()) {
    if (layout.home(plan, type) === layout.folder(plan)) writeTypeCheck(type, scope);
  }
}

/** Writes the check of one type, if it has a name; and those of the group records within it. */
export function writeTypeCheck(type: TypePlan, scope: CheckScope): void {
  const { module } = scope;
  if (type.typeName === undefined) return;
  if (type.kind === 'simple') {
    module.add(
      checkFunction(type.typeName, [`return ${simpleCheck(type, 'value', scope)};`], scope),
    );
    return;
  }
  if (type.content.kind === 'array') return;
  if (!scope.checkable.has(type.key)) {
    module.add(checkFunction(type.typeName, [describedCheck(type, scope)], scope));
    return;
  }
  module.add(checkFunction(type.typeName, recordCheck(type, scope), scope));
  for (const group of groupRecords(type)) {
    const name = group.array.typeName;
    if (!module.declares(`is${name}`)) {
      module.add(checkFunction(name, recordCheck(group, scope), scope));
    }
  }
}

/** Whether a type of the schema is the document's, so that its check is the document's too. */
function isDocumentType({ types, format }: BindingPlan): boolean {
  return [...types.values()].some(
    (type) =>
      type.typeName === format && !(type.kind === 'complex' && type.content.kind === 'array'),
  );
}

/** Asks the format's descriptor, or of plain documents each root's type. */
function documentCheck(scope: CheckScope): string {
  const { plan, layout, module, checkable } = scope;
  if (plan.roots.every((root) => isCheckableElement(root, plan, checkable))) {
    return `return ${plan.roots.map((root) => elementCheck(root, 'value', scope)).join(' || ')};`;
  }
  const constant = module.from(`${layout.folder(plan)}/descriptor`, formatConstant(plan.format));
  return `return ${module.runtime('is')}(${constant}, value);`;
}

/** A type that the descriptor decides: a format of its own, of which it is the root. */
function describedCheck(type: ComplexPlan, scope: CheckScope): string {
  const { plan, layout, module } = scope;
  const [root] = plan.roots;
  const isRoot = plan.roots.length === 1 && root?.type === type.key && !root.nillable;
  if (isRoot) return documentCheck({ ...scope, checkable: new Set() });
  const name = quoteString(type.typeName);
  const element = `${module.runtime('element')}(${name}, ${typeConstant(type.key, scope)})`;
  const base = layout.constant(plan, type).replace(/Type\d*$/, '');
  const descriptor = `${layout.folder(plan)}/descriptor`;
  const lax = plan.lax ? `, { lax: ${module.from(descriptor, laxConstant(plan.format))} }` : '';
  const call = `/* @__PURE__ */ ${module.runtime('format')}(${name}, [${element}]${lax})`;
  return `return ${module.runtime('is')}(${module.constant(`${base}Root`, call)}, value);`;
}

function checkFunction(
  name: string,
  statements: readonly string[],
  { plan, layout, module }: FormatContext,
): FunctionDeclarationStructure {
  const folder = module.path.replace(/\/[^/]*$/, '') || layout.folder(plan);
  return {
    kind: StructureKind.Function,
    name: `is${name}`,
    isExported: true,
    docs: [`Whether \`value\` is ${article(name)} \`${quoteComment(name)}\`. Never throws.`],
    parameters: [{ name: 'value', type: 'unknown' }],
    returnType: `value is ${module.from(`${folder}/types`, name, 'type')}`,
    statements: [...statements],
  };
}

function article(name: string): string {
  return /^[AEIOaeio]/.test(name) ? 'an' : 'a';
}
