/** From a schema set to the run-time's schema, as live objects: nothing is emitted, nothing evaluated. */
import { schema } from '../../src/runtime/json/construct.ts';
import type {
  JsonSchema,
  Keywords,
  PatternSchema,
  SchemaReference,
} from '../../src/runtime/json/schema.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import {
  type ArgumentPlan,
  describeJsonSchema,
  type PatternPlan,
  type SchemaPlan,
} from '../json-schema/describe.ts';
import { formatOf } from '../json-schema/formats.ts';
import type { JsonSchemaSet } from '../json-schema/model.ts';
import { toMatcher } from '../pattern/compile.ts';

/**
 * The root of the set, ready for `validateJson`: what the emitted code of the same plan would build. All
 * of it is read and reported now; a schema that is referred to is made when a value first needs it.
 */
export function interpretJsonSchema(set: JsonSchemaSet, report: Report): JsonSchema {
  const plan = describeJsonSchema(set, report);
  const definitions = new Map(plan.schemas.map(({ name, schema }) => [name, schema]));
  const named = new Map<string, JsonSchema>();
  const schemaOf = (name: string): JsonSchema => {
    const known = named.get(name);
    if (known !== undefined) return known;
    const definition = definitions.get(name);
    const made = definition ? instantiate(definition, (other) => () => schemaOf(other)) : false;
    const schema = typeof made === 'function' ? made() : made;
    named.set(name, schema);
    return schema;
  };
  return schemaOf(plan.root);
}

type Reference = (name: string) => SchemaReference;

function instantiate(plan: SchemaPlan, reference: Reference): SchemaReference {
  switch (plan.kind) {
    case 'boolean':
      return plan.value;
    case 'reference':
      return reference(plan.name);
    case 'schema': {
      const keywords = plan.keywords.map(
        ({ name, argument }) => [name, instantiateArgument(argument, reference)] as const,
      );
      return schema(Object.fromEntries(keywords) as Keywords);
    }
  }
}

function instantiateArgument(argument: ArgumentPlan, reference: Reference): unknown {
  switch (argument.kind) {
    case 'plain':
      return argument.value;
    case 'pattern':
      return { source: argument.source, matcher: toMatcher(argument.pattern) };
    case 'format':
      return formatOf(argument.export);
    case 'one':
      return instantiate(argument.schema, reference);
    case 'list':
      return argument.schemas.map((item) => instantiate(item, reference));
    case 'table':
      return new Map(argument.entries.map(([name, item]) => [name, instantiate(item, reference)]));
    case 'patterns':
      return argument.entries.map((entry) => patternSchema(entry, reference));
  }
}

function patternSchema(
  { source, pattern, schema: item }: PatternPlan,
  reference: Reference,
): PatternSchema {
  return { pattern: source, matcher: toMatcher(pattern), schema: instantiate(item, reference) };
}
