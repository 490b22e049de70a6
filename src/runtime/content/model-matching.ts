/** Matching content models that are not flat; and the records of groups in them. */
import type { ExpandedName, Particle } from '../descriptor.ts';
import { itemsOf } from '../full/open-items.ts';
import { OpenRecord, type OpenValue } from '../full/open-value.ts';
import { progressAt } from './expect.ts';
import { layoutOf } from './layout.ts';
import { mayEnd, type Places, start, step } from './match.ts';
import type { Matching } from './matching.ts';
import { type ContentModel, contentModel, type ElementNode } from './model.ts';
import { nameKey } from './name-key.ts';
import type { Explanation, Progress } from './unexpected.ts';

/** Before the first child of a model of any form. */
export function matchModel(particle: Particle): Matching {
  return new ModelMatching(contentModel(particle));
}

class ModelMatching implements Matching {
  readonly likely = undefined;
  readonly #model: ContentModel;
  #places: Places = start;
  /** Of the last child: how many of its particle's group records went on before it. */
  #retained = 0;
  /** The group records that go on, innermost last, behind that of the content. */
  #records: OpenRecord[] = [];

  constructor(model: ContentModel) {
    this.#model = model;
  }

  runOf(): undefined {}

  takeOfRun(): false {
    return false;
  }

  resume(): undefined {}

  named(key: string): readonly ElementNode[] {
    return this.#model.elements.get(key) ?? [];
  }

  take(name: ExpandedName): ElementNode | undefined {
    const taken = step(this.#model, this.#places, nameKey(name));
    if (taken === undefined) return undefined;
    this.#places = taken.places;
    this.#retained = taken.retained;
    return taken.node;
  }

  mayEnd(): boolean {
    return mayEnd(this.#model, this.#places);
  }

  holder(node: ElementNode, content: OpenRecord): OpenValue {
    const { records, items } = node.around;
    const record = records.length === 0 ? content : this.#groupRecord(node, content);
    if (items) return itemsOf(record, node.place);
    return node.particle.array ? record.list(node.place) : record;
  }

  #groupRecord({ around }: ElementNode, content: OpenRecord): OpenRecord {
    const open = this.#records;
    open.length = Math.min(open.length, this.#retained);
    let record = open.at(-1) ?? content;
    for (const group of around.records.slice(open.length)) {
      const list = record.list(record.layout.get(group.property ?? '') ?? 0);
      record = new OpenRecord(layoutOf(group), list, list.values.length);
      list.values.push(record);
      open.push(record);
    }
    return record;
  }

  expected(): readonly string[] {
    return this.#progress.expected();
  }

  missing(): readonly (readonly string[])[] {
    return this.#progress.missing();
  }

  counted(): ReturnType<Progress['counted']> {
    return this.#progress.counted();
  }

  explainCut(name: string, isEnd: boolean): Explanation | undefined {
    return this.#progress.explainCut?.(name, isEnd);
  }

  get #progress(): Progress {
    return progressAt(this.#model, this.#places);
  }
}
