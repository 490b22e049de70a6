/** What a bundle of a format holds, and that it does not grow unnoticed. */
import { describe, expect, it } from 'vitest';
import { bundle } from './bundle.ts';

const sms = './generated/sms-mo';

const parser = `export { parseSmsMo } from '${sms}/index.ts'`;
const fullLane = `import { parseWith } from './src/runtime/index.ts';
  import { smsMoFormat } from '${sms}/descriptor.ts';
  export const read = (input: string) => parseWith({}, smsMoFormat, input);`;
const everything = `export * from '${sms}/index.ts'`;

/** Datatypes that the format does not use, and what only they need. */
const unusedDatatypes =
  /\/datatype\/(?:binaries|boolean|duration|floats|names|numbers|single|uri)\.ts$/;

/** Parts of the full lane that the format does not use. */
const unusedParts =
  /\/full\/(?:abstract|any|attribute-uses|constraints|every-part|identities|items|nil|open-items)\.ts$|\/content\/(?:any|expect|match|model|model-matching)\.ts$/;

/** Comparison of values, and writing them. */
const unusedValues = /\/datatype\/(?:among|calendar|dates|decimal|equality|varieties|write)\.ts$/;

async function modulesOf(source: string): Promise<readonly string[]> {
  return [...(await bundle(source)).modules.keys()];
}

describe('a bundle', () => {
  it('holds nothing but the run-time and what was generated', async () => {
    const modules = await modulesOf("export * from './src/index.ts'");
    const others = modules.filter((path) => !/^(?:src|generated)\//.test(path));
    expect(others).toEqual([]);
  });

  it.each([
    ['a parser', parser],
    ['everything of a format', everything],
  ])('leaves out what the format has no use for: %s', async (_, source) => {
    const modules = await modulesOf(source);
    expect(modules.filter((path) => unusedDatatypes.test(path))).toEqual([]);
    expect(modules.filter((path) => path.startsWith('src/runtime/xml/doctype/'))).toEqual([]);
    expect(modules.filter((path) => path.startsWith('src/runtime/json/'))).toEqual([]);
    expect(modules.filter((path) => path.includes('mms-mo'))).toEqual([]);
  });

  it('of a parser holds no part of the full lane that the format has no use for', async () => {
    const modules = await modulesOf(parser);
    expect(modules.filter((path) => unusedParts.test(path))).toEqual([]);
    expect(modules.filter((path) => unusedValues.test(path))).toEqual([]);
  });

  it.each([
    ['a parser', parser],
    ['the parser of either format', "export { parsePostback } from './src/index.ts'"],
  ])('of %s alone checks and writes no objects', async (_, source) => {
    const modules = await modulesOf(source);
    expect(modules.filter((path) => path.startsWith('src/runtime/object/'))).toEqual([]);
  });

  it('of a format without a fast lane holds none', async () => {
    const isFast = (path: string): boolean => /\/fast\/|\/fast\.ts$/.test(path);
    expect((await modulesOf(parser)).some(isFast)).toBe(true);
    expect((await modulesOf(fullLane)).filter(isFast)).toEqual([]);
  });

  it('of a check alone is small', async () => {
    const { modules } = await bundle(`export { isSmsMo } from '${sms}/index.ts'`);
    const others = [...modules.keys()].filter((path) => !/check|characters|matcher/.test(path));
    expect(others.filter((path) => !path.startsWith('generated/'))).toEqual([]);
  });
});

/** Minified bytes, which depend on nothing but the sources; a few percent above what was measured. */
const budgets: readonly (readonly [title: string, source: string, bytes: number])[] = [
  ['a parser', parser, 75_000],
  ['a parser without the fast lane', fullLane, 49_800],
  ['everything of a format', everything, 105_500],
];

describe('the size of', () => {
  it.each(budgets)('%s keeps to its budget', async (_, source, bytes) => {
    const { minified } = await bundle(source);
    expect(minified).toBeLessThanOrEqual(bytes);
    // A budget that is far off holds nothing.
    expect(minified).toBeGreaterThan(bytes * 0.85);
  });
});
