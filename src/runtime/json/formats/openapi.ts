/** Formats of the OpenAPI Format Registry that constrain values. */
import type { NumberFormat, TextFormat } from '../schema.ts';

/** The lowest and the highest are those of 64 bits, each as the double that JSON reads for it. */
const INT64 = 2 ** 63;

/** Signed 32-bit integer. */
export const int32: NumberFormat = {
  name: 'int32',
  applies: 'number',
  accepts: (value) => Number.isInteger(value) && value === (value | 0),
};
/** Signed 64-bit integer. */
export const int64: NumberFormat = {
  name: 'int64',
  applies: 'number',
  accepts: (value) => Number.isInteger(value) && Math.abs(value) <= INT64,
};
/** A number within the range of single precision (IEEE 754); it may have to be rounded. */
export const float: NumberFormat = {
  name: 'float',
  applies: 'number',
  accepts: (value) => Number.isFinite(Math.fround(value)),
};

/** Without a pattern for the whole: texts can be files. */
function isBase64(text: string): boolean {
  const padding = text.endsWith('==') ? 2 : Number(text.endsWith('='));
  return text.length % 4 === 0 && !/[^A-Za-z0-9+/]/.test(text.slice(0, text.length - padding));
}

/** Base64 (RFC 4648 §4). */
export const byte: TextFormat = { name: 'byte', accepts: isBase64 };
