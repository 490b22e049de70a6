/** What the writers of a format's modules share. */
import type { BindingPlan } from '../bind/plan.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { TypeKey } from '../wire/model.ts';
import type { Layout } from './layout.ts';
import type { Module } from './module.ts';

/** One format, and the module that is being written. */
export interface FormatContext {
  readonly plan: BindingPlan;
  readonly layout: Layout;
  readonly report: Report;
  readonly module: Module;
}

/** A simple type's constant or a complex type's function, imported where it belongs to another module. */
export function typeConstant(key: TypeKey, { plan, layout, module }: FormatContext): string {
  const type = plan.types.get(key);
  if (!type) throw new Error(`The binding plan has no type ${key}`);
  return module.from(`${layout.home(plan, type)}/descriptor`, layout.constant(plan, type));
}
