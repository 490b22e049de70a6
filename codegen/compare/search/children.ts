/** Children of elements that content models allow, and others don't. */
import { areSameModels } from '../claims/content-model.ts';
import type { AnyChildrenFact, ChildrenFact, Fact } from '../claims/model.ts';
import type { Case } from './cases.ts';
import { ChildrenGraph } from './children-graph.ts';
import type { Goal } from './goals.ts';
import { plainChildrenWay } from './plain-children.ts';
import type { Seeker, WayOrOpen } from './seeker.ts';

/** Ways to the plainest sequences of children. */
export function* childrenWays(each: Case, seeker: Seeker): Generator<WayOrOpen> {
  const { facts, denied } = withNames(each);
  const [wanted] = facts;
  const [other] = denied;
  if (!wanted) {
    yield { open: 'children of which nothing is wanted' };
    return;
  }
  const isOne = facts.length === 1 && denied.length < 2;
  if (isOne && (!other || areSameModels(wanted.model, other.model))) {
    yield* alongModel(wanted, other, each, seeker);
    return;
  }
  const graph = ChildrenGraph.of(facts, denied, seeker);
  if (!graph) yield { open: 'a content model has too many states' };
  else if (graph.isHopeful) yield* graph.ways(each.unclear);
}

/** Any children as those that some fact names, and one that none does: all such are alike. */
function withNames({ facts, denied }: Case): Record<'facts' | 'denied', readonly ChildrenFact[]> {
  const all = [...facts, ...denied].filter(isAboutChildren);
  const names = new Set(all.flatMap(({ elements }) => [...elements.keys()]));
  let stranger = 'a';
  while (names.has(stranger)) stranger += 'a';
  names.add(stranger);
  const parts = Array.from(names, (name) => ({ kind: 'element', name, min: 1, max: 1 }) as const);
  const model = { kind: 'choice', parts, min: 0, max: Infinity } as const;
  const named = (fact: AboutChildren): ChildrenFact => {
    if (fact.says === 'children') return fact;
    const { elements, others } = fact;
    const every = new Map(Array.from(names, (name) => [name, elements.get(name) ?? others]));
    return { of: 'array', says: 'children', model, elements: every };
  };
  return {
    facts: facts.filter(isAboutChildren).map(named),
    denied: denied.filter(isAboutChildren).map(named),
  };
}

/** Of one model: no sequence of names is outside, only a child by its own value. */
function* alongModel(
  wanted: ChildrenFact,
  denied: ChildrenFact | undefined,
  { unclear }: Case,
  seeker: Seeker,
): Generator<WayOrOpen> {
  const { claims } = seeker;
  const goalOf = (name: string): Goal | undefined => {
    const claim = wanted.elements.get(name) ?? claims.never;
    return claim === claims.never ? undefined : seeker.goal(claim);
  };
  if (!denied) {
    const way = plainChildrenWay(wanted.model, goalOf, undefined, unclear);
    if (way) yield way;
    return;
  }
  for (const [name, claim] of wanted.elements) {
    const outside = claims.beyond(claim, denied.elements.get(name) ?? claims.never);
    if (outside === claims.never) continue;
    const leaving = { name, goal: seeker.goal(outside) };
    const way = plainChildrenWay(wanted.model, goalOf, leaving, unclear);
    if (way) yield way;
  }
}

type AboutChildren = ChildrenFact | AnyChildrenFact;

function isAboutChildren(fact: Fact): fact is AboutChildren {
  return fact.says === 'children' || fact.says === 'anyChildren';
}
