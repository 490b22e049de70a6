/** Keywords for objects (validation §6.5, core §10.3.2, §10.2.2.4). */
import { matches } from '../../matcher.ts';
import { entriesOf, type Keyword } from '../keyword.ts';
import type { Evaluator, Keywords, SchemaReference } from '../schema.ts';
import { counted } from '../text.ts';
import { hasProperty, type JsonRecord } from '../value.ts';

/** Validation §6.5.1. */
export const maxProperties: Keyword<'maxProperties'> = {
  name: 'maxProperties',
  applies: 'object',
  evaluate(maximum, record: JsonRecord, evaluation) {
    const { length } = Object.keys(record);
    if (length <= maximum) return true;
    const expected = `at most ${counted(maximum, 'property', 'properties')}`;
    return evaluation.fail('maxProperties', `Expected ${expected}, but found ${length}.`, [
      expected,
    ]);
  },
};

/** Validation §6.5.2. */
export const minProperties: Keyword<'minProperties'> = {
  name: 'minProperties',
  applies: 'object',
  evaluate(minimum, record: JsonRecord, evaluation) {
    const { length } = Object.keys(record);
    if (length >= minimum) return true;
    const expected = `at least ${counted(minimum, 'property', 'properties')}`;
    return evaluation.fail('minProperties', `Expected ${expected}, but found ${length}.`, [
      expected,
    ]);
  },
};

/** Validation §6.5.3: one issue for each property that is missing, at the object. */
export const required: Keyword<'required'> = {
  name: 'required',
  applies: 'object',
  evaluate(names, record: JsonRecord, evaluation) {
    const missing = names.filter((name) => !hasProperty(record, name));
    for (const name of missing) {
      const quoted = JSON.stringify(name);
      evaluation.fail('required', `The property ${quoted} is missing.`, [name]);
      if (!evaluation.explains) break;
    }
    return missing.length === 0;
  },
};

/** Validation §6.5.4. */
export const dependentRequired: Keyword<'dependentRequired'> = {
  name: 'dependentRequired',
  applies: 'object',
  evaluate(table, record: JsonRecord, evaluation) {
    let verdict = true;
    for (const [name, names] of entriesOf<readonly string[]>(table)) {
      if (!hasProperty(record, name)) continue;
      for (const needed of names.filter((other) => !hasProperty(record, other))) {
        const message = `With ${JSON.stringify(name)}, the property ${JSON.stringify(needed)} is needed.`;
        verdict = evaluation.fail('dependentRequired', message, [needed]);
        if (!evaluation.explains) return false;
      }
    }
    return verdict;
  },
};

/** Core §10.3.2.1. */
export const properties: Keyword<'properties'> = {
  name: 'properties',
  applies: 'object',
  evaluate(table, record: JsonRecord, evaluation) {
    let verdict = true;
    for (const [name, schema] of entriesOf<SchemaReference>(table)) {
      if (!hasProperty(record, name)) continue;
      if (evaluation.evaluateChild(schema, record[name], name)) continue;
      verdict = false;
      if (!evaluation.explains) break;
    }
    return verdict;
  },
  collect(table, _record: JsonRecord, parts) {
    for (const [name] of entriesOf<SchemaReference>(table)) parts.addProperty(name);
  },
};

/** Core §10.3.2.2. */
export const patternProperties: Keyword<'patternProperties'> = {
  name: 'patternProperties',
  applies: 'object',
  evaluate(patterns, record: JsonRecord, evaluation) {
    let verdict = true;
    for (const { matcher, schema } of patterns) {
      for (const name of Object.keys(record).filter((key) => matches(matcher, key))) {
        if (evaluation.evaluateChild(schema, record[name], name)) continue;
        verdict = false;
        if (!evaluation.explains) return false;
      }
    }
    return verdict;
  },
  collect(patterns, record: JsonRecord, parts) {
    for (const name of Object.keys(record)) {
      if (patterns.some(({ matcher }) => matches(matcher, name))) parts.addProperty(name);
    }
  },
};

/** Core §10.3.2.3: the properties that `properties` and `patternProperties` do not speak about. */
export const additionalProperties: Keyword<'additionalProperties'> = {
  name: 'additionalProperties',
  applies: 'object',
  evaluate(schema, record: JsonRecord, evaluation, siblings) {
    let verdict = true;
    for (const name of Object.keys(record)) {
      if (isNamed(name, siblings)) continue;
      if (schema === false) verdict = failUnexpected(name, siblings, evaluation);
      else verdict = evaluation.evaluateChild(schema, record[name], name) && verdict;
      if (!verdict && !evaluation.explains) break;
    }
    return verdict;
  },
  collect: (_schema, _record, parts) => parts.addAllProperties(),
};

function isNamed(
  name: string,
  { properties: named, patternProperties: patterns }: Keywords,
): boolean {
  const isProperty = named instanceof Map ? named.has(name) : named && Object.hasOwn(named, name);
  return isProperty || (patterns?.some(({ matcher }) => matches(matcher, name)) ?? false);
}

function failUnexpected(
  name: string,
  { properties: named }: Keywords,
  evaluation: Evaluator,
): false {
  const expected = named && Array.from(entriesOf<SchemaReference>(named), ([property]) => property);
  const message = `The property ${JSON.stringify(name)} is not expected here.`;
  return evaluation.fail('additionalProperties', message, expected, name);
}

/** Core §10.3.2.4. */
export const propertyNames: Keyword<'propertyNames'> = {
  name: 'propertyNames',
  applies: 'object',
  evaluate(schema, record: JsonRecord, evaluation) {
    let verdict = true;
    for (const name of Object.keys(record)) {
      if (evaluation.accepts(schema, name)) continue;
      const message = `The name of the property ${JSON.stringify(name)} is not allowed.`;
      verdict = evaluation.fail('propertyNames', message, undefined, name);
      if (!evaluation.explains) break;
    }
    return verdict;
  },
};

/** Core §10.2.2.4. */
export const dependentSchemas: Keyword<'dependentSchemas'> = {
  name: 'dependentSchemas',
  applies: 'object',
  evaluate(table, record: JsonRecord, evaluation) {
    let verdict = true;
    for (const [name, schema] of entriesOf<SchemaReference>(table)) {
      if (!hasProperty(record, name) || evaluation.evaluate(schema, record)) continue;
      verdict = false;
      if (!evaluation.explains) break;
    }
    return verdict;
  },
  collect(table, record: JsonRecord, parts, evaluation) {
    for (const [name, schema] of entriesOf<SchemaReference>(table)) {
      if (hasProperty(record, name)) parts.addAll(evaluation.evaluatedBy(schema, record));
    }
  },
};
