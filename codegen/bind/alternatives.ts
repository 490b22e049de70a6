/** The types that `xsi:type` may name in place of a declared one (cvc-elt.4). */
import { builtinOf, builtinTypes } from '../wire/builtin.ts';
import { builtinKey, type SchemaSet, type TypeKey, XSD_NAMESPACE } from '../wire/model.ts';
import type { Alternative, BindingPlan, ElementPlan } from './plan.ts';

/**
 * For a declared type: itself, if it has a name, and for a simple type the named ones that are
 * validly derived from it (cos-st-derived-ok): by restriction, or from a member of a union. Schema
 * order, built-ins last. Derivations are gone through once, for all types.
 */
export function alternativesIn(set: SchemaSet): (declared: TypeKey) => readonly Alternative[] {
  const candidates = namedTypes(set);
  const order = new Map(candidates.map(({ key }, index) => [key, index]));
  const restrictions = restrictionsIn(set);
  return (declared) => {
    const isComplex = set.types.get(declared)?.kind === 'complexType';
    const keys = isComplex ? [declared] : derivedFrom(declared, set, restrictions);
    return [...keys]
      .map((key) => order.get(key))
      .filter((index) => index !== undefined)
      .sort((a, b) => a - b)
      .flatMap((index) => candidates[index] ?? []);
  };
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

/** The simple types that restrict each type, one step away. */
type Restrictions = ReadonlyMap<TypeKey, readonly TypeKey[]>;

function restrictionsIn(set: SchemaSet): Restrictions {
  const restrictions = new Map<TypeKey, TypeKey[]>();
  const simple = [...set.types.values()].filter(({ kind }) => kind === 'simpleType');
  const builtins = [...builtinTypes.keys()].map(builtinKey);
  for (const key of [...simple.map((type) => type.key), ...builtins]) {
    const base = baseOf(set, key);
    if (base === undefined) continue;
    const others = restrictions.get(base);
    if (others) others.push(key);
    else restrictions.set(base, [key]);
  }
  return restrictions;
}

function derivedFrom(
  declared: TypeKey,
  set: SchemaSet,
  restrictions: Restrictions,
): ReadonlySet<TypeKey> {
  const derived = new Set<TypeKey>();
  // Members of unions stand for all that is derived from them; of their restrictions, no members do.
  for (const ancestor of withMembers(declared, set)) {
    const pending = [ancestor];
    for (let key = pending.pop(); key !== undefined; key = pending.pop()) {
      if (derived.has(key)) continue;
      derived.add(key);
      pending.push(...(restrictions.get(key) ?? []));
    }
  }
  return derived;
}

/** The type itself and, as it is a union without facets, its members; theirs too. */
function withMembers(declared: TypeKey, set: SchemaSet): ReadonlySet<TypeKey> {
  const reached = new Set([declared]);
  for (const key of reached) {
    const definition = set.types.get(key);
    if (definition?.kind !== 'simpleType' || definition.variety.kind !== 'union') continue;
    if (definition.facets.length > 0) continue;
    for (const member of definition.variety.members) reached.add(member);
  }
  return reached;
}

function baseOf(set: SchemaSet, key: TypeKey): TypeKey | undefined {
  const definition = set.types.get(key);
  if (definition) return definition.kind === 'simpleType' ? definition.base : undefined;
  const base = builtinOf(key)?.base;
  return base === undefined ? undefined : builtinKey(base);
}
