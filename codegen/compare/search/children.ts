/** Children of elements that content models allow, and others don't. */
import type { ChildrenFact } from '../claims/model.ts';
import type { Case } from './cases.ts';
import { ChildrenGraph } from './children-graph.ts';
import type { Seeker, WayOrOpen } from './seeker.ts';

/** Ways to the plainest sequences of children. */
export function* childrenWays(each: Case, seeker: Seeker): Generator<WayOrOpen> {
  const facts = each.facts.filter(isChildren);
  const denied = each.denied.filter(isChildren);
  const graph = ChildrenGraph.of(facts, denied, seeker);
  if (!graph) {
    yield { open: 'a content model has too many states' };
    return;
  }
  if (graph.isHopeful) yield* graph.ways(each.unclear);
}

/** Whether a case is about the children of elements. */
export function isOfChildren({ facts }: Case): boolean {
  return facts.some(isChildren);
}

function isChildren(fact: { readonly says: string }): fact is ChildrenFact {
  return fact.says === 'children';
}
