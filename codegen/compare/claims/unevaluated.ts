/**
 * Which parts of a value the schemas at one place evaluate (core §11), and if what holds. Of several
 * alternatives more may hold at once; then each of them evaluates its own.
 */
import type { KeywordValue, ObjectSchema, SchemaKey } from '../../json-schema/model.ts';
import { plainKeyword } from '../../json-schema/value-scalars.ts';
import type { Claim } from './model.ts';
import type { SchemaReader } from './reader.ts';

/** Parts of a value that are evaluated. */
export interface Evaluated {
  /** Properties by their names, or by patterns that their names match. */
  readonly names: readonly string[];
  readonly patterns: readonly string[];
  readonly isEveryProperty: boolean;
  /** The first items, so many; `Infinity`: all. */
  readonly items: number;
  /** And items of these claims, wherever they stand. */
  readonly contained: readonly Claim[];
}

/** If `holds` does, these parts are evaluated. */
export interface Evaluation {
  readonly holds: Claim;
  readonly parts: Evaluated;
}

/** More evaluations than these are not told apart. */
const MAX_EVALUATIONS = 64;
/** A schema that refers to itself in place is none that holds. */
const MAX_DEPTH = 50;

/**
 * What the other keywords of a schema evaluate: for each set of alternatives that can hold. Of every
 * valid value one of these holds that evaluates all that is evaluated. `undefined`: there are too many.
 */
export function evaluationsOf(
  node: ObjectSchema,
  reader: SchemaReader,
): readonly Evaluation[] | undefined {
  try {
    return new Evaluations(reader).of(node, 0);
  } catch (error) {
    if (error instanceof TooMany) return undefined;
    throw error;
  }
}

/** Leaves the recursion where more had to be told apart than is allowed. */
class TooMany extends Error {}

const NOTHING: Evaluated = {
  names: [],
  patterns: [],
  isEveryProperty: false,
  items: 0,
  contained: [],
};

class Evaluations {
  readonly #reader: SchemaReader;
  readonly #none: Evaluation;

  constructor(reader: SchemaReader) {
    this.#reader = reader;
    this.#none = { holds: reader.claims.any, parts: NOTHING };
  }

  of(node: ObjectSchema, depth: number): readonly Evaluation[] {
    if (depth > MAX_DEPTH) throw new TooMany();
    const inner = (key: SchemaKey): readonly Evaluation[] => this.#at(key, depth + 1);
    const own = { holds: this.#reader.claims.any, parts: this.#ownParts(node, depth > 0) };
    const groups = [
      ...['$ref', '$dynamicRef', '$recursiveRef', 'allOf'].flatMap((keyword) =>
        schemasOf(node.keywords.get(keyword)).map(inner),
      ),
      ...schemasOf(node.keywords.get('anyOf')).map((key) =>
        this.#orNone(this.#if(key, inner(key))),
      ),
      ...this.#alternatives(node, inner),
      ...this.#dependents(node, inner),
    ];
    return groups.reduce((all, group) => this.#together(all, group), [own]);
  }

  #at(key: SchemaKey, depth: number): readonly Evaluation[] {
    const node = this.#reader.schemas.get(key);
    return node?.kind === 'schema' ? this.of(node, depth) : [this.#none];
  }

  /** One of `oneOf`, and of a condition either side. */
  #alternatives(
    node: ObjectSchema,
    inner: (key: SchemaKey) => readonly Evaluation[],
  ): readonly (readonly Evaluation[])[] {
    const groups: (readonly Evaluation[])[] = [];
    const oneOf = schemasOf(node.keywords.get('oneOf'));
    if (oneOf.length > 0) groups.push(oneOf.flatMap((key) => this.#if(key, inner(key))));
    const [condition] = schemasOf(node.keywords.get('if'));
    if (condition !== undefined) {
      const side = (keyword: string): readonly Evaluation[] => {
        const [key] = schemasOf(node.keywords.get(keyword));
        return key === undefined ? [this.#none] : inner(key);
      };
      const yes = this.#if(condition, this.#together(inner(condition), side('then')));
      const isNot = this.#reader.claims.not(this.#reader.of(condition));
      groups.push([...yes, ...this.#under(isNot, side('else'))]);
    }
    return groups;
  }

  #dependents(
    node: ObjectSchema,
    inner: (key: SchemaKey) => readonly Evaluation[],
  ): readonly (readonly Evaluation[])[] {
    const schemas = node.keywords.get('dependentSchemas');
    if (schemas?.kind !== 'schemaMap') return [];
    return Array.from(schemas.schemas, ([name, { schema }]) =>
      this.#orNone(this.#under(this.#reader.having(name), inner(schema))),
    );
  }

  #ownParts(node: ObjectSchema, isInner: boolean): Evaluated {
    const { keywords } = node;
    const prefix = schemasOf(keywords.get('prefixItems')).length;
    const isEveryItem = keywords.has('items') || (isInner && keywords.has('unevaluatedItems'));
    const contained = this.#reader.under(node, 'contains');
    const isCounted = plainKeyword(node, 'containsEvaluates') !== false;
    return {
      names: namesOf(keywords.get('properties')),
      patterns: namesOf(keywords.get('patternProperties')),
      isEveryProperty:
        keywords.has('additionalProperties') || (isInner && keywords.has('unevaluatedProperties')),
      items: isEveryItem ? Infinity : prefix,
      contained: contained && isCounted ? [contained] : [],
    };
  }

  #if(key: SchemaKey, evaluations: readonly Evaluation[]): readonly Evaluation[] {
    return this.#under(this.#reader.of(key), evaluations);
  }

  /** Alternatives that evaluate nothing need not be told apart. */
  #under(claim: Claim, evaluations: readonly Evaluation[]): readonly Evaluation[] {
    const { claims } = this.#reader;
    const found = evaluations.map(({ holds, parts }) => {
      return isNothing(parts) ? this.#none : { holds: claims.all([claim, holds]), parts };
    });
    return [...new Set(found)];
  }

  #orNone(evaluations: readonly Evaluation[]): readonly Evaluation[] {
    return [...new Set([this.#none, ...evaluations])];
  }

  /** One of either, in all combinations. */
  #together(left: readonly Evaluation[], right: readonly Evaluation[]): readonly Evaluation[] {
    const { claims } = this.#reader;
    if (left.length * right.length > MAX_EVALUATIONS) throw new TooMany();
    return left.flatMap((one) =>
      right.map((other) => ({
        holds: claims.all([one.holds, other.holds]),
        parts: both(one.parts, other.parts),
      })),
    );
  }
}

function both(one: Evaluated, other: Evaluated): Evaluated {
  return {
    names: [...one.names, ...other.names],
    patterns: [...one.patterns, ...other.patterns],
    isEveryProperty: one.isEveryProperty || other.isEveryProperty,
    items: Math.max(one.items, other.items),
    contained: [...one.contained, ...other.contained],
  };
}

function isNothing({ names, patterns, isEveryProperty, items, contained }: Evaluated): boolean {
  return names.length + patterns.length + items + contained.length === 0 && !isEveryProperty;
}

function schemasOf(value: KeywordValue | undefined): readonly SchemaKey[] {
  if (value?.kind === 'schema') return [value.schema];
  return value?.kind === 'schemas' ? value.schemas : [];
}

function namesOf(table: KeywordValue | undefined): readonly string[] {
  return table?.kind === 'schemaMap' ? [...table.schemas.keys()] : [];
}
