/** Keywords for values of any type (validation §6.1). */
import { isJsonEqual } from '../equality.ts';
import type { Keyword } from '../keyword.ts';
import type { TypeName } from '../schema.ts';
import { typeName } from '../type-name.ts';
import { describeValue, jsonType } from '../value.ts';

function isOfType(value: unknown, name: TypeName): boolean {
  return name === 'integer' ? Number.isInteger(value) : jsonType(value) === name;
}

/** §6.1.1; 1.0 is an integer. */
export const type: Keyword<'type'> = {
  name: 'type',
  applies: 'any',
  evaluate(argument, value, evaluation) {
    const names = typeof argument === 'string' ? [argument] : argument;
    if (names.some((name) => isOfType(value, name))) return true;
    const wanted = names.map(typeName).join(' or ');
    return evaluation.fail('type', `Expected ${wanted}, but found ${describeValue(value)}.`, names);
  },
};

/** §6.1.2. */
export const enumeration: Keyword<'enum'> = {
  name: 'enum',
  applies: 'any',
  evaluate(values, value, evaluation) {
    if (values.some((constant) => isJsonEqual(constant, value))) return true;
    const expected = values.map((constant) => JSON.stringify(constant));
    const found = describeValue(value);
    const message = `Expected one of ${expected.join(', ')}, but found ${found}.`;
    return evaluation.fail('enum', message, expected);
  },
};

/** §6.1.3. */
export const constant: Keyword<'const'> = {
  name: 'const',
  applies: 'any',
  evaluate(argument, value, evaluation) {
    if (isJsonEqual(argument, value)) return true;
    const expected = JSON.stringify(argument);
    const message = `Expected ${expected}, but found ${describeValue(value)}.`;
    return evaluation.fail('const', message, [expected]);
  },
};
