/**
 * The properties and items that keywords have evaluated (core §11.1): what `unevaluatedProperties`
 * and `unevaluatedItems` leave alone.
 */
export class EvaluatedParts {
  readonly #properties = new Set<string>();
  readonly #items = new Set<number>();
  #allProperties = false;
  /** Every item before this index. */
  #firstItems = 0;

  addProperty(name: string): void {
    this.#properties.add(name);
  }

  addAllProperties(): void {
    this.#allProperties = true;
  }

  addItem(index: number): void {
    this.#items.add(index);
  }

  /** The first `count` items, or all of them: `Infinity`. */
  addFirstItems(count: number): void {
    this.#firstItems = Math.max(this.#firstItems, count);
  }

  addAll(others: EvaluatedParts): void {
    for (const name of others.#properties) this.#properties.add(name);
    for (const index of others.#items) this.#items.add(index);
    this.#allProperties ||= others.#allProperties;
    this.addFirstItems(others.#firstItems);
  }

  hasProperty(name: string): boolean {
    return this.#allProperties || this.#properties.has(name);
  }

  hasItem(index: number): boolean {
    return index < this.#firstItems || this.#items.has(index);
  }
}
