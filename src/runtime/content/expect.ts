/** What a content model wants next, for messages. */
import { type ContentModel, type ContentNode, firstNames } from './compile.ts';
import { isIterationComplete, isVisited, type Place, type Places, start } from './match.ts';

/** A message that lists more names than this helps nobody. */
const mostNames = 100;

/** Names of the elements that may come next, in schema order. */
export function expectedNext(model: ContentModel, places: Places): readonly string[] {
  const names = new Set<string>();
  if (places === start) addNames(names, firstNames(model.root));
  for (const place of places) addNext(names, place);
  return [...names];
}

/** Names of the elements without which the content can't end; of alternatives, all. */
export function missingNames(model: ContentModel, places: Places): readonly string[] {
  const names = new Set<string>();
  const [place] = places;
  if (!place) addRequired(names, model.root);
  else addMissing(names, place);
  return [...names];
}

/** How often the element of the last child has come in its place, and may: what Xerces counts. */
export function occurrence(
  model: ContentModel,
  [place]: Places,
): { key: string; count: number; min: number; max: number } | undefined {
  if (!place || !model.isCounted) return undefined;
  const { min, max, key } = place.node;
  const isPlain = (max === 1 && min <= 1) || (max === Infinity && min <= 1);
  return isPlain ? undefined : { key, count: place.count, min, max };
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

function addMissing(names: Set<string>, place: Place): void {
  if (place.count < place.node.min) names.add(place.node.key);
  for (let frame = place.outer; frame; frame = frame.outer) {
    const { node, at } = frame;
    if (node.kind === 'sequence') {
      for (const child of node.children.slice(at + 1)) addRequired(names, child);
    }
    if (node.kind === 'all') {
      for (const [index, child] of node.children.entries()) {
        if (!isVisited(frame, index)) addRequired(names, child);
      }
    }
    if (names.size === 0 && frame.count < node.min) addRequired(names, node);
  }
}

/** What a particle that must be there must have; of a choice, every alternative's beginning. */
function addRequired(names: Set<string>, node: ContentNode): void {
  if (node.isEmptiable || names.size >= mostNames) return;
  if (node.kind === 'element') names.add(node.key);
  else if (node.kind === 'choice') addNames(names, firstNames(node));
  else for (const child of node.children) addRequired(names, child);
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
