/**
 * Which parts of a value the schemas at one place evaluate (core §11), where that does not depend on
 * the value: through `$ref` and `allOf` alone.
 */
import type { JsonSchemaSet, ObjectSchema } from '../../json-schema/model.ts';

/** Properties that are evaluated: by their names, or by patterns that their names match. */
export interface EvaluatedNames {
  readonly names: readonly string[];
  readonly patterns: readonly string[];
}

interface WithSet {
  readonly set: JsonSchemaSet;
}

/** `undefined`: it depends on the value. */
export function evaluatedProperties(
  node: ObjectSchema,
  { set }: WithSet,
): EvaluatedNames | 'all' | undefined {
  const nodes = inPlace(node, set);
  if (!nodes) return undefined;
  const names: string[] = [];
  const patterns: string[] = [];
  for (const each of nodes) {
    if (each.keywords.has('additionalProperties')) return 'all';
    if (each !== node && each.keywords.has('unevaluatedProperties')) return 'all';
    names.push(...tableNames(each, 'properties'));
    patterns.push(...tableNames(each, 'patternProperties'));
  }
  return { names, patterns };
}

/** How many items, from the first on; `undefined`: it depends on the value. */
export function evaluatedItems(node: ObjectSchema, { set }: WithSet): number | 'all' | undefined {
  const nodes = inPlace(node, set);
  if (!nodes) return undefined;
  let count = 0;
  for (const each of nodes) {
    if (each.keywords.has('items')) return 'all';
    if (each !== node && each.keywords.has('unevaluatedItems')) return 'all';
    if (each.keywords.has('contains')) return undefined;
    const prefix = each.keywords.get('prefixItems');
    if (prefix?.kind === 'schemas') count = Math.max(count, prefix.schemas.length);
  }
  return count;
}

const CONDITIONAL = ['anyOf', 'oneOf', 'if', 'dependentSchemas'];

/** The schema and all that hold whenever it does; `undefined`: others may hold too. */
function inPlace(node: ObjectSchema, set: JsonSchemaSet): readonly ObjectSchema[] | undefined {
  const found = new Set([node]);
  for (const { keywords } of found) {
    if (CONDITIONAL.some((keyword) => keywords.has(keyword))) return undefined;
    for (const name of ['$ref', '$dynamicRef', '$recursiveRef', 'allOf']) {
      const value = keywords.get(name);
      const keys =
        value?.kind === 'schemas' ? value.schemas : value?.kind === 'schema' ? [value.schema] : [];
      for (const key of keys) {
        const inner = set.schemas.get(key);
        if (inner?.kind === 'schema') found.add(inner);
      }
    }
  }
  return [...found];
}

function tableNames(node: ObjectSchema, keyword: string): readonly string[] {
  const table = node.keywords.get(keyword);
  return table?.kind === 'schemaMap' ? [...table.schemas.keys()] : [];
}
