/** Simple types as descriptors build them, and writing their values. */
import type {
  AtomicType,
  Datatype,
  Facet,
  ListType,
  SimpleType,
  UnionType,
  ValueForm,
  WhiteSpace,
} from './datatype.ts';
import { asString } from './form.ts';
import { readAtomic } from './validity.ts';
import { readList, readUnion } from './varieties.ts';

export { equalSimple } from './equality.ts';
export { readSimple } from './validity.ts';
export { normalize } from './white-space.ts';
export { explainSimple, isSimple, writeSimple } from './write.ts';

/** What differs from a datatype's own in a type of variety atomic. */
export interface AtomicOptions {
  /** The effective facet `whiteSpace`, if a derivation step has one. */
  readonly whiteSpace?: WhiteSpace;
  /** What a program holds; by default the datatype's own form. */
  readonly form?: ValueForm;
}

/** A type of variety atomic. Unless it is given another, its form is the datatype's own, or `asString`. */
export function atomic(
  name: string,
  datatype: Datatype,
  facets: readonly Facet[] = [],
  options: AtomicOptions = {},
): AtomicType {
  const { whiteSpace = datatype.whiteSpace, form = datatype.form ?? asString } = options;
  const { identities, read = readAtomic } = datatype;
  return { kind: 'atomic', name, read, datatype, whiteSpace, facets, form, identities };
}

/** A type of variety list; `item` is atomic or a union. */
export function list(name: string, item: SimpleType, facets: readonly Facet[] = []): ListType {
  return { kind: 'list', name, read: readList, item, facets, identities: item.identities };
}

/** A type of variety union. */
export function union(
  name: string,
  members: readonly SimpleType[],
  facets: readonly Facet[] = [],
): UnionType {
  const { identities } = members.find((member) => member.identities) ?? {};
  return { kind: 'union', name, read: readUnion, members, facets, identities };
}
