/** What invalid values are to show: each constraint broken, and nothing else. */
import type { JsonSchemaSet, ObjectSchema } from '../../json-schema/model.ts';
import { plainKeyword } from '../../json-schema/value-scalars.ts';
import {
  type Edit,
  withBoolean,
  withKeyword,
  withKeywords,
  withNode,
  withoutKeyword,
} from './edit.ts';
import type { Place } from './reach.ts';

type Loosened = readonly [shows: string, keyword: string, edited: JsonSchemaSet];

/** What can be broken of one schema. */
export function invalidEdits(at: Place, set: JsonSchemaSet): readonly Edit[] {
  const { node } = at;
  if (node.kind === 'boolean') {
    if (node.value) return [];
    const [shows, keyword] = FORBIDDEN.get(at.keyword) ?? ['a value', 'false'];
    return [edit(at, [shows, keyword, withBoolean(set, node, true)])];
  }
  const dropped = CONSTRAINTS.flatMap(([keyword, shows]): readonly Loosened[] => {
    if (!node.keywords.has(keyword)) return [];
    return [[shows(node), keyword, withKeywords(set, node, { [keyword]: undefined })]];
  });
  const simple = [...dropped, ...missing(node, set)].map((loosened) => edit(at, loosened));
  return [...simple, ...alternatives(at, node, set)];
}

/** What `false` keeps out under these keywords, and what says so. */
const FORBIDDEN: ReadonlyMap<string, readonly [shows: string, code: string]> = new Map([
  ['additionalProperties', ['an unknown property', 'additionalProperties']],
  ['unevaluatedProperties', ['an unknown property', 'unevaluatedProperties']],
  ['items', ['one more item', 'items']],
  ['unevaluatedItems', ['one more item', 'unevaluatedItems']],
]);

function edit({ place, isAlternative }: Place, [shows, keyword, edited]: Loosened): Edit {
  // `false` may be named where another keyword would be: of a property that nothing may be.
  const codes = isAlternative ? undefined : [keyword, 'false'];
  return { kind: 'invalid', place, shows, edited, ...(codes && { codes }) };
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
    ['dependentRequired', named('against dependentRequired')],
    ['propertyNames', named('against propertyNames')],
    ['not', named('against not')],
  ];

/** Without each required property. */
function missing(node: ObjectSchema, set: JsonSchemaSet): readonly Loosened[] {
  const required = (plainKeyword(node, 'required') ?? []) as readonly string[];
  return required.map((name) => {
    const others = required.filter((other) => other !== name);
    return [`without ${name}`, 'required', withKeywords(set, node, { required: others })];
  });
}

/** None of the alternatives, and of `oneOf` two at once; what is said of it depends on which is nearest. */
function alternatives({ place }: Place, node: ObjectSchema, set: JsonSchemaSet): readonly Edit[] {
  const broken = (shows: string, edited: JsonSchemaSet): Edit => {
    return { kind: 'invalid', place, shows, edited };
  };
  const edits: Edit[] = [];
  for (const keyword of ['anyOf', 'oneOf', 'contains', 'then', 'else']) {
    if (!node.keywords.has(keyword)) continue;
    edits.push(broken(`against ${keyword}`, withKeywords(set, node, { [keyword]: undefined })));
  }
  const exclusive = node.keywords.get('oneOf');
  if (exclusive && !node.keywords.has('anyOf')) {
    const together = withKeyword(withoutKeyword(node, 'oneOf'), 'anyOf', exclusive);
    edits.push(broken('two alternatives at once', withNode(set, together)));
  }
  return edits;
}
