/** Decimal numerals as regular expressions: which of them lie between two bounds (part 2 §3.2.3). */
import { alternatives, digitsAtLeast, digitsAtMost, longer, shorter } from './digit-order.ts';

/** A bound of a decimal type. */
export interface DecimalBound {
  readonly value: string;
  readonly isExclusive: boolean;
}

/** The numerals of a decimal type: its bounds, and whether they may have a fraction. */
export interface DecimalRange {
  readonly low: DecimalBound | undefined;
  readonly high: DecimalBound | undefined;
  readonly isInteger: boolean;
}

/** A numeral without its sign, leading zeros and the zeros that end its fraction. */
interface Magnitude {
  readonly isNegative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

const ZERO: Magnitude = { isNegative: false, whole: '', fraction: '' };

/**
 * Sources of regular expressions for whole texts that together match the numerals of a range: one
 * where zero lies within the bounds, else one for each bound.
 */
export function decimalPatterns({ low, high, isInteger }: DecimalRange): readonly string[] {
  const fraction = isInteger ? '' : '(?:\\.[0-9]*)?';
  const bare = isInteger ? [] : ['\\.[0-9]+'];
  const any = alternatives([`[0-9]+${fraction}`, ...bare]);
  const numerals = new Numerals(isInteger, any);
  const isAcrossZero = (!low || hasZero(low, true)) && (!high || hasZero(high, false));
  if (!low || !high || isAcrossZero) return [numerals.between(low, high)];
  return [numerals.between(low, undefined), numerals.between(undefined, high)];
}

/** The spellings of one decimal value. */
export function decimalSpellings(value: string, isInteger: boolean): string {
  const magnitude = magnitudeOf(value);
  const { isNegative, whole, fraction } = magnitude;
  const sign = isZero(magnitude) ? '[+\\-]?' : isNegative ? '-' : '\\+?';
  if (isInteger) return `${sign}0*${whole || '0'}`;
  if (fraction !== '') return `${sign}0*${whole}\\.${fraction}0*`;
  const bare = whole === '' ? '|\\.0+' : '';
  return `${sign}(?:0*${whole || '0'}(?:\\.0*)?${bare})`;
}

class Numerals {
  readonly #isInteger: boolean;
  readonly #any: string;

  constructor(isInteger: boolean, any: string) {
    this.#isInteger = isInteger;
    this.#any = any;
  }

  /** The numerals between two bounds of which one at most is beyond zero. */
  between(low: DecimalBound | undefined, high: DecimalBound | undefined): string {
    const positive = this.#side(low, high, false);
    const negative = this.#side(high, low, true);
    if (positive === negative && positive !== undefined) return `[+\\-]?${positive}`;
    return alternatives([
      ...(positive === undefined ? [] : [`\\+?${positive}`]),
      ...(negative === undefined ? [] : [`-${negative}`]),
    ]);
  }

  /**
   * The digits of one sign: `near` bounds them towards zero, `far` away from it. `undefined`: there
   * are none.
   */
  #side(
    near: DecimalBound | undefined,
    far: DecimalBound | undefined,
    isNegative: boolean,
  ): string | undefined {
    const outer = far && onSide(far, isNegative);
    if (outer === 'other') return undefined;
    const inner = near && onSide(near, isNegative);
    if (outer) return this.#atMost(outer, far?.isExclusive ?? false);
    if (!inner || inner === 'other') return this.#any;
    return this.#atLeast(inner, near?.isExclusive ?? false);
  }

  #atMost({ whole, fraction }: Magnitude, isExclusive: boolean): string | undefined {
    const same = this.#fractionAtMost(fraction, isExclusive);
    const parts: string[] = [];
    if (whole !== '') parts.push(`0*${shorter(whole)}${this.#fraction}`);
    if (whole !== '' && !this.#isInteger) parts.push('\\.[0-9]+');
    if (whole === '') {
      if (same !== undefined) parts.push(`0+${same}`);
      if (same !== undefined && !this.#isInteger)
        parts.push(`\\.${digitsAtMost(fraction, isExclusive, true)}`);
    } else if (same !== undefined) parts.push(`0*${whole}${same}`);
    return parts.length === 0 ? undefined : alternatives(parts);
  }

  #atLeast({ whole, fraction }: Magnitude, isExclusive: boolean): string {
    const more = this.#fraction;
    const same = this.#fractionAtLeast(fraction, isExclusive);
    if (whole === '') {
      const nonZero = `0*[1-9][0-9]*${more}`;
      if (fraction === '' && !isExclusive) return this.#any;
      return same === undefined ? nonZero : alternatives([nonZero, `0*${same}`]);
    }
    const parts = [
      `0*[1-9][0-9]{${whole.length},}${more}`,
      ...longer(whole).map((text) => `0*${text}${more}`),
    ];
    if (same !== undefined) parts.push(`0*${whole}${same}`);
    return alternatives(parts);
  }

  get #fraction(): string {
    return this.#isInteger ? '' : '(?:\\.[0-9]*)?';
  }

  /** What may follow the whole digits of the bound; `undefined`: nothing will do. */
  #fractionAtMost(fraction: string, isExclusive: boolean): string | undefined {
    if (fraction === '' && isExclusive) return undefined;
    if (this.#isInteger) return '';
    return `(?:\\.${digitsAtMost(fraction, isExclusive, false)})?`;
  }

  #fractionAtLeast(fraction: string, isExclusive: boolean): string | undefined {
    if (this.#isInteger) return fraction === '' && !isExclusive ? '' : undefined;
    if (fraction === '' && !isExclusive) return this.#fraction;
    return `\\.${digitsAtLeast(fraction, isExclusive)}`;
  }
}

/** The digits of a bound if they are of this sign; zero is of both. */
function onSide({ value }: DecimalBound, isNegative: boolean): Magnitude | 'other' {
  const magnitude = magnitudeOf(value);
  if (isZero(magnitude)) return ZERO;
  return magnitude.isNegative === isNegative ? magnitude : 'other';
}

/** Whether zero lies within a bound of which `isLow` says which it is. */
function hasZero({ value, isExclusive }: DecimalBound, isLow: boolean): boolean {
  const magnitude = magnitudeOf(value);
  return isZero(magnitude) ? !isExclusive : magnitude.isNegative === isLow;
}

function isZero({ whole, fraction }: Magnitude): boolean {
  return whole === '' && fraction === '';
}

function magnitudeOf(value: string): Magnitude {
  const [whole = '', fraction = ''] = value.replace(/^[+-]/, '').split('.');
  return {
    isNegative: value.startsWith('-'),
    whole: whole.replace(/^0+/, ''),
    fraction: fraction.replace(/0+$/, ''),
  };
}
