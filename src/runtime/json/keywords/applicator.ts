/** Keywords that apply schemas to the same place (core §8.2.3.1, §10.2). */
import type { EvaluatedParts } from '../evaluated.ts';
import type { Keyword } from '../keyword.ts';
import type { Discriminator, Evaluator, SchemaReference } from '../schema.ts';
import { describeValue, hasProperty, type JsonRecord, jsonType } from '../value.ts';

/** Core §8.2.3.1. */
export const reference: Keyword<'$ref'> = {
  name: '$ref',
  applies: 'any',
  evaluate: (schema, value: unknown, evaluation) => evaluation.evaluate(schema, value),
  collect: (schema, value: unknown, parts, evaluation) =>
    parts.addAll(evaluation.evaluatedBy(schema, value)),
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
  collect(schemas, value: unknown, parts, evaluation) {
    for (const schema of schemas) parts.addAll(evaluation.evaluatedBy(schema, value));
  },
};

/** Core §10.2.1.2. */
export const anyOf: Keyword<'anyOf'> = {
  name: 'anyOf',
  applies: 'any',
  evaluate(schemas, value: unknown, evaluation, { discriminator }) {
    if (schemas.some((schema) => evaluation.accepts(schema, value))) return true;
    return failAll('anyOf', schemas, value, evaluation, discriminator);
  },
  collect: collectAccepting,
};

/** Core §10.2.1.3. */
export const oneOf: Keyword<'oneOf'> = {
  name: 'oneOf',
  applies: 'any',
  evaluate(schemas, value: unknown, evaluation, { discriminator }) {
    const matches = schemas.flatMap((schema, index) =>
      evaluation.accepts(schema, value) ? [index] : [],
    );
    if (matches.length === 1) return true;
    if (matches.length === 0) return failAll('oneOf', schemas, value, evaluation, discriminator);
    const message = `Expected exactly one alternative to match, but ${matches.join(' and ')} do.`;
    return evaluation.fail('oneOf', message);
  },
  collect: collectAccepting,
};

/** What fails says nothing about the parts of a value (core §7.7.1.2). */
function collectAccepting(
  schemas: readonly SchemaReference[],
  value: unknown,
  parts: EvaluatedParts,
  evaluation: Evaluator,
): void {
  for (const schema of schemas) {
    if (evaluation.acceptsOnce(schema, value)) parts.addAll(evaluation.evaluatedBy(schema, value));
  }
}

/** No alternative fits: the issues are those of the one that the value means to be, or is nearest to. */
function failAll(
  keyword: 'anyOf' | 'oneOf',
  schemas: readonly SchemaReference[],
  value: unknown,
  evaluation: Evaluator,
  discriminator: Discriminator | undefined,
): false {
  if (!evaluation.explains) return false;
  const message =
    schemas.length === 1
      ? 'The only alternative does not fit.'
      : `None of the ${schemas.length} alternatives fits.`;
  const meant = discriminator && meantBy(discriminator, schemas, value);
  if (discriminator && meant === 'unknown') {
    const { propertyName, mapping } = discriminator;
    const expected = mapping.map(([tag]) => JSON.stringify(tag));
    const found = describeValue((value as JsonRecord)[propertyName]);
    const text = `Expected one of ${expected.join(', ')}, but found ${found}.`;
    return evaluation.fail('discriminator', text, expected, propertyName);
  }
  const candidates = meant === undefined || meant === 'unknown' ? schemas : [meant];
  evaluation.explainNearest({ code: keyword, message }, candidates, value);
  return false;
}

/** The alternative that the value names; `undefined`: it names none. */
function meantBy(
  { propertyName, mapping }: Discriminator,
  schemas: readonly SchemaReference[],
  value: unknown,
): SchemaReference | 'unknown' | undefined {
  if (jsonType(value) !== 'object' || !hasProperty(value as JsonRecord, propertyName)) {
    return undefined;
  }
  const tag = (value as JsonRecord)[propertyName];
  if (typeof tag !== 'string') return undefined;
  const found = mapping.find(([name]) => name === tag);
  return found ? schemas[found[1]] : 'unknown';
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
  collect(schema, value: unknown, parts, evaluation, siblings) {
    const holds = evaluation.acceptsOnce(schema, value);
    if (holds) parts.addAll(evaluation.evaluatedBy(schema, value));
    const branch = holds ? siblings.then : siblings.else;
    if (branch !== undefined) parts.addAll(evaluation.evaluatedBy(branch, value));
  },
};
