/** The keywords of objects (core §10.2.2.4, §10.3.2, §11.3, validation §6.5) as claims. */
import type { ObjectSchema } from '../../json-schema/model.ts';
import { plainKeyword } from '../../json-schema/value-scalars.ts';
import type { Claims } from './claims.ts';
import type { Claim, NamesClaim, RecordFact } from './model.ts';
import { ecmascriptPattern } from './patterns.ts';
import type { SchemaReader } from './reader.ts';
import { type Evaluated, evaluationsOf } from './unevaluated.ts';

/** What a schema says of objects: all of it holds, and nothing of it speaks of other values. */
export function recordClaims(node: ObjectSchema, reader: SchemaReader): readonly Claim[] {
  const { claims } = reader;
  const found: Claim[] = [];
  const properties = propertiesOf(node, reader);
  const patterns = patternsOf(node, reader);
  const others = reader.under(node, 'additionalProperties') ?? claims.any;
  const required = new Set((plainKeyword(node, 'required') ?? []) as readonly string[]);
  if (properties.size > 0 || patterns.length > 0 || others !== claims.any || required.size > 0) {
    found.push(recordClaim({ properties, patterns, others, required }, claims));
  }
  const min = (plainKeyword(node, 'minProperties') ?? 0) as number;
  const max = (plainKeyword(node, 'maxProperties') ?? Infinity) as number;
  if (min > 0 || max < Infinity) found.push(claims.fact({ of: 'object', says: 'count', min, max }));
  const names = reader.under(node, 'propertyNames');
  if (names && names !== claims.any) {
    const patterns = [{ names: claims.not(names), claim: claims.never }];
    found.push(recordClaim({ patterns }, claims));
  }
  found.push(...dependentClaims(node, reader), ...unevaluatedClaims(node, reader));
  return found;
}

function propertiesOf(node: ObjectSchema, reader: SchemaReader): Map<string, Claim> {
  const table = node.keywords.get('properties');
  if (table?.kind !== 'schemaMap') return new Map();
  return new Map(Array.from(table.schemas, ([name, { schema }]) => [name, reader.of(schema)]));
}

function patternsOf(node: ObjectSchema, reader: SchemaReader): readonly NamesClaim[] {
  const table = node.keywords.get('patternProperties');
  if (table?.kind !== 'schemaMap') return [];
  return Array.from(table.schemas, ([source, { schema }]) => {
    return { names: ecmascriptPattern(source, reader.claims), claim: reader.of(schema) };
  });
}

/** What is not said leaves properties open. */
export function recordClaim(said: Partial<RecordFact>, claims: Claims): Claim {
  const open = {
    properties: new Map(),
    patterns: [],
    others: claims.any,
    required: new Set<string>(),
  };
  return claims.fact({ of: 'object', says: 'record', ...open, ...said });
}

function dependentClaims(node: ObjectSchema, reader: SchemaReader): readonly Claim[] {
  const { claims } = reader;
  const found: Claim[] = [];
  const names = plainKeyword(node, 'dependentRequired') as
    | Readonly<Record<string, readonly string[]>>
    | undefined;
  const without = (name: string): Claim => claims.not(reader.having(name));
  for (const [name, needed] of Object.entries(names ?? {})) {
    found.push(claims.some([without(name), recordClaim({ required: new Set(needed) }, claims)]));
  }
  const schemas = node.keywords.get('dependentSchemas');
  if (schemas?.kind === 'schemaMap') {
    for (const [name, { schema }] of schemas.schemas) {
      found.push(claims.some([without(name), reader.of(schema)]));
    }
  }
  return found;
}

function unevaluatedClaims(node: ObjectSchema, reader: SchemaReader): readonly Claim[] {
  const others = reader.under(node, 'unevaluatedProperties');
  return others ? [unevaluatedProperties(node, others, reader)] : [];
}

/** Properties that the other keywords of the schema don't evaluate are of a claim (core §11.3). */
export function unevaluatedProperties(
  node: ObjectSchema,
  others: Claim,
  reader: SchemaReader,
): Claim {
  const { claims } = reader;
  const evaluations = evaluationsOf(node, reader);
  if (!evaluations) return claims.unclear('`unevaluatedProperties` beside many alternatives');
  return claims.some(
    evaluations.map(({ holds, parts }) => claims.all([holds, unevaluated(parts, others, claims)])),
  );
}

/** What holds of all properties but these. */
function unevaluated(parts: Evaluated, others: Claim, claims: Claims): Claim {
  if (parts.isEveryProperty) return claims.any;
  const properties = new Map(parts.names.map((name) => [name, claims.any]));
  const patterns = parts.patterns.map((source) => {
    return { names: ecmascriptPattern(source, claims), claim: claims.any };
  });
  return recordClaim({ properties, patterns, others }, claims);
}
