/** What the keywords of one schema say of numbers (validation §6.2), `type` and `enum` left aside. */
import type { ObjectSchema } from '../../json-schema/model.ts';
import { plain, saysType } from './keyword.ts';
import { intersectNumbers } from './number-set.ts';
import { type Bound, everyNumber, type NumberSet } from './shape.ts';

/** The numbers that the bounds, `multipleOf` and the format let through. */
export function numbersOf(node: ObjectSchema): readonly NumberSet[] {
  const minimum = boundOf(node, 'minimum', 'exclusiveMinimum', (a, b) => a > b);
  const maximum = boundOf(node, 'maximum', 'exclusiveMaximum', (a, b) => a < b);
  const divisor = plain<number>(node, 'multipleOf');
  // The span of unbounded numbers too: what XSD can't carry is said there.
  const format = node.keywords.get('format');
  const formatted = format?.kind === 'format' ? NUMBER_FORMATS.get(format.name) : undefined;
  const isPlain = !minimum && !maximum && divisor === undefined && !formatted;
  if (isPlain && !saysType(node, 'number', 'integer')) return everyNumber;
  const own: NumberSet = {
    isInteger: false,
    multiplesOf: divisor === undefined ? [] : [divisor],
    ...(minimum && { minimum }),
    ...(maximum && { maximum }),
    span: node.span,
  };
  return formatted ? [intersectNumbers(own, formatted)] : [own];
}

function between(low: number, high: number, isInteger: boolean): NumberSet {
  const bound = (value: number): Bound => ({ value, isExclusive: !isInteger });
  return { isInteger, multiplesOf: [], minimum: bound(low), maximum: bound(high) };
}

/** From here on a number is rounded to infinity in single precision: halfway to 2^128. */
const SINGLE_END = 2 ** 128 - 2 ** 103;

/** The formats of OpenAPI's registry for numbers. */
const NUMBER_FORMATS: ReadonlyMap<string, NumberSet> = new Map([
  ['int32', between(-(2 ** 31), 2 ** 31 - 1, true)],
  ['int64', between(-(2 ** 63), 2 ** 63, true)],
  ['float', between(-SINGLE_END, SINGLE_END, false)],
]);

function boundOf(
  node: ObjectSchema,
  inclusive: string,
  exclusive: string,
  isTighter: (a: number, b: number) => boolean,
): Bound | undefined {
  const [own, other] = [plain<number>(node, inclusive), plain<number>(node, exclusive)];
  const isExclusive = other !== undefined && (own === undefined || !isTighter(own, other));
  const value = isExclusive ? other : own;
  return value === undefined ? undefined : { value, isExclusive };
}
