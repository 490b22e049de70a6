/** Records and arrays while they are filled: values come in any order, and paths are told when asked. */
import type { ElementNode } from '../content/compile.ts';
import type { Layout } from '../content/layout.ts';

export type Path = readonly (string | number)[];

/** What holds the values of children, each at a place of its own. */
export abstract class OpenValue {
  readonly values: unknown[];
  /** What this is a part of; only the root's is none. */
  readonly outer: OpenValue | undefined;
  /** Its place there. */
  readonly at: number;

  constructor(outer: OpenValue | undefined, at: number, values: unknown[] = []) {
    this.values = values;
    this.outer = outer;
    this.at = at;
  }

  /** The place for the value of the next child, which `node` takes. */
  abstract claim(node: ElementNode): number;

  /** The path of a place within this. */
  abstract path(at: number): Path;

  /** The value; what is open within it is built too. */
  abstract build(): unknown;

  put(at: number, value: unknown): void {
    this.values[at] = value;
  }
}

/** The path of a place within the whole, and of something within what stands there. */
export function pathTo(open: OpenValue, at: number, inner: Path = []): Path {
  const path = [...inner].reverse();
  let place = at;
  for (let value: OpenValue | undefined = open; value; value = value.outer) {
    const keys = value.path(place);
    for (let index = keys.length - 1; index >= 0; index -= 1) path.push(keys[index] ?? '');
    place = value.at;
  }
  return path.reverse();
}

/** Where the value of the root goes. */
export class OpenDocument extends OpenValue {
  constructor() {
    super(undefined, 0);
  }

  claim(): number {
    return 0;
  }

  path(): Path {
    return [];
  }

  build(): unknown {
    return this.values[0];
  }
}

/** A record, which leaves its properties in the order of its layout. */
export class OpenRecord extends OpenValue {
  readonly layout: Layout;

  constructor(layout: Layout, outer: OpenValue | undefined, at: number) {
    super(outer, at, new Array(layout.size));
    this.layout = layout;
  }

  claim(node: ElementNode): number {
    return node.place;
  }

  path(at: number): Path {
    return [this.layout.properties[at] ?? ''];
  }

  set(property: string, value: unknown): void {
    const place = this.layout.get(property);
    if (place !== undefined) this.values[place] = value;
  }

  /** The array at a place, made if there is none yet. */
  list(place: number): OpenList {
    const known = this.values[place];
    if (known instanceof OpenList) return known;
    const list = new OpenList(this, place);
    this.values[place] = list;
    return list;
  }

  build(): Record<string, unknown> {
    const { values } = this;
    const { properties } = this.layout;
    const record: Record<string, unknown> = {};
    for (let at = 0; at < properties.length; at += 1) {
      const value = values[at];
      if (value !== undefined) setProperty(record, properties[at] ?? '', built(value));
    }
    return record;
  }
}

/** An array of values. */
export class OpenList extends OpenValue {
  claim(_node: ElementNode): number {
    return this.values.push(undefined) - 1;
  }

  path(at: number): Path {
    return [at];
  }

  build(): unknown[] {
    return this.values[0] instanceof OpenValue ? this.values.map(built) : this.values;
  }
}

function built(value: unknown): unknown {
  return value instanceof OpenValue ? value.build() : value;
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
