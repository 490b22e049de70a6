import { expect, test } from 'vitest';
import { isJson } from '../../src/runtime/json/validate.ts';
import { read } from './read.ts';

const DRAFT_07 = 'http://json-schema.org/draft-07/schema#';
const TEXT = { type: 'string' };

/** In each, `"x"` is valid and `1` is not. */
test.each<[string, unknown, Readonly<Record<string, unknown>>]>([
  ['a pointer', { $ref: '#/$defs/a~1b%25', $defs: { 'a/b%': TEXT } }, {}],
  ['an anchor', { $ref: '#text', $defs: { A: { $anchor: 'text', ...TEXT } } }, {}],
  [
    'draft-07: $id as an anchor',
    { $schema: DRAFT_07, $ref: '#t', definitions: { A: { $id: '#t', ...TEXT } } },
    {},
  ],
  ['another file', { $ref: 'types/text.json' }, { 'types/text.json': TEXT }],
  [
    'a file from a file',
    { $ref: 'a/b.json#/$defs/C' },
    { 'a/b.json': { $defs: { C: { $ref: '../d.json' } } }, 'd.json': TEXT },
  ],
  [
    'an absolute $id, the file beside it',
    { $id: 'https://example.com/s/root', $ref: 'text.json' },
    { 'text.json': TEXT },
  ],
  [
    'an embedded resource',
    { $id: 'https://example.com/root', $ref: 'inner', $defs: { A: { $id: 'inner', ...TEXT } } },
    {},
  ],
  ['a URN', { $id: 'urn:example:root', $ref: '#/$defs/A', $defs: { A: TEXT } }, {}],
  [
    'another dialect in a file',
    { $ref: 'old.json' },
    {
      'old.json': {
        $schema: DRAFT_07,
        $ref: '#/definitions/A',
        type: 'number',
        definitions: { A: TEXT },
      },
    },
  ],
  [
    'a place that is no keyword',
    { $ref: '#/components/schemas/A', 'x-a': 1, components: { schemas: { A: TEXT } } },
    {},
  ],
  [
    'a part of an OpenAPI document',
    { $ref: 'api.json#/components/schemas/A' },
    { 'api.json': { openapi: '3.1.0', components: { schemas: { A: TEXT } } } },
  ],
  [
    'files that refer to one another',
    { $ref: 'a.json' },
    {
      'a.json': { type: 'string', properties: { b: { $ref: 'b.json' } } },
      'b.json': { $ref: 'a.json' },
    },
  ],
])('%s', async (_name, schema, others) => {
  const { live, diagnostics } = await read(schema, others);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect([isJson(live, 'x'), isJson(live, 1)]).toEqual([true, false]);
});
