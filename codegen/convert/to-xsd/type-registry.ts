/** The named types of the emitted schema, in order of first use; simple and complex ones share names. */

import { isNCName } from '../../../src/runtime/datatype/name-characters.ts';
import type { JsonSchemaSet, SchemaKey } from '../../json-schema/model.ts';
import { schemaNames } from '../../json-schema/names.ts';
import type { XmlElement } from './tree.ts';
import type { TypeUse } from './type-use.ts';

export class TypeRegistry {
  readonly #prefix: string;
  /** By what the type stands for: the key of a definition, or the identity of an added type. */
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #types = new Map<string, () => XmlElement>();

  /** `prefix`: of the target namespace, with its colon; empty if there is none. */
  constructor(set: JsonSchemaSet, prefix: string) {
    this.#prefix = prefix;
    // Definitions keep their names; what the conversion adds gets what is left.
    for (const [key, name] of schemaNames(set)) {
      const node = set.schemas.get(key);
      const own = node?.kind === 'schema' ? node.name : undefined;
      this.#name(key, own !== undefined && isNCName(own) ? own : name);
    }
  }

  /**
   * A named type. `identity` is the key of a definition, which names it, or says what the conversion
   * adds, which is called `wanted` if that is free. `make` is called once, when all types are written.
   */
  use(identity: string, wanted: string, make: () => XmlElement): TypeUse {
    const name = this.#name(identity, wanted);
    if (!this.#types.has(name)) this.#types.set(name, make);
    return { kind: 'reference', name: `${this.#prefix}${name}` };
  }

  /** What the type of a definition is called. */
  nameOf(key: SchemaKey): string {
    return this.#names.get(key) ?? 'Value';
  }

  /** Every type with its name. Making one may use others, which follow. */
  written(): readonly XmlElement[] {
    const all: XmlElement[] = [];
    for (const [name, make] of this.#types) {
      const type = make();
      all.push({ ...type, attributes: [['name', name], ...type.attributes] });
    }
    return all;
  }

  #name(identity: string, wanted: string): string {
    const known = this.#names.get(identity);
    if (known !== undefined) return known;
    let name = wanted;
    for (let count = 2; this.#taken.has(name); count += 1) name = `${wanted}${count}`;
    this.#taken.add(name);
    this.#names.set(identity, name);
    return name;
  }
}
