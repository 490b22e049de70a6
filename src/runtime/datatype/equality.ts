/** Whether two texts are one value: for enumerations and for `fixed` (§4.3.5, part 1 §3.3.4). */
import type { AtomicType, ListType, SimpleType } from './datatype.ts';
import { readSimple } from './validity.ts';
import { normalize, splitItems } from './white-space.ts';

/**
 * Whether `a` and `b`, both valid for `type`, stand for one value: `1.0` and `01` of a decimal. Of
 * a type whose values have prefixes both are values as `readSimple` gives them, `{namespace}local`.
 */
export function equalSimple(type: SimpleType, a: string, b: string): boolean {
  return a === b || equalAs(type, a, type, b);
}

function equalAs(typeOfA: SimpleType, a: string, typeOfB: SimpleType, b: string): boolean {
  const left = actualType(typeOfA, a);
  const right = actualType(typeOfB, b);
  if (!left || !right || left.kind !== right.kind) return false;
  if (left.kind === 'atomic') return right.kind === 'atomic' && equalAtoms(left, a, right, b);
  return right.kind === 'list' && equalLists(left, a, right, b);
}

function equalAtoms(typeOfA: AtomicType, a: string, typeOfB: AtomicType, b: string): boolean {
  if (valueSpace(typeOfA) !== valueSpace(typeOfB)) return false;
  const left = normalize(a, typeOfA.whiteSpace);
  const right = normalize(b, typeOfB.whiteSpace);
  return left === right || (typeOfA.datatype.isEqual?.(left, right) ?? false);
}

/** Values of different primitive types differ (§4.2.1); of no known type they are strings. */
function valueSpace({ datatype: { primitive } }: AtomicType): string {
  return primitive === 'anySimpleType' ? 'string' : primitive;
}

function equalLists(typeOfA: ListType, a: string, typeOfB: ListType, b: string): boolean {
  const left = splitItems(normalize(a, 'collapse'));
  const right = splitItems(normalize(b, 'collapse'));
  return (
    left.length === right.length &&
    left.every((item, index) => equalAs(typeOfA.item, item, typeOfB.item, right[index] ?? ''))
  );
}

/** The type whose value a text is: of a union the first member that accepts it. */
function actualType(type: SimpleType, text: string): AtomicType | ListType | undefined {
  if (type.kind !== 'union') return type;
  const member = type.members.find((each) => !readSimple(each, text).violation);
  return member && actualType(member, text);
}
