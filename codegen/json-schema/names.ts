import { pascalCase } from '../bind/words.ts';
import { staticKey } from './dynamic-scope.ts';
import type { JsonSchemaSet, SchemaKey } from './model.ts';

/**
 * Names in PascalCase for the root and for every schema that a `$ref` leads to, in order of first
 * use, the root first: from `$defs`, titles or files; a name that is taken gets `2`, `3`. The root is
 * called `rootName` where one is given: a format's name is its documents'.
 */
export function schemaNames(set: JsonSchemaSet, rootName?: string): ReadonlyMap<SchemaKey, string> {
  const names = new Map<SchemaKey, string>();
  const taken = new Set<string>();
  if (rootName !== undefined) {
    names.set(set.root, rootName);
    taken.add(rootName);
  }
  for (const key of referenced(set)) {
    if (names.has(key)) continue;
    const node = set.schemas.get(key);
    const own = node?.kind === 'schema' ? node.name : undefined;
    const place = staticKey(key);
    const step = place.slice(Math.max(place.lastIndexOf('/'), place.lastIndexOf('#')) + 1);
    const base = identifier(lastStep(own ?? step));
    let name = base;
    for (let count = 2; taken.has(name); count += 1) name = `${base}${count}`;
    taken.add(name);
    names.set(key, name);
  }
  return names;
}

function referenced(set: JsonSchemaSet): ReadonlySet<SchemaKey> {
  const keys = new Set<SchemaKey>([set.root]);
  for (const node of set.schemas.values()) {
    const reference = node.kind === 'schema' ? node.keywords.get('$ref') : undefined;
    if (reference?.kind === 'schema') keys.add(reference.schema);
  }
  return keys;
}

/** Of a URL, the name of its file: `http://example.com/types/3.0/info.json` is `info`. */
function lastStep(name: string): string {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(name)) return name;
  const [address = ''] = name.split(/[?#]/);
  const file = address.split('/').findLast((step) => step !== '') ?? '';
  return file.replace(/(?:\.schema)?\.json$/, '') || name;
}

function identifier(text: string): string {
  const name = pascalCase(text.replace(/[^\p{L}\p{N}]+/gu, '-'));
  return /^\p{L}/u.test(name) ? name : `Schema${name}`;
}
