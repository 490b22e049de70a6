/** ID and IDREF (part 1 §3.15.4 "Validation Root Valid (ID/IDREF)"): unique, and referred to. */
import type { Duplicate, Identities, SimpleType, Unresolved } from './datatype/datatype.ts';
import { quote } from './datatype/message.ts';
import { isSimple } from './datatype/write.ts';

/** The IDs of one document or object: what the datatypes `ID` and `IDREF` bring along. */
export class DocumentIdentities<Place> implements Identities<Place> {
  readonly #ids = new Map<string, Place>();
  readonly #references: Unresolved<Place>[] = [];

  note(type: SimpleType, value: unknown, place: () => Place): Duplicate<Place> | undefined {
    const actual = actualType(type, value);
    if (!actual?.identities) return undefined;
    if (actual.kind === 'list') return this.#noteItems(actual.item, value, place);
    const id = String(value);
    if (actual.kind === 'atomic' && actual.datatype.name === 'IDREF') {
      this.#references.push({ id, place: place() });
      return undefined;
    }
    const first = this.#ids.get(id);
    if (first !== undefined) return { message: `The ID ${quote(id)} is not unique`, first };
    this.#ids.set(id, place());
    return undefined;
  }

  unresolved(): readonly Unresolved<Place>[] {
    return this.#references.filter(({ id }) => !this.#ids.has(id));
  }

  #noteItems(item: SimpleType, value: unknown, place: () => Place): Duplicate<Place> | undefined {
    if (!Array.isArray(value)) return undefined;
    let duplicate: Duplicate<Place> | undefined;
    for (const each of value) duplicate = this.note(item, each, place) ?? duplicate;
    return duplicate;
  }
}

/** The type whose value it is: of a union the first member that has it. */
function actualType(type: SimpleType, value: unknown): SimpleType | undefined {
  if (type.kind !== 'union') return type;
  const member = type.members.find((candidate) => isSimple(candidate, value));
  return member && actualType(member, value);
}
