import type { Layout } from './layout.ts';

/** A record while it is made: properties come in any order and leave in that of the layout. */
export class Fields {
  readonly #layout: Layout;
  readonly #entries: [place: number, property: string, value: unknown][] = [];
  readonly #indexes = new Map<string, number>();

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  has(property: string): boolean {
    return this.#indexes.has(property);
  }

  /** The array under `property`, made if there is none yet. */
  array(property: string): unknown[] {
    const index = this.#indexes.get(property);
    const known = index === undefined ? undefined : this.#entries[index]?.[2];
    if (Array.isArray(known)) return known;
    const made: unknown[] = [];
    this.set(property, made);
    return made;
  }

  /** Sets a property; of one that is set twice, the last value stays. */
  set(property: string, value: unknown): void {
    const place = this.#layout.get(property) ?? this.#layout.size;
    const index = this.#indexes.get(property);
    if (index !== undefined) this.#entries[index] = [place, property, value];
    else this.#indexes.set(property, this.#entries.push([place, property, value]) - 1);
  }

  /** The record; group records within it are built too. */
  build(): Record<string, unknown> {
    const record: Record<string, unknown> = {};
    this.#entries.sort(([a], [b]) => a - b);
    for (const [, property, value] of this.#entries) setProperty(record, property, built(value));
    return record;
  }
}

function built(value: unknown): unknown {
  const isGroups = Array.isArray(value) && value[0] instanceof Fields;
  return isGroups ? value.map((group: Fields) => group.build()) : value;
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
