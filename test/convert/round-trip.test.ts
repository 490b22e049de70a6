/** A JSON Schema that was made from an XSD pairs with it: nothing differs, and every name is the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { type ConvertOptions, convertSchema } from '../../codegen/index.ts';
import { formats } from '../conformance/formats.ts';
import { cases } from './cases/cases.ts';

const MADE = 'made.schema.json';

const subjects: readonly (readonly [string, ConvertOptions])[] = [
  ...cases.map(
    ({ name, xsd }) =>
      [name, { xsd: 'sample.xsd', files: { 'sample.xsd': xsd }, format: 'Sample' }] as const,
  ),
  ...formats.map(
    ({ name, xsd }) => [name, { xsd, files: filesBeside(xsd), format: 'Sample' }] as const,
  ),
];

/** The XSDs of a folder, by path. */
function filesBeside(xsd: string): Record<string, string> {
  const folder = dirname(xsd);
  const names = readdirSync(folder).filter((name) => name.endsWith('.xsd'));
  return Object.fromEntries(
    names.map((name) => [join(folder, name), readFileSync(join(folder, name), 'utf8')]),
  );
}

/** The value model of an XSD may not know fixed values, which the JSON Schema has as `const`. */
const fixed = 'default-and-fixed';

/** Read in another way: a value of an element with attributes, and a tuple, by the value model. */
const others = ['default-of-simple-content', 'tuple'];

test.each(subjects.filter(([name]) => ![fixed, ...others].includes(name)))(
  '%s',
  async (_name, options) => {
    const { documents, diagnostics } = await convertSchema(options);
    const text = documents[0]?.text ?? '';
    const paired = await convertSchema({
      ...options,
      jsonSchema: MADE,
      files: { ...options.files, [MADE]: text },
      to: 'json-schema',
    });
    expect(paired.documents[0]?.text).toBe(text);
    const before = new Set(diagnostics.map(({ message }) => message));
    const added = paired.diagnostics.filter(({ message }) => !before.has(message));
    expect(added.map(({ message }) => message)).toEqual([]);
  },
);

test('fixed values: nothing differs but that they are listed', async () => {
  const options = subjects.find(([name]) => name === fixed)?.[1] ?? {};
  const { documents } = await convertSchema(options);
  const files = { ...options.files, [MADE]: documents[0]?.text ?? '' };
  const { diagnostics } = await convertSchema({
    ...options,
    jsonSchema: MADE,
    files,
    to: 'json-schema',
    diagnostics: { 'pair-enumeration': 'info' },
  });
  const rest = diagnostics.filter(({ code }) => code !== 'pair-enumeration');
  expect(rest.map(({ message }) => message)).toEqual([]);
});
