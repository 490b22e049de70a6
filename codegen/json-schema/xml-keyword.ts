/** OpenAPI's `xml` keyword (3.1 §4.8.26) as it stands on a schema. */
import { childOf } from '../source/json.ts';
import type { JsonSchemaSet, SchemaKey } from './model.ts';

export interface XmlName {
  readonly local: string;
  /** Absent: any. */
  readonly namespace?: string;
  readonly isAttribute: boolean;
}

/** What the element or attribute of a schema is called: by its `xml`, else `otherwise`. */
export function xmlNameOf(set: JsonSchemaSet, key: SchemaKey, otherwise: string): XmlName {
  const name = xmlMember(set, key, 'name');
  const namespace = xmlMember(set, key, 'namespace');
  return {
    local: typeof name === 'string' ? name : otherwise,
    ...(typeof namespace === 'string' && { namespace }),
    isAttribute: xmlMember(set, key, 'attribute') === true,
  };
}

/** Whether an array has an element of its own around its items. */
export function isWrapped(set: JsonSchemaSet, key: SchemaKey): boolean {
  return xmlMember(set, key, 'wrapped') === true;
}

/** A member of `xml`: the schema's own, else that of what its `$ref` leads to. */
export function xmlMember(
  set: JsonSchemaSet,
  key: SchemaKey,
  member: string,
): string | boolean | undefined {
  const seen = new Set<SchemaKey>();
  for (let at: SchemaKey | undefined = key; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const node = set.schemas.get(at);
    if (node?.kind !== 'schema') return undefined;
    const xml = node.annotations.get('xml');
    const value = xml && childOf(xml, member);
    if (value?.kind === 'string' || value?.kind === 'boolean') return value.value;
    const reference = node.keywords.get('$ref');
    at = reference?.kind === 'schema' ? reference.schema : undefined;
  }
  return undefined;
}
