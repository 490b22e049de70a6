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
  const stack: { readonly key: SchemaKey; readonly next: SchemaKey[] }[] = [];
  const enter = (key: SchemaKey): void => {
    const next = inPlace(set.schemas.get(key));
    states.set(key, next.length > 0 ? 'open' : 'done');
    if (next.length > 0) stack.push({ key, next });
  };
  for (const start of set.schemas.keys()) {
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
  const found: SchemaKey[] = [];
  for (const [name, value] of schema.keywords) {
    if (IN_PLACE.has(name)) found.push(...schemasIn(value));
  }
  return found;
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
