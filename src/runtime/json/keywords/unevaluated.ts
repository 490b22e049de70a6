/** Keywords for what no other keyword has evaluated (core §11). */
import type { Keyword } from '../keyword.ts';
import type { JsonRecord } from '../value.ts';

/** Core §11.2. */
export const unevaluatedItems: Keyword<'unevaluatedItems'> = {
  name: 'unevaluatedItems',
  applies: 'array',
  evaluate(schema, values: readonly unknown[], evaluation, _siblings, evaluated) {
    const others = evaluated();
    let verdict = true;
    for (const [index, item] of values.entries()) {
      if (others.hasItem(index)) continue;
      if (schema === false) {
        const message = 'This item is not expected here.';
        verdict = evaluation.fail('unevaluatedItems', message, undefined, index);
      } else verdict = evaluation.evaluateChild(schema, item, index) && verdict;
      if (!verdict && !evaluation.explains) break;
    }
    return verdict;
  },
  collect: (_schema, _values, parts) => parts.addFirstItems(Number.POSITIVE_INFINITY),
};

/** Core §11.3. */
export const unevaluatedProperties: Keyword<'unevaluatedProperties'> = {
  name: 'unevaluatedProperties',
  applies: 'object',
  evaluate(schema, record: JsonRecord, evaluation, _siblings, evaluated) {
    const others = evaluated();
    let verdict = true;
    for (const name of Object.keys(record)) {
      if (others.hasProperty(name)) continue;
      if (schema === false) {
        const message = `The property ${JSON.stringify(name)} is not expected here.`;
        verdict = evaluation.fail('unevaluatedProperties', message, undefined, name);
      } else verdict = evaluation.evaluateChild(schema, record[name], name) && verdict;
      if (!verdict && !evaluation.explains) break;
    }
    return verdict;
  },
  collect: (_schema, _record, parts) => parts.addAllProperties(),
};
