/** Every keyword that is known: in which drafts, what its value is, and what becomes of it. */
import type { Dialect, Draft, Vocabulary } from './dialect.ts';

interface Keyword {
  readonly name: string;
  readonly drafts: readonly Draft[];
  readonly vocabulary: Vocabulary;
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
  /** `$dynamicRef`, `$recursiveRef`: a reference whose target depends on where one comes from. */
  | 'dynamicReference'
  /** Holds schemas that only references reach. */
  | 'definitions'
  /** Names the schema or its dialect. */
  | 'identifier'
  /** Tells alternatives apart, and constrains nothing by itself. */
  | 'discriminator'
  /** Says something about values without constraining them. */
  | 'annotation';

const ALL: readonly Draft[] = ['2020-12', '2019-09', 'draft-07', 'openapi-3.0'];
const DRAFTS: readonly Draft[] = ['2020-12', '2019-09', 'draft-07'];
const SINCE_2019: readonly Draft[] = ['2020-12', '2019-09'];
const UNTIL_2019: readonly Draft[] = ['2019-09', 'draft-07'];
const ONLY_2020: readonly Draft[] = ['2020-12'];
const ONLY_2019: readonly Draft[] = ['2019-09'];
const ONLY_OPENAPI: readonly Draft[] = ['openapi-3.0'];

function keywords(
  vocabulary: Vocabulary,
  form: KeywordForm,
  drafts: readonly Draft[],
  ...names: readonly string[]
): readonly Keyword[] {
  return names.map((name) => ({ name, drafts, vocabulary, form }));
}

const KEYWORDS: readonly Keyword[] = [
  ...keywords('core', 'identifier', DRAFTS, '$schema', '$id'),
  ...keywords('core', 'identifier', SINCE_2019, '$anchor', '$vocabulary'),
  ...keywords('core', 'identifier', ONLY_2020, '$dynamicAnchor'),
  ...keywords('core', 'identifier', ONLY_2019, '$recursiveAnchor'),
  ...keywords('core', 'reference', ALL, '$ref'),
  ...keywords('core', 'dynamicReference', ONLY_2020, '$dynamicRef'),
  ...keywords('core', 'dynamicReference', ONLY_2019, '$recursiveRef'),
  ...keywords('core', 'definitions', DRAFTS, '$defs', 'definitions'),
  ...keywords('core', 'annotation', DRAFTS, '$comment'),
  ...keywords('validation', 'types', ALL, 'type'),
  ...keywords('validation', 'values', ALL, 'enum'),
  ...keywords('validation', 'value', DRAFTS, 'const'),
  ...keywords('validation', 'number', ALL, 'multipleOf', 'minimum', 'maximum'),
  ...keywords('validation', 'number', DRAFTS, 'exclusiveMinimum', 'exclusiveMaximum'),
  ...keywords('validation', 'boolean', ONLY_OPENAPI, 'exclusiveMinimum', 'exclusiveMaximum'),
  ...keywords('validation', 'count', ALL, 'minLength', 'maxLength', 'minItems', 'maxItems'),
  ...keywords('validation', 'count', ALL, 'minProperties', 'maxProperties'),
  ...keywords('validation', 'count', SINCE_2019, 'minContains', 'maxContains'),
  ...keywords('validation', 'pattern', ALL, 'pattern'),
  ...keywords('validation', 'boolean', ALL, 'uniqueItems'),
  ...keywords('validation', 'names', ALL, 'required'),
  ...keywords('validation', 'nameTable', SINCE_2019, 'dependentRequired'),
  ...keywords('format', 'format', ALL, 'format'),
  ...keywords('applicator', 'schemas', ONLY_2020, 'prefixItems'),
  ...keywords('applicator', 'schema', ONLY_2020, 'items'),
  ...keywords('applicator', 'itemsOrTuple', UNTIL_2019, 'items'),
  ...keywords('applicator', 'schema', ONLY_OPENAPI, 'items'),
  ...keywords('applicator', 'schema', UNTIL_2019, 'additionalItems'),
  ...keywords('applicator', 'schema', DRAFTS, 'contains', 'propertyNames'),
  ...keywords('applicator', 'schema', ALL, 'additionalProperties'),
  ...keywords('applicator', 'schemaTable', ALL, 'properties'),
  ...keywords('applicator', 'schemaTable', DRAFTS, 'patternProperties'),
  ...keywords('applicator', 'schemaTable', SINCE_2019, 'dependentSchemas'),
  ...keywords('applicator', 'dependencies', DRAFTS, 'dependencies'),
  ...keywords('applicator', 'schemas', ALL, 'allOf', 'anyOf', 'oneOf'),
  ...keywords('applicator', 'schema', ALL, 'not'),
  ...keywords('applicator', 'schema', DRAFTS, 'if', 'then', 'else'),
  ...keywords('unevaluated', 'schema', SINCE_2019, 'unevaluatedItems', 'unevaluatedProperties'),
  ...keywords('meta-data', 'annotation', ALL, 'title', 'description', 'default'),
  ...keywords('meta-data', 'annotation', ALL, 'deprecated', 'readOnly', 'writeOnly'),
  ...keywords('meta-data', 'annotation', DRAFTS, 'examples'),
  ...keywords('content', 'annotation', DRAFTS, 'contentMediaType', 'contentEncoding'),
  ...keywords('content', 'annotation', SINCE_2019, 'contentSchema'),
  // Of the Schema Object of OpenAPI 3.x (3.1 §4.8.24).
  ...keywords('openapi', 'annotation', ALL, 'xml', 'example', 'externalDocs'),
  ...keywords('openapi', 'discriminator', ALL, 'discriminator'),
  ...keywords('openapi', 'boolean', ALL, 'nullable'),
];

/** What editors show and complete with, in any dialect; it says nothing about values. */
const EDITOR_KEYWORDS: ReadonlySet<string> = new Set([
  ...['markdownDescription', 'enumDescriptions', 'markdownEnumDescriptions', 'enumDetails'],
  ...['defaultSnippets', 'suggestSortText', 'doNotSuggest', 'deprecationMessage'],
  ...['errorMessage', 'patternErrorMessage', 'allowComments', 'allowTrailingCommas'],
]);

const BY_DRAFT: ReadonlyMap<Draft, ReadonlyMap<string, Keyword>> = new Map(
  ALL.map((draft) => [
    draft,
    new Map(
      KEYWORDS.filter(({ drafts }) => drafts.includes(draft)).map((keyword) => [
        keyword.name,
        keyword,
      ]),
    ),
  ]),
);

/**
 * What a keyword is in a dialect; `undefined`: unknown there. Names that begin with `x-` are
 * annotations, and so are those that editors have made up.
 */
export function keywordForm(name: string, dialect: Dialect): KeywordForm | undefined {
  if (name.startsWith('x-') || EDITOR_KEYWORDS.has(name)) return 'annotation';
  const keyword = BY_DRAFT.get(dialect.draft)?.get(name);
  return keyword && dialect.vocabularies.has(keyword.vocabulary) ? keyword.form : undefined;
}

/** The keywords of a dialect. */
export function keywordNames(dialect: Dialect): readonly string[] {
  const names = BY_DRAFT.get(dialect.draft)?.keys() ?? [];
  return [...names].filter((name) => keywordForm(name, dialect) !== undefined);
}

/** Whether what stands beside a `$ref` does not exist (draft-07 core §8.3, OpenAPI 3.0.3 §4.7.23). */
export function hidesSiblings(draft: Draft): boolean {
  return draft === 'draft-07' || draft === 'openapi-3.0';
}
