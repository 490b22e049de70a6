/** Dialects of JSON Schema: which release's rules hold, and which vocabularies are in force. */

/** The dialects that can be named where a schema names none. */
export const DIALECT_NAMES = [
  '2020-12',
  '2019-09',
  'draft-07',
  'openapi-3.0',
  'openapi-3.1',
] as const;

export type DialectName = (typeof DIALECT_NAMES)[number];

/** The releases of the rules; OpenAPI 3.1's are those of 2020-12. */
export type Draft = '2020-12' | '2019-09' | 'draft-07' | 'openapi-3.0';

/** A group of keywords (core §8.1.2). Older releases have all of them. */
export type Vocabulary =
  | 'core'
  | 'applicator'
  | 'unevaluated'
  | 'validation'
  | 'format'
  | 'content'
  | 'meta-data'
  | 'openapi';

export interface Dialect {
  /** As messages call it. */
  readonly title: string;
  readonly draft: Draft;
  readonly vocabularies: ReadonlySet<Vocabulary>;
  /** Whether its meta-schema asks that `format` constrains values (validation §7.2.2). */
  readonly assertsFormat: boolean;
}

const EVERY_VOCABULARY: ReadonlySet<Vocabulary> = new Set<Vocabulary>([
  'core',
  'applicator',
  'unevaluated',
  'validation',
  'format',
  'content',
  'meta-data',
  'openapi',
]);

function dialect(title: string, draft: Draft): Dialect {
  return { title, draft, vocabularies: EVERY_VOCABULARY, assertsFormat: false };
}

/** The dialects by name. */
export const DIALECTS: Readonly<Record<DialectName, Dialect>> = {
  '2020-12': dialect('draft 2020-12', '2020-12'),
  '2019-09': dialect('draft 2019-09', '2019-09'),
  'draft-07': dialect('draft-07', 'draft-07'),
  'openapi-3.0': dialect('OpenAPI 3.0', 'openapi-3.0'),
  'openapi-3.1': dialect('OpenAPI 3.1', '2020-12'),
};

/** The dialect that a `$schema` names; `undefined`: none of those that are built in. */
export function dialectOf(uri: string): Dialect | undefined {
  switch (uri.replace(/^https:/, 'http:').replace(/#$/, '')) {
    case 'http://json-schema.org/draft/2020-12/schema':
    // What people write who don't care.
    case 'http://json-schema.org/schema':
      return DIALECTS['2020-12'];
    case 'http://json-schema.org/draft/2019-09/schema':
      return DIALECTS['2019-09'];
    case 'http://json-schema.org/draft-07/schema':
      return DIALECTS['draft-07'];
    case 'http://spec.openapis.org/oas/3.1/dialect/base':
      return DIALECTS['openapi-3.1'];
    default:
      return undefined;
  }
}

/** What an older draft is called that a `$schema` names, and how draft-07 differs from it. */
export function olderDraft(uri: string): { title: string; migration: string } | undefined {
  const draft = /^https?:\/\/json-schema\.org\/draft-0([3-6])\/schema#?$/.exec(uri)?.[1];
  if (draft === undefined) return undefined;
  const title = `draft-0${draft}`;
  if (draft === '6') return { title, migration: 'it says the same in draft-07' };
  const migration =
    'in draft-07 `id` is `$id`, and `exclusiveMinimum` and `exclusiveMaximum` are the bounds themselves';
  return { title, migration };
}

/** The dialect of an OpenAPI document by its `openapi`; `undefined`: a release that is not read. */
export function openApiDialect(version: string): Dialect | undefined {
  if (/^3\.0\.\d+(-.+)?$/.test(version)) return DIALECTS['openapi-3.0'];
  // 3.2 has the Schema Object of 3.1, with additions to `discriminator` and `xml` alone.
  return /^3\.[12]\.\d+(-.+)?$/.test(version) ? DIALECTS['openapi-3.1'] : undefined;
}

const STANDARD = /^https:\/\/json-schema\.org\/draft\/20(?:19-09|20-12)\/vocab\/([a-z-]+)$/;
const OPENAPI = 'https://spec.openapis.org/oas/3.1/vocab/base';

/**
 * The dialect that a meta-schema describes (core §8.1.2): `base` with the vocabularies of its
 * `$vocabulary` alone. The URI of a vocabulary that it requires and that is unknown stops it.
 */
export function dialectWith(
  title: string,
  base: Dialect,
  declared: ReadonlyMap<string, boolean>,
): Dialect | { readonly unknown: string } {
  const vocabularies = new Set<Vocabulary>(['core']);
  let { assertsFormat } = base;
  for (const [uri, isRequired] of declared) {
    const name = uri === OPENAPI ? 'openapi' : STANDARD.exec(uri)?.[1];
    const known = name === undefined ? undefined : namedVocabulary(name);
    if (known === undefined && isRequired) return { unknown: uri };
    if (known === undefined) continue;
    vocabularies.add(known);
    // Before 2020-12 the applicators included these.
    if (known === 'applicator' && base.draft === '2019-09') vocabularies.add('unevaluated');
    // Validation §7.2.2; in 2019-09 §7.2 it is `format`, if it is required.
    if (name === 'format-assertion' || (name === 'format' && isRequired)) assertsFormat = true;
  }
  return { title, draft: base.draft, vocabularies, assertsFormat };
}

function namedVocabulary(name: string): Vocabulary | undefined {
  const plain = name.replace(/^format-(?:annotation|assertion)$/, 'format') as Vocabulary;
  return EVERY_VOCABULARY.has(plain) ? plain : undefined;
}
