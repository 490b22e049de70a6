/** Which types' values are compared: all others need no notion of equality in a bundle. */
import type { AttributePlan, BindingPlan, ElementPlan, TypePlan } from '../bind/plan.ts';
import { builtinDatatype } from '../interpret/builtin-datatype.ts';
import type { TypeKey } from '../wire/model.ts';
import { elementsOf } from './reach.ts';

/** Whether each value of a simple type has but one text, its white space normalised (part 2 §2.2). */
export function hasOneTextEach(type: TypePlan | undefined): boolean {
  if (type?.kind !== 'simple' || type.variety !== 'atomic') return false;
  return builtinDatatype(type.builtin).isEqual === undefined;
}

/** The type of an element's text. */
export function textType(plan: BindingPlan, element: ElementPlan): TypePlan | undefined {
  const type = plan.types.get(element.type);
  const isSimpleContent = type?.kind === 'complex' && type.content.kind === 'simple';
  return isSimpleContent ? plan.types.get(type.content.type) : type;
}

/** The simple types with a fixed value somewhere, and all that lists and unions are made of. */
export function comparedTypes(plan: BindingPlan): ReadonlySet<TypeKey> {
  const compared = new Set<TypeKey>();
  const addElement = (element: ElementPlan): void => {
    const type = element.fixed === undefined ? undefined : textType(plan, element);
    if (type) compared.add(type.key);
  };
  const addAttribute = ({ fixed, type }: AttributePlan): void => {
    if (fixed !== undefined) compared.add(type);
  };
  plan.roots.forEach(addElement);
  plan.lax?.elements.forEach(addElement);
  plan.lax?.attributes.forEach(addAttribute);
  for (const type of plan.types.values()) {
    if (type.kind === 'complex') {
      elementsOf(type).forEach(addElement);
      type.attributes.forEach(addAttribute);
    } else if (type.variety === 'list') compared.add(type.item);
    else if (type.variety === 'union') for (const member of type.members) compared.add(member);
  }
  return compared;
}
