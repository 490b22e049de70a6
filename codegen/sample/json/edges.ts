/** What valid values are to show: every schema in use, every edge, every enumerated value. */
import { constantClaim } from '../../compare/claims/json-scalars.ts';
import type { JsonSchemaClaims } from '../../compare/claims/json-schema.ts';
import type { Bound, Claim, Kind } from '../../compare/claims/model.ts';
import type { ObjectSchema, SchemaNode } from '../../json-schema/model.ts';
import { plainKeyword } from '../../json-schema/value-scalars.ts';

/** What a value of a schema is to be besides; whether its texts have a length that is to be kept. */
export type Edge = readonly [shows: string, claim: Claim, isOfLength?: boolean];

/** What is to be shown of one schema. */
export function edgesOf(node: SchemaNode, reader: JsonSchemaClaims): readonly Edge[] {
  const inUse: Edge = ['in use', reader.claims.any];
  if (node.kind === 'boolean') return node.value ? [inUse] : [];
  return [
    inUse,
    ...types(node, reader),
    ...values(node, reader),
    ...counts(node, reader),
    ...bounds(node, reader),
    ...properties(node, reader),
  ];
}

function types(node: ObjectSchema, { claims }: JsonSchemaClaims): readonly Edge[] {
  const all = (plainKeyword(node, 'type') ?? []) as readonly string[];
  if (all.length < 2) return [];
  const integer = claims.all([
    claims.kinds(['number']),
    claims.fact({ of: 'number', says: 'multiple', divisor: 1 }),
  ]);
  return all.map((type): Edge => {
    const shows = `type ${type}`;
    if (type === 'integer') return [shows, integer];
    const kind = claims.kinds([type as Kind]);
    const isApart = type === 'number' && all.includes('integer');
    return [shows, isApart ? claims.all([kind, claims.not(integer)]) : kind];
  });
}

function values(node: ObjectSchema, { claims }: JsonSchemaClaims): readonly Edge[] {
  const all = (plainKeyword(node, 'enum') ?? []) as readonly unknown[];
  return all.map((value) => [`value ${JSON.stringify(value)}`, constantClaim(value, claims)]);
}

/** Each bound of a count, met exactly. */
function counts(node: ObjectSchema, reader: JsonSchemaClaims): readonly Edge[] {
  return COUNTS.flatMap(([keyword, countOf]): readonly Edge[] => {
    const count = plainKeyword(node, keyword);
    if (typeof count !== 'number' || (count === 0 && keyword.startsWith('max'))) return [];
    const claim = countOf(count, node, reader);
    return claim ? [[`${keyword} ${count}`, claim, countOf === characters]] : [];
  });
}

type CountClaim = (
  count: number,
  node: ObjectSchema,
  reader: JsonSchemaClaims,
) => Claim | undefined;

const characters: CountClaim = (count, _, { claims }) => {
  const length = { whiteSpace: 'preserve', min: count, max: count } as const;
  return claims.all([
    claims.kinds(['string']),
    claims.fact({ of: 'string', says: 'length', ...length }),
  ]);
};

const items: CountClaim = (count, _, { claims }) =>
  claims.all([
    claims.kinds(['array']),
    claims.fact({ of: 'array', says: 'length', min: count, max: count }),
  ]);

const propertyCount: CountClaim = (count, _, { claims }) =>
  claims.all([
    claims.kinds(['object']),
    claims.fact({ of: 'object', says: 'count', min: count, max: count }),
  ]);

const contained: CountClaim = (count, node, { claims, under }) => {
  const claim = under(node, 'contains');
  if (!claim) return undefined;
  return claims.all([
    claims.kinds(['array']),
    claims.fact({ of: 'array', says: 'contains', claim, min: count, max: count }),
  ]);
};

const COUNTS: readonly (readonly [keyword: string, CountClaim])[] = [
  ['minLength', characters],
  ['minItems', items],
  ['minProperties', propertyCount],
  ['minContains', contained],
  ['maxLength', characters],
  ['maxItems', items],
  ['maxProperties', propertyCount],
  ['maxContains', contained],
];

/** A bound itself, and beside an exclusive one the next integer. */
function bounds(node: ObjectSchema, { claims }: JsonSchemaClaims): readonly Edge[] {
  const edges: Edge[] = [];
  const number = claims.kinds(['number']);
  for (const [keyword, exclusive, side] of SIDES) {
    const bound = plainKeyword(node, keyword);
    const beyond = plainKeyword(node, exclusive);
    if (typeof bound === 'number') edges.push([`${keyword} ${bound}`, claims.values([bound])]);
    if (typeof beyond !== 'number') continue;
    const ends: readonly Bound[] = [
      { value: beyond, isExclusive: true },
      { value: beyond + side, isExclusive: false },
    ];
    const [low = NONE, high = NONE] = side > 0 ? ends : ends.toReversed();
    const next = claims.fact({ of: 'number', says: 'range', low, high });
    edges.push([`next to ${exclusive} ${beyond}`, claims.all([number, next])]);
  }
  const divisor = plainKeyword(node, 'multipleOf');
  if (typeof divisor === 'number') {
    const wider = claims.fact({ of: 'number', says: 'multiple', divisor: divisor * 2 });
    edges.push([`multipleOf ${divisor}`, claims.all([number, claims.not(wider)])]);
  }
  return edges;
}

const NONE: Bound = { value: 0, isExclusive: true };
const SIDES = [
  ['minimum', 'exclusiveMinimum', 1],
  ['maximum', 'exclusiveMaximum', -1],
] as const;

/** Without each optional property. */
function properties(node: ObjectSchema, { claims, having }: JsonSchemaClaims): readonly Edge[] {
  const known = node.keywords.get('properties');
  if (known?.kind !== 'schemaMap') return [];
  const required = (plainKeyword(node, 'required') ?? []) as readonly string[];
  const optional = [...known.schemas.keys()].filter((name) => !required.includes(name));
  const object = claims.kinds(['object']);
  return optional.map((name) => [
    `without ${name}`,
    claims.all([object, claims.not(having(name))]),
  ]);
}
