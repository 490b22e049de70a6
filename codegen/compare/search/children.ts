/** Children of elements that content models allow, and others don't. */
import { areSameModels } from '../claims/content-model.ts';
import type { ChildrenFact } from '../claims/model.ts';
import type { Case } from './cases.ts';
import { ChildrenGraph } from './children-graph.ts';
import { type Goal, plainWay } from './goals.ts';
import { plainChildrenWay } from './plain-children.ts';
import type { Seeker, WayOrOpen } from './seeker.ts';

/** Ways to the plainest sequences of children. */
export function* childrenWays(each: Case, seeker: Seeker): Generator<WayOrOpen> {
  const facts = each.facts.filter(isChildren);
  const denied = each.denied.filter(isChildren);
  const [wanted] = facts;
  const [other] = denied;
  if (!wanted) {
    yield plainWay([strangerTo(denied)], 2, each.unclear);
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

/** A child that no model knows, where any child will do. */
function strangerTo(denied: readonly ChildrenFact[]): object {
  const known = new Set(denied.flatMap(({ elements }) => [...elements.keys()]));
  let name = 'a';
  while (known.has(name)) name += 'a';
  return { '#name': name, '#text': '', '#children': [] };
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

/** Whether a case is about the children of elements. */
export function isOfChildren({ facts, denied }: Case): boolean {
  return [...facts, ...denied].some(isChildren);
}

function isChildren(fact: { readonly says: string }): fact is ChildrenFact {
  return fact.says === 'children';
}
