/** Every keyword that is known: in which drafts, what its value is, and what becomes of it. */
import type { Draft } from './model.ts';

export interface Keyword {
  readonly drafts: readonly Draft[];
  readonly form: KeywordForm;
}

export type KeywordForm =
  /** An assertion without schemas; the form of its value. */
  | 'number'
  | 'count'
  | 'boolean'
  | 'types'
  | 'values'
  | 'value'
  | 'names'
  | 'nameTable'
  | 'pattern'
  | 'format'
  /** An applicator. */
  | 'schema'
  | 'schemas'
  | 'schemaTable'
  /** `items` of the older drafts: a schema or a list of them. */
  | 'itemsOrTuple'
  /** `dependencies`: by property name, a schema or a list of names. */
  | 'dependencies'
  | 'reference'
  /** Holds schemas that only references reach. */
  | 'definitions'
  /** Names the schema or its dialect. */
  | 'identifier'
  /** Says something about values without constraining them. */
  | 'annotation'
  /** Constrains values, and is refused. */
  | 'unsupported';

const ALL: readonly Draft[] = ['2020-12', '2019-09', 'draft-07'];
const SINCE_2019: readonly Draft[] = ['2020-12', '2019-09'];
const UNTIL_2019: readonly Draft[] = ['2019-09', 'draft-07'];
const ONLY_2020: readonly Draft[] = ['2020-12'];
const ONLY_2019: readonly Draft[] = ['2019-09'];

function keywords(
  form: KeywordForm,
  drafts: readonly Draft[],
  ...names: readonly string[]
): readonly (readonly [string, Keyword])[] {
  return names.map((name) => [name, { drafts, form }] as const);
}

const VOCABULARY: readonly (readonly [string, Keyword])[] = [
  ...keywords('identifier', ALL, '$schema', '$id'),
  ...keywords('identifier', SINCE_2019, '$anchor', '$vocabulary'),
  ...keywords('identifier', ONLY_2020, '$dynamicAnchor'),
  ...keywords('identifier', ONLY_2019, '$recursiveAnchor'),
  ...keywords('reference', ALL, '$ref'),
  ...keywords('definitions', ALL, '$defs', 'definitions'),
  ...keywords('types', ALL, 'type'),
  ...keywords('values', ALL, 'enum'),
  ...keywords('value', ALL, 'const'),
  ...keywords('number', ALL, 'multipleOf', 'minimum', 'maximum'),
  ...keywords('number', ALL, 'exclusiveMinimum', 'exclusiveMaximum'),
  ...keywords('count', ALL, 'minLength', 'maxLength', 'minItems', 'maxItems'),
  ...keywords('count', ALL, 'minProperties', 'maxProperties'),
  ...keywords('count', SINCE_2019, 'minContains', 'maxContains'),
  ...keywords('pattern', ALL, 'pattern'),
  ...keywords('format', ALL, 'format'),
  ...keywords('boolean', ALL, 'uniqueItems'),
  ...keywords('names', ALL, 'required'),
  ...keywords('nameTable', SINCE_2019, 'dependentRequired'),
  ...keywords('schemas', ONLY_2020, 'prefixItems'),
  ...keywords('schema', ONLY_2020, 'items'),
  ...keywords('itemsOrTuple', UNTIL_2019, 'items'),
  ...keywords('schema', UNTIL_2019, 'additionalItems'),
  ...keywords('schema', ALL, 'contains', 'additionalProperties', 'propertyNames'),
  ...keywords('schemaTable', ALL, 'properties', 'patternProperties'),
  ...keywords('schemaTable', SINCE_2019, 'dependentSchemas'),
  ...keywords('dependencies', ALL, 'dependencies'),
  ...keywords('schemas', ALL, 'allOf', 'anyOf', 'oneOf'),
  ...keywords('schema', ALL, 'not', 'if', 'then', 'else'),
  ...keywords('unsupported', ONLY_2020, '$dynamicRef'),
  ...keywords('unsupported', ONLY_2019, '$recursiveRef'),
  ...keywords('unsupported', SINCE_2019, 'unevaluatedItems', 'unevaluatedProperties'),
  ...keywords('annotation', ALL, 'title', 'description', '$comment', 'default', 'examples'),
  ...keywords('annotation', ALL, 'deprecated', 'readOnly', 'writeOnly', 'contentSchema'),
  ...keywords('annotation', ALL, 'contentMediaType', 'contentEncoding'),
  // Of the Schema Object of OpenAPI 3.x (§4.8.24).
  ...keywords('annotation', ALL, 'xml', 'discriminator', 'example', 'externalDocs'),
  ...keywords('boolean', ALL, 'nullable'),
];

const BY_DRAFT: ReadonlyMap<Draft, ReadonlyMap<string, KeywordForm>> = new Map(
  ALL.map((draft) => [
    draft,
    new Map(
      VOCABULARY.flatMap(([name, { drafts, form }]) =>
        drafts.includes(draft) ? [[name, form] as const] : [],
      ),
    ),
  ]),
);

/** What a keyword is in a dialect; `undefined`: unknown there. Names that begin with `x-` are annotations. */
export function keywordForm(name: string, draft: Draft): KeywordForm | undefined {
  return name.startsWith('x-') ? 'annotation' : BY_DRAFT.get(draft)?.get(name);
}

/** The dialect that a `$schema` names; `undefined`: none that is read. */
export function draftOf(uri: string): Draft | undefined {
  switch (uri.replace(/^https:/, 'http:').replace(/#$/, '')) {
    case 'http://json-schema.org/draft/2020-12/schema':
    // OpenAPI 3.1: 2020-12 with the annotations that are known here anyway.
    case 'http://spec.openapis.org/oas/3.1/dialect/base':
      return '2020-12';
    case 'http://json-schema.org/draft/2019-09/schema':
      return '2019-09';
    case 'http://json-schema.org/draft-07/schema':
      return 'draft-07';
    default:
      return undefined;
  }
}
