/** What documents are to show of IDs and of what refers to them (cvc-id). */
import type { AttributePlan, BindingPlan } from '../../bind/plan.ts';
import { withAttribute } from './attribute-goals.ts';
import type { DocumentBuilder, Forced } from './builder.ts';
import { FIRST_ID } from './candidates.ts';
import { isElement, type XmlChild, type XmlElement, type XmlText } from './element.ts';
import { changeGoal, type XsdGoal } from './goal.ts';
import type { Sites, TypeSite } from './routes.ts';

/** One ID twice, and a reference to none, where documents first have an attribute for it. */
export function identityGoals({ types }: Sites, plan: BindingPlan): readonly XsdGoal[] {
  const withBuiltin = (builtin: string) =>
    types.flatMap((site) =>
      site.type.attributes
        .filter(({ type, fixed }) => fixed === undefined && isAtomic(plan, type, builtin))
        .map((attribute) => ({ site, attribute })),
    );
  const [reference] = withBuiltin('IDREF');
  const [id] = withBuiltin('ID').filter(({ site }) => twice(site) !== undefined);
  return [
    ...(reference ? [dangling(reference.site, reference.attribute)] : []),
    ...(id ? [repeated(id.site, id.attribute)] : []),
  ];
}

function isAtomic(plan: BindingPlan, key: AttributePlan['type'], builtin: string): boolean {
  const type = plan.types.get(key);
  return type?.kind === 'simple' && type.variety === 'atomic' && type.builtin === builtin;
}

function dangling({ route }: TypeSite, attribute: AttributePlan): XsdGoal {
  const place = attribute.use.declaration.coordinate;
  const goal = { kind: 'invalid', place, shows: 'an ID that nothing has' } as const;
  return changeGoal(route, { ...goal, codes: /^cvc-id\.1$/ }, (element) => {
    return withAttribute(element, attribute, 'nothing');
  });
}

function repeated(site: TypeSite, attribute: AttributePlan): XsdGoal {
  const place = attribute.use.declaration.coordinate;
  return {
    kind: 'invalid',
    place,
    shows: 'the same ID twice',
    codes: /^cvc-id\.2$/,
    make: (documents) => {
      const document = twice(site)?.(documents.withIds());
      return document && withSameIds(document);
    },
  };
}

/** The document with two elements of the type; `undefined`: it has no place for two. */
function twice({ route }: TypeSite): ((documents: DocumentBuilder) => XmlElement) | undefined {
  const { root, particles } = route;
  const last = particles.at(-1);
  if (!last || last.maxOccurs === 1) return undefined;
  return (documents) => {
    const both = () => [0, 1].flatMap(() => documents.once(last));
    const forced: Forced = new Map([[last, both]]);
    return documents.document({ root, particles: particles.slice(0, -1) }, forced);
  };
}

function withSameIds(element: XmlElement): XmlElement {
  return {
    ...element,
    attributes: element.attributes.map(({ name, text }) => ({ name, text: sameId(text) })),
    children: element.children.map(
      (child): XmlChild => (isElement(child) ? withSameIds(child) : sameId(child)),
    ),
  };
}

/** As the builder numbers them. */
function sameId(text: XmlText): XmlText {
  return typeof text === 'string' && /^id\d+$/.test(text) ? FIRST_ID : text;
}
