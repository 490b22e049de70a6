/** How far the children of one element have come in its content model. */
import type { ExpandedName } from '../descriptor.ts';
import {
  type ContentModel,
  type ContentNode,
  type ElementNode,
  type FlatGroup,
  nameKey,
} from './compile.ts';
import { mayEnd, type Place, type Places, start, step } from './match.ts';
import { type Run, runsOf } from './run.ts';

/** Where the children of one element stand in its content model; each is taken once, in order. */
export interface Matching {
  /** The particle of the next child, which is taken; `undefined` where it can't stand. */
  take(name: ExpandedName): ElementNode | undefined;
  /**
   * Goes on behind a child that can't stand where it does: its particle, if it could but for one
   * child that is missing before it. So one mistake is told once.
   */
  resume(name: ExpandedName): ElementNode | undefined;
  /** Whether the content may end here. */
  mayEnd(): boolean;
  /** What is likely to take the next child, and may. */
  readonly likely: ElementNode | undefined;
  /** The texts among which `likely` is; only if it is one. */
  readonly run: Run | undefined;
  /** Takes a child as `take` does, its particle being known; whether it may stand. */
  takeOfRun(node: ElementNode): boolean;
  /** Of the last child: how many of its particle's group records went on before it. */
  readonly retained: number;
  /** Where in the model this is, for what is said of it. */
  readonly places: Places;
}

/** Before the first child. */
export function startMatching(model: ContentModel): Matching {
  return model.flat ? new FlatMatching(model.flat, model.root) : new ModelMatching(model);
}

/** Any model. */
class ModelMatching implements Matching {
  places: Places = start;
  retained = 0;
  readonly #model: ContentModel;

  constructor(model: ContentModel) {
    this.#model = model;
  }

  get likely(): undefined {
    return undefined;
  }

  get run(): undefined {
    return undefined;
  }

  takeOfRun(): false {
    return false;
  }

  take(name: ExpandedName): ElementNode | undefined {
    const taken = step(this.#model, this.places, nameKey(name));
    if (taken === undefined) return undefined;
    this.places = taken.places;
    this.retained = taken.retained;
    return taken.node;
  }

  resume(): undefined {}

  mayEnd(): boolean {
    return mayEnd(this.#model, this.places);
  }
}

/**
 * A group of elements, each under a name of its own: most content models. It is matched by numbers,
 * and what is likely to come next is looked at first.
 */
class FlatMatching implements Matching {
  readonly retained = 0;
  /** The same once more if it may come often, else the one behind it. */
  likely: ElementNode | undefined;
  readonly #group: FlatGroup;
  /** What `places` end at: the group, or the one element that stands for one. */
  readonly #root: ContentNode;
  /** The child of the group that came last; -1 before the first. */
  #at = -1;
  /** How often it came in a row. */
  #count = 0;
  /** Of an `all`: a bit for each child of the group that has come. */
  #visited = 0;

  constructor(group: FlatGroup, root: ContentNode) {
    this.#group = group;
    this.#root = root;
    this.likely = group.children[0];
  }

  take(name: ExpandedName): ElementNode | undefined {
    const { likely } = this;
    const index = likely && isNamed(likely, name) ? likely.index : this.#find(name);
    const node = this.#group.children[index];
    return node !== undefined && this.takeOfRun(node) ? node : undefined;
  }

  get run(): Run | undefined {
    return this.likely && runsOf(this.#group)[this.likely.index];
  }

  resume(name: ExpandedName): ElementNode | undefined {
    const { kind, children, nextRequired } = this.#group;
    const node = children[this.#find(name)];
    if (kind !== 'sequence' || node === undefined || node.index <= this.#at) return undefined;
    const isShort = this.#count < (children[this.#at]?.min ?? 0);
    const missing = isShort ? this.#at : (nextRequired[this.#at + 1] ?? 0);
    if (node.max === 0 || node.index > (nextRequired[missing + 1] ?? 0)) return undefined;
    this.#take(node);
    return node;
  }

  takeOfRun(node: ElementNode): boolean {
    if (!this.#mayTake(node)) return false;
    this.#take(node);
    return true;
  }

  #take(node: ElementNode): void {
    const { index } = node;
    this.#count = index === this.#at ? this.#count + 1 : 1;
    this.#at = index;
    this.#visited |= 1 << index;
    const next = node.max > this.#count ? node : this.#group.children[index + 1];
    this.likely = next && this.#mayTake(next) ? next : undefined;
  }

  mayEnd(): boolean {
    const { kind, children, isEmptiable, nextRequired } = this.#group;
    const last = children[this.#at];
    if (last === undefined) return isEmptiable;
    if (this.#count < last.min) return false;
    if (kind === 'choice') return true;
    if (kind === 'sequence') return nextRequired[this.#at + 1] === children.length;
    return children.every((child) => child.isEmptiable || this.#has(child));
  }

  get places(): Places {
    const node = this.#group.children[this.#at];
    if (node === undefined) return start;
    const outer = this.#root === node ? undefined : this.#frame;
    return [{ node, count: this.#count, at: 0, visited: [], outer, retained: 0 }];
  }

  get #frame(): Place['outer'] {
    const visited = this.#group.kind === 'all' ? [this.#visited] : [];
    return { node: this.#group, count: 1, at: this.#at, visited, outer: undefined };
  }

  #find(name: ExpandedName): number {
    return this.#group.entries.get(nameKey(name))?.[0] ?? -1;
  }

  #mayTake(node: ElementNode): boolean {
    const { kind, children, nextRequired } = this.#group;
    const { index, max } = node;
    const last = children[this.#at];
    if (max === 0) return false;
    if (last === undefined) return kind !== 'sequence' || index <= (nextRequired[0] ?? 0);
    if (node === last) return this.#count < max;
    if (this.#count < last.min || kind === 'choice') return false;
    if (kind === 'all') return !this.#has(node);
    return index > this.#at && index <= (nextRequired[this.#at + 1] ?? 0);
  }

  #has({ index }: ElementNode): boolean {
    return (this.#visited & (1 << index)) !== 0;
  }
}

function isNamed({ particle }: ElementNode, { namespace, local }: ExpandedName): boolean {
  const { name } = particle.element;
  return name.local === local && name.namespace === namespace;
}
