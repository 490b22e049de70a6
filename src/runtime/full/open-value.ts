/** Records and arrays while they are filled: values come in any order, and paths are told when asked. */
import type { ElementNode } from '../content/element-node.ts';
import type { Layout } from '../content/layout.ts';

export type Path = readonly (string | number)[];

/** What holds the values of children, each at a place of its own. */
export interface OpenValue {
  /** What this is a part of; only the root's is none. */
  readonly outer: OpenValue | undefined;
  /** Its place there. */
  readonly at: number;
  /** The place for the value of the next child, which `node` takes. */
  claim(node: ElementNode): number;
  /** Gives the place that was claimed its value. */
  put(at: number, value: unknown): void;
  /** Both at once; the place. */
  add(node: ElementNode, value: unknown): number;
  /** The path of a place within this. */
  path(at: number): Path;
}

/** The path of a place within the whole, and of something within what stands there. */
export function pathTo(open: OpenValue, at: number, inner: Path = []): Path {
  const path: (string | number)[] = inner.length === 0 ? [] : [...inner].reverse();
  let place = at;
  for (let value: OpenValue | undefined = open; value; value = value.outer) {
    const keys = value.path(place);
    for (let index = keys.length - 1; index >= 0; index -= 1) path.push(keys[index] ?? '');
    place = value.at;
  }
  return path.length > 1 ? path.reverse() : path;
}

/** Where the value of the root goes. */
export class OpenDocument implements OpenValue {
  readonly outer = undefined;
  readonly at = 0;
  value: unknown;

  claim(): number {
    return 0;
  }

  put(_at: number, value: unknown): void {
    this.value = value;
  }

  add(_node: ElementNode, value: unknown): number {
    this.value = value;
    return 0;
  }

  path(): Path {
    return [];
  }
}

/** A record, which leaves its properties in the order of its layout. */
export class OpenRecord implements OpenValue {
  readonly layout: Layout;
  readonly values: unknown[];
  readonly outer: OpenValue | undefined;
  readonly at: number;
  /** The arrays among its values, which are built with it. */
  #lists: OpenList[] | undefined;

  constructor(layout: Layout, outer: OpenValue | undefined, at: number) {
    this.layout = layout;
    this.values = new Array(layout.size);
    this.outer = outer;
    this.at = at;
  }

  claim(node: ElementNode): number {
    return node.place;
  }

  put(at: number, value: unknown): void {
    this.values[at] = value;
  }

  add({ place }: ElementNode, value: unknown): number {
    this.values[place] = value;
    return place;
  }

  path(at: number): Path {
    return [this.layout.properties[at] ?? ''];
  }

  set(property: string, value: unknown): void {
    const place = this.layout.get(property);
    if (place !== undefined) this.values[place] = value;
  }

  /** The array at a place, made if there is none yet. */
  list(place: number, List: typeof OpenList = OpenList): OpenList {
    const known = this.values[place];
    if (known instanceof OpenList) return known;
    const list = new List(this, place);
    this.values[place] = list;
    if (this.#lists) this.#lists.push(list);
    else this.#lists = [list];
    return list;
  }

  /** The value, with the arrays among its values. */
  build(): Record<string, unknown> {
    const { values } = this;
    if (this.#lists) for (const list of this.#lists) values[list.at] = list.build();
    const { properties } = this.layout;
    const record: Record<string, unknown> = {};
    for (let at = 0; at < properties.length; at += 1) {
      const value = values[at];
      if (value !== undefined) setProperty(record, properties[at] ?? '', value);
    }
    return record;
  }
}

/** An array of values. */
export class OpenList implements OpenValue {
  readonly values: unknown[] = [];
  readonly outer: OpenValue | undefined;
  readonly at: number;

  constructor(outer: OpenValue | undefined, at: number) {
    this.outer = outer;
    this.at = at;
  }

  claim(_node: ElementNode): number {
    return this.values.push(undefined) - 1;
  }

  put(at: number, value: unknown): void {
    this.values[at] = value;
  }

  add(_node: ElementNode, value: unknown): number {
    return this.values.push(value) - 1;
  }

  path(at: number): Path {
    return [at];
  }

  /** The value, with the records of groups among its items. */
  build(): unknown[] {
    const { values } = this;
    if (!(values[0] instanceof OpenRecord)) return values;
    return values.map((value) => (value as OpenRecord).build());
  }
}

/** Sets an own property, whatever its name. */
export function setProperty(
  record: Record<string, unknown>,
  property: string,
  value: unknown,
): void {
  if (property !== '__proto__') record[property] = value;
  else {
    const attributes = { value, enumerable: true, configurable: true, writable: true };
    Object.defineProperty(record, property, attributes);
  }
}
