/** What documents are to show of elements: nil, default and fixed values, and what no element holds. */
import type { BindingPlan, TypePlan } from '../../bind/plan.ts';
import type { TypeKey } from '../../wire/model.ts';
import { withAttribute } from './attribute-goals.ts';
import type { XmlElement } from './element.ts';
import { type Change, changeGoal, type XsdGoal } from './goal.ts';
import { type ElementSite, particlesIn } from './routes.ts';
import type { SimpleTexts } from './texts.ts';

/** Goals at the place of one element. */
interface Place {
  readonly site: ElementSite;
  readonly type: TypePlan | undefined;
  readonly texts: SimpleTexts;
  readonly valid: (shows: string, change: Change) => XsdGoal;
  readonly invalid: (shows: string, codes: RegExp, change: Change) => XsdGoal;
}

/** The goals of one declaration, where documents first come to it. */
export function elementGoals(
  site: ElementSite,
  plan: BindingPlan,
  texts: SimpleTexts,
): readonly XsdGoal[] {
  const { declaration, route } = site;
  const place = declaration.coordinate;
  const at: Place = {
    site,
    type: plan.types.get(declaration.type),
    texts,
    valid: (shows, change) => changeGoal(route, { kind: 'valid', place, shows }, change),
    invalid: (shows, codes, change) =>
      changeGoal(route, { kind: 'invalid', place, shows, codes }, change),
  };
  if (declaration.abstract) return [at.invalid('in use', /^cvc-elt\.2$/, asItIs)];
  if (isAbstract(at.type)) return [at.invalid('in use', /^cvc-type\.2$/, asItIs)];
  const used = at.valid('in use', asItIs);
  if (at.type?.kind === 'complex' && at.type.content.kind === 'any') return [used];
  return [used, ...nilGoals(at), ...valueGoals(at), ...strangers(at)];
}

const asItIs: Change = (element) => element;
const emptied: Change = (element) => ({ ...element, children: [] });
const nil = (element: XmlElement): XmlElement => ({ ...element, isNil: true, children: [] });

function isAbstract(type: TypePlan | undefined): boolean {
  return type?.kind === 'complex' && type.definition.abstract;
}

/** cvc-elt.3 */
function nilGoals({ site: { declaration }, valid, invalid }: Place): readonly XsdGoal[] {
  if (!declaration.nillable) return [invalid('nil', /^cvc-elt\.3\.1$/, nil)];
  if (declaration.value.kind === 'fixed') {
    return [invalid('nil beside a fixed value', /^cvc-elt\.3\.2\.2$/, nil)];
  }
  const filled: Change = (element) => ({ ...nil(element), children: ['x'] });
  return [valid('nil', nil), invalid('nil with content', /^cvc-elt\.3\.2\.1$/, filled)];
}

/** cvc-elt.5: empty for the default or fixed value, and another value than the fixed one. */
function valueGoals({ site, type, texts, valid, invalid }: Place): readonly XsdGoal[] {
  const { value } = site.declaration;
  if (value.kind === 'none') return [];
  const goals = [valid(`empty, for ${value.lexical}`, emptied)];
  if (value.kind === 'default') return goals;
  const key = textType(type);
  if (key === undefined) goals.push(...fixedMixed(type, invalid));
  const other: Change = (element) => {
    const text = key === undefined ? `${value.lexical}x` : texts.other(key, value.lexical);
    return text === undefined ? undefined : { ...element, children: [text] };
  };
  const codes = key === undefined ? /^cvc-elt\.5\.2\.2\.2\.1$/ : /^cvc-elt\.5\.2\.2\.2\.2$/;
  return [...goals, invalid('another value than the fixed one', codes, other)];
}

/** Of mixed content that is fixed: an element in it, though its type has one. */
function fixedMixed(type: TypePlan | undefined, invalid: Place['invalid']): readonly XsdGoal[] {
  const particles = type?.kind === 'complex' ? particlesIn(type) : [];
  const child = particles.find(({ term }) => term.kind === 'element' && !term.abstract);
  if (!child) return [];
  const holding: Change = (element, documents) => {
    return { ...element, children: documents.once(child) };
  };
  return [invalid('an element in it', /^cvc-elt\.5\.2\.2\.1$/, holding)];
}

/** The type of an element's text; of mixed content there is none. */
function textType(type: TypePlan | undefined): TypeKey | undefined {
  if (type?.kind !== 'complex') return type?.key;
  return type.content.kind === 'simple' ? type.content.type : undefined;
}

const UNKNOWN = { namespace: '', local: 'unknown' };

/** Elements and attributes that the element doesn't have. */
function strangers({ type, invalid }: Place): readonly XsdGoal[] {
  const child: XmlElement = { name: UNKNOWN, attributes: [], children: [] };
  const holding: Change = (element) => ({ ...element, children: [...element.children, child] });
  if (type?.kind === 'complex') {
    const codes = /^cvc-complex-type\.2\.|^cvc-elt\.5\.2\.2\.1$/;
    return [invalid('an unknown element', codes, holding)];
  }
  const bearing: Change = (element) => withAttribute(element, { name: UNKNOWN }, 'x');
  return [
    invalid('an element in it', /^cvc-type\.3\.1\.2$/, holding),
    invalid('an attribute on it', /^cvc-type\.3\.1\.1$/, bearing),
  ];
}
