/** Parts of a value, by the keyword that applies a schema to them. */
import type { Claims } from '../../compare/claims/claims.ts';
import { unevaluatedItems } from '../../compare/claims/json-lists.ts';
import { recordClaim, unevaluatedProperties } from '../../compare/claims/json-records.ts';
import type { JsonSchemaClaims } from '../../compare/claims/json-schema.ts';
import type { Claim } from '../../compare/claims/model.ts';
import { ecmascriptPattern } from '../../compare/claims/patterns.ts';
import { claimAt } from '../../compare/claims/record.ts';
import type { ObjectSchema } from '../../json-schema/model.ts';
import type { Link } from './links.ts';

/** That a value has a part to which the link applies its schema, and which is of `inner`. */
export function havingPart(link: Link, inner: Claim, reader: JsonSchemaClaims): Claim {
  const { claims } = reader;
  const { from, keyword, at } = link;
  const not = claims.not(inner);
  switch (keyword) {
    case 'properties': {
      const name = String(at);
      const said = { properties: new Map([[name, inner]]), required: new Set([name]) };
      return claims.all([claims.kinds(['object']), recordClaim(said, claims)]);
    }
    case 'patternProperties':
    case 'additionalProperties':
      return claims.all([claims.kinds(['object']), claims.not(namedBy(link, not, claims))]);
    case 'propertyNames': {
      const none = recordClaim({ patterns: [{ names: inner, claim: claims.never }] }, claims);
      return claims.all([claims.kinds(['object']), claims.not(none)]);
    }
    case 'unevaluatedProperties':
      return claims.all([
        claims.kinds(['object']),
        claims.not(unevaluatedProperties(from, not, reader)),
      ]);
    case 'prefixItems': {
      const index = Number(at);
      const prefix = [...Array.from({ length: index }, () => claims.any), inner];
      const length = { min: index + 1, max: Infinity };
      return claims.all([
        claims.kinds(['array']),
        claims.fact({ of: 'array', says: 'length', ...length }),
        claims.fact({ of: 'array', says: 'items', prefix, rest: claims.any }),
      ]);
    }
    case 'unevaluatedItems':
      return claims.all([claims.kinds(['array']), claims.not(unevaluatedItems(from, not, reader))]);
    default: {
      const prefix = Array.from({ length: firstItem(link) }, () => claims.any);
      const none = claims.fact({ of: 'array', says: 'items', prefix, rest: not });
      return claims.all([claims.kinds(['array']), claims.not(none)]);
    }
  }
}

/** That properties of which a pattern, or nothing, speaks are of a claim. */
function namedBy({ from, keyword, at }: Link, claim: Claim, claims: Claims): Claim {
  if (keyword === 'patternProperties') {
    return recordClaim(
      { patterns: [{ names: ecmascriptPattern(String(at), claims), claim }] },
      claims,
    );
  }
  const properties = new Map(namesOf(from, 'properties').map((name) => [name, claims.any]));
  const patterns = namesOf(from, 'patternProperties').map((source) => {
    return { names: ecmascriptPattern(source, claims), claim: claims.any };
  });
  return recordClaim({ properties, patterns, others: claim }, claims);
}

/** Where in a value are such parts, as far as this depends on names and indexes alone. */
export function partsOf(link: Link, value: unknown, claims: Claims): readonly (string | number)[] {
  if (typeof value !== 'object' || value === null) return [];
  const { keyword, at } = link;
  if (Array.isArray(value)) {
    const indexes = [...value.keys()];
    if (keyword === 'prefixItems') return indexes.filter((index) => index === at);
    return keyword === 'items' ? indexes.filter((index) => index >= firstItem(link)) : [];
  }
  const names = Object.keys(value);
  if (keyword === 'properties') return names.filter((name) => name === at);
  if (keyword !== 'patternProperties' && keyword !== 'additionalProperties') return [];
  const said = namedBy(link, claims.never, claims);
  if (said.kind !== 'fact' || said.fact.says !== 'record') return [];
  const { fact } = said;
  return names.filter((name) => claimAt(fact, name, claims) === claims.never);
}

/** The first item that `items` speaks of. */
function firstItem({ from, keyword }: Link): number {
  const prefix = keyword === 'items' ? from.keywords.get('prefixItems') : undefined;
  return prefix?.kind === 'schemas' ? prefix.schemas.length : 0;
}

function namesOf(node: ObjectSchema, keyword: string): readonly string[] {
  const table = node.keywords.get(keyword);
  return table?.kind === 'schemaMap' ? [...table.schemas.keys()] : [];
}
