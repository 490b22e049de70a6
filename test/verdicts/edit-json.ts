/** One small edit of a random JSON Schema, such as people make when a format changes. */
import type { Dice } from '../random/dice.ts';
import type { JsonDraft } from '../random/json/schema.ts';
import { FORMATS, PATTERNS } from '../random/json/texts.ts';

type Keywords = Readonly<Record<string, unknown>>;
/** The schema changed; nothing, where the edit has nothing to do with it. */
type KeywordEdit = (dice: Dice, schema: Keywords, draft: JsonDraft) => Keywords | undefined;

/** The schema with one keyword of one of its schemas changed. */
export function editedJsonSchema(dice: Dice, root: Keywords, draft: JsonDraft): Keywords {
  const places = [...schemasIn(root, [])].flatMap(({ path, schema }) =>
    EDITS.map((edit) => ({ path, schema, edit })),
  );
  for (const { path, schema, edit } of dice.shuffled(places)) {
    const by = edit(dice, schema, draft);
    if (by) return put(root, path, by) as Keywords;
  }
  return root;
}

type Path = readonly string[];

const ONE = [
  'items',
  'additionalItems',
  'additionalProperties',
  'contains',
  'not',
  'propertyNames',
];
const MANY = ['oneOf', 'anyOf', 'allOf', 'prefixItems', 'items'];
const MAPS = ['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas'];

function* schemasIn(
  value: unknown,
  path: Path,
): Generator<{ readonly path: Path; readonly schema: Keywords }> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const schema = value as Keywords;
  yield { path, schema };
  for (const name of [...ONE, 'if', 'then', 'else'])
    yield* schemasIn(schema[name], [...path, name]);
  for (const name of [...MANY, ...MAPS]) {
    const isMap = MAPS.includes(name);
    const inner = schema[name];
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner) === isMap) continue;
    for (const [key, each] of Object.entries(inner)) yield* schemasIn(each, [...path, name, key]);
  }
}

function put(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) {
    return value.map((item, index) => (String(index) === key ? put(item, rest, by) : item));
  }
  const own = value as Keywords;
  return { ...own, [key]: put(own[key], rest, by) };
}

const COUNTS = /^m(?:in|ax)(?:Length|Items|Properties|Contains)$/;
const BOUNDS = /^(?:exclusiveM|m)(?:in|ax)imum$/;

const moved: KeywordEdit = (dice, schema) => {
  const names = Object.keys(schema).filter((name) => COUNTS.test(name) || BOUNDS.test(name));
  if (names.length === 0) return undefined;
  const name = dice.pick(names);
  const next = Number(schema[name]) + dice.pick([1, -1]);
  return next < 0 && COUNTS.test(name) ? undefined : { ...schema, [name]: next };
};

const NOT_TO_DROP: ReadonlySet<string> = new Set(['$schema', '$defs', 'definitions', '$anchor']);

const dropped: KeywordEdit = (dice, schema) => {
  const names = Object.keys(schema).filter((name) => !NOT_TO_DROP.has(name));
  return names.length === 0 ? undefined : without(schema, dice.pick(names));
};

function without(schema: Keywords, name: string): Keywords {
  return Object.fromEntries(Object.entries(schema).filter(([each]) => each !== name));
}

const added: KeywordEdit = (dice, schema) => {
  const more: Keywords = dice.pick<Keywords>([
    { minLength: 1 },
    { maxLength: 3 },
    { pattern: dice.pick(PATTERNS).source },
    { format: dice.pick(Object.keys(FORMATS)) },
    { minimum: 0 },
    { maximum: 10 },
    { multipleOf: 2 },
    { maxItems: 2 },
    { minItems: 1 },
    { uniqueItems: true },
    { additionalProperties: false },
    { maxProperties: 2 },
    { enum: ['a', 1, null, {}] },
  ]);
  return '$ref' in schema || Object.keys(more).some((name) => name in schema)
    ? undefined
    : { ...schema, ...more };
};

const required: KeywordEdit = (dice, schema) => {
  const known = Object.keys((schema.properties ?? {}) as object);
  if (known.length === 0) return undefined;
  const list = (schema.required ?? []) as readonly string[];
  const name = dice.pick(known);
  const rest = list.filter((each) => each !== name);
  return { ...schema, required: rest.length < list.length ? rest : [...list, name] };
};

const property: KeywordEdit = (dice, schema) => {
  const entries = Object.entries((schema.properties ?? {}) as object);
  if (entries.length === 0) return undefined;
  const at = dice.below(entries.length);
  const [name = '', inner] = entries[at] ?? [];
  const others = entries.filter((_, index) => index !== at);
  const changed = dice.pick([
    others,
    [...others, [`${name}New`, inner]],
    [...entries, ['new', {}]],
  ]);
  return { ...schema, properties: Object.fromEntries(changed) };
};

const enumerated: KeywordEdit = (dice, schema) => {
  const { enum: values } = schema;
  if ('const' in schema) return { ...without(schema, 'const'), enum: [schema.const, 'new'] };
  if (!Array.isArray(values)) return undefined;
  const fewer = values.slice(1);
  return { ...schema, enum: dice.chance(50) && fewer.length > 0 ? fewer : [...values, 'new'] };
};

const type: KeywordEdit = (dice, schema) => {
  const { type: own = [] } = schema;
  const types = (Array.isArray(own) ? own : [own]) as readonly string[];
  if (types.length === 0) return undefined;
  const other = dice.pick([
    [...types, 'null'],
    types.map((each) => (each === 'integer' ? 'number' : each)),
    types.map((each) => (each === 'number' ? 'integer' : each)),
    types.slice(1),
  ]);
  return other.length === 0 ? undefined : { ...schema, type: [...new Set(other)] };
};

const alternatives: KeywordEdit = (dice, schema) => {
  const name = ['oneOf', 'anyOf', 'allOf'].find((each) => Array.isArray(schema[each]));
  if (name === undefined) return undefined;
  const list = schema[name] as readonly unknown[];
  const fewer = list.slice(1);
  const changed = dice.pick<Keywords>([
    { [name === 'oneOf' ? 'anyOf' : 'oneOf']: list },
    { [name]: [...list, { type: 'boolean' }] },
    { [name]: fewer.length > 0 ? fewer : list },
    { [name]: [...list].reverse() },
  ]);
  return { ...without(schema, name), ...changed };
};

const open: KeywordEdit = (_dice, schema) => {
  if (!('properties' in schema)) return undefined;
  const isClosed = schema.additionalProperties === false;
  return isClosed
    ? without(schema, 'additionalProperties')
    : { ...schema, additionalProperties: false };
};

const pattern: KeywordEdit = (dice, schema) => {
  const { pattern: source } = schema;
  if (typeof source !== 'string') return undefined;
  const other = dice.pick([`(?:${source})?`, `${source}|^x$`, `^x?${source.replace('^', '')}`]);
  return { ...schema, pattern: other };
};

const EDITS: readonly KeywordEdit[] = [
  ...[moved, dropped, added, required, property, enumerated, type, alternatives, open, pattern],
];
