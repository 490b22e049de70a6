/** ID and IDREF (part 1 §3.15.4 "Validation Root Valid (ID/IDREF)"): unique, and referred to. */
import type { SimpleType } from './datatype/datatype.ts';
import { isSimple } from './datatype/simple.ts';

/** A reference, and what is to be said if nothing has its ID. */
interface Reference<Place> {
  readonly id: string;
  readonly place: Place;
}

/** The IDs of one document or object. */
export class Identities<Place> {
  readonly #ids = new Map<string, Place>();
  readonly #references: Reference<Place>[] = [];

  /** Takes note of a valid value; if it is an ID that came before, where that was. */
  note(type: SimpleType, value: unknown, place: () => Place): Duplicate<Place> | undefined {
    const role = roleOf(type, value);
    if (role === undefined || typeof value !== 'string') return this.#noteItems(type, value, place);
    if (role === 'IDREF') {
      this.#references.push({ id: value, place: place() });
      return undefined;
    }
    const first = this.#ids.get(value);
    if (first !== undefined) return { id: value, first };
    this.#ids.set(value, place());
    return undefined;
  }

  /** The references to no ID, in the order in which they were noted. */
  unresolved(): readonly Reference<Place>[] {
    return this.#references.filter(({ id }) => !this.#ids.has(id));
  }

  #noteItems(type: SimpleType, value: unknown, place: () => Place): Duplicate<Place> | undefined {
    const list = listOf(type, value);
    if (!list || !Array.isArray(value) || !mayIdentify(list)) return undefined;
    let duplicate: Duplicate<Place> | undefined;
    for (const item of value) duplicate = this.note(list, item, place) ?? duplicate;
    return duplicate;
  }
}

/** An ID that another value has already. */
export interface Duplicate<Place> {
  readonly id: string;
  readonly first: Place;
}

function roleOf(type: SimpleType, value: unknown): 'ID' | 'IDREF' | undefined {
  if (type.kind === 'list' || !mayIdentify(type)) return undefined;
  if (type.kind === 'atomic') return type.datatype.name as 'ID' | 'IDREF';
  const member = type.members.find((candidate) => isSimple(candidate, value));
  return member && roleOf(member, value);
}

function listOf(type: SimpleType, value: unknown): SimpleType | undefined {
  if (type.kind === 'list') return type.item;
  if (type.kind === 'atomic' || !Array.isArray(value)) return undefined;
  const member = type.members.find((candidate) => isSimple(candidate, value));
  return member && listOf(member, value);
}

/** Whether a value of the type may be an ID or an IDREF. */
export function mayIdentify(type: SimpleType): boolean {
  switch (type.kind) {
    case 'atomic':
      return type.datatype.name === 'ID' || type.datatype.name === 'IDREF';
    case 'list':
      return mayIdentify(type.item);
    case 'union':
      return type.members.some(mayIdentify);
  }
}
