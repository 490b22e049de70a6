/** Keywords that apply schemas to the same place (core §8.2.3.1, §10.2). */
import type { Keyword } from '../keyword.ts';
import type { Evaluator, SchemaReference } from '../schema.ts';

/** Core §8.2.3.1. */
export const reference: Keyword<'$ref'> = {
  name: '$ref',
  applies: 'any',
  evaluate: (schema, value: unknown, evaluation) => evaluation.evaluate(schema, value),
};

/** Core §10.2.1.1. */
export const allOf: Keyword<'allOf'> = {
  name: 'allOf',
  applies: 'any',
  evaluate(schemas, value: unknown, evaluation) {
    let verdict = true;
    for (const schema of schemas) {
      if (evaluation.evaluate(schema, value)) continue;
      verdict = false;
      if (!evaluation.explains) break;
    }
    return verdict;
  },
};

/** Core §10.2.1.2. */
export const anyOf: Keyword<'anyOf'> = {
  name: 'anyOf',
  applies: 'any',
  evaluate(schemas, value: unknown, evaluation) {
    if (schemas.some((schema) => evaluation.accepts(schema, value))) return true;
    return failAll('anyOf', schemas, value, evaluation);
  },
};

/** Core §10.2.1.3. */
export const oneOf: Keyword<'oneOf'> = {
  name: 'oneOf',
  applies: 'any',
  evaluate(schemas, value: unknown, evaluation) {
    const matches = schemas.flatMap((schema, index) =>
      evaluation.accepts(schema, value) ? [index] : [],
    );
    if (matches.length === 1) return true;
    if (matches.length === 0) return failAll('oneOf', schemas, value, evaluation);
    const message = `Expected exactly one alternative to match, but ${matches.join(' and ')} do.`;
    return evaluation.fail('oneOf', message);
  },
};

/** No alternative fits: the issues are those of the nearest one. */
function failAll(
  keyword: 'anyOf' | 'oneOf',
  schemas: readonly SchemaReference[],
  value: unknown,
  evaluation: Evaluator,
): false {
  const message = `None of the ${schemas.length} alternatives fits.`;
  if (evaluation.explains) evaluation.explainNearest({ code: keyword, message }, schemas, value);
  return false;
}

/** Core §10.2.1.4. */
export const not: Keyword<'not'> = {
  name: 'not',
  applies: 'any',
  evaluate(schema, value: unknown, evaluation) {
    if (!evaluation.accepts(schema, value)) return true;
    return evaluation.fail('not', 'The value is of a kind that is excluded here.');
  },
};

/** Core §10.2.2.1 to §10.2.2.3: `if` with `then` and `else`. */
export const condition: Keyword<'if'> = {
  name: 'if',
  applies: 'any',
  evaluate(schema, value: unknown, evaluation, siblings) {
    const branch = evaluation.accepts(schema, value) ? siblings.then : siblings.else;
    return branch === undefined || evaluation.evaluate(branch, value);
  },
};
