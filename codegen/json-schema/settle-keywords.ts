/** What keywords mean only together, said in the terms of draft 2020-12. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/source.ts';
import type { Draft } from './dialect.ts';
import type { KeywordValue } from './model.ts';

interface Context {
  readonly draft: Draft;
  readonly report: Report;
}

/** Rewrites the keywords of one schema where another one beside them decides what they say. */
export function settleKeywords(keywords: Map<string, KeywordValue>, context: Context): void {
  new Settling(keywords, context).settle();
}

class Settling {
  readonly #keywords: Map<string, KeywordValue>;
  readonly #context: Context;

  constructor(keywords: Map<string, KeywordValue>, context: Context) {
    this.#keywords = keywords;
    this.#context = context;
  }

  settle(): void {
    this.#useExclusive('minimum', 'exclusiveMinimum');
    this.#useExclusive('maximum', 'exclusiveMaximum');
    this.#useNullable();
    this.#useAdditionalItems();
    for (const [keyword, needed] of NEEDED) {
      const value = this.#keywords.get(keyword);
      if (!value || this.#keywords.has(needed)) continue;
      this.#keywords.delete(keyword);
      this.#ignored(keyword, value.span, `without \`${needed}\``);
    }
    const contains = this.#keywords.get('contains');
    if (contains && this.#context.draft === '2019-09') {
      this.#keywords.set(CONTAINS_EVALUATES, { kind: 'plain', value: false, span: contains.span });
    }
  }

  /** OpenAPI 3.0: whether the bound beside it is exclusive. */
  #useExclusive(bound: string, exclusive: string): void {
    const flag = this.#keywords.get(exclusive);
    if (flag?.kind !== 'plain' || typeof flag.value !== 'boolean') return;
    const value = this.#keywords.get(bound);
    this.#keywords.delete(exclusive);
    if (!value) this.#ignored(exclusive, flag.span, `without \`${bound}\``);
    else if (flag.value) {
      this.#keywords.delete(bound);
      this.#keywords.set(exclusive, value);
    }
  }

  /** OpenAPI 3.0.3 §4.7.24: `nullable` adds null to a `type` beside it. */
  #useNullable(): void {
    const nullable = this.#keywords.get('nullable');
    if (nullable?.kind !== 'plain') return;
    this.#keywords.delete('nullable');
    const type = this.#keywords.get('type');
    if (type?.kind !== 'plain') this.#ignored('nullable', nullable.span, 'without `type`');
    else if (nullable.value === true) {
      this.#keywords.set('type', { ...type, value: [...(type.value as string[]), 'null'] });
    }
  }

  /** The older drafts' `items` and `additionalItems` as `prefixItems` and `items`. */
  #useAdditionalItems(): void {
    const additional = this.#keywords.get('additionalItems');
    if (!additional) return;
    this.#keywords.delete('additionalItems');
    if (this.#keywords.has('prefixItems')) this.#keywords.set('items', additional);
    else this.#ignored('additionalItems', additional.span, 'without a list in `items`');
  }

  #ignored(keyword: string, span: Span, reason: string): void {
    this.#context.report('json-schema-ignored-keyword', span, { keyword, reason });
  }
}

/**
 * Beside `contains`, and no keyword of any dialect: `false` says that the items it finds do not count
 * as evaluated (2019-09 core §9.3.1.3; since 2020-12 they do).
 */
export const CONTAINS_EVALUATES = 'containsEvaluates';

const NEEDED: readonly (readonly [string, string])[] = [
  ['then', 'if'],
  ['else', 'if'],
  ['minContains', 'contains'],
  ['maxContains', 'contains'],
];
