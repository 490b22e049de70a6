/** Arrays of items, for content whose order a record does not tell. */
import type { ElementNode } from '../content/element-node.ts';
import { OpenList, type OpenRecord, type Path } from './open-value.ts';

/** An array of items, each `{ kind, value }`; in mixed content texts stand between them. */
export class OpenItems extends OpenList {
  readonly #kinds: (string | undefined)[] = [];

  override claim(node: ElementNode): number {
    const at = super.claim(node);
    this.#kinds[at] = node.particle.property;
    return at;
  }

  override path(at: number): Path {
    return [at, 'value'];
  }

  override add(node: ElementNode, value: unknown): number {
    const at = this.claim(node);
    this.put(at, value);
    return at;
  }

  override put(at: number, value: unknown): void {
    this.values[at] = { kind: this.#kinds[at], value };
  }
}

/** The items at a place of a record, made if there are none yet. */
export function itemsOf(record: OpenRecord, place: number): OpenList {
  return record.list(place, OpenItems);
}
