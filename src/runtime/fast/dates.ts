/**
 * Where dates and times end: the forms that people and programs write, of years 0001 to 9999. Each
 * scanner accepts exactly the language of its pattern in `codegen/emit/fast/scanners.ts`, by which
 * the generator proves that a schema's own patterns accept all of it. 0: any other text.
 *
 * Four bytes are looked at together. XOR with the form, digits as `0`, leaves the values of digits
 * and 0 in the place of each separator.
 */
import { withScratch } from './scratch.ts';

/** `YYYY-MM-DDThh:mm:ss`, a fraction, and a zone or none. */
export const endOfDateTime = /* @__PURE__ */ withScratch(() => {
  return function endOfDateTime(at: number): number {
    const clock = endOfMoment(at);
    return clock === 0 ? 0 : endOfZone(clock);
  };
});

/** The same with a zone. */
export const endOfZonedDateTime = /* @__PURE__ */ withScratch(() => {
  return function endOfZonedDateTime(at: number): number {
    const clock = endOfMoment(at);
    const end = clock === 0 ? 0 : endOfZone(clock);
    return end === clock ? 0 : end;
  };
});

/** `YYYY-MM-DD`, and a zone or none. */
export const endOfDate = /* @__PURE__ */ withScratch(({ view }) => {
  return function endOfDate(at: number): number {
    const year = view.getInt32(at, true) ^ 0x30303030; // "0000"
    const month = view.getInt32(at + 4, true) ^ 0x2d30302d; // "-00-"
    const day = view.getInt16(at + 8, true) ^ 0x3030; // "00"
    const areDigits = (notDigits(year) | notDigits(month) | notDigits(day)) === 0;
    return areDigits && isDate(year, month, day) ? endOfZone(at + 10) : 0;
  };
});

/** `hh:mm:ss`, a fraction, and a zone or none. */
export const endOfTime = /* @__PURE__ */ withScratch(({ view }) => {
  return function endOfTime(at: number): number {
    const hour = view.getInt32(at, true) ^ 0x303a3030; // "00:0"
    const rest = view.getInt32(at + 4, true) ^ 0x30303a30; // "0:00"
    if ((notDigits(hour) | notDigits(rest)) !== 0) return 0;
    const isPlain = ((hour & 0xff0000) | (rest & 0xff00)) === 0;
    const hours = (hour & 0xff) * 10 + ((hour >> 8) & 0xff);
    if (!isPlain || hours > 23 || hour >>> 24 > 5 || ((rest >> 16) & 0xff) > 5) return 0;
    const clock = endOfFraction(at + 8);
    return clock === 0 ? 0 : endOfZone(clock);
  };
});

/** `YYYY-MM-DDThh:mm:ss`, and a fraction or none. */
const endOfMoment = /* @__PURE__ */ withScratch(({ view }) => {
  return function endOfMoment(at: number): number {
    const year = view.getInt32(at, true) ^ 0x30303030; // "0000"
    const month = view.getInt32(at + 4, true) ^ 0x2d30302d; // "-00-"
    const day = view.getInt32(at + 8, true) ^ 0x30543030; // "00T0"
    const hour = view.getInt32(at + 12, true) ^ 0x30303a30; // "0:00"
    const second = view.getInt32(at + 15, true) ^ 0x30303a30; // "0:00", the first is the minute's
    const others = notDigits(day) | notDigits(hour) | notDigits(second);
    if ((notDigits(year) | notDigits(month) | others) !== 0) return 0;
    if (((day & 0xff0000) | (hour & 0xff00) | (second & 0xff00)) !== 0) return 0;
    const hours = (day >>> 24) * 10 + (hour & 0xff);
    if (hours > 23 || ((hour >> 16) & 0xff) > 5 || ((second >> 16) & 0xff) > 5) return 0;
    return isDate(year, month, day) ? endOfFraction(at + 19) : 0;
  };
});

const endOfFraction = /* @__PURE__ */ withScratch(({ view }) => {
  return function endOfFraction(at: number): number {
    if (view.getUint8(at) !== 0x2e) return at;
    let end = at + 1;
    while ((view.getUint8(end) ^ 0x30) < 10) end += 1;
    return end === at + 1 ? 0 : end;
  };
});

/** Behind a zone; the place itself where there is none. */
const endOfZone = /* @__PURE__ */ withScratch(({ view }) => {
  return function endOfZone(at: number): number {
    const sign = view.getUint8(at);
    if (sign === 0x5a) return at + 1;
    if (sign !== 0x2d && sign !== 0x2b) return at;
    const zone = view.getInt32(at + 1, true) ^ 0x303a3030; // "00:0"
    const last = view.getUint8(at + 5) ^ 0x30;
    if (notDigits(zone) !== 0 || (zone & 0xff0000) !== 0 || last > 9) return 0;
    const hours = (zone & 0xff) * 10 + ((zone >> 8) & 0xff);
    const tens = zone >>> 24;
    const isZone = hours < 14 ? tens < 6 : hours === 14 && tens + last === 0;
    return isZone ? at + 6 : 0;
  };
});

/** Marks bytes that are not from 0 to 9. */
function notDigits(four: number): number {
  return (four | (four + 0x76767676)) & 0x80808080;
}

/** Whether digits are a date: those of the year, `-MM-`, and the day as the first two, low bytes first. */
function isDate(year: number, month: number, day: number): boolean {
  const months = ((month >> 8) & 0xff) * 10 + ((month >> 16) & 0xff);
  const days = (day & 0xff) * 10 + ((day >> 8) & 0xff);
  if ((month & 0xff0000ff) !== 0 || year === 0) return false;
  if (months < 1 || months > 12 || days < 1) return false;
  if (days <= 28) return true;
  if (months !== 2) return days <= 30 + ((0x15aa >> months) & 1);
  return days === 29 && isLeap(year);
}

/** Of the digits of a year, the first the lowest byte. */
function isLeap(year: number): boolean {
  const century = (year & 0xff) * 10 + ((year >> 8) & 0xff);
  const rest = ((year >> 16) & 0xff) * 10 + (year >>> 24);
  return (rest === 0 ? century : rest) % 4 === 0;
}
