import { describe, expect, test } from 'vitest';
import { compileSchema, SchemaError } from '../../codegen/index.ts';
import { bundleJsonSchema } from '../../codegen/json-schema/bundle.ts';
import { isJson, validateJson } from '../../src/runtime/json/validate.ts';
import { read } from './read.ts';

/** A document of a release, with schemas as its components. */
function api(openapi: string, schemas: object, others: object = {}): object {
  return {
    openapi,
    info: { title: 'Pets', version: '1' },
    paths: {},
    components: { schemas },
    ...others,
  };
}

async function readApi(schemas: object, openapi = '3.0.3', others: object = {}) {
  const root = { $ref: 'api.json#/components/schemas/Root' };
  return read(root, { 'api.json': api(openapi, schemas, others) });
}

describe('the Schema Object of 3.0', () => {
  test.each<[string, object, readonly unknown[], readonly unknown[], (readonly string[])?]>([
    ['nullable', { type: 'string', nullable: true }, ['a', null], [1]],
    ['nullable without type', { nullable: true }, [1], [], ['json-schema-ignored-keyword']],
    [
      'nullable beside an enum without null',
      { type: 'string', nullable: true, enum: ['a'] },
      ['a'],
      [null],
    ],
    ['an exclusive minimum', { type: 'number', minimum: 1, exclusiveMinimum: true }, [1.5], [1]],
    ['an inclusive maximum', { type: 'number', maximum: 1, exclusiveMaximum: false }, [1], [2]],
    [
      'an exclusive bound without one',
      { exclusiveMinimum: true },
      [1],
      [],
      ['json-schema-ignored-keyword'],
    ],
    ['no number as exclusive bound', { exclusiveMinimum: 1 }, [], [], ['json-schema-invalid']],
    ['no list of types', { type: ['string'] }, [], [], ['json-schema-invalid']],
    ['no type null', { type: 'null' }, [], [], ['json-schema-invalid']],
    ['an array without items', { type: 'array' }, [[1]], [1], ['json-schema-invalid']],
    ['no discriminator without a name', { discriminator: {} }, [], [], ['json-schema-invalid']],
    ['no const', { const: 1 }, [2], [], ['json-schema-unknown-keyword']],
    [
      'no patternProperties',
      { patternProperties: { a: false } },
      [{ a: 1 }],
      [],
      ['json-schema-unknown-keyword'],
    ],
    [
      'siblings of a reference',
      { $ref: '#/components/schemas/Text', maxLength: 1 },
      ['ab'],
      [1],
      ['json-schema-ignored-keyword'],
    ],
    [
      'annotations',
      {
        type: 'string',
        readOnly: true,
        example: 'a',
        xml: { name: 'a' },
        externalDocs: { url: 'b' },
        'x-own': 1,
      },
      ['a'],
      [1],
    ],
  ])('%s', async (_name, Root, valid, invalid, expected = []) => {
    const { live, set, codes } = await readApi({ Root, Text: { type: 'string' } });
    expect(codes).toEqual(expected);
    if (codes.includes('json-schema-invalid')) return;
    const bundled = (await read(bundleJsonSchema(set))).live;
    for (const [values, verdict] of [
      [valid, true],
      [invalid, false],
    ] as const) {
      for (const value of values) {
        expect([value, isJson(live, value), isJson(bundled, value)]).toEqual([
          value,
          verdict,
          verdict,
        ]);
      }
    }
  });
});

test('3.1 is draft 2020-12', async () => {
  const Root = { type: ['array', 'null'], prefixItems: [{ const: 1 }], items: false };
  const { live, codes } = await readApi({ Root }, '3.1.1');
  expect([codes, isJson(live, [1]), isJson(live, null), isJson(live, [2])]).toEqual([
    [],
    true,
    true,
    false,
  ]);
});

test('3.1 with another dialect', async () => {
  const jsonSchemaDialect = 'http://json-schema.org/draft-07/schema#';
  const { live, codes } = await readApi({ Root: { items: [{ const: 1 }] } }, '3.1.0', {
    jsonSchemaDialect,
  });
  expect([codes, isJson(live, [1]), isJson(live, [2])]).toEqual([[], true, false]);
});

describe('formats of the registry', () => {
  test.each<[string, readonly unknown[], readonly unknown[]]>([
    ['int32', [0, -2147483648, 2147483647, 'a'], [2147483648, -2147483649, 0.5]],
    ['int64', [2147483648, -(2 ** 63), 9007199254740991], [2 ** 64, 0.5]],
    ['float', [0.1, -3.4e38, 1], [3.5e38]],
    ['double', [1e308, 'a'], []],
    ['byte', ['', 'YQ==', 'YWI=', 'YWJj', 1], ['Y', 'YQ=', 'YQ==YQ==', 'YW-_', 'YQ==\n']],
    ['binary', ['\u0000'], []],
    ['password', [''], []],
  ])('%s', async (format, valid, invalid) => {
    const { live, codes } = await read({ format });
    expect(codes).toEqual([]);
    expect(valid.filter((value) => !isJson(live, value))).toEqual([]);
    expect(invalid.filter((value) => isJson(live, value))).toEqual([]);
  });

  test('base64 of any length', async () => {
    const { live } = await read({ format: 'byte' });
    expect(isJson(live, 'YWJj'.repeat(4_000_000))).toBe(true);
  });
});

