/** Schemas against their meta-schemas. */
import type { ErrorObject } from 'ajv';
import type { Report } from '../diagnostics/diagnostic.ts';
import { type JsonNode, jsonValue, nodeAt } from '../source/json.ts';
import type { Draft } from './model.ts';

const META_SCHEMAS: Readonly<Record<Draft, string>> = {
  '2020-12': 'https://json-schema.org/draft/2020-12/schema',
  '2019-09': 'https://json-schema.org/draft/2019-09/schema',
  'draft-07': 'http://json-schema.org/draft-07/schema',
};

/** Reports what the meta-schema of `draft` (core §8.1.1) says of a schema; whether it is valid. */
export async function checkMetaSchema(
  schema: JsonNode,
  draft: Draft,
  report: Report,
): Promise<boolean> {
  const ajv = await loadAjv(draft);
  const value = jsonValue(schema);
  if (typeof value !== 'object' && typeof value !== 'boolean') {
    report('json-schema-invalid', schema.span, {
      problem: 'it is not an object, `true` or `false`',
    });
    return false;
  }
  const validate = ajv.getSchema(META_SCHEMAS[draft]);
  if (!validate || validate(value)) return true;
  for (const error of validate.errors ?? []) {
    const place = nodeAt(schema, stepsOf(error.instancePath));
    report('json-schema-invalid', place.span, { problem: describe(error) });
  }
  return false;
}

/** The text of a meta-schema, so that schemas can refer to it without the network. */
export async function metaSchemaText(uri: string): Promise<string | undefined> {
  const draft = (Object.keys(META_SCHEMAS) as Draft[]).find((key) => META_SCHEMAS[key] === uri);
  if (draft === undefined) return undefined;
  const schema = (await loadAjv(draft)).getSchema(uri)?.schema;
  return schema ? JSON.stringify(schema, null, 2) : undefined;
}

async function loadAjv(draft: Draft) {
  const options = { allErrors: true, strict: false, validateFormats: false, verbose: false };
  switch (draft) {
    case '2020-12':
      return new (await import('ajv/dist/2020.js')).Ajv2020(options);
    case '2019-09':
      return new (await import('ajv/dist/2019.js')).Ajv2019(options);
    case 'draft-07':
      return new (await import('ajv')).Ajv(options);
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
