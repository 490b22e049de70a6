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
import { asBoolean, asFloat, asInteger, asSingle, asString } from './form.ts';

export { equalSimple } from './equality.ts';
export { readSimple } from './validity.ts';
export { normalize } from './white-space.ts';
export { explainSimple, isSimple, writeSimple } from './write.ts';

/** What differs from a datatype's own in a type of variety atomic. */
export interface AtomicOptions {
  /** The effective facet `whiteSpace`, if a derivation step has one. */
  readonly whiteSpace?: WhiteSpace;
  /** What a program holds; by default what the datatype's name suggests. */
  readonly form?: ValueForm;
}

/**
 * A type of variety atomic. Its form is by default `asBoolean` for `boolean`, `asFloat` and
 * `asSingle` for `double` and `float`, `asInteger` for the integer types whose bounds are safe in a
 * double, and `asString` for all others.
 */
export function atomic(
  name: string,
  datatype: Datatype,
  facets: readonly Facet[] = [],
  options: AtomicOptions = {},
): AtomicType {
  const { whiteSpace = datatype.whiteSpace, form = defaultForm(datatype) } = options;
  return { kind: 'atomic', name, datatype, whiteSpace, facets, form };
}

/** A type of variety list; `item` is atomic or a union. */
export function list(name: string, item: SimpleType, facets: readonly Facet[] = []): ListType {
  return { kind: 'list', name, item, facets };
}

/** A type of variety union. */
export function union(
  name: string,
  members: readonly SimpleType[],
  facets: readonly Facet[] = [],
): UnionType {
  return { kind: 'union', name, members, facets };
}

function defaultForm(datatype: Datatype): ValueForm {
  switch (datatype.name) {
    case 'boolean':
      return asBoolean;
    case 'double':
      return asFloat;
    case 'float':
      return asSingle;
    case 'int':
    case 'short':
    case 'byte':
    case 'unsignedInt':
    case 'unsignedShort':
    case 'unsignedByte':
      return asInteger;
    default:
      return asString;
  }
}
