/**
 * Matching children against a content model (part 1 §3.8.4, §3.9.4), one child at a time. A place in
 * the model is the path from the last element to the root, with a counter on each particle. Unique
 * Particle Attribution (§3.8.6) makes the particle of a child one; only where counters nest, as in
 * `(a{1,2}){2,2}`, can there be several places, which differ in their counters.
 */
import type { ContentModel, ContentNode, ElementNode, GroupNode } from './model.ts';

/** A particle that is being matched, within the one around it. Never changed: places share them. */
interface Frame<Node extends ContentNode = ContentNode> {
  readonly node: Node;
  /** Occurrences begun; one more than the minimum stands for any more where there is no maximum. */
  readonly count: number;
  /** Of a group: the child that was entered last in this iteration. */
  readonly at: number;
  /** Of an `all`: the children that this iteration has had, 31 to a word. */
  readonly visited: readonly number[];
  readonly outer: Frame<GroupNode> | undefined;
}

/** Where in a model the children so far lead. */
export interface Place extends Frame<ElementNode> {
  /** How many group records around the element had begun before it. */
  readonly retained: number;
}

/** Every place that the children so far may have led to; empty before the first child. */
export interface Places extends ReadonlyArray<Place> {
  /** There were more, which are not followed: what is taken is right, what is refused may not be. */
  readonly isCut?: true;
}

export const start: Places = [];

/** The most places that are followed at once. */
export const mostPlaces = 512;

/** What takes a child: its particle, and the places after it. */
export interface Step {
  readonly node: ElementNode;
  /** How many of the particle's group records go on; the others begin with this child. */
  readonly retained: number;
  readonly places: Places;
}

/** Takes the child called `key`; `undefined` if it can't stand there. */
export function step(model: ContentModel, places: Places, key: string): Step | undefined {
  const found: Place[] = [];
  if (places === start) enter(model.root, key, undefined, 0, found);
  else for (const place of places) advance(place, key, found);
  const [first] = found;
  if (first === undefined) return undefined;
  const next = found.length === 1 ? keep(found, places.isCut) : distinct(found, places.isCut);
  return { node: first.node, retained: first.retained, places: next };
}

/** Whether the content may end after the children so far. */
export function mayEnd(model: ContentModel, places: Places): boolean {
  if (places === start) return model.root.isEmptiable;
  return places.some((place) => {
    if (place.count < place.node.min) return false;
    for (let frame = place.outer; frame; frame = frame.outer) {
      if (!isIterationComplete(frame) || !isEnough(frame)) return false;
    }
    return true;
  });
}

/** Appends the places after `key`, those that stay in inner particles first. */
function advance(place: Place, key: string, found: Place[]): void {
  const { node } = place;
  if (node.key === key && place.count < node.max) {
    found.push({ ...place, count: countUp(place), retained: node.recordDepth });
  }
  if (place.count < node.min) return;
  for (let frame = place.outer; frame; frame = frame.outer) {
    for (const index of nextChildren(frame, key)) {
      const around = { ...frame, at: index, visited: visit(frame, index) };
      enterChild(frame.node, index, key, around, frame.node.recordDepth, found);
    }
    const isLast = frame.count >= frame.node.max;
    if ((isLast && !frame.outer) || !isIterationComplete(frame)) return;
    if (!isLast) {
      const outerDepth = frame.outer?.node.recordDepth ?? 0;
      enterGroup(frame.node, key, frame.outer, countUp(frame), outerDepth, found);
    }
    if (!isEnough(frame)) return;
  }
}

function enter(
  node: ContentNode,
  key: string,
  outer: Frame<GroupNode> | undefined,
  retained: number,
  found: Place[],
): void {
  if (node.kind !== 'element') enterGroup(node, key, outer, 1, retained, found);
  else if (node.key === key) {
    found.push({ node, count: 1, at: 0, visited: none, outer, retained });
  }
}