describe('discriminator', () => {
  const pet = (property: string): object => ({
    type: 'object',
    required: ['kind', property],
    properties: { kind: { type: 'string' }, [property]: { type: 'string' } },
  });
  const schemas = { Cat: pet('meow'), Dog: pet('bark') };
  const oneOf = [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }];
  const root = (mapping?: object): object => ({
    ...schemas,
    Root: { oneOf, discriminator: { propertyName: 'kind', ...(mapping && { mapping }) } },
  });
  const issuesOf = async (components: object, value: unknown): Promise<readonly string[]> => {
    const { live, codes } = await readApi(components);
    expect(codes).toEqual([]);
    const { issues = [] } = validateJson(live, value);
    return issues.map(
      ({ code, path, expected }) => `${code} ${[...path, ...(expected ?? [])].join(' ')}`,
    );
  };

  test.each<[string, object | undefined, unknown, readonly string[]]>([
    ['a name', undefined, { kind: 'Dog', meow: 1 }, ['required bark']],
    ['a mapped name', { dog: 'Dog' }, { kind: 'dog', meow: 1, x: 1 }, ['required bark']],
    ['a mapped reference', { 1: '#/components/schemas/Dog' }, { kind: '1' }, ['required bark']],
    [
      'one name is mapped, the other is not',
      { dog: 'Dog' },
      { kind: 'Cat', bark: 1 },
      ['required meow'],
    ],
    ['an unknown name', undefined, { kind: 'Cow' }, ['discriminator kind "Cat" "Dog"']],
    ['it decides nothing', undefined, { kind: 'Cow', meow: 'm' }, []],
    ['none', undefined, { bark: 'b' }, ['required kind']],
  ])('%s', async (_name, mapping, value, expected) => {
    expect(await issuesOf(root(mapping), value)).toEqual(expected);
  });

  test('constants of the alternatives come before their names', async () => {
    const tagged = {
      Cat: { ...schemas.Cat, allOf: [{ properties: { kind: { enum: ['cat'] } } }] },
      Dog: schemas.Dog,
    };
    expect(
      await issuesOf(
        { ...root(), ...tagged, Cat: { allOf: tagged.Cat.allOf, required: ['meow'] } },
        { kind: 'cat' },
      ),
    ).toEqual(['required meow']);
  });

  test('a mapping to what is no alternative', async () => {
    const Cow = { type: 'object' };
    expect((await readApi({ ...root({ cow: 'Cow' }), Cow })).codes).toEqual([
      'openapi-discriminator',
    ]);
    expect((await readApi(root({ cow: 'Bull.json' }))).codes).toEqual(['json-schema-unreadable']);
  });

  test('in a schema that others extend it says nothing about values', async () => {
    const Root = { ...schemas.Cat, discriminator: { propertyName: 'kind', mapping: { x: 'Dog' } } };
    const { live, codes } = await readApi({ ...schemas, Root });
    expect([codes, isJson(live, { kind: 'y', meow: '' })]).toEqual([[], true]);
  });

  test('the bundle refers to its own definitions', async () => {
    const { set } = await readApi(root({ dog: 'Dog' }));
    expect(bundleJsonSchema(set)).toMatchObject({
      $defs: {
        Root: {
          discriminator: {
            propertyName: 'kind',
            mapping: { dog: '#/$defs/Dog', Cat: '#/$defs/Cat' },
          },
        },
      },
    });
  });
});

describe('the root of a document', () => {
  const files = {
    'api.json': JSON.stringify(
      api('3.1.0', { Pet: { type: 'string' }, 'a/b': { type: 'number' } }),
    ),
    'defs.json': JSON.stringify({ $defs: { Pet: { type: 'string' } } }),
    'old.json': JSON.stringify({ swagger: '2.0', definitions: { Pet: {} } }),
  };
  test.each([
    ['api.json#/components/schemas/Pet', undefined, 'x'],
    ['api.json', 'Pet', 'x'],
    ['api.json', 'a/b', 1],
    ['api.json', '#/components/schemas/Pet', 'x'],
    ['api.json', '/components/schemas/Pet', 'x'],
    ['defs.json', 'Pet', 'x'],
  ])('%s, %s', async (jsonSchema, root, value) => {
    const { is } = await compileSchema({ jsonSchema, files, ...(root && { root }) });
    expect([is(value), is(null)]).toEqual([true, false]);
  });

  test.each([
    ['api.json', undefined, 'json-schema-root'],
    ['api.json', 'Cow', 'json-schema-root'],
    ['api.json#/components/schemas/Cow', undefined, 'json-schema-unresolved-reference'],
    ['defs.json', 'Cow', 'json-schema-root'],
    ['old.json', 'Pet', 'openapi-version'],
  ])('%s, %s: %s', async (jsonSchema, root, code) => {
    const compiling = compileSchema({ jsonSchema, files, ...(root && { root }) });
    const error = await compiling.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SchemaError);
    expect((error as SchemaError).diagnostics.map((each) => each.code)).toEqual([code]);
  });
});
