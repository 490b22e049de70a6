/** The types that `xsi:type` may name in place of a declared one (cvc-elt.4). */
import { builtinOf, builtinTypes } from '../wire/builtin.ts';
import { builtinKey, type SchemaSet, type TypeKey, XSD_NAMESPACE } from '../wire/model.ts';
import type { Alternative, BindingPlan, ElementPlan } from './plan.ts';

/**
 * The declared type itself, if it has a name, and for a simple type the named ones that are validly
 * derived from it (cos-st-derived-ok): by restriction, or from a member of a union. Schema order,
 * built-ins last.
 */
export function alternativesOf(set: SchemaSet, declared: TypeKey): readonly Alternative[] {
  const candidates = namedTypes(set);
  const definition = set.types.get(declared);
  if (definition?.kind === 'complexType') {
    return candidates.filter((candidate) => candidate.key === declared);
  }
  return candidates.filter((candidate) => isDerived(set, candidate.key, declared));
}

/** Those of one element, which may block what is derived (§3.3.1, {disallowed substitutions}). */
export function elementAlternatives(
  plan: Pick<BindingPlan, 'alternatives'>,
  { type, declaration }: ElementPlan,
): readonly Alternative[] {
  const all = plan.alternatives.get(type) ?? [];
  return declaration.block?.includes('restriction') ? all.filter(({ key }) => key === type) : all;
}

function namedTypes(set: SchemaSet): readonly Alternative[] {
  const own = [...set.types.values()].flatMap(({ key, name }) => (name ? [{ key, name }] : []));
  const builtins = [...builtinTypes.keys()].map((local) => ({
    key: builtinKey(local),
    name: { namespace: XSD_NAMESPACE, local },
  }));
  return [...own, ...builtins];
}

function isDerived(
  set: SchemaSet,
  key: TypeKey,
  ancestor: TypeKey,
  seen = new Set<TypeKey>(),
): boolean {
  if (seen.has(ancestor)) return false;
  seen.add(ancestor);
  for (let at: TypeKey | undefined = key; at !== undefined; at = baseOf(set, at)) {
    if (at === ancestor) return true;
  }
  const definition = set.types.get(ancestor);
  if (definition?.kind !== 'simpleType' || definition.variety.kind !== 'union') return false;
  if (definition.facets.length > 0) return false;
  return definition.variety.members.some((member) => isDerived(set, key, member, seen));
}

function baseOf(set: SchemaSet, key: TypeKey): TypeKey | undefined {
  const definition = set.types.get(key);
  if (definition) return definition.kind === 'simpleType' ? definition.base : undefined;
  const base = builtinOf(key)?.base;
  return base === undefined ? undefined : builtinKey(base);
}
