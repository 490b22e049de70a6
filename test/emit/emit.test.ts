import { beforeAll, describe, expect, it } from 'vitest';
import type { EmittedFile } from '../../codegen/emit/emitted-file.ts';
import { emit, looseOptions, typeErrors } from './emitting.ts';
import { schemas } from './schemas.ts';

/** All files of a schema, one after the other. */
function together(files: readonly EmittedFile[] = []): string {
  return files.map(({ path, text }) => `==== ${path}\n${text}`).join('\n');
}

describe('emitted code', () => {
  const emitted: Record<string, readonly EmittedFile[]> = {};

  beforeAll(async () => {
    for (const [name, set] of Object.entries(schemas)) emitted[name] = await emit(set);
  });

  // Rewritten by `npx vitest run test/emit --update`.
  it.each(Object.keys(schemas))('is as the golden of %s has it', async (name) => {
    await expect(together(emitted[name])).toMatchFileSnapshot(`./goldens/${name}.txt`);
  });

  it('has no type error under the strictest options', () => {
    expect(typeErrors(emitted)).toEqual([]);
  });

  it('has none under loose options, nor where undefined may stand for what is absent', () => {
    expect(typeErrors(emitted, looseOptions)).toEqual([]);
    expect(typeErrors(emitted, { exactOptionalPropertyTypes: false })).toEqual([]);
  });

  it.each(Object.keys(schemas))('is the same when %s is emitted again', async (name) => {
    const set = schemas[name];
    expect(set && (await emit(set))).toEqual(emitted[name]);
  });

  it('says of which names several formats have a type of their own', async () => {
    const of = (type: string): string =>
      `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:complexType name="Address"><xs:attribute name="a" type="${type}"/></xs:complexType><xs:element name="r" type="Address"/></xs:schema>`;
    const files = { 'one.xsd': of('xs:int'), 'two.xsd': of('xs:string') };
    const formats = { One: 'one.xsd', Two: 'two.xsd' };
    const index = (await emit({ files, formats })).find(({ path }) => path === 'index.ts');
    expect(index?.text).toMatch(/^\/\/ Not exported here, .*: Address\.$/m);
    expect(index?.text).not.toContain('type Address');
  });
});
