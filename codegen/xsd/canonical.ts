/**
 * Canonical lexical representations (part 2 §3.2): the one form of each value that a default or fixed
 * value must be valid in too (part 1 §3.2.6, §3.3.6). Dates and durations keep the form in which they
 * are written.
 */
import type { AtomicType, SimpleType } from '../../src/runtime/datatype/datatype.ts';
import { readSimple } from '../../src/runtime/datatype/simple.ts';
import { toSingle } from '../../src/runtime/datatype/single.ts';
import { splitItems } from '../../src/runtime/datatype/white-space.ts';

/** The canonical form of a text that is valid for a type, its white space normalised. */
export function canonicalForm(type: SimpleType, text: string): string {
  switch (type.kind) {
    case 'atomic':
      return canonicalAtom(type, text);
    case 'list':
      return splitItems(text)
        .map((item) => canonicalForm(type.item, item))
        .join(' ');
    case 'union': {
      const member = type.members.find((each) => !readSimple(each, text).violation);
      return member ? canonicalForm(member, text) : text;
    }
  }
}

function canonicalAtom({ datatype }: AtomicType, text: string): string {
  switch (datatype.primitive) {
    case 'boolean':
      return text === '1' || text === 'true' ? 'true' : 'false';
    case 'decimal':
      return canonicalDecimal(text, datatype.name !== 'decimal');
    case 'double':
      return canonicalFloat(text, Number(text), (value) => value.toExponential());
    case 'float':
      return canonicalFloat(text, toSingle(text), shortestSingle);
    case 'hexBinary':
      return text.toUpperCase();
    case 'base64Binary':
      return text.replaceAll(' ', '');
    default:
      return text;
  }
}

/** §3.2.3.2: a digit at least on both sides of the point; §3.3.13.2: of an integer, no point. */
function canonicalDecimal(text: string, isInteger: boolean): string {
  const {
    sign = '',
    whole = '',
    fraction = '',
  } = /^(?<sign>[+-]?)0*(?<whole>[0-9]*)(?:\.(?<fraction>[0-9]*))?$/.exec(text)?.groups ?? {};
  const digits = withoutZerosBehind(fraction);
  const isZero = whole === '' && digits === '';
  const number = `${sign === '-' && !isZero ? '-' : ''}${whole || '0'}`;
  return isInteger ? number : `${number}.${digits || '0'}`;
}

/** A regular expression would try each run of zeros anew. */
function withoutZerosBehind(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}

/** §3.2.4.2: one digit before the point, and the exponent behind `E`. */
function canonicalFloat(text: string, value: number, shortest: (value: number) => string): string {
  // NaN, INF and -INF have one form each.
  if (/[A-DF-Z]/i.test(text)) return text;
  const sign = Object.is(value, -0) ? '-' : '';
  const [mantissa = '', exponent = ''] = shortest(value).split('e');
  const digits = mantissa.includes('.') ? mantissa : `${mantissa}.0`;
  return `${sign}${digits}E${exponent.replace('+', '')}`;
}

/** The fewest digits that are rounded to this value in 32 bits; nine always are. */
function shortestSingle(value: number): string {
  for (let digits = 0; digits < 8; digits += 1) {
    const text = value.toExponential(digits);
    if (Math.fround(Number(text)) === value) return text;
  }
  return value.toExponential(8);
}
