/** What documents are to show of `xsi:type` (cvc-elt.4). */
import { elementAlternatives } from '../../bind/alternatives.ts';
import type { Alternative, BindingPlan } from '../../bind/plan.ts';
import { type ExpandedName, type TypeKey, XSD_NAMESPACE, XSI_NAMESPACE } from '../../wire/model.ts';
import { withAttribute } from './attribute-goals.ts';
import type { XmlElement, XmlText } from './element.ts';
import { changeGoal, type XsdGoal } from './goal.ts';
import type { ElementSite, Sites } from './routes.ts';
import type { SimpleTexts } from './texts.ts';

const XSI_TYPE = { namespace: XSI_NAMESPACE, local: 'type' };

/**
 * For each type that elements have, at the first of them, the schema's own types that these may name;
 * of built-in ones, of which there are many, and of what may not be named, one each in the whole
 * schema.
 */
export function typeGoals(
  { elements }: Sites,
  plan: BindingPlan,
  texts: SimpleTexts,
): readonly XsdGoal[] {
  const goals: XsdGoal[] = [];
  const usable = elements.filter(({ declaration: { abstract, value } }) => {
    return !abstract && value.kind === 'none';
  });
  let hasBuiltin = false;
  const declared = new Set<TypeKey>();
  for (const site of usable) {
    const { type } = site.declaration;
    if (declared.has(type)) continue;
    declared.add(type);
    for (const alternative of alternativesOf(site, plan)) {
      const isBuiltin = alternative.name.namespace === XSD_NAMESPACE;
      const text = isBuiltin && hasBuiltin ? undefined : textOf(alternative, texts);
      if (text === undefined) continue;
      hasBuiltin ||= isBuiltin;
      goals.push(validGoal(site, alternative, text));
    }
  }
  const [first] = usable.filter(({ declaration }) => {
    const type = plan.types.get(declaration.type);
    return type?.kind === 'simple' || (type?.content.kind !== 'any' && !type?.definition.abstract);
  });
  return first ? [...goals, ...invalidGoals(first, plan)] : goals;
}

/** Other types than the declared one. */
function alternativesOf({ declaration }: ElementSite, plan: BindingPlan): readonly Alternative[] {
  const { name, type, nillable } = declaration;
  const all = elementAlternatives(plan, { declaration, name, type, nillable });
  return all.filter(({ key }) => key !== type);
}

function textOf({ key }: Alternative, texts: SimpleTexts): string | undefined {
  return texts.simple(key) && texts.plain(key);
}

function validGoal(site: ElementSite, { name }: Alternative, text: string): XsdGoal {
  const { coordinate: place } = site.declaration;
  const goal = { kind: 'valid', place, shows: `xsi:type ${name.local}` } as const;
  return changeGoal(site.route, goal, (element) => {
    return naming({ ...element, children: text === '' ? [] : [text] }, { qualified: name });
  });
}

function naming(element: XmlElement, text: XmlText): XmlElement {
  return withAttribute(element, { name: XSI_TYPE }, text);
}

function invalidGoals(site: ElementSite, plan: BindingPlan): readonly XsdGoal[] {
  const { coordinate: place } = site.declaration;
  const goal = (shows: string, codes: RegExp, text: XmlText): XsdGoal =>
    changeGoal(site.route, { kind: 'invalid', place, shows, codes }, (element) => {
      return naming(element, text);
    });
  const builtin = (local: string): { readonly qualified: ExpandedName } => {
    return { qualified: { namespace: XSD_NAMESPACE, local } };
  };
  const known = new Set((plan.alternatives.get(site.declaration.type) ?? []).map(localOf));
  const other = ['date', 'int', 'string'].find((local) => !known.has(local));
  return [
    goal('xsi:type with an undeclared prefix', /^cvc-elt\.4\.1$/, 'undeclared:type'),
    goal('xsi:type of no type', /^cvc-elt\.4\.2$/, builtin('nothing')),
    ...(other === undefined
      ? []
      : [goal('xsi:type of a type that is not derived', /^cvc-elt\.4\.3$/, builtin(other))]),
  ];
}

function localOf({ name }: Alternative): string {
  return name.namespace === XSD_NAMESPACE ? name.local : '';
}
