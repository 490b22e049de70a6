/** What the readers of JSON and of JSON Schemas say. */
import { entry, jsonSchemaExample } from './entry.ts';

function textExample(text: string) {
  return { files: { 'example.schema.json': text }, jsonSchema: 'example.schema.json' };
}

export const jsonSchemaDiagnostics = {
  'json-syntax': entry<{ expected: string; found: string; yaml?: string }>({
    severity: 'error',
    message: ({ expected, found, yaml }) => {
      const fault = `This is not JSON: expected ${expected}, but found ${found}.`;
      if (yaml === undefined) return fault;
      return `${fault} It looks like YAML; convert it to JSON first, for instance with \`npx js-yaml ${yaml}\`.`;
    },
    mend: 'Write strict JSON: double quotes, no comments, no comma after the last item.',
    reference: 'RFC 8259 §2',
    example: textExample('{ "type": "string", }\n'),
  }),
  'json-duplicate-name': entry<{ name: string }>({
    severity: 'error',
    message: ({ name }) => `The name \`${name}\` stands twice in one object.`,
    mend: 'Keep one of the two: programs differ on which one counts.',
    reference: 'RFC 8259 §4',
    example: textExample('{ "type": "string", "type": "number" }\n'),
  }),
  'json-depth': entry<{ maximum: number }>({
    severity: 'error',
    message: ({ maximum }) => `Arrays and objects are nested more than ${maximum} deep.`,
    mend: 'Move inner schemas to `$defs` and refer to them.',
    reference: 'RFC 8259 §9',
    example: textExample('['.repeat(300)),
  }),
  'json-number-range': entry<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `The number ${text} is beyond what a double holds.`,
    mend: 'Write a number below 1.8e308, or leave the bound out.',
    reference: 'RFC 8259 §6',
    example: textExample('{ "maximum": 1e400 }\n'),
  }),
  'json-schema-unreadable': entry<{ path: string; reason: string }>({
    severity: 'error',
    message: ({ path, reason }) => `The schema \`${path}\` could not be read: ${reason}.`,
    mend: 'Check the path; schemas are never fetched from the network, so keep a copy beside this one, or name it for the URL in `locations` or by `--location`.',
    reference: 'JSON Schema core §8.2.3',
    example: jsonSchemaExample({ $ref: 'missing.schema.json' }),
  }),
  'json-schema-dialect': entry<{ uri: string; problem: string }>({
    severity: 'error',
    message: ({ uri, problem }) => `The dialect \`${uri}\` can't be used: ${problem}.`,
    mend: 'Migrate the schema to draft 2020-12: https://json-schema.org/draft/2020-12/schema. An older draft is read as draft-07 if this code is lowered.',
    reference: 'JSON Schema core §8.1.1',
    example: jsonSchemaExample({ $schema: 'http://json-schema.org/draft-04/schema#' }),
  }),
  'json-schema-root': entry<{ root?: string; names: readonly string[] }>({
    severity: 'error',
    message: ({ root, names }) => {
      const known = names.length === 0 ? 'it has none' : `it has ${list(names)}`;
      return root === undefined
        ? `An OpenAPI document is no schema: name one of those in it; ${known}.`
        : `The document has no schema called \`${root}\`; ${known}.`;
    },
    mend: 'Name the schema by `root`, or by a fragment: `openapi.json#/components/schemas/Order`.',
    reference: 'OpenAPI 3.1 §4.8.7',
    example: textExample('{ "openapi": "3.1.0", "components": { "schemas": { "Order": {} } } }\n'),
  }),
  'openapi-discriminator': entry<{ value: string }>({
    severity: 'error',
    message: ({ value }) =>
      `The discriminator maps \`${value}\` to a schema that is no alternative beside it.`,
    mend: 'Name one of the schemas in `oneOf` or `anyOf`, by its name or by its reference.',
    reference: 'OpenAPI 3.1 §4.8.25',
    example: jsonSchemaExample({
      oneOf: [{ $ref: '#/$defs/Cat' }],
      discriminator: { propertyName: 'kind', mapping: { dog: '#/$defs/Dog' } },
      $defs: { Cat: { type: 'object' }, Dog: { type: 'object' } },
    }),
  }),
  'openapi-version': entry<{ version: string }>({
    severity: 'error',
    message: ({ version }) => `OpenAPI ${version} is not read: 3.0 and 3.1 are.`,
    mend: 'Convert the document to OpenAPI 3.1.',
    reference: 'OpenAPI 3.1 §4.1',
    example: {
      files: { 'api.json': '{ "swagger": "2.0", "components": { "schemas": { "Order": {} } } }\n' },
      jsonSchema: 'api.json#/components/schemas/Order',
    },
  }),
  'json-schema-invalid': entry<{ problem: string }>({
    severity: 'error',
    message: ({ problem }) => `This is not a valid schema: ${problem}.`,
    mend: 'Give the keyword a value of the kind that its meta-schema asks for.',
    reference: 'JSON Schema core §8.1.1',
    example: jsonSchemaExample({ type: 'text' }),
  }),
  'json-schema-unresolved-reference': entry<{ reference: string }>({
    severity: 'error',
    message: ({ reference }) => `The reference \`${reference}\` leads to no schema.`,
    mend: 'Point it at a schema that exists: a file, its `$id`, an `$anchor`, or a JSON Pointer.',
    reference: 'JSON Schema core §8.2.3.1',
    example: jsonSchemaExample({ $ref: '#/$defs/Missing' }),
  }),
  'json-schema-duplicate-identifier': entry<{ identifier: string }>({
    severity: 'error',
    message: ({ identifier }) => `Two schemas are identified by \`${identifier}\`.`,
    mend: 'Give each schema an `$id` or `$anchor` of its own.',
    reference: 'JSON Schema core §9.1.2',
    example: jsonSchemaExample({ $defs: { A: { $anchor: 'x' }, B: { $anchor: 'x' } } }),
  }),
  'json-schema-endless-reference': entry({
    severity: 'error',
    message: () => 'The schema refers to itself for the same value, so it has no answer.',
    mend: 'Let the recursion go through `properties`, `items` or the like.',
    reference: 'JSON Schema core §9.4.1',
    example: jsonSchemaExample({ $ref: '#' }),
  }),
  'json-schema-unknown-keyword': entry<{
    keyword: string;
    dialect: string;
    nearest?: string | undefined;
    more?: number;
  }>({
    severity: 'warning',
    message: ({ keyword, dialect, nearest, more }) => {
      const meant = nearest === undefined ? '' : ` (did you mean \`${nearest}\`?)`;
      return `The keyword \`${keyword}\` is unknown in ${dialect}${meant}, and has no effect${alsoAt(more)}.`;
    },
    mend: 'Correct its spelling; if it is your own, begin it with `x-`.',
    reference: 'JSON Schema core §4.3.1',
    example: jsonSchemaExample({ type: 'string', maxLenght: 5 }),
  }),
  'json-schema-ignored-keyword': entry<{ keyword: string; reason: string }>({
    severity: 'warning',
    message: ({ keyword, reason }) => `The keyword \`${keyword}\` has no effect ${reason}.`,
    mend: 'Remove it, or add what it needs.',
    reference: 'JSON Schema core §10; draft-07 core §8.3',
    example: jsonSchemaExample({ type: 'string', minContains: 1 }),
  }),
  'json-schema-nullable': entry<{ dialect: string }>({
    severity: 'info',
    message: ({ dialect }) =>
      `\`nullable\` is a keyword of OpenAPI 3.0: it is honoured, but ${dialect} does not have it.`,
    mend: 'Write `null` among the types: `"type": ["string", "null"]`.',
    reference: 'OpenAPI 3.1 §4.8.24; JSON Schema validation §6.1.1',
    example: jsonSchemaExample({ type: 'string', nullable: true }),
  }),
  'json-schema-unknown-format': entry<{ format: string; more?: number }>({
    severity: 'warning',
    message: ({ format, more }) => `The format \`${format}\` is not checked${alsoAt(more)}.`,
    mend: 'Add a `pattern` that says what is right.',
    reference: 'JSON Schema validation §7.2.3',
    example: jsonSchemaExample({ type: 'string', format: 'phone' }),
  }),
  'json-schema-inexact-number': entry<{ text: string; value: number }>({
    severity: 'warning',
    message: ({ text, value }) => `The number ${text} is read as ${value}: no double is nearer.`,
    mend: 'Write a number that a double holds, or use a string with a pattern.',
    reference: 'RFC 8259 §6',
    example: textExample('{ "type": "integer", "maximum": 9007199254740993 }\n'),
  }),
};

/** How many places more than the one that is shown. */
function alsoAt(more = 0): string {
  if (more === 0) return '';
  return `, here and at ${more.toLocaleString('en')} more ${more === 1 ? 'place' : 'places'}`;
}

/** At most ten names, quoted. */
function list(names: readonly string[]): string {
  const shown = names.slice(0, 10).map((name) => `\`${name}\``);
  const rest = names.length - shown.length;
  return shown.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
