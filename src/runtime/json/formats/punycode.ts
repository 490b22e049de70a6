/** Punycode (RFC 3492): Unicode as letters, digits and hyphens. */

// §5.
const BASE = 36;
const MINIMUM = 1;
const MAXIMUM = 26;
const SKEW = 38;
const DAMP = 700;
const INITIAL_BIAS = 72;
const INITIAL_CODE_POINT = 0x80;
const LAST_CODE_POINT = 0x10ffff;

/** §6.2; `undefined`: it is not the Punycode of anything. Lower case only. */
export function decodePunycode(text: string): string | undefined {
  const hyphen = text.lastIndexOf('-');
  const output = Array.from(text.slice(0, Math.max(hyphen, 0)));
  let codePoint = INITIAL_CODE_POINT;
  let index = 0;
  let bias = INITIAL_BIAS;
  for (let at = hyphen + 1; at < text.length; ) {
    const before = index;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      const digit = digitOf(text.charCodeAt(at));
      at += 1;
      if (digit === undefined) return undefined;
      index += digit * weight;
      if (index > LAST_CODE_POINT * 64) return undefined;
      const threshold = thresholdAt(k, bias);
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const count = output.length + 1;
    bias = adapt(index - before, count, before === 0);
    codePoint += Math.floor(index / count);
    if (codePoint > LAST_CODE_POINT) return undefined;
    index %= count;
    output.splice(index, 0, String.fromCodePoint(codePoint));
    index += 1;
  }
  return output.join('');
}

/** §6.3, of text in lower case that is not ASCII alone. */
export function encodePunycode(text: string): string {
  const codePoints = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const basic = codePoints.filter((codePoint) => codePoint < INITIAL_CODE_POINT);
  let output = basic.length > 0 ? `${String.fromCodePoint(...basic)}-` : '';
  let codePoint = INITIAL_CODE_POINT;
  let delta = 0;
  let bias = INITIAL_BIAS;
  for (let handled = basic.length; handled < codePoints.length; ) {
    const next = Math.min(...codePoints.filter((each) => each >= codePoint));
    delta += (next - codePoint) * (handled + 1);
    codePoint = next;
    for (const each of codePoints) {
      if (each < codePoint) delta += 1;
      if (each !== codePoint) continue;
      output += variableLength(delta, bias);
      bias = adapt(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled += 1;
    }
    delta += 1;
    codePoint += 1;
  }
  return output;
}

function variableLength(delta: number, bias: number): string {
  let output = '';
  let rest = delta;
  for (let k = BASE; ; k += BASE) {
    const threshold = thresholdAt(k, bias);
    if (rest < threshold) return output + toDigit(rest);
    output += toDigit(threshold + ((rest - threshold) % (BASE - threshold)));
    rest = Math.floor((rest - threshold) / (BASE - threshold));
  }
}

/** §5: `a` to `z` are 0 to 25, `0` to `9` are 26 to 35. */
function toDigit(value: number): string {
  return String.fromCharCode(value < 26 ? 0x61 + value : 0x30 + value - 26);
}

function digitOf(code: number): number | undefined {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  return code >= 0x30 && code <= 0x39 ? code - 0x30 + 26 : undefined;
}

function thresholdAt(k: number, bias: number): number {
  return Math.min(Math.max(k - bias, MINIMUM), MAXIMUM);
}

/** §6.1. */
function adapt(delta: number, count: number, isFirst: boolean): number {
  let rest = isFirst ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / count);
  let k = 0;
  for (; rest > ((BASE - MINIMUM) * MAXIMUM) / 2; k += BASE) {
    rest = Math.floor(rest / (BASE - MINIMUM));
  }
  return k + Math.floor(((BASE - MINIMUM + 1) * rest) / (rest + SKEW));
}
