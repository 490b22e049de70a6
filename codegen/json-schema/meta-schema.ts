/** Schemas against their meta-schemas. */
import type { Ajv, ErrorObject } from 'ajv';
import type { Report } from '../diagnostics/diagnostic.ts';
import { type JsonNode, jsonValue, nodeAt } from '../source/json.ts';
import type { Draft } from './dialect.ts';
import { OPENAPI_META_SCHEMA } from './openapi-meta-schema.ts';

const META_SCHEMAS: Readonly<Record<Draft, string>> = {
  '2020-12': 'https://json-schema.org/draft/2020-12/schema',
  '2019-09': 'https://json-schema.org/draft/2019-09/schema',
  'draft-07': 'http://json-schema.org/draft-07/schema',
  'openapi-3.0': OPENAPI_META_SCHEMA.$id,
};

/** Compiled meta-schemas, each when it is first asked for: constants, so kept for good. */
const compilers = new Map<Draft, Promise<Ajv>>();

/**
 * Reports what the meta-schema of `draft` (core §8.1.1) says of a schema, once a place. Schemas within
 * it for which `isLeftOut` holds are taken as good: they are of another dialect.
 */
export async function checkMetaSchema(
  schema: JsonNode,
  draft: Draft,
  isLeftOut: (node: JsonNode) => boolean,
  report: Report,
): Promise<void> {
  if (schema.kind !== 'object' && schema.kind !== 'boolean') {
    const problem = 'it is not an object, `true` or `false`';
    report('json-schema-invalid', schema.span, { problem });
    return;
  }
  const validate = (await compiler(draft)).getSchema(META_SCHEMAS[draft]);
  if (!validate || validate(jsonValue(schema, isLeftOut))) return;
  const places = new Set<string>();
  for (const error of validate.errors ?? []) {
    // What follows at the same place are the other alternatives of an `anyOf`; a condition only
    // says that what it asks for has failed, which has been told.
    if (places.has(error.instancePath) || error.keyword === 'if') continue;
    places.add(error.instancePath);
    const place = nodeAt(schema, stepsOf(error.instancePath));
    report('json-schema-invalid', place.span, { problem: describe(error) });
  }
}

/** Whether a URI is that of a meta-schema, or of a vocabulary's. */
export function isMetaSchema(uri: string): boolean {
  return draftOf(uri) !== undefined;
}

function draftOf(uri: string): Draft | undefined {
  const folder = (draft: Draft) => META_SCHEMAS[draft].replace(/schema$/, '');
  return (Object.keys(META_SCHEMAS) as Draft[]).find((key) => uri.startsWith(folder(key)));
}

/** The text of a meta-schema or a vocabulary's, so that schemas can refer to it without the network. */
export async function metaSchemaText(uri: string): Promise<string | undefined> {
  const draft = draftOf(uri);
  const schema = draft && (await compiler(draft)).getSchema(uri)?.schema;
  return schema ? JSON.stringify(schema, null, 2) : undefined;
}

function compiler(draft: Draft): Promise<Ajv> {
  const known = compilers.get(draft) ?? loadAjv(draft);
  compilers.set(draft, known);
  return known;
}

async function loadAjv(draft: Draft): Promise<Ajv> {
  const options = { allErrors: true, strict: false, validateFormats: false };
  switch (draft) {
    case '2020-12':
      return new (await import('ajv/dist/2020.js')).Ajv2020(options);
    case '2019-09':
      return new (await import('ajv/dist/2019.js')).Ajv2019(options);
    case 'draft-07':
      return new (await import('ajv')).Ajv(options);
    case 'openapi-3.0':
      return new (await import('ajv')).Ajv(options).addSchema(OPENAPI_META_SCHEMA);
  }
}

function describe({ instancePath, keyword, message, params }: ErrorObject): string {
  const name = instancePath.split('/').at(-1) || 'the schema';
  const values: unknown = params.allowedValues;
  if (keyword === 'enum' && Array.isArray(values)) {
    return `\`${name}\` must be one of ${values.join(', ')}`;
  }
  return `\`${name}\` ${message ?? keyword}`;
}

function stepsOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
