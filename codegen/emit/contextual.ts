import type { BindingPlan } from '../bind/plan.ts';
import type { TypeKey } from '../wire/model.ts';

/** Built-in types whose values depend on the document around them, or on each other. */
export const contextual: ReadonlySet<string> = new Set([
  'ID',
  'IDREF',
  'IDREFS',
  'ENTITY',
  'ENTITIES',
  'QName',
  'NOTATION',
]);

/** Whether a type is simple, and none of its values depends on the document around it. */
export function isContextFree(key: TypeKey, plan: BindingPlan): boolean {
  const type = plan.types.get(key);
  if (type?.kind !== 'simple' || contextual.has(type.builtin)) return false;
  if (type.variety === 'list') return isContextFree(type.item, plan);
  return type.variety === 'atomic' || type.members.every((member) => isContextFree(member, plan));
}
