import { type JsonRecord, jsonType } from './value.ts';

/**
 * Numbers JSON values so that two have one number exactly if they are equal (core §4.2.2): the order
 * of properties does not count, `1` and `1.0` are one number, `1` and `true` are not. Linear in the
 * size of what it is shown. Values must have passed `findJsonFault`.
 */
export class JsonIdentities {
  readonly #identities = new Map<string, number>();
  readonly #known = new Map<unknown, number>();

  of(value: unknown): number {
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const content = this.#content(value);
    const identity = this.#identities.get(content) ?? this.#identities.size;
    this.#identities.set(content, identity);
    if (typeof value === 'object') this.#known.set(value, identity);
    return identity;
  }

  /** Text that equal values share; children stand in it by their identity. */
  #content(value: unknown): string {
    switch (jsonType(value)) {
      case 'array':
        return `[${(value as readonly unknown[]).map((item) => this.of(item)).join()}]`;
      case 'object': {
        const record = value as JsonRecord;
        const names = Object.keys(record).sort();
        return `{${names.map((name) => `${JSON.stringify(name)}:${this.of(record[name])}`).join()}}`;
      }
      case 'string':
        return `"${value}`;
      default:
        return Object.is(value, -0) ? '0' : String(value);
    }
  }
}

/** Whether two JSON values are equal (core §4.2.2). The depth of `constant` bounds the work. */
export function isJsonEqual(constant: unknown, value: unknown): boolean {
  if (constant === value) return true;
  const type = jsonType(constant);
  if (type !== jsonType(value)) return false;
  if (type === 'array') return areItemsEqual(constant as unknown[], value as unknown[]);
  return type === 'object' && arePropertiesEqual(constant as JsonRecord, value as JsonRecord);
}

function areItemsEqual(constant: readonly unknown[], value: readonly unknown[]): boolean {
  return (
    constant.length === value.length &&
    constant.every((item, index) => isJsonEqual(item, value[index]))
  );
}

function arePropertiesEqual(constant: JsonRecord, value: JsonRecord): boolean {
  const names = Object.keys(constant);
  return (
    names.length === Object.keys(value).length &&
    names.every((name) => Object.hasOwn(value, name) && isJsonEqual(constant[name], value[name]))
  );
}
