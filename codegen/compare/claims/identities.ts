/** What IDs the documents of a schema have (part 2 §3.3.8): each IDREF must name one of them. */
import type { BindingPlan, SimplePlan, TypePlan } from '../../bind/plan.ts';
import { elementsOf } from '../../emit/reach.ts';
import { nameKey, type TypeKey } from '../../wire/model.ts';

/** Their texts are unique, or must stand elsewhere (part 2 §3.3.8 to §3.3.11). */
const LINKED: ReadonlySet<string> = new Set(['ID', 'IDREF', 'ENTITY']);

/** The built-in types of a type that link its texts to others of the document. */
export function linkedTypes(type: SimplePlan, plan: BindingPlan): readonly string[] {
  return builtinsIn(type, plan).filter((name) => LINKED.has(name));
}

/** The built-in types that texts of a type are made of, items and members looked into. */
export function builtinsIn(type: SimplePlan, plan: BindingPlan): readonly string[] {
  if (type.variety === 'atomic') return [type.builtin];
  const parts = type.variety === 'list' ? [type.item] : type.members;
  const found = parts.flatMap((key) => {
    const part = plan.types.get(key);
    return part?.kind === 'simple' ? builtinsIn(part, plan) : [];
  });
  return [...new Set(found)].sort();
}

/**
 * Where documents may have an ID, from the root: documents of two plans with the same places have
 * the same IDs. A type that is met again stands for the place where it was first.
 */
export function identityPlaces(plan: BindingPlan): readonly string[] {
  if (!canHaveIdentities(plan)) return [];
  const places: string[] = [];
  const repeated: string[] = [];
  const first = new Map<TypeKey, string>();
  const pending = plan.roots.map(({ name, type }) => [nameKey(name), type] as const);
  for (const [place, key] of pending) {
    const type = plan.types.get(key);
    if (type?.kind === 'simple') {
      if (hasIdentities(type, plan)) places.push(place);
    } else if (first.has(key)) {
      repeated.push(`${place} as ${first.get(key)}`);
    } else if (type) {
      first.set(key, place);
      for (const attribute of type.attributes) {
        pending.push([`${place}/@${nameKey(attribute.name)}`, attribute.type]);
      }
      if (type.content.kind === 'simple') pending.push([place, type.content.type]);
      for (const element of elementsOf(type)) {
        pending.push([`${place}/${nameKey(element.name)}`, element.type]);
      }
    }
  }
  return places.length === 0 ? [] : [...new Set([...places, ...repeated])].sort();
}

/** Whether documents of a schema can have an ID at all; without one, no IDREF is valid. */
export function canHaveIdentities(plan: BindingPlan): boolean {
  return [...plan.types.values()].some((type) => hasIdentities(type, plan));
}

function hasIdentities(type: TypePlan, plan: BindingPlan): boolean {
  return type.kind === 'simple' && linkedTypes(type, plan).includes('ID');
}
