/** What the readers of JSON and of JSON Schemas say. */
import { entry, jsonSchemaExample } from './entry.ts';

function textExample(text: string) {
  return { files: { 'example.schema.json': text }, jsonSchema: 'example.schema.json' };
}

export const jsonSchemaDiagnostics = {
  'json-syntax': entry<{ expected: string; found: string }>({
    severity: 'error',
    message: ({ expected, found }) => `This is not JSON: expected ${expected}, but found ${found}.`,
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
    mend: 'Check the path; schemas are never fetched from the network, so keep a copy beside this one.',
    reference: 'JSON Schema core §8.2.3',
    example: jsonSchemaExample({ $ref: 'missing.schema.json' }),
  }),
  'json-schema-dialect': entry<{ uri: string }>({
    severity: 'error',
    message: ({ uri }) => `The dialect \`${uri}\` is not one of 2020-12, 2019-09 and draft-07.`,
    mend: 'Migrate the schema to draft 2020-12: https://json-schema.org/draft/2020-12/schema.',
    reference: 'JSON Schema core §8.1.1',
    example: jsonSchemaExample({ $schema: 'http://json-schema.org/draft-04/schema#' }),
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
  'json-schema-unsupported-keyword': entry<{ keyword: string }>({
    severity: 'error',
    message: ({ keyword }) => `The keyword \`${keyword}\` is not supported yet.`,
    mend: 'Say it with other keywords, such as `additionalProperties` or `$ref`, or leave it out.',
    reference: 'JSON Schema core §11, §8.2.3.2',
    example: jsonSchemaExample({ unevaluatedProperties: false }),
  }),
  'json-schema-unknown-keyword': entry<{ keyword: string }>({
    severity: 'warning',
    message: ({ keyword }) => `The keyword \`${keyword}\` is unknown here, and has no effect.`,
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
  'json-schema-unknown-format': entry<{ format: string }>({
    severity: 'warning',
    message: ({ format }) => `The format \`${format}\` is not checked.`,
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
