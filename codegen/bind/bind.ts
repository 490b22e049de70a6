/** The binder: from the components of a schema set to the plan of what a program holds. */
import type { Report } from '../diagnostics/diagnostic.ts';
import { ANY_TYPE } from '../wire/builtin.ts';
import type { ElementDeclaration, SchemaSet, TypeKey } from '../wire/model.ts';
import { bindGlobalAttribute } from './attributes.ts';
import type { Binder, BindOptions } from './binder.ts';
import { BoundTypes } from './bound-types.ts';
import type { ExternalType, ExternalTypes } from './externals.ts';
import type { BindingPlan, LaxPlan, TypePlan } from './plan.ts';
import { declaredPrefixes, defaultNamespaces } from './prefixes.ts';
import { abstractRootsOf, isPlainRoot, rootDeclarations, rootOwner } from './roots.ts';
import { pascalCase } from './words.ts';

/** Binds the global elements and every type reached from them, in order of first use. */
export function bind(set: SchemaSet, options: BindOptions, report: Report): BindingPlan {
  const types = new BoundTypes(set, options, report);
  const { format } = options;
  const declarations = rootDeclarations(set, options, report);
  reserveNames(types, declarations);
  const roots = declarations.map((root) => {
    return types.element(root, rootOwner(root, format, declarations));
  });
  types.bindUsed();
  const lax = types.plans.has(ANY_TYPE) ? bindLax(types) : undefined;
  types.bindUsed();
  const abstractRoots = abstractRootsOf(set, options);
  const [document] = set.documents;
  return {
    format,
    roots,
    ...(abstractRoots.length > 0 && { abstractRoots }),
    types: types.plans,
    alternatives: types.alternatives,
    ...(lax && { lax }),
    prefixes: declaredPrefixes(set),
    defaultNamespaces: defaultNamespaces(set),
    externals: externalTypes(types.plans, set, options),
    documentation: document?.documentation.join('\n\n') ?? '',
  };
}

/** Every global declaration: content of any type may name each. */
function bindLax(binder: Binder): LaxPlan {
  const { elements, attributes } = binder.set;
  const declared = [...elements.values()];
  return {
    elements: declared.map((element) => {
      return binder.element(element, rootOwner(element, binder.options.format, declared));
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
