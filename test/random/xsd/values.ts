/** Defaults and fixed values, for elements and attributes alike. */
import type { Scope, SimpleInfo } from './scope.ts';

/** `default` or `fixed` with a value of the type, now and then. */
export function valueConstraint(
  { dice }: Scope,
  type: SimpleInfo,
  percent: number,
): { readonly default?: string; readonly fixed?: string } {
  // A prefix would be resolved where the value is supplied, which no document can see.
  if (type.values.length === 0 || /^(?:ID|QName|NOTATION)$/.test(type.builtin)) return {};
  if (!dice.chance(percent)) return {};
  const value = dice.pick(type.values);
  return dice.chance(50) ? { default: value } : { fixed: value };
}
