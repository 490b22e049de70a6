/**
 * Which types emitted checks decide by themselves. All others ask the descriptor: emitted code
 * never approximates.
 */

import type {
  BindingPlan,
  ComplexPlan,
  ContentPlan,
  ElementPlan,
  GroupParticlePlan,
  SimplePlan,
} from '../bind/plan.ts';
import type { TypeKey } from '../wire/model.ts';
import { contextual } from './contextual.ts';
import { dependencyOrder, depths, elementsOf } from './reach.ts';

/** Values nested deeper are left to the descriptor, which knows the limit. */
const MAX_DEPTH = 128;

/** The types whose check needs nothing but the value itself. */
export function checkableTypes(plan: BindingPlan): ReadonlySet<TypeKey> {
  const checkable = new Set<TypeKey>();
  const depthOf = depths(plan);
  for (const key of dependencyOrder(plan)) {
    const type = plan.types.get(key);
    if (!type || (depthOf.get(key) ?? Infinity) > MAX_DEPTH) continue;
    const fits =
      type.kind === 'simple'
        ? isCheckableSimple(type, checkable)
        : isCheckableComplex(type, plan, checkable);
    if (fits) checkable.add(key);
  }
  return checkable;
}

function isCheckableSimple(type: SimplePlan, checkable: ReadonlySet<TypeKey>): boolean {
  if (contextual.has(type.builtin)) return false;
  if (type.variety === 'list') return checkable.has(type.item);
  return type.variety === 'atomic' || type.members.every((member) => checkable.has(member));
}

function isCheckableComplex(
  type: ComplexPlan,
  plan: BindingPlan,
  checkable: ReadonlySet<TypeKey>,
): boolean {
  const { attributes, content, definition } = type;
  if (definition.abstract || content.kind === 'any' || hasItems(content)) return false;
  return (
    attributes.every((use) => use.fixed === undefined && checkable.has(use.type)) &&
    (content.kind !== 'simple' || checkable.has(content.type)) &&
    elementsOf(type).every((element) => isCheckableElement(element, plan, checkable))
  );
}

/** Whether children are kept as items anywhere in a content. */
function hasItems(content: ContentPlan): boolean {
  return content.kind === 'items' || (content.kind === 'record' && hasItemsIn(content.particle));
}

function hasItemsIn({ array, particles }: GroupParticlePlan): boolean {
  if (array?.of === 'items') return true;
  return particles.some((particle) => particle.kind !== 'element' && hasItemsIn(particle));
}

/** Whether an element adds nothing to its type, `null` perhaps apart. */
export function isCheckableElement(
  { type: key, nillable, default: supplied, fixed, declaration }: ElementPlan,
  plan: BindingPlan,
  checkable: ReadonlySet<TypeKey>,
): boolean {
  if (supplied !== undefined || fixed !== undefined || declaration.abstract) return false;
  const type = plan.types.get(key);
  const keepsAttributes = type?.kind === 'complex' && type.attributes.length > 0;
  return checkable.has(key) && !(nillable && keepsAttributes);
}
