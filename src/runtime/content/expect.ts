/** What a content model wants next, for messages. */

import {
  isIterationComplete,
  isVisited,
  mostPlaces,
  type Place,
  type Places,
  start,
} from './match.ts';
import { type ContentModel, type ContentNode, firstNames } from './model.ts';
import type { Counted, Explanation, Progress } from './unexpected.ts';

/** What is known of the children that have led to `places`. */
export function progressAt(model: ContentModel, places: Places): Progress {
  return {
    explainCut: (name, isEnd) => (places.isCut ? tooMany(name, isEnd) : undefined),
    expected: () => expectedNext(model, places),
    missing: () => missingNames(model, places),
    counted: () => occurrence(model, places),
  };
}

/** A refusal that may be wrong is called what it is. */
function tooMany(name: string, isEnd: boolean): Explanation {
  const question = isEnd ? `whether <${name}> is complete` : `where <${name}> can stand`;
  const message = `The content model counts these children in more than ${mostPlaces} ways, too many to see ${question}.`;
  return { code: 'limit-counters', message, expected: [] };
}

/** A message that lists more names than this helps nobody. */
const mostNames = 100;

/** Names of the elements that may come next, in schema order. */
export function expectedNext(model: ContentModel, places: Places): readonly string[] {
  const names = new Set<string>();
  if (places === start) addNames(names, firstNames(model.root));
  for (const place of places) addNext(names, place);
  return [...names];
}

/** What the content can't end without, in schema order: of each, the alternatives by name. */
export function missingNames(model: ContentModel, places: Places): readonly (readonly string[])[] {
  const missing: Missing = new Map();
  const [place] = places;
  if (!place) addRequired(missing, model.root);
  else addMissing(missing, place);
  return [...missing.values()];
}

/** Lists of alternatives, each once. */
type Missing = Map<string, readonly string[]>;

/** How often the element of the last child has come in its place, and may: what Xerces counts. */
function occurrence(model: ContentModel, [place]: Places): Counted | undefined {
  if (!place || !model.isCounted) return undefined;
  const { min, max, key } = place.node;
  return { key, count: place.count, min, max };
}

function addNext(names: Set<string>, place: Place): void {
  if (place.count < place.node.max) names.add(place.node.key);
  if (place.count < place.node.min) return;
  for (let frame = place.outer; frame && names.size < mostNames; frame = frame.outer) {
    const { node, at } = frame;
    if (node.kind === 'sequence') {
      const last = node.nextRequired[at + 1] ?? 0;
      for (let index = at + 1; index <= last; index++) addFirst(names, node.children[index]);
    }
    if (node.kind === 'all') {
      for (const [index, child] of node.children.entries()) {
        if (!isVisited(frame, index)) addFirst(names, child);
      }
    }
    if (!isIterationComplete(frame)) return;
    if (frame.count < node.max) addFirst(names, node);
    if (frame.count < node.min && !node.isBodyEmptiable) return;
  }
}

function addMissing(missing: Missing, place: Place): void {
  if (place.count < place.node.min) addRequired(missing, place.node);
  for (let frame = place.outer; frame; frame = frame.outer) {
    const { node, at } = frame;
    const from = node.kind === 'sequence' ? at + 1 : 0;
    for (let index = from; node.kind !== 'choice' && index < node.children.length; index += 1) {
      const child = node.children[index];
      if (child && !isVisited(frame, index)) addRequired(missing, child);
    }
    if (missing.size === 0 && frame.count < node.min) addRequired(missing, node);
  }
}

/** What a particle that must be there must have; of a choice, every alternative's beginning. */
function addRequired(missing: Missing, node: ContentNode): void {
  if (node.isEmptiable || missing.size >= mostNames) return;
  if (node.kind === 'sequence' || node.kind === 'all') {
    for (const child of node.children) addRequired(missing, child);
    return;
  }
  if (node.kind === 'element') {
    missing.set(node.key, [node.key]);
    return;
  }
  const names = new Set<string>();
  addNames(names, firstNames(node));
  missing.set([...names].join('\n'), [...names]);
}

function addFirst(names: Set<string>, node: ContentNode | undefined): void {
  if (node) addNames(names, firstNames(node));
}

function addNames(names: Set<string>, more: Iterable<string>): void {
  for (const name of more) {
    if (names.size >= mostNames) return;
    names.add(name);
  }
}
