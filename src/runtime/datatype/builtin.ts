/**
 * The built-in datatypes of XSD 1.0 part 2 (§3.2, §3.3), each under its own name, to be imported one
 * by one. `NMTOKENS`, `IDREFS` and `ENTITIES` are list types.
 */
export { base64Binary, hexBinary } from './binaries.ts';
export { boolean } from './boolean.ts';
export { date, dateTime, gDay, gMonth, gMonthDay, gYear, gYearMonth, time } from './dates.ts';
export { duration } from './duration.ts';
export { double, float } from './floats.ts';
export {
  ENTITIES,
  ENTITY,
  ID,
  IDREF,
  IDREFS,
  Name,
  NCName,
  NMTOKEN,
  NMTOKENS,
  NOTATION,
  QName,
} from './names.ts';
export {
  byte,
  decimal,
  int,
  integer,
  long,
  negativeInteger,
  nonNegativeInteger,
  nonPositiveInteger,
  positiveInteger,
  short,
  unsignedByte,
  unsignedInt,
  unsignedLong,
  unsignedShort,
} from './numbers.ts';
export {
  anySimpleType,
  language,
  normalizedString,
  string,
  token,
} from './strings.ts';
export { anyURI } from './uri.ts';
