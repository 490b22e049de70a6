/**
 * What a program holds for a lexical form. Each pair obeys one law: what `write` accepts, `read`
 * gives back, the same to `Object.is`.
 */

import type { ValueForm } from './datatype.ts';
import { toSingle } from './single.ts';

/** The lexical form itself. */
export const asString: ValueForm = {
  name: 'string',
  read: (text) => text,
  write: (value) => (typeof value === 'string' ? value : undefined),
};

/** An integer that a double holds exactly. `-0` is read as `0`, so it is not a value. */
export const asInteger: ValueForm = {
  name: 'number',
  read: (text) => Number(text) + 0,
  write: (value) =>
    Number.isSafeInteger(value) && !Object.is(value, -0) ? String(value) : undefined,
};

/** `xs:boolean`; written as `true` or `false`. */
export const asBoolean: ValueForm = {
  name: 'boolean',
  read: (text) => text === 'true' || text === '1',
  write: (value) => (typeof value === 'boolean' ? String(value) : undefined),
};

/** An integer of any size. */
export const asBigint: ValueForm = {
  name: 'bigint',
  read: (text) => BigInt(text.startsWith('+') ? text.slice(1) : text),
  write: (value) => (typeof value === 'bigint' ? String(value) : undefined),
};

/** `xs:double`: a finite number, `-0` among them, or `"NaN"`, `"INF"`, `"-INF"`. */
export const asFloat: ValueForm = {
  name: 'float',
  read: (text) => named(Number(text), text),
  write: (value) => (isFiniteNumber(value) ? writeDouble(value) : nameOf(value)),
};

/** `xs:float`: as `asFloat`, of the numbers only those that 32 bits hold. */
export const asSingle: ValueForm = {
  name: 'float',
  read: (text) => named(toSingle(text), text),
  write: (value) => {
    if (!isFiniteNumber(value)) return nameOf(value);
    return Object.is(Math.fround(value), value) ? writeSingle(value) : undefined;
  },
};

const isFiniteNumber = Number.isFinite as (value: unknown) => value is number;

/** A number beyond the range is the infinity (§3.2.4, §3.2.5). */
function named(number: number, text: string): number | string {
  if (isFiniteNumber(number)) return number;
  if (text === 'NaN') return text;
  return text.startsWith('-') ? '-INF' : 'INF';
}

function nameOf(value: unknown): string | undefined {
  return value === 'NaN' || value === 'INF' || value === '-INF' ? value : undefined;
}

function writeDouble(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

/** The shortest digits that stand for the same 32 bits: `0.1`, not `0.10000000149011612`. */
function writeSingle(value: number): string {
  for (let digits = 6; digits < 9; digits++) {
    const text = writeDouble(Number(value.toPrecision(digits)));
    if (Object.is(toSingle(text), value)) return text;
  }
  return writeDouble(value);
}
