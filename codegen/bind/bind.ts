/** The binder: from the components of a schema set to the plan of what a program holds. */
import type { Report } from '../diagnostics/diagnostic.ts';
import { ANY_TYPE } from '../wire/builtin.ts';
import {
  type ElementDeclaration,
  type ExpandedName,
  nameKey,
  type SchemaSet,
  type TypeKey,
} from '../wire/model.ts';
import { alternativesIn } from './alternatives.ts';
import { type Binder, type BindOptions, constraintOf, type Owner } from './binder.ts';
import { bindComplexType, bindGlobalAttribute } from './complex-type.ts';
import type { ExternalType, ExternalTypes } from './externals.ts';
import { noNames } from './names-table.ts';
import type { Alternative, BindingPlan, ElementPlan, LaxPlan, TypePlan } from './plan.ts';
import { declaredPrefixes } from './prefixes.ts';
import { bindSimpleType } from './simple-type.ts';
import { typeNames } from './type-names.ts';
import { pascalCase } from './words.ts';

/** Binds the global elements and every type reached from them, in order of first use. */
export function bind(set: SchemaSet, options: BindOptions, report: Report): BindingPlan {
  const types = new Map<TypeKey, TypePlan>();
  const alternativesOf = alternativesIn(set);
  const alternatives = new Map<TypeKey, readonly Alternative[]>();
  const pending: [TypeKey, Owner][] = [];
  const queued = new Set<TypeKey>();
  const binder: Binder = {
    set,
    options,
    names: options.names ?? noNames,
    typeNames: typeNames(options.format, report),
    report,
    use: (key, owner) => {
      if (queued.has(key)) return;
      queued.add(key);
      pending.push([key, owner]);
    },
    element: (declaration, owner) => {
      binder.use(declaration.type, owner);
      if (!alternatives.has(declaration.type)) {
        const named = alternativesOf(declaration.type);
        alternatives.set(declaration.type, named);
        for (const { key } of named) binder.use(key, owner);
      }
      return elementPlan(declaration);
    },
  };

  const declarations = rootDeclarations(set, options, report);
  reserveNames(binder, declarations);
  const roots = declarations.map((root) =>
    binder.element(root, rootOwner(root, binder, declarations)),
  );
  const abstractRoots = abstractRootsOf(set, options);
  const bindPending = (): void => {
    for (let next = pending.shift(); next; next = pending.shift()) {
      const [key, owner] = next;
      const definition = set.types.get(key);
      types.set(
        key,
        definition?.kind === 'complexType'
          ? bindComplexType(definition, owner, binder)
          : bindSimpleType(key, owner, binder),
      );
    }
  };
  bindPending();
  const lax = types.has(ANY_TYPE) ? bindLax(binder) : undefined;
  bindPending();
  const [document] = set.documents;
  return {
    format: options.format,
    roots,
    ...(abstractRoots.length > 0 && { abstractRoots }),
    types,
    alternatives,
    ...(lax && { lax }),
    prefixes: declaredPrefixes(set),
    externals: externalTypes(types, set, options),
    documentation: document?.documentation.join('\n\n') ?? '',
  };
}

/** Every global declaration: content of any type may name each. */
function bindLax(binder: Binder): LaxPlan {
  const { elements, attributes } = binder.set;
  const declared = [...elements.values()];
  return {
    elements: declared.map((element) => {
      return binder.element(element, rootOwner(element, binder, declared));
    }),
    attributes: [...attributes.values()].map((use) => bindGlobalAttribute(use, binder)),
  };
}

function externalTypes(
  types: ReadonlyMap<TypeKey, TypePlan>,
  set: SchemaSet,
  { externals }: BindOptions,
): ExternalTypes {
  const found = new Map<string, ExternalType>();
  for (const { key, typeName, document } of externals ? types.values() : []) {
    const name = set.types.get(key)?.name;
    if (!name || typeName === undefined || document === undefined) continue;
    const external = externals?.find({ name, document });
    if (external) found.set(typeName, external);
  }
  return found;
}

/** The global elements that would be roots, were they not abstract. */
function abstractRootsOf(set: SchemaSet, { root }: BindOptions): readonly ExpandedName[] {
  if (root !== undefined) return [];
  return [...set.elements.values()].filter(({ abstract }) => abstract).map(({ name }) => name);
}

function rootDeclarations(
  set: SchemaSet,
  options: BindOptions,
  report: Report,
): readonly ElementDeclaration[] {
  const all = [...set.elements.values()].filter((element) => !element.abstract);
  if (options.root === undefined) {
    if (all.length === 0) {
      report('binding-no-root', undefined, { document: set.documents[0]?.path ?? 'the schema' });
    }
    return all;
  }
  const root = all.find((element) => nameKey(element.name) === options.root);
  if (root) return [root];
  if (set.elements.get(options.root)?.abstract) {
    report('binding-abstract-root', set.elements.get(options.root)?.span, { root: options.root });
    return [];
  }
  const known = all.map((element) => `\`${nameKey(element.name)}\``).join(', ') || 'none';
  report('binding-unknown-root', undefined, { root: options.root, known });
  return [];
}

/**
 * The format's name is the document's: the root's type has it where a document is just a value of
 * that type, and no other type does. Named types get their names before anonymous ones, in schema order.
 */
function reserveNames(binder: Binder, roots: readonly ElementDeclaration[]): void {
  const { set, options, typeNames: names } = binder;
  const [only] = roots;
  const rootType = only && isPlainRoot(only, roots) ? set.types.get(only.type) : undefined;
  const ownsFormatName = !rootType?.name || pascalCase(rootType.name.local) === options.format;
  if (rootType && ownsFormatName) {
    names.name(rootType.key, options.format, options.format, rootType.span);
  } else names.fresh(options.format);
  for (const type of set.types.values()) {
    if (!type.name) continue;
    const wanted = pascalCase(type.name.local);
    names.name(type.key, wanted, `${wanted}Type`, type.span);
  }
}

/** Whether every document is a value of the root's type: it is the only root, and never nil. */
function isPlainRoot(root: ElementDeclaration, roots: readonly ElementDeclaration[]): boolean {
  return roots.length === 1 && !root.nillable;
}

function rootOwner(
  root: ElementDeclaration,
  binder: Binder,
  roots: readonly ElementDeclaration[],
): Owner {
  const own = pascalCase(root.name.local);
  return {
    typeName: isPlainRoot(root, roots) ? binder.options.format : own,
    fallback: `${own}Element`,
    documentation: root.documentation,
    coordinate: root.coordinate,
  };
}

function elementPlan(declaration: ElementDeclaration): ElementPlan {
  return {
    declaration,
    name: declaration.name,
    type: declaration.type,
    nillable: declaration.nillable,
    ...constraintOf(declaration.value),
  };
}
