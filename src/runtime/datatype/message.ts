/** What an issue about a simple value says: what was found, and what was expected. */
import type { Violation } from './datatype.ts';

const longestQuote = 60;
const mostAlternatives = 8;

/** What needs no escapes. */
const plain = /^[ !#-[\]-~]*$/;

/**
 * One sentence about what breaks a rule, as `quote` or `describe` put it:
 * `"07b" is not a valid MobileNumber: expected an integer.`
 */
export function violation(
  code: string,
  found: string,
  typeName: string,
  expected: readonly string[],
): Violation {
  const wanted = expected.length === 0 ? '' : `: expected ${alternatives(expected)}`;
  return { code, message: `${found} is not a valid ${typeName}${wanted}.`, expected };
}

/** A text in double quotes, without control characters, shortened but never within a character. */
export function quote(text: string): string {
  if (text.length <= longestQuote) return plain.test(text) ? `"${text}"` : JSON.stringify(text);
  const head = text.slice(0, longestQuote).replace(/[\uD800-\uDBFF]$/, '');
  return `${JSON.stringify(head)}… (${text.length} UTF-16 units)`;
}

/** A value of any type, in a few words. */
export function describe(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quote(value);
    case 'number':
      return Object.is(value, -0) ? 'the number -0' : `the number ${value}`;
    case 'boolean':
    case 'undefined':
      return String(value);
    case 'object':
      return value === null ? 'null' : Array.isArray(value) ? 'an array' : 'an object';
    default:
      return `a ${typeof value}`;
  }
}

/** `a`, `a or b`, `a, b or c`; of very many, the first few. */
function alternatives(expected: readonly string[]): string {
  const [only] = expected;
  if (only !== undefined && expected.length === 1) return only;
  const shown = expected.slice(0, mostAlternatives);
  const hidden = expected.length - shown.length;
  if (hidden > 0) return `${shown.join(', ')} or one of ${hidden} more`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} or ${last}`;
}
