/** What invalid values are to show: each constraint broken, and nothing else. */
import type { ObjectSchema, SchemaNode } from '../../json-schema/model.ts';
import { plainKeyword } from '../../json-schema/value-scalars.ts';
import type { Place } from './reach.ts';

/** A schema without one of its constraints: what only that accepts breaks the constraint alone. */
export interface Break {
  readonly shows: string;
  /** The keywords that may say what is wrong with the value; absent: any may. */
  readonly codes?: readonly string[];
  readonly loosened: SchemaNode;
}

/** What can be broken of one schema. */
export function breaksOf(at: Place): readonly Break[] {
  const { node } = at;
  if (node.kind === 'boolean') {
    if (node.value) return [];
    const [shows, keyword] = FORBIDDEN.get(at.keyword) ?? ['a value', 'false'];
    return [broken(at, shows, keyword, { ...node, value: true })];
  }
  const dropped = CONSTRAINTS.filter(([keyword]) => node.keywords.has(keyword)).map(
    ([keyword, shows]) => broken(at, shows(node), keyword, withoutKeyword(node, keyword)),
  );
  return [...dropped, ...missing(at, node), ...missingBeside(at, node), ...alternatives(node)];
}

/** What `false` keeps out under these keywords, and what says so. */
const FORBIDDEN: ReadonlyMap<string, readonly [shows: string, code: string]> = new Map([
  ['additionalProperties', ['an unknown property', 'additionalProperties']],
  ['unevaluatedProperties', ['an unknown property', 'unevaluatedProperties']],
  ['items', ['one more item', 'items']],
  ['unevaluatedItems', ['one more item', 'unevaluatedItems']],
]);

function broken(
  { isAlternative }: Place,
  shows: string,
  keyword: string,
  loosened: SchemaNode,
): Break {
  // `false` may be named where another keyword would be: of a property that nothing may be.
  return { shows, loosened, ...(!isAlternative && { codes: [keyword, 'false'] }) };
}

function withoutKeyword(node: ObjectSchema, name: string): ObjectSchema {
  return { ...node, keywords: new Map([...node.keywords].filter(([each]) => each !== name)) };
}

function saying(keyword: string): (node: ObjectSchema) => string {
  return (node) => `against ${keyword} ${JSON.stringify(plainKeyword(node, keyword))}`;
}

const named = (shows: string) => (): string => shows;

/** Keywords that turn values away, by what a value is that they alone turn away. */
const CONSTRAINTS: readonly (readonly [keyword: string, shows: (node: ObjectSchema) => string])[] =
  [
    ['type', (node) => `no ${((plainKeyword(node, 'type') ?? []) as string[]).join(', no ')}`],
    ['enum', named('a value that is not enumerated')],
    ['const', saying('const')],
    ...['minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'].map(
      (keyword) => [keyword, saying(keyword)] as const,
    ),
    ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'].map(
      (keyword) => [keyword, saying(keyword)] as const,
    ),
    ['pattern', named('against pattern')],
    ['format', named('against format')],
    ['uniqueItems', named('an item twice')],
    ['minContains', saying('minContains')],
    ['maxContains', saying('maxContains')],
    ['propertyNames', named('against propertyNames')],
    ['not', named('against not')],
  ];

/** Without each required property. */
function missing(at: Place, node: ObjectSchema): readonly Break[] {
  const required = node.keywords.get('required');
  if (required?.kind !== 'plain') return [];
  const names = required.value as readonly string[];
  return names.map((name) => {
    const value = names.filter((other) => other !== name);
    const keywords = new Map(node.keywords).set('required', { ...required, value });
    return broken(at, `without ${name}`, 'required', { ...node, keywords });
  });
}

/** With each property that needs others, without each of these. */
function missingBeside(at: Place, node: ObjectSchema): readonly Break[] {
  const keyword = 'dependentRequired';
  const dependent = node.keywords.get(keyword);
  if (dependent?.kind !== 'plain') return [];
  const table = dependent.value as Readonly<Record<string, readonly string[]>>;
  return Object.entries(table).flatMap(([name, needed]) =>
    needed.map((missed) => {
      const others = needed.filter((other) => other !== missed);
      const value = Object.fromEntries([...Object.entries(table), [name, others]]);
      const keywords = new Map(node.keywords).set(keyword, { ...dependent, value });
      return broken(at, `${name} without ${missed}`, keyword, { ...node, keywords });
    }),
  );
}

/** None of the alternatives, and of `oneOf` two at once; what is said of it depends on which is nearest. */
function alternatives(node: ObjectSchema): readonly Break[] {
  const breaks: Break[] = ['anyOf', 'oneOf', 'contains', 'then', 'else']
    .filter((keyword) => node.keywords.has(keyword))
    .map((keyword) => ({ shows: `against ${keyword}`, loosened: withoutKeyword(node, keyword) }));
  const exclusive = node.keywords.get('oneOf');
  if (exclusive && !node.keywords.has('anyOf')) {
    const { keywords } = withoutKeyword(node, 'oneOf');
    const loosened = { ...node, keywords: new Map(keywords).set('anyOf', exclusive) };
    breaks.push({ shows: 'two alternatives at once', loosened });
  }
  return breaks;
}
