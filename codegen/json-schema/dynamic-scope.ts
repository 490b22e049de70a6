/**
 * Dynamic scopes (core §7.1): where `$dynamicRef` and `$recursiveRef` lead depends on the resources
 * that evaluation has come through. All ways to a schema are known when schemas are read, so each is
 * read once for every dynamic scope that it is reached in, and those references become plain ones.
 */
import { schemasIn } from './endless.ts';
import type { JsonSchemaSet, KeywordValue, SchemaKey, SchemaNode } from './model.ts';
import type { SchemaIndex, Scope } from './scope.ts';

/** What dynamic anchors name in one dynamic scope: each what the outermost resource says. */
export class DynamicScope {
  readonly #targets: ReadonlyMap<string, Scope>;
  readonly #number: number;
  readonly #known: Map<string, DynamicScope>;

  /** The empty scope, which evaluation starts in; all others are entered from it. */
  constructor(
    targets: ReadonlyMap<string, Scope> = new Map(),
    known = new Map<string, DynamicScope>(),
  ) {
    this.#targets = targets;
    this.#number = known.size;
    this.#known = known;
  }

  /** The scope within `resource`. Scopes in which everything leads to the same are one. */
  enter(resource: ReadonlyMap<string, Scope> | undefined): DynamicScope {
    const added = [...(resource ?? [])].filter(([anchor]) => !this.#targets.has(anchor));
    if (added.length === 0) return this;
    const targets = new Map([...this.#targets, ...added]);
    const identity = Array.from(targets, ([anchor, { key }]) => `${anchor}\n${key}`)
      .sort()
      .join('\n\n');
    const known = this.#known.get(identity);
    if (known) return known;
    if (this.#known.size === 0) this.#known.set('', this);
    const made = new DynamicScope(targets, this.#known);
    this.#known.set(identity, made);
    return made;
  }

  /** Where a dynamic reference to `anchor` leads; `undefined`: no resource on the way has it. */
  target(anchor: string): Scope | undefined {
    return this.#targets.get(anchor);
  }

  /** The key of a schema as it is reached in this scope. */
  key(scope: Scope): SchemaKey {
    return this.#targets.size === 0 ? scope.key : `${scope.key}${SEPARATOR}${this.#number}`;
  }
}

/** Follows the key of a schema; no JSON Pointer has it, for `~` is always escaped. */
const SEPARATOR = '~@';

/** The key of the schema itself, whatever scope it was reached in. */
export function staticKey(key: SchemaKey): SchemaKey {
  const at = key.lastIndexOf(SEPARATOR);
  return at > key.indexOf('#') ? key.slice(0, at) : key;
}

/** Whether `scope` is what a dynamic anchor, not a plain one, of that name identifies. */
export function isDynamic(scope: Scope, anchor: string, { dynamic }: SchemaIndex): boolean {
  return dynamic.get(scope.resource)?.get(anchor)?.node === scope.node;
}

/** The set without repetition: schemas to which the dynamic scope makes no difference become one. */
export function mergeDynamicScopes(set: JsonSchemaSet): JsonSchemaSet {
  if (![...set.schemas.keys()].some((key) => staticKey(key) !== key)) return set;
  const classes = classesOf(set);
  const heads = new Map<number, SchemaKey>();
  const counts = new Map<SchemaKey, number>();
  for (const [key, number] of classes) {
    if (heads.has(number)) continue;
    heads.set(number, key);
    counts.set(staticKey(key), (counts.get(staticKey(key)) ?? 0) + 1);
  }
  const rename = (key: SchemaKey): SchemaKey => {
    const own = staticKey(key);
    return counts.get(own) === 1 ? own : (heads.get(classes.get(key) ?? -1) ?? key);
  };
  const schemas = new Map<SchemaKey, SchemaNode>();
  for (const key of heads.values()) {
    const node = set.schemas.get(key);
    if (node) schemas.set(rename(key), renamed(node, rename));
  }
  return { root: rename(set.root), schemas };
}

/** By key the number of its class: the same schema, whose parts are in the same classes. */
function classesOf({ schemas }: JsonSchemaSet): ReadonlyMap<SchemaKey, number> {
  let classes = new Map<SchemaKey, number>();
  for (let count = -1; ; ) {
    const numbers = new Map<string, number>();
    const next = new Map<SchemaKey, number>();
    for (const [key, node] of schemas) {
      const parts = partsOf(node).map((part) => classes.get(part) ?? 0);
      const identity = `${staticKey(key)}\n${parts.join()}`;
      const number = numbers.get(identity) ?? numbers.size;
      numbers.set(identity, number);
      next.set(key, number);
    }
    classes = next;
    if (numbers.size === count) return classes;
    count = numbers.size;
  }
}

function partsOf(node: SchemaNode): readonly SchemaKey[] {
  return node.kind === 'schema' ? [...node.keywords.values()].flatMap(schemasIn) : [];
}

function renamed(node: SchemaNode, rename: (key: SchemaKey) => SchemaKey): SchemaNode {
  const key = rename(node.key);
  if (node.kind === 'boolean') return { ...node, key };
  const keywords = new Map(
    Array.from(node.keywords, ([name, value]) => [name, withKeys(value, rename)] as const),
  );
  return { ...node, key, keywords };
}

function withKeys(value: KeywordValue, rename: (key: SchemaKey) => SchemaKey): KeywordValue {
  switch (value.kind) {
    case 'schema':
      return { ...value, schema: rename(value.schema) };
    case 'schemas':
      return { ...value, schemas: value.schemas.map(rename) };
    case 'schemaMap': {
      const schemas = Array.from(
        value.schemas,
        ([name, named]) => [name, { ...named, schema: rename(named.schema) }] as const,
      );
      return { ...value, schemas: new Map(schemas) };
    }
    case 'discriminator': {
      const mapping = Array.from(value.mapping, ([name, key]) => [name, rename(key)] as const);
      return { ...value, mapping: new Map(mapping) };
    }
    default:
      return value;
  }
}
