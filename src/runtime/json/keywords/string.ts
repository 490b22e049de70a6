/** Keywords for strings (validation §6.3, §7). */
import { matches } from '../../matcher.ts';
import type { Keyword } from '../keyword.ts';
import type { Format } from '../schema.ts';
import { characterCount, counted } from '../text.ts';
import { describeValue } from '../value.ts';

/** §6.3.1, in characters. */
export const maxLength: Keyword<'maxLength'> = {
  name: 'maxLength',
  applies: 'string',
  evaluate(maximum, value: string, evaluation) {
    const length = value.length <= maximum ? value.length : characterCount(value);
    if (length <= maximum) return true;
    const expected = `at most ${counted(maximum, 'character', 'characters')}`;
    return evaluation.fail('maxLength', `Expected ${expected}, but found ${length}.`, [expected]);
  },
};

/** §6.3.2, in characters. */
export const minLength: Keyword<'minLength'> = {
  name: 'minLength',
  applies: 'string',
  evaluate(minimum, value: string, evaluation) {
    const length = characterCount(value);
    if (length >= minimum) return true;
    const expected = `at least ${counted(minimum, 'character', 'characters')}`;
    return evaluation.fail('minLength', `Expected ${expected}, but found ${length}.`, [expected]);
  },
};

/** §6.3.3; the pattern may match anywhere in the string. */
export const pattern: Keyword<'pattern'> = {
  name: 'pattern',
  applies: 'string',
  evaluate({ source, matcher }, value: string, evaluation) {
    if (matches(matcher, value)) return true;
    const message = `Expected text that matches ${source}, but found ${describeValue(value)}.`;
    return evaluation.fail('pattern', message, [source]);
  },
};

/** §7, asserted; of strings, and of numbers the formats that OpenAPI has for them. */
export const format: Keyword<'format'> = {
  name: 'format',
  applies: 'any',
  evaluate(asked, value: unknown, evaluation) {
    if (isInFormat(asked, value)) return true;
    const what = asked.applies === 'number' ? 'a number' : 'text';
    const message = `Expected ${what} in the format ${asked.name}, but found ${describeValue(value)}.`;
    return evaluation.fail('format', message, [asked.name]);
  },
};

function isInFormat(asked: Format, value: unknown): boolean {
  if (asked.applies === 'number') return typeof value !== 'number' || asked.accepts(value);
  return typeof value !== 'string' || matches({ test: asked.accepts }, value);
}
