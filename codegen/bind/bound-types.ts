/** The types of a plan: those that are used, each bound once, in order of first use. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { ElementDeclaration, SchemaSet, TypeKey } from '../wire/model.ts';
import { alternativesIn } from './alternatives.ts';
import { type Binder, type BindOptions, constraintOf, type Owner } from './binder.ts';
import { bindComplexType } from './complex-type.ts';
import { type NamesTable, noNames } from './names-table.ts';
import type { Alternative, ElementPlan, TypePlan } from './plan.ts';
import { bindSimpleType } from './simple-type.ts';
import { type TypeNames, typeNames } from './type-names.ts';

/** Binds what is used, and what that uses in turn. */
export class BoundTypes implements Binder {
  readonly set: SchemaSet;
  readonly options: BindOptions;
  readonly names: NamesTable;
  readonly typeNames: TypeNames;
  readonly report: Report;
  readonly plans = new Map<TypeKey, TypePlan>();
  /** By declared type, what `xsi:type` may name in its place. */
  readonly alternatives = new Map<TypeKey, readonly Alternative[]>();
  readonly #alternativesOf: (declared: TypeKey) => readonly Alternative[];
  readonly #owners = new Map<TypeKey, Owner>();

  constructor(set: SchemaSet, options: BindOptions, report: Report) {
    this.set = set;
    this.options = options;
    this.names = options.names ?? noNames;
    this.typeNames = typeNames(options.format, report);
    this.report = report;
    this.#alternativesOf = alternativesIn(set);
  }

  use(key: TypeKey, owner: Owner): void {
    if (!this.#owners.has(key)) this.#owners.set(key, owner);
  }

  element(declaration: ElementDeclaration, owner: Owner): ElementPlan {
    const { name, type, nillable, value } = declaration;
    this.use(type, owner);
    if (!this.alternatives.has(type)) {
      const named = this.#alternativesOf(type);
      this.alternatives.set(type, named);
      for (const { key } of named) this.use(key, owner);
    }
    return { declaration, name, type, nillable, ...constraintOf(value) };
  }

  /** Binds the types that are used and not bound yet; those that this uses join in at the end. */
  bindUsed(): void {
    for (const [key, owner] of this.#owners) {
      if (!this.plans.has(key)) this.plans.set(key, this.#bind(key, owner));
    }
  }

  #bind(key: TypeKey, owner: Owner): TypePlan {
    const definition = this.set.types.get(key);
    return definition?.kind === 'complexType'
      ? bindComplexType(definition, owner, this)
      : bindSimpleType(key, owner, this);
  }
}
