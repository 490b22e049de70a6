/** Whether a value is what an element or a type says, as an expression. */
import type { ElementPlan, GroupParticlePlan } from '../bind/plan.ts';
import { scalarValue } from '../bind/scalar-value.ts';
import type { TypeKey } from '../wire/model.ts';
import type { FormatContext } from './format-context.ts';
import { literalCheck, simpleCheck } from './simple-check.ts';

/** What the checks of one module are written with. */
export interface CheckScope extends FormatContext {
  readonly checkable: ReadonlySet<TypeKey>;
}

/** The test of `access` as a value of an element. */
export function elementCheck(element: ElementPlan, access: string, scope: CheckScope): string {
  const check = typeCheck(element.type, access, scope);
  return element.nillable ? `(${access} === null || ${check})` : check;
}

/** The test of `access` as a value of a type, by its function if it has one. */
export function typeCheck(key: TypeKey, access: string, scope: CheckScope): string {
  const { plan, layout, module } = scope;
  const type = plan.types.get(key);
  if (!type) return 'false';
  if (type.kind === 'complex' && type.content.kind === 'array') {
    const { element, min, max } = type.content.particle;
    return arrayCheck(elementCheck(element, 'item', scope), access, { min, max }, scope);
  }
  if (type.kind === 'simple') {
    // One literal reads better than the name of its function.
    const isOne = scalarValue(key, plan).kind === 'literal';
    const literal = isOne ? literalCheck(type, access, scope) : undefined;
    if (literal !== undefined) return literal;
    if (type.typeName === undefined) return simpleCheck(type, access, scope);
  }
  return `${module.from(`${layout.home(plan, type)}/check`, `is${type.typeName}`)}(${access})`;
}

/** The test of `access` as an array; `item` is the test of one of its items. */
export function arrayCheck(
  item: string,
  access: string,
  { min, max }: Pick<GroupParticlePlan, 'min' | 'max'>,
  { module }: FormatContext,
): string {
  // `isFile(item)` is `isFile`.
  const [, named] = /^([\w$]+)\(item\)$/.exec(item) ?? [];
  const bounds = max < Infinity ? [min, max] : min > 0 ? [min] : [];
  const call = [access, named ?? `(item) => ${item}`, ...bounds];
  return `${module.runtime('isArrayOf')}(${call.join(', ')})`;
}
