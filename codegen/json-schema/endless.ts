import type { Report } from '../diagnostics/diagnostic.ts';
import type { JsonSchemaSet, KeywordValue, SchemaKey, SchemaNode } from './model.ts';

/** Keywords that apply schemas to the value itself, not to a part of it. */
const IN_PLACE: ReadonlySet<string> = new Set([
  '$ref',
  'allOf',
  'anyOf',
  'oneOf',
  'not',
  'if',
  'then',
  'else',
  'dependentSchemas',
]);

/** Reports schemas that lead back to themselves without going into the value (core §9.4.1). */
export function checkEndlessReferences(set: JsonSchemaSet, report: Report): void {
  const states = new Map<SchemaKey, 'open' | 'done'>();
  for (const start of set.schemas.keys()) {
    const stack: { readonly key: SchemaKey; readonly next: SchemaKey[] }[] = [];
    const enter = (key: SchemaKey): void => {
      states.set(key, 'open');
      stack.push({ key, next: inPlace(set.schemas.get(key)) });
    };
    if (!states.has(start)) enter(start);
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      const next = frame.next.pop();
      if (next === undefined) {
        states.set(frame.key, 'done');
        stack.pop();
      } else if (states.get(next) === 'open') {
        report('json-schema-endless-reference', set.schemas.get(frame.key)?.span, {});
      } else if (!states.has(next)) enter(next);
    }
  }
}

function inPlace(schema: SchemaNode | undefined): SchemaKey[] {
  if (schema?.kind !== 'schema') return [];
  return [...schema.keywords].flatMap(([name, value]) =>
    IN_PLACE.has(name) ? [...schemasIn(value)] : [],
  );
}

/** The schemas that a keyword holds. */
export function schemasIn(value: KeywordValue): readonly SchemaKey[] {
  switch (value.kind) {
    case 'schema':
      return [value.schema];
    case 'schemas':
      return value.schemas;
    case 'schemaMap':
      return Array.from(value.schemas.values(), ({ schema }) => schema);
    default:
      return [];
  }
}
