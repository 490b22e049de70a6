/** What documents are to show of simple types, each where documents first have a text of it. */
import type { BindingPlan, SimplePlan } from '../../bind/plan.ts';
import type { Facet, TypeKey } from '../../wire/model.ts';
import { withAttribute } from './attribute-goals.ts';
import type { Route } from './builder.ts';
import type { XmlElement, XmlText } from './element.ts';
import type { XsdGoal } from './goal.ts';
import type { Sites } from './routes.ts';
import { partsOf, type SimpleGoal, simpleGoals } from './simple-goals.ts';
import type { SimpleTexts } from './texts.ts';

/** Where a text of a type stands. */
interface Use {
  readonly key: TypeKey;
  readonly place: string;
  readonly route: Route;
  readonly put: (element: XmlElement, text: XmlText) => XmlElement;
}

/** The goals of every simple type in use; of a facet that several inherit, once. */
export function valueGoals(
  sites: Sites,
  plan: BindingPlan,
  texts: SimpleTexts,
): readonly XsdGoal[] {
  const shown = new Set<TypeKey>();
  const facets = new Map<Facet, Set<string>>();
  const goals: XsdGoal[] = [];
  for (const use of usesOf(sites, plan)) {
    for (const part of partsOf(use.key, (key) => texts.simple(key))) {
      if (shown.has(part.key)) continue;
      shown.add(part.key);
      for (const goal of simpleGoals(part)) {
        if (goal.facet && !isFirst(goal.facet, `${goal.kind} ${goal.shows}`, facets)) continue;
        goals.push(goalAt(use, part, goal, texts));
      }
    }
  }
  return goals;
}

function isFirst(facet: Facet, what: string, known: Map<Facet, Set<string>>): boolean {
  const shown = known.get(facet) ?? new Set();
  known.set(facet, shown);
  if (shown.has(what)) return false;
  shown.add(what);
  return true;
}

function goalAt(use: Use, part: SimplePlan, goal: SimpleGoal, texts: SimpleTexts): XsdGoal {
  const { kind, shows, question } = goal;
  const isPart = part.key !== use.key;
  const codes = [...(question.codes ?? []), ...(isPart ? PART_CODES : [])];
  const asked = { ...question, key: use.key, part: part.key, ...(kind === 'invalid' && { codes }) };
  return {
    kind,
    place: isPart ? `${use.place} ${part.label}` : use.place,
    shows,
    ...(kind === 'invalid' && {
      codes: new RegExp(`^(?:${codes.join('|').replaceAll('.', '\\.')})$`),
    }),
    make: (documents) => {
      const text = texts.find(asked);
      if (text === undefined) return undefined;
      const written = documents.written(use.key, text);
      return documents.document(use.route, new Map(), (element) => use.put(element, written));
    },
  };
}

/** What a union says of a text that no member accepts. */
const PART_CODES = ['cvc-datatype-valid.1.2.3'];

function* usesOf({ elements, types }: Sites, plan: BindingPlan): Generator<Use> {
  const put = (element: XmlElement, text: XmlText): XmlElement => {
    return { ...element, children: text === '' ? [] : [text] };
  };
  for (const { declaration, route } of elements) {
    const type = plan.types.get(declaration.type);
    const key = type?.kind === 'complex' ? simpleContent(type) : declaration.type;
    if (key === undefined || declaration.value.kind === 'fixed' || declaration.abstract) continue;
    yield { key, place: declaration.coordinate, route, put };
  }
  for (const { type, route } of types) {
    for (const attribute of type.attributes) {
      if (attribute.fixed !== undefined) continue;
      const place = attribute.use.declaration.coordinate;
      const putAttribute: Use['put'] = (element, text) => withAttribute(element, attribute, text);
      yield { key: attribute.type, place, route, put: putAttribute };
    }
  }
}

function simpleContent(
  type: Extract<ReturnType<BindingPlan['types']['get']>, { readonly kind: 'complex' }>,
): TypeKey | undefined {
  return type.content.kind === 'simple' ? type.content.type : undefined;
}
