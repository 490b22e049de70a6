/** What a JSON Schema says, as claims. Every keyword is said exactly, or is named as unclear. */
import type { TypeName } from '../../../src/runtime/json/schema.ts';
import type { ObjectSchema, SchemaKey } from '../../json-schema/model.ts';
import { plainKeyword } from '../../json-schema/value-scalars.ts';
import type { NameOf } from '../equal/names.ts';
import type { Claims } from './claims.ts';
import { doClash } from './clash.ts';
import { listClaims } from './json-lists.ts';
import { recordClaim, recordClaims } from './json-records.ts';
import { constantClaim, numberClaims, textClaims } from './json-scalars.ts';
import type { Claim, Kind } from './model.ts';
import type { SchemaReader, SchemaTable } from './reader.ts';

/** What a schema says beside its keywords, if anything. */
export type FurtherClaim = (node: ObjectSchema, claims: Claims) => Claim | undefined;

/** Reads the schemas of one set as they are asked for. */
export class JsonSchemaClaims implements SchemaReader {
  readonly schemas: SchemaTable;
  readonly claims: Claims;
  readonly #nameOf: NameOf;

  readonly #further: FurtherClaim | undefined;

  /**
   * `nameOf`: tells the schemas of this set from those of others, but for those that say the same.
   * `further`: what schemas say beside their keywords.
   */
  constructor(
    { schemas }: { readonly schemas: SchemaTable },
    nameOf: NameOf,
    claims: Claims,
    further?: FurtherClaim,
  ) {
    this.#further = further;
    this.schemas = schemas;
    this.claims = claims;
    this.#nameOf = nameOf;
  }

  /** What the schema says; of one that is being read right now, a reference to it. */
  readonly of = (key: SchemaKey): Claim =>
    this.claims.named(`schema ${this.#nameOf(key)}`, () => this.#read(key));

  #read(key: SchemaKey): Claim {
    const { claims } = this;
    const node = this.schemas.get(key);
    if (!node) return claims.never;
    if (node.kind === 'boolean') return node.value ? claims.any : claims.never;
    return claims.all([
      ...typeClaims(node, claims),
      ...textClaims(node, claims),
      ...numberClaims(node, claims),
      ...listClaims(node, this),
      ...recordClaims(node, this),
      ...this.#applied(node),
      this.#further?.(node, claims) ?? claims.any,
    ]);
  }

  /** Of the schema that a keyword holds; `undefined`: there is none. */
  readonly under = (node: ObjectSchema, keyword: string): Claim | undefined => {
    const value = node.keywords.get(keyword);
    return value?.kind === 'schema' ? this.of(value.schema) : undefined;
  };

  readonly listed = (node: ObjectSchema, keyword: string): readonly Claim[] | undefined => {
    const value = node.keywords.get(keyword);
    return value?.kind === 'schemas' ? value.schemas.map(this.of) : undefined;
  };

  readonly having = (name: string): Claim => {
    const { claims } = this;
    const present = recordClaim({ required: new Set([name]) }, claims);
    return claims.all([claims.kinds(['object']), present]);
  };

  #applied(node: ObjectSchema): readonly Claim[] {
    const { claims } = this;
    const found: Claim[] = [];
    for (const keyword of ['$ref', '$dynamicRef', '$recursiveRef']) {
      const target = this.under(node, keyword);
      if (target) found.push(target);
    }
    found.push(...(this.listed(node, 'allOf') ?? []));
    const anyOf = this.listed(node, 'anyOf');
    if (anyOf) found.push(claims.some(anyOf));
    const oneOf = this.listed(node, 'oneOf');
    if (oneOf) found.push(exactlyOne(oneOf, claims));
    const not = this.under(node, 'not');
    if (not) found.push(claims.not(not));
    const condition = this.under(node, 'if');
    if (condition) {
      const [then, otherwise] = [this.under(node, 'then'), this.under(node, 'else')];
      if (then) found.push(claims.some([claims.not(condition), then]));
      if (otherwise) found.push(claims.some([condition, otherwise]));
    }
    return found;
  }
}

/** One alternative and none of those that it does not exclude by itself. */
function exactlyOne(alternatives: readonly Claim[], claims: Claims): Claim {
  const ways = alternatives.map((claim, index) => {
    const others = alternatives.filter(
      (other, at) => at !== index && !doClash(claim, other, claims),
    );
    return claims.all([claim, ...others.map((other) => claims.not(other))]);
  });
  return claims.some(ways);
}

function typeClaims(node: ObjectSchema, claims: Claims): readonly Claim[] {
  const found: Claim[] = [];
  const types = plainKeyword(node, 'type') as readonly TypeName[] | undefined;
  if (types) {
    found.push(claims.kinds(types.map((type): Kind => (type === 'integer' ? 'number' : type))));
    if (types.includes('integer') && !types.includes('number')) {
      found.push(claims.fact({ of: 'number', says: 'multiple', divisor: 1 }));
    }
  }
  const enumeration = plainKeyword(node, 'enum') as readonly unknown[] | undefined;
  if (enumeration)
    found.push(claims.some(enumeration.map((value) => constantClaim(value, claims))));
  if (node.keywords.has('const')) found.push(constantClaim(plainKeyword(node, 'const'), claims));
  return found;
}
