/** Keywords for numbers (validation §6.2). */
import { isMultipleOf } from '../decimal.ts';
import type { Keyword } from '../keyword.ts';

type NumberKeyword = 'multipleOf' | 'minimum' | 'exclusiveMinimum' | 'maximum' | 'exclusiveMaximum';

function numberKeyword<Name extends NumberKeyword>(
  name: Name,
  wanted: string,
  holds: (value: number, argument: number) => boolean,
): Keyword<Name> {
  return {
    name,
    applies: 'number',
    evaluate(argument, value: number, evaluation) {
      if (holds(value, argument)) return true;
      const expected = `${wanted} ${argument}`;
      return evaluation.fail(name, `Expected a number ${expected}, but found ${value}.`, [
        expected,
      ]);
    },
  };
}

/** §6.2.1, exact in decimal. */
export const multipleOf = numberKeyword('multipleOf', 'that is a multiple of', isMultipleOf);
/** §6.2.4. */
export const minimum = numberKeyword('minimum', 'not less than', (value, bound) => value >= bound);
/** §6.2.5. */
export const exclusiveMinimum = numberKeyword(
  'exclusiveMinimum',
  'greater than',
  (value, bound) => value > bound,
);
/** §6.2.2. */
export const maximum = numberKeyword(
  'maximum',
  'not greater than',
  (value, bound) => value <= bound,
);
/** §6.2.3. */
export const exclusiveMaximum = numberKeyword(
  'exclusiveMaximum',
  'less than',
  (value, bound) => value < bound,
);
