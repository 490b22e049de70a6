/** What documents are to show of attributes: there or not, fixed, and unknown. */
import type { AttributePlan } from '../../bind/plan.ts';
import { nameKey } from '../../wire/model.ts';
import type { Route } from './builder.ts';
import type { XmlElement, XmlText } from './element.ts';
import { type Change, changeGoal, type XsdGoal } from './goal.ts';
import type { TypeSite } from './routes.ts';
import type { SimpleTexts } from './texts.ts';

/** The goals of the attributes of one type, and an attribute that it doesn't have. */
export function attributeGoals({ type, route }: TypeSite, texts: SimpleTexts): readonly XsdGoal[] {
  if (type.content.kind === 'any') return [];
  const place = type.definition.coordinate;
  const name = { namespace: '', local: unusedName(type.attributes) };
  const codes = /^cvc-complex-type\.3\.2\.2$/;
  const unknown = { kind: 'invalid', place, shows: 'an unknown attribute', codes } as const;
  return [
    ...type.attributes.flatMap((attribute) => ofOne(attribute, route, texts)),
    changeGoal(route, unknown, (element) => withAttribute(element, { name }, 'x')),
  ];
}

function ofOne(attribute: AttributePlan, route: Route, texts: SimpleTexts): readonly XsdGoal[] {
  const { use, required, fixed, type } = attribute;
  const place = use.declaration.coordinate;
  const present: Change = (element, documents) =>
    hasAttribute(element, attribute)
      ? element
      : withAttribute(element, attribute, documents.attribute(attribute).text);
  const absent: Change = (element) => withoutAttribute(element, attribute);
  const other: Change = (element, documents) => {
    const text = fixed === undefined ? undefined : texts.other(type, fixed);
    return text === undefined
      ? undefined
      : withAttribute(element, attribute, documents.written(type, text));
  };
  const goals = [changeGoal(route, { kind: 'valid', place, shows: 'there' }, present)];
  const missing = {
    kind: 'invalid',
    place,
    shows: 'missing',
    codes: /^cvc-complex-type\.4$/,
  } as const;
  const left = required ? missing : ({ kind: 'valid', place, shows: 'absent' } as const);
  goals.push(changeGoal(route, left, absent));
  if (fixed === undefined) return goals;
  const shows = 'another value than the fixed one';
  const changed = { kind: 'invalid', place, shows, codes: /^cvc-complex-type\.3\.1$/ } as const;
  return [...goals, changeGoal(route, changed, other)];
}

function hasAttribute({ attributes }: XmlElement, { name }: Pick<AttributePlan, 'name'>): boolean {
  return attributes.some((each) => nameKey(each.name) === nameKey(name));
}

/** The element with the attribute, in place of one of that name. */
export function withAttribute(
  element: XmlElement,
  { name }: Pick<AttributePlan, 'name'>,
  text: XmlText,
): XmlElement {
  const { attributes } = withoutAttribute(element, { name });
  return { ...element, attributes: [...attributes, { name, text }] };
}

function withoutAttribute(element: XmlElement, { name }: Pick<AttributePlan, 'name'>): XmlElement {
  const attributes = element.attributes.filter((each) => nameKey(each.name) !== nameKey(name));
  return { ...element, attributes };
}

/** A name that no attribute has. */
function unusedName(attributes: readonly AttributePlan[]): string {
  let name = 'unknown';
  while (attributes.some((attribute) => attribute.name.local === name)) name += 'X';
  return name;
}
