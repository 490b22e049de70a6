/** What documents are to show of attributes: there or not, fixed, and unknown. */
import type { AttributePlan } from '../../bind/plan.ts';
import type { DocumentBuilder } from './builder.ts';
import type { XmlElement, XmlText } from './element.ts';
import type { XsdGoal } from './goal.ts';
import type { TypeSite } from './routes.ts';
import type { SimpleTexts } from './texts.ts';

export function attributeGoals({ type, route }: TypeSite, texts: SimpleTexts): readonly XsdGoal[] {
  if (type.content.kind === 'any') return [];
  const place = type.definition.coordinate;
  const goals = type.attributes.flatMap((attribute) => ofOne(attribute, route, texts));
  const unknown: XsdGoal = {
    kind: 'invalid',
    place,
    shows: 'an unknown attribute',
    codes: /^cvc-complex-type\.3\.2\.2$/,
    make: (documents) =>
      documents.document(route, new Map(), (element) =>
        withAttribute(
          element,
          { name: { namespace: '', local: unusedName(type.attributes) } },
          'x',
        ),
      ),
  };
  return [...goals, unknown];
}

function ofOne(
  attribute: AttributePlan,
  route: TypeSite['route'],
  texts: SimpleTexts,
): readonly XsdGoal[] {
  const { use, required, fixed, type } = attribute;
  const place = use.declaration.coordinate;
  const make =
    (change: (element: XmlElement, documents: DocumentBuilder) => XmlElement): XsdGoal['make'] =>
    (documents) =>
      documents.document(route, new Map(), (element) => change(element, documents));
  const present = make((element, documents) =>
    withAttribute(element, attribute, documents.attribute(attribute).text),
  );
  const absent = make((element) => withoutAttribute(element, attribute));
  const goals: XsdGoal[] = [{ kind: 'valid', place, shows: 'there', make: present }];
  goals.push(
    required
      ? { kind: 'invalid', place, shows: 'missing', codes: /^cvc-complex-type\.4$/, make: absent }
      : { kind: 'valid', place, shows: 'absent', make: absent },
  );
  if (fixed === undefined) return goals;
  const codes = /^cvc-complex-type\.3\.1$/;
  const shows = 'another value than the fixed one';
  const other: XsdGoal['make'] = (documents) => {
    const text = texts.other(type, fixed);
    return text === undefined
      ? undefined
      : documents.document(route, new Map(), (element) =>
          withAttribute(element, attribute, documents.written(type, text)),
        );
  };
  return [...goals, { kind: 'invalid', place, shows, codes, make: other }];
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
  const attributes = element.attributes.filter(
    (each) => each.name.local !== name.local || each.name.namespace !== name.namespace,
  );
  return { ...element, attributes };
}

/** A name that no attribute has. */
function unusedName(attributes: readonly AttributePlan[]): string {
  let name = 'unknown';
  while (attributes.some((attribute) => attribute.name.local === name)) name += 'X';
  return name;
}
