/** The built-in simple types (XSD 1.0 part 2 §3): how each derives from the others. */
import { builtinKey, type TypeKey, type WhiteSpace } from './model.ts';

/** A built-in type as a component; its run-time half is the datatype of the same name. */
export interface BuiltinType {
  /** Local name in the XSD namespace. */
  readonly name: string;
  /** Absent: `anySimpleType`. */
  readonly base?: string;
  readonly variety: 'atomic' | 'list' | 'ur';
  /** Of an atomic type: the primitive at the root of its derivation. Of a list: of its items. */
  readonly primitive: string;
  /** Of a list: its item type. */
  readonly item?: string;
  readonly whiteSpace: WhiteSpace;
}

const ur = { name: 'anySimpleType', variety: 'ur', primitive: '', whiteSpace: 'preserve' } as const;

const primitives = [
  'boolean decimal float double duration dateTime time date gYearMonth gYear gMonthDay gDay gMonth',
  'hexBinary base64Binary anyURI QName NOTATION',
].flatMap((names) => names.split(' '));

/** Derived by restriction: `type < base`. */
const restrictions = [
  'normalizedString < string, token < normalizedString, language < token, NMTOKEN < token',
  'Name < token, NCName < Name, ID < NCName, IDREF < NCName, ENTITY < NCName',
  'integer < decimal, nonPositiveInteger < integer, negativeInteger < nonPositiveInteger',
  'long < integer, int < long, short < int, byte < short',
  'nonNegativeInteger < integer, unsignedLong < nonNegativeInteger, unsignedInt < unsignedLong',
  'unsignedShort < unsignedInt, unsignedByte < unsignedShort, positiveInteger < nonNegativeInteger',
].flatMap((line) => line.split(', ').map((pair) => pair.split(' < ') as [string, string]));

/** Derived by list: `type` of `item`. */
const lists = [
  ['NMTOKENS', 'NMTOKEN'],
  ['IDREFS', 'IDREF'],
  ['ENTITIES', 'ENTITY'],
] as const;

/** Every built-in simple type by its local name, `anySimpleType` included, bases before derived. */
export const builtinTypes: ReadonlyMap<string, BuiltinType> = buildTable();

function buildTable(): Map<string, BuiltinType> {
  const table = new Map<string, BuiltinType>([[ur.name, ur]]);
  const add = (type: BuiltinType) => table.set(type.name, type);
  const primitive = { base: ur.name, variety: 'atomic' } as const;
  add({ ...primitive, name: 'string', primitive: 'string', whiteSpace: 'preserve' });
  for (const name of primitives)
    add({ ...primitive, name, primitive: name, whiteSpace: 'collapse' });
  for (const [name, base] of restrictions) {
    const from = table.get(base) ?? ur;
    const whiteSpace = name === 'normalizedString' ? 'replace' : 'collapse';
    add({ name, base, variety: 'atomic', primitive: from.primitive, whiteSpace });
  }
  for (const [name, item] of lists) {
    add({
      name,
      base: ur.name,
      variety: 'list',
      primitive: 'string',
      item,
      whiteSpace: 'collapse',
    });
  }
  return table;
}

const byKey: ReadonlyMap<TypeKey, BuiltinType> = new Map(
  Array.from(builtinTypes.values(), (type) => [builtinKey(type.name), type]),
);

/** The built-in that a key names; `undefined` where it names none. */
export function builtinOf(key: TypeKey): BuiltinType | undefined {
  return byKey.get(key);
}

export const ANY_SIMPLE_TYPE: TypeKey = builtinKey('anySimpleType');
export const ANY_TYPE: TypeKey = builtinKey('anyType');
