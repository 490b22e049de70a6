/** How many digits decimal numerals have, as regular expressions (part 2 §4.3.11, §4.3.12). */

/**
 * Of at most `count` digits, those of `totalDigits` (§4.3.11): leading zeros don't count, nor those
 * that end a fraction. Texts that are no numerals may match too.
 */
export function totalDigitsPattern(count: number, isInteger: boolean): string {
  const whole = count === 0 ? '' : `(?:${digitsFrom1(1, count)})?`;
  if (isInteger) return `[+\\-]?0*${whole}`;
  const splits = Array.from({ length: count + 1 }, (_, digits) => {
    const rest = count - digits;
    const behind = rest === 0 ? '0*' : `[0-9]{0,${rest}}0*`;
    return `${digits === 0 ? '' : digitsFrom1(digits, digits)}\\.${behind}`;
  });
  return `[+\\-]?0*(?:${[whole, ...splits].join('|')})`;
}

/** `min` to `max` digits, the first of them not zero. */
function digitsFrom1(min: number, max: number): string {
  if (max === 1) return '[1-9]';
  const rest = min === max ? anyDigits(max - 1) : `[0-9]{${min - 1},${max - 1}}`;
  return `[1-9]${rest}`;
}

/** Of at most `count` digits behind the point, zeros at the end apart (§4.3.12). */
export function fractionDigitsPattern(count: number): string {
  const digits = count === 0 ? '' : `[0-9]{0,${count}}`;
  return `[+\\-]?[0-9]*(?:\\.${digits}0*)?`;
}

/** Just so many digits. */
export function anyDigits(count: number): string {
  if (count === 0) return '';
  return count === 1 ? '[0-9]' : `[0-9]{${count}}`;
}
