/** Keywords for arrays (validation §6.4, core §10.3.1). */
import type { Keyword } from '../keyword.ts';
import type { Evaluator } from '../schema.ts';
import { counted } from '../text.ts';

type Items = readonly unknown[];

/** Validation §6.4.1. */
export const maxItems: Keyword<'maxItems'> = {
  name: 'maxItems',
  applies: 'array',
  evaluate(maximum, { length }: Items, evaluation) {
    if (length <= maximum) return true;
    const expected = `at most ${counted(maximum, 'item', 'items')}`;
    return evaluation.fail('maxItems', `Expected ${expected}, but found ${length}.`, [expected]);
  },
};

/** Validation §6.4.2. */
export const minItems: Keyword<'minItems'> = {
  name: 'minItems',
  applies: 'array',
  evaluate(minimum, { length }: Items, evaluation) {
    if (length >= minimum) return true;
    const expected = `at least ${counted(minimum, 'item', 'items')}`;
    return evaluation.fail('minItems', `Expected ${expected}, but found ${length}.`, [expected]);
  },
};

/** Validation §6.4.3. */
export const uniqueItems: Keyword<'uniqueItems'> = {
  name: 'uniqueItems',
  applies: 'array',
  evaluate(isAsked, items: Items, evaluation) {
    if (!isAsked) return true;
    const first = new Map<number, number>();
    for (const [index, item] of items.entries()) {
      const identity = evaluation.identities.of(item);
      const earlier = first.get(identity);
      if (earlier !== undefined) {
        const message = `Expected different items, but items ${earlier} and ${index} are equal.`;
        return evaluation.fail('uniqueItems', message, undefined, index);
      }
      first.set(identity, index);
    }
    return true;
  },
};

/** Core §10.3.1.1. */
export const prefixItems: Keyword<'prefixItems'> = {
  name: 'prefixItems',
  applies: 'array',
  evaluate(schemas, items: Items, evaluation) {
    let verdict = true;
    for (const [index, schema] of schemas.entries()) {
      if (index >= items.length || evaluation.evaluateChild(schema, items[index], index)) continue;
      verdict = false;
      if (!evaluation.explains) break;
    }
    return verdict;
  },
  collect: (schemas, _items, parts) => parts.addFirstItems(schemas.length),
};

/** Core §10.3.1.2: the items after those of `prefixItems`. */
export const items: Keyword<'items'> = {
  name: 'items',
  applies: 'array',
  evaluate(schema, values: Items, evaluation, siblings) {
    let verdict = true;
    for (let index = siblings.prefixItems?.length ?? 0; index < values.length; index += 1) {
      if (evaluation.evaluateChild(schema, values[index], index)) continue;
      verdict = false;
      if (!evaluation.explains) break;
    }
    return verdict;
  },
  collect: (_schema, _items, parts) => parts.addFirstItems(Number.POSITIVE_INFINITY),
};

/** Core §10.3.1.3 with `minContains` and `maxContains` (validation §6.4.4, §6.4.5). */
export const contains: Keyword<'contains'> = {
  name: 'contains',
  applies: 'array',
  evaluate(schema, values: Items, evaluation, { minContains = 1, maxContains }) {
    const count = values.filter((value) => evaluation.accepts(schema, value)).length;
    if (count < minContains) return failCount('minContains', minContains, count, evaluation);
    if (maxContains === undefined || count <= maxContains) return true;
    return failCount('maxContains', maxContains, count, evaluation);
  },
  collect(schema, values: Items, parts, evaluation, { containsEvaluates = true }) {
    if (!containsEvaluates) return;
    for (const [index, value] of values.entries()) {
      if (evaluation.acceptsOnce(schema, value)) parts.addItem(index);
    }
  },
};

function failCount(
  bound: 'minContains' | 'maxContains',
  wanted: number,
  count: number,
  evaluation: Evaluator,
): false {
  const quantity = bound === 'minContains' ? 'at least' : 'at most';
  const expected = `${quantity} ${counted(wanted, 'matching item', 'matching items')}`;
  const code = bound === 'minContains' && wanted === 1 ? 'contains' : bound;
  return evaluation.fail(code, `Expected ${expected}, but found ${count}.`, [expected]);
}
