/** The children of an element whose end tag has not come. */
import type { ElementNode } from '../content/element-node.ts';
import type { Matching } from '../content/matching.ts';
import type { Run } from '../content/run.ts';
import type { OpenList, OpenRecord, OpenValue } from './open-value.ts';

/** How far the children of an element have come, and where their values go. */
export class OpenChildren {
  readonly matching: Matching;
  /** Of array and items content: the array itself. */
  readonly list: OpenList | undefined;
  readonly #record: OpenRecord;
  /** Where the first child of each particle stands that was read alone, for issues about a second one. */
  #taken: (number | undefined)[] | undefined;
  /** The runs that were read. */
  #runs: ReadRun[] | undefined;
  /** Where the first child of each name stands of which one was refused. */
  #refused: Map<string, number> | undefined;

  constructor(matching: Matching, record: OpenRecord, list: OpenList | undefined) {
    this.matching = matching;
    this.list = list;
    this.#record = record;
  }

  /** What the value of a child goes into that `node` has just taken. */
  holder(node: ElementNode): OpenValue {
    return this.list ?? this.matching.holder(node, this.#record);
  }

  /** Takes note of a child that `node` has just taken at `index`. */
  note(node: ElementNode, index: number): void {
    this.#taken ??= new Array(node.index + 1);
    this.#taken[node.index] ??= index;
  }

  /** Takes note of children that were read at once. */
  noteRun(run: ReadRun): void {
    if (this.#runs) this.#runs.push(run);
    else this.#runs = [run];
  }

  /** Where the first child called `key` stands; the one at `index`, which is refused, may be that. */
  first(key: string, index: number): number | undefined {
    // Whatever is taken later stands further on: it is looked for once.
    const known = this.#refused?.get(key);
    if (known !== undefined) return known;
    let first = Infinity;
    for (const node of this.matching.named(key)) {
      first = Math.min(first, this.#taken?.[node.index] ?? Infinity);
      for (const run of this.#runs ?? []) first = Math.min(first, firstInRun(run, node));
    }
    this.#refused ??= new Map();
    this.#refused.set(key, Math.min(first, index));
    return first === Infinity ? undefined : first;
  }
}

/** A run as it was found in a document. */
export interface ReadRun {
  readonly run: Run;
  /** The texts of its children, behind one more. */
  readonly groups: RegExpExecArray;
  /** So many of them count; where one could not stand, those behind it were read again. */
  count: number;
}

/** Where the first child of a run stands that a particle took; Infinity if there is none. */
function firstInRun({ run, groups, count }: ReadRun, node: ElementNode): number {
  const number = run.texts.findIndex((text) => text.node === node);
  const text = number < count ? run.texts[number] : undefined;
  if (text === undefined || groups[number + 1] === undefined) return Infinity;
  return groups.input.indexOf(text.tag, groups.index);
}
