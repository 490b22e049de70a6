/** Constants, and the keywords of strings and numbers (validation §6.1 to §6.3, §7), as claims. */
import type { ObjectSchema } from '../../json-schema/model.ts';
import { plainKeyword } from '../../json-schema/value-scalars.ts';
import type { WhiteSpace } from '../../pattern/word-states.ts';
import type { Claims } from './claims.ts';
import { formatClaim } from './formats.ts';
import type { Bound, Claim, Scalar } from './model.ts';
import { ecmascriptPattern } from './patterns.ts';

/** The value is equal to this one (core §4.2.2). */
export function constantClaim(value: unknown, claims: Claims): Claim {
  if (typeof value !== 'object' || value === null) return claims.values([value as Scalar]);
  if (Array.isArray(value)) {
    const { length } = value;
    const prefix = value.map((item) => constantClaim(item, claims));
    return claims.all([
      claims.kinds(['array']),
      claims.fact({ of: 'array', says: 'length', min: length, max: length }),
      claims.fact({ of: 'array', says: 'items', prefix, rest: claims.any }),
    ]);
  }
  const entries = Object.entries(value);
  const properties = new Map(entries.map(([name, inner]) => [name, constantClaim(inner, claims)]));
  const required = new Set(properties.keys());
  const record = { properties, patterns: [], others: claims.never, required };
  return claims.all([
    claims.kinds(['object']),
    claims.fact({ of: 'object', says: 'record', ...record }),
  ]);
}

/** What a schema says of strings by lengths in characters, `pattern` and `format`. */
export function textClaims(node: ObjectSchema, claims: Claims): readonly Claim[] {
  const found: Claim[] = [];
  const min = (plainKeyword(node, 'minLength') ?? 0) as number;
  const max = (plainKeyword(node, 'maxLength') ?? Infinity) as number;
  found.push(...lengthClaims(min, max, 'preserve', claims));
  const pattern = node.keywords.get('pattern');
  if (pattern?.kind === 'pattern') found.push(ecmascriptPattern(pattern.source, claims));
  const format = node.keywords.get('format');
  if (format?.kind === 'format') found.push(formatClaim(format.name, claims));
  return found;
}

/** Of both bounds each by itself, since each can be what a text is not. */
export function lengthClaims(
  min: number,
  max: number,
  whiteSpace: WhiteSpace,
  claims: Claims,
): readonly Claim[] {
  const length = (least: number, most: number): Claim =>
    claims.fact({ of: 'string', says: 'length', whiteSpace, min: least, max: most });
  return [...(min > 0 ? [length(min, Infinity)] : []), ...(max < Infinity ? [length(0, max)] : [])];
}

/** What a schema says of numbers by bounds and `multipleOf`. */
export function numberClaims(node: ObjectSchema, claims: Claims): readonly Claim[] {
  const found: Claim[] = [];
  const range = (low: Bound, high: Bound): void => {
    found.push(claims.fact({ of: 'number', says: 'range', low, high }));
  };
  for (const isExclusive of [false, true]) {
    const [low, high] = isExclusive
      ? ['exclusiveMinimum', 'exclusiveMaximum']
      : ['minimum', 'maximum'];
    const [minimum, maximum] = [plainKeyword(node, low ?? ''), plainKeyword(node, high ?? '')];
    if (minimum !== undefined) range({ value: minimum as number, isExclusive }, NO_HIGH);
    if (maximum !== undefined) range(NO_LOW, { value: maximum as number, isExclusive });
  }
  const divisor = plainKeyword(node, 'multipleOf') as number | undefined;
  if (divisor !== undefined) found.push(claims.fact({ of: 'number', says: 'multiple', divisor }));
  return found;
}

const NO_LOW: Bound = { value: -Infinity, isExclusive: false };
const NO_HIGH: Bound = { value: Infinity, isExclusive: false };
