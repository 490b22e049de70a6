/** How far the children of one element have come in its content model. */
import type { ExpandedName } from '../descriptor.ts';
import type { OpenRecord, OpenValue } from '../full/open-value.ts';
import type { ElementNode } from './element-node.ts';
import type { FlatGroup } from './flat-group.ts';
import { nameKey } from './name-key.ts';
import type { Run } from './run.ts';
import type { Progress } from './unexpected.ts';

/** Where the children of one element stand in its content model; each is taken once, in order. */
export interface Matching extends Progress {
  /** Every particle of an element of this name. */
  named(key: string): readonly ElementNode[];
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
  /** The texts among which a particle is; only if it is one. */
  runOf(node: ElementNode): Run | undefined;
  /** Takes a child as `take` does, its particle being known; whether it may stand. */
  takeOfRun(node: ElementNode): boolean;
  /** What holds the value of the last child, within the record of the content. */
  holder(node: ElementNode, record: OpenRecord): OpenValue;
}

/**
 * A group of elements, each under a name of its own: most content models. It is matched by numbers,
 * and what is likely to come next is looked at first.
 */
export class FlatMatching implements Matching {
  readonly #group: FlatGroup;
  /** What took the child that came last. */
  #last: ElementNode | undefined;
  /** Its number in the group; -1 before the first. */
  #at = -1;
  /** How often it came in a row. */
  #count = 0;
  /** Of an `all`: a bit for each child of the group that has come. */
  #visited = 0;

  constructor(group: FlatGroup) {
    this.#group = group;
  }

  /** The same once more if it may come often, else the one behind it. */
  get likely(): ElementNode | undefined {
    const last = this.#last;
    const next = last && last.max > this.#count ? last : this.#group.children[this.#at + 1];
    return next && this.#mayTake(next) ? next : undefined;
  }

  named(key: string): readonly ElementNode[] {
    const node = this.#group.byName.get(key);
    return node ? [node] : [];
  }

  take(name: ExpandedName): ElementNode | undefined {
    const { likely } = this;
    const node = likely && isNamed(likely, name) ? likely : this.#group.byName.get(nameKey(name));
    return node !== undefined && this.takeOfRun(node) ? node : undefined;
  }

  runOf({ index }: ElementNode): Run | undefined {
    return this.#group.runs[index];
  }

  resume(name: ExpandedName): ElementNode | undefined {
    const { kind, byName, nextRequired } = this.#group;
    const node = byName.get(nameKey(name));
    if (kind !== 'sequence' || node === undefined || node.index <= this.#at) return undefined;
    const last = this.#last;
    const missing = last && this.#lacks(last) ? this.#at : (nextRequired[this.#at + 1] ?? 0);
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
    this.#last = node;
    this.#visited |= 1 << index;
  }

  mayEnd(): boolean {
    const { kind, children, isEmptiable, nextRequired, required } = this.#group;
    const last = this.#last;
    if (last === undefined) return isEmptiable;
    if (this.#lacks(last)) return false;
    if (kind === 'sequence') return nextRequired[this.#at + 1] === children.length;
    return (this.#visited & required) === required;
  }

  holder(node: ElementNode, record: OpenRecord): OpenValue {
    return node.particle.array ? record.list(node.place) : record;
  }

  expected(): readonly string[] {
    const last = this.#last;
    const next = this.#group.children.filter((child) => child !== last && this.#mayTake(child));
    const again = last && this.#mayTake(last) ? [last] : [];
    return [...again, ...next].map(({ key }) => key);
  }

  missing(): readonly (readonly string[])[] {
    const { kind, children, isEmptiable } = this.#group;
    const last = this.#last;
    const missing = last && this.#lacks(last) ? [[last.key]] : [];
    const isChosen = last !== undefined && kind === 'choice';
    if (isChosen || (!last && isEmptiable)) return missing;
    if (kind === 'choice') return [children.map(({ key }) => key)];
    for (const child of children) {
      const isToCome = kind === 'all' ? !this.#has(child) : child.index > this.#at;
      if (isToCome && !child.isEmptiable) missing.push([child.key]);
    }
    return missing;
  }

  counted(): ReturnType<Progress['counted']> {
    const last = this.#last;
    if (!last || !this.#group.isCounted) return undefined;
    return { key: last.key, count: this.#count, min: last.min, max: last.max };
  }

  #lacks(last: ElementNode): boolean {
    return this.#count < last.min;
  }

  #mayTake(node: ElementNode): boolean {
    const { kind, nextRequired } = this.#group;
    const { index, max } = node;
    const last = this.#last;
    if (max === 0) return false;
    if (last === undefined) return kind !== 'sequence' || index <= (nextRequired[0] ?? 0);
    if (node === last) return this.#count < max;
    if (this.#lacks(last) || kind === 'choice') return false;
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
