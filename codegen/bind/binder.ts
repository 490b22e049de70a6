/** What binding one component needs to know of the others. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { ElementDeclaration, SchemaSet, TypeKey, ValueConstraint } from '../wire/model.ts';
import type { ExternalsTable } from './externals.ts';
import type { NamesTable } from './names-table.ts';
import type { ElementPlan } from './plan.ts';
import type { WideIntegers } from './scalar-form.ts';
import type { TypeNames } from './type-names.ts';

export interface BindOptions {
  /** The format's name: `SmsMo`. */
  readonly format: string;
  readonly names?: NamesTable;
  /** Only this global element, by `{namespace}local`; else every one. */
  readonly root?: string;
  readonly wideIntegers?: WideIntegers;
  readonly externals?: ExternalsTable;
}

/** What binding one type needs to know of the others. */
export interface Binder {
  readonly set: SchemaSet;
  readonly options: BindOptions;
  readonly names: NamesTable;
  readonly typeNames: TypeNames;
  readonly report: Report;
  /** Says that a type is used, so that it is bound too; `owner` names an anonymous one. */
  use(key: TypeKey, owner: Owner): void;
  /** The plan of an element, whose type is used. */
  element(declaration: ElementDeclaration, owner: Owner): ElementPlan;
}

/** Who an anonymous type belongs to. */
export interface Owner {
  /** What the type is called if it has no name: `ParentChild`, and what follows on a clash. */
  readonly typeName: string;
  readonly fallback?: string;
  /** Stands in for the documentation of an anonymous type. */
  readonly documentation: string;
  /** The coordinate of the element, for the names table. */
  readonly coordinate: string;
}

/** `default` or `fixed` as the plan has them. */
export function constraintOf(value: ValueConstraint): { default?: string; fixed?: string } {
  return value.kind === 'none' ? {} : { [value.kind]: value.lexical };
}