function enterGroup(
  node: GroupNode,
  key: string,
  outer: Frame<GroupNode> | undefined,
  count: number,
  retained: number,
  found: Place[],
): void {
  const fresh: Frame<GroupNode> = { node, count, at: -1, visited: none, outer };
  for (const index of nextChildren(fresh, key)) {
    const around = { ...fresh, at: index, visited: visit(fresh, index) };
    enterChild(node, index, key, around, retained, found);
  }
}

function enterChild(
  node: GroupNode,
  index: number,
  key: string,
  around: Frame<GroupNode>,
  retained: number,
  found: Place[],
): void {
  const child = node.children[index];
  if (child) enter(child, key, around, retained, found);
}

/** The children that `key` can begin after those that this iteration has had. */
function nextChildren(frame: Frame<GroupNode>, key: string): readonly number[] {
  const { node, at } = frame;
  const indexes = node.entries.get(key);
  if (!indexes) return none;
  switch (node.kind) {
    case 'choice':
      return at < 0 ? indexes : none;
    case 'all':
      return indexes.filter((index) => !isVisited(frame, index));
    case 'sequence': {
      const last = node.nextRequired[at + 1] ?? 0;
      const from = firstAbove(indexes, at);
      let to = from;
      while ((indexes[to] ?? Infinity) <= last) to++;
      return from === 0 && to === indexes.length ? indexes : indexes.slice(from, to);
    }
  }
}

/** By bisection, the position of the first of ascending `indexes` that is above `bound`. */
function firstAbove(indexes: readonly number[], bound: number): number {
  let low = 0;
  let high = indexes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((indexes[middle] ?? 0) > bound) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether all that the group's current iteration must have is there. */
export function isIterationComplete({ node, at, visited }: Frame<GroupNode>): boolean {
  switch (node.kind) {
    case 'choice':
      return true;
    case 'sequence':
      return node.nextRequired[at + 1] === node.children.length;
    case 'all':
      return node.children.every((child, index) => child.isEmptiable || has(visited, index));
  }
}

/** Iterations that are missing may be empty ones. */
function isEnough({ node, count }: Frame<GroupNode>): boolean {
  return count >= node.min || node.isBodyEmptiable;
}

/** Without a maximum, counting stops at the minimum: places that differ no more become one. */
function countUp({ node, count }: Frame): number {
  return node.max === Infinity ? Math.min(count + 1, Math.max(node.min, 1)) : count + 1;
}

const none: readonly number[] = [];

/** Whether an `all` has had its child. */
export function isVisited(frame: Pick<Frame, 'visited'>, index: number): boolean {
  return has(frame.visited, index);
}

function has(visited: readonly number[], index: number): boolean {
  return ((visited[Math.floor(index / 31)] ?? 0) & (1 << (index % 31))) !== 0;
}

function visit({ node, visited }: Frame<GroupNode>, index: number): readonly number[] {
  if (node.kind !== 'all') return none;
  const word = Math.floor(index / 31);
  const words = visited.slice();
  while (words.length <= word) words.push(0);
  words[word] = (words[word] ?? 0) | (1 << (index % 31));
  return words;
}

/** Places without repetition: of one particle, as Unique Particle Attribution has it. */
function distinct(places: readonly Place[], wasCut: true | undefined): Places {
  const known = new Map<string, Place>();
  const node = places[0]?.node;
  for (const place of places) {
    if (place.node !== node) continue;
    const counters = countersOf(place);
    if (!known.has(counters)) known.set(counters, place);
    if (known.size > mostPlaces) break;
  }
  const kept = [...known.values()].slice(0, mostPlaces);
  return keep(kept, known.size > mostPlaces ? true : wasCut);
}

function keep(places: readonly Place[], isCut: true | undefined): Places {
  return isCut ? Object.assign([...places], { isCut }) : places;
}

function countersOf(place: Place): string {
  let counters = `${place.count}`;
  for (let frame = place.outer; frame; frame = frame.outer) {
    counters += `,${frame.count}`;
    if (frame.visited.length > 0) counters += `:${frame.visited.join('.')}`;
  }
  return counters;
}
