/** What documents are to show of elements: nil, default and fixed values, and what no element holds. */
import type { BindingPlan } from '../../bind/plan.ts';
import { withAttribute } from './attribute-goals.ts';
import type { XmlElement } from './element.ts';
import type { XsdGoal } from './goal.ts';
import type { ElementSite } from './routes.ts';
import type { SimpleTexts } from './texts.ts';

const UNKNOWN = { namespace: '', local: 'unknown' };
const unknownChild: XmlElement = { name: UNKNOWN, attributes: [], children: [] };

export function elementGoals(
  { declaration, route }: ElementSite,
  plan: BindingPlan,
  texts: SimpleTexts,
): readonly XsdGoal[] {
  const { coordinate: place, nillable, abstract, value } = declaration;
  const type = plan.types.get(declaration.type);
  const goal = (
    kind: XsdGoal['kind'],
    shows: string,
    change: (element: XmlElement) => XmlElement | undefined,
    codes?: RegExp,
  ): XsdGoal => ({
    kind,
    place,
    shows,
    make: (documents) => {
      let isMade = true;
      const document = documents.document(route, new Map(), (element) => {
        const changed = change(element);
        isMade = changed !== undefined;
        return changed ?? element;
      });
      return isMade ? document : undefined;
    },
    ...(codes && { codes }),
  });
  if (abstract) return [];
  const goals: XsdGoal[] = [goal('valid', 'in use', (element) => element)];
  const isSimple = type?.kind !== 'complex';
  const nil = (element: XmlElement) => ({ ...element, isNil: true, children: [] });
  if (type?.kind === 'complex' && type.content.kind === 'any') return goals;
  if (nillable && value.kind !== 'fixed') {
    goals.push(goal('valid', 'nil', nil));
    const filled = (element: XmlElement) => ({ ...nil(element), children: ['x'] });
    goals.push(goal('invalid', 'nil with content', filled, /^cvc-elt\.3\.2\.1$/));
  }
  if (!nillable) goals.push(goal('invalid', 'nil', nil, /^cvc-elt\.3\.1$/));
  if (value.kind !== 'none') {
    goals.push(goal('valid', `empty, for ${value.lexical}`, (each) => ({ ...each, children: [] })));
  }
  const text = isSimple ? declaration.type : simpleContentOf(type);
  if (value.kind === 'fixed' && text !== undefined) {
    const change = (element: XmlElement) => {
      const other = texts.other(text, value.lexical);
      return other === undefined ? undefined : { ...element, children: [other] };
    };
    const codes = /^cvc-elt\.5\.2\.2\.2\.2$/;
    goals.push(goal('invalid', 'another value than the fixed one', change, codes));
  }
  const holding = (element: XmlElement) => ({
    ...element,
    children: [...element.children, unknownChild],
  });
  if (isSimple) {
    goals.push(goal('invalid', 'an element in it', holding, /^cvc-type\.3\.1\.2$/));
    const bearing = (element: XmlElement) => withAttribute(element, { name: UNKNOWN }, 'x');
    goals.push(goal('invalid', 'an attribute on it', bearing, /^cvc-type\.3\.1\.1$/));
  } else
    goals.push(
      goal(
        'invalid',
        'an unknown element',
        holding,
        /^cvc-complex-type\.2\.|^cvc-elt\.5\.2\.2\.1$/,
      ),
    );
  return goals;
}

function simpleContentOf(type: ReturnType<BindingPlan['types']['get']>): string | undefined {
  const isComplex = type?.kind === 'complex' && type.content.kind === 'simple';
  return isComplex ? type.content.type : undefined;
}
