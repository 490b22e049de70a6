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

/** The meta-schemas, each compiled once, when it is first asked for. */
export class MetaSchemas {
  readonly #compilers = new Map<Draft, Promise<Ajv>>();

  /** Reports what the meta-schema of `draft` (core §8.1.1) says of a schema, once a place. */
  async check(schema: JsonNode, draft: Draft, report: Report): Promise<void> {
    if (schema.kind !== 'object' && schema.kind !== 'boolean') {
      const problem = 'it is not an object, `true` or `false`';
      report('json-schema-invalid', schema.span, { problem });
      return;
    }
    const validate = (await this.#compiler(draft)).getSchema(META_SCHEMAS[draft]);
    if (!validate || validate(jsonValue(schema))) return;
    const places = new Set<string>();
    for (const error of validate.errors ?? []) {
      // What follows at the same place are the other alternatives of an `anyOf`.
      if (places.has(error.instancePath)) continue;
      places.add(error.instancePath);
      const place = nodeAt(schema, stepsOf(error.instancePath));
      report('json-schema-invalid', place.span, { problem: describe(error) });
    }
  }

  /** The text of a meta-schema or a vocabulary's, so that schemas can refer to it without the network. */
  async text(uri: string): Promise<string | undefined> {
    const folder = (draft: Draft) => META_SCHEMAS[draft].replace(/schema$/, '');
    const draft = (Object.keys(META_SCHEMAS) as Draft[]).find((key) => uri.startsWith(folder(key)));
    const schema = draft && (await this.#compiler(draft)).getSchema(uri)?.schema;
    return schema ? JSON.stringify(schema, null, 2) : undefined;
  }

  #compiler(draft: Draft): Promise<Ajv> {
    const compiler = this.#compilers.get(draft) ?? loadAjv(draft);
    this.#compilers.set(draft, compiler);
    return compiler;
  }
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
