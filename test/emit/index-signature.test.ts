/** Patterns of property names as the templates that hold all of them; `*` stands for any text. */
import { expect, test } from 'vitest';
import { indexSignatures } from '../../codegen/emit/index-signature.ts';
import { emit, jsonSample, typeErrors } from './emitting.ts';

const STRING = { kind: 'string', constraints: [] } as const;

function keysOf(source: string, additional: 'none' | 'open'): readonly string[] {
  const patterns = [{ source, type: STRING }];
  const record = { kind: 'record', members: [], choices: [], patterns, additional } as const;
  return indexSignatures(record, () => 'text').map(({ keys }) => keys.replace(/\$\{string\}/, '*'));
}

test.each([
  ['^x-', '`x-*`'],
  ['-id$', '`*-id`'],
  ['^x-.*$', '`x-*`'],
  [String.raw`^x-[\w\d\.\x2d_]+$`, '`x-*`'],
  ['^x-(a|b)$', '`x-*`'],
  ['^x-[|]$', '`x-*`'],
  ['^x-?[a-z]$', '`x*`'],
  [String.raw`^a\.*b`, '`a*`'],
  ['^x?$', 'string'],
  ['^x-a|y$', 'string'],
  ['^[a-z]+$', 'string'],
])('where other names are refused, %s is %s', (source, keys) => {
  expect(keysOf(source, 'none')).toEqual([keys]);
});

test.each([
  ['^x-', ['`x-*`']],
  ['^x-[a-z]+$', ['string']],
  ['^x-?', ['string']],
])('where they are not, %s is %j', (source, keys) => {
  expect(keysOf(source, 'open')).toEqual(keys);
});

/** Patterns with their types in a closed object; the signatures that they become; a valid value. */
const together: readonly {
  readonly patterns: Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, string>>;
  readonly signatures: readonly string[];
  readonly valid: string;
}[] = [
  {
    patterns: { '^x-a': 'number', '^x-[b-z]': 'string' },
    signatures: ['`x-a*`: number', '`x-*`: number | string'],
    valid: '{ "x-a1": 5, "x-b": "text" }',
  },
  {
    patterns: { '^x-[b-z]': 'string', '^x-[0-9]': 'number' },
    signatures: ['`x-*`: string | number'],
    valid: '{ "x-1": 5, "x-b": "text" }',
  },
  {
    patterns: { '^x-[b-z]': 'string', '-id$': 'number' },
    signatures: ['`x-*`: string | number', '`*-id`: number'],
    valid: '{ "x-1-id": 5, "x-b": "text" }',
  },
  {
    patterns: { '^x-[b-z]': 'string', '[0-9]$': 'boolean' },
    signatures: ['`x-*`: string | boolean', 'string: string | boolean'],
    valid: '{ "x-1": true, "x-b": "text", 1: true }',
  },
  {
    patterns: { '^x-a[b-z]': 'string', '^x-': 'number', '-id$': 'boolean' },
    signatures: ['`x-*`: number', '`*-id`: boolean'],
    valid: '{ "x-a1": 5, id: 5, "other-id": true }',
    properties: { id: 'number' },
  },
  {
    patterns: { '^x-a': 'string', '^x-': 'number' },
    signatures: ['`x-a*`: string', '`x-*`: string | number'],
    valid: '{ "x-1": 5 }',
  },
  {
    patterns: { '.*': 'number', '[0-9]$': 'number', '^x-': 'boolean' },
    signatures: ['string: number | boolean', '`x-*`: boolean'],
    valid: '{ "x1": 5 }',
  },
  {
    patterns: { '^x-[b-z]': 'string' },
    properties: { 'x-1': 'boolean', 'y-1': 'number' },
    signatures: ['`x-*`: string | boolean | undefined'],
    valid: '{ "x-1": true, "x-b": "text", "y-1": 5 }',
  },
];

const emitted = together.map(({ patterns, properties = {} }) => {
  const typed = (types: Readonly<Record<string, string>>): object =>
    Object.fromEntries(Object.entries(types).map(([name, type]) => [name, { type }]));
  const known = { properties: typed(properties), patternProperties: typed(patterns) };
  return emit(jsonSample({ type: 'object', ...known, additionalProperties: false }));
});

test.each([...together.entries()])(
  'of several patterns in one closed object: %i',
  async (index, { signatures }) => {
    const types =
      (await emitted[index])?.find(({ path }) => path === 'sample/types.ts')?.text ?? '';
    const found = Array.from(types.matchAll(/\[property: (.*)\]: (.*);/g), ([, keys, values]) =>
      `${keys}: ${values}`.replace(/\$\{string\}/, '*'),
    );
    expect(found).toEqual(signatures);
  },
);

test('they compile, and take what is valid', async () => {
  const use = (valid: string): string =>
    `import type { Sample } from './types.ts';\n\nexport const valid: Sample = ${valid};\n`;
  const sets = together.map(async ({ valid }, index) => [
    `set${index}`,
    [...((await emitted[index]) ?? []), { path: 'sample/use.ts', text: use(valid) }],
  ]);
  expect(typeErrors(Object.fromEntries(await Promise.all(sets)))).toEqual([]);
});
