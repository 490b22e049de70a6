/** The keywords of arrays (core §10.3.1, §11.2, validation §6.4) as claims. */
import type { ObjectSchema } from '../../json-schema/model.ts';
import { plainKeyword } from '../../json-schema/value-scalars.ts';
import type { Claim } from './model.ts';
import type { SchemaReader } from './reader.ts';
import { evaluationsOf } from './unevaluated.ts';

/** What a schema says of arrays: all of it holds, and nothing of it speaks of other values. */
export function listClaims(node: ObjectSchema, reader: SchemaReader): readonly Claim[] {
  const { claims } = reader;
  const found: Claim[] = [];
  const prefix = reader.listed(node, 'prefixItems') ?? [];
  const rest = reader.under(node, 'items') ?? claims.any;
  if (prefix.length > 0 || rest !== claims.any) {
    found.push(claims.fact({ of: 'array', says: 'items', prefix, rest }));
  }
  const min = (plainKeyword(node, 'minItems') ?? 0) as number;
  const max = (plainKeyword(node, 'maxItems') ?? Infinity) as number;
  if (min > 0 || max < Infinity) found.push(claims.fact({ of: 'array', says: 'length', min, max }));
  if (plainKeyword(node, 'uniqueItems') === true) {
    found.push(claims.fact({ of: 'array', says: 'unique' }));
  }
  found.push(...containsClaims(node, reader));
  found.push(...unevaluatedClaims(node, reader));
  return found;
}

function unevaluatedClaims(node: ObjectSchema, reader: SchemaReader): readonly Claim[] {
  const others = reader.under(node, 'unevaluatedItems');
  return others ? [unevaluatedItems(node, others, reader)] : [];
}

/** Items that the other keywords of the schema don't evaluate are of a claim (core §11.2). */
export function unevaluatedItems(node: ObjectSchema, others: Claim, reader: SchemaReader): Claim {
  const { claims } = reader;
  const evaluations = evaluationsOf(node, reader);
  if (!evaluations) return claims.unclear('`unevaluatedItems` beside many alternatives');
  const ways = evaluations.map(({ holds, parts: { items, contained } }) => {
    if (items === Infinity) return holds;
    const prefix = Array.from({ length: items }, () => claims.any);
    const rest = claims.some([others, ...contained]);
    return claims.all([holds, claims.fact({ of: 'array', says: 'items', prefix, rest })]);
  });
  return claims.some(ways);
}

function containsClaims(node: ObjectSchema, reader: SchemaReader): readonly Claim[] {
  const { claims } = reader;
  const claim = reader.under(node, 'contains');
  if (!claim) return [];
  const min = (plainKeyword(node, 'minContains') ?? 1) as number;
  const max = (plainKeyword(node, 'maxContains') ?? Infinity) as number;
  if (min === 0 && max === Infinity) return [];
  if (min !== 1 || max !== Infinity) {
    return [claims.fact({ of: 'array', says: 'contains', claim, min, max })];
  }
  // Not every item is of the opposite.
  const none = claims.fact({ of: 'array', says: 'items', prefix: [], rest: claims.not(claim) });
  const isNoArray = claims.not(claims.kinds(['array']));
  return [claims.some([isNoArray, claims.not(none)])];
}
