/** `fast: false`: no fast lane is emitted, and what is emitted parses with the same result. */
import { expect, test } from 'vitest';
import { emit, load, sample, typeErrors } from './emitting.ts';

const schemas = sample(`<xs:element name="call"><xs:complexType><xs:sequence>
  <xs:element name="from" type="Number"/><xs:element name="to" type="Number"/>
</xs:sequence></xs:complexType></xs:element>
<xs:simpleType name="Number"><xs:restriction base="xs:token"><xs:pattern value="[0-9]+"/></xs:restriction></xs:simpleType>`);

const pair = {
  files: {
    ...schemas.files,
    'other.xsd':
      '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:include schemaLocation="sample.xsd"/><xs:element name="other" type="Number"/><xs:element name="more"><xs:complexType><xs:sequence><xs:element ref="call"/></xs:sequence></xs:complexType></xs:element></xs:schema>',
  },
  formats: { Sample: 'sample.xsd', Other: 'other.xsd' },
};

test('there is a fast lane unless it is switched off', async () => {
  const paths = async (fast?: boolean): Promise<readonly string[]> =>
    (await emit({ ...pair, ...(fast !== undefined && { fast }) })).map(({ path }) => path);
  expect(await paths()).toContain('sample/fast.ts');
  expect(await paths()).toContain('shared/fast.ts');
  expect((await paths(false)).filter((path) => path.endsWith('/fast.ts'))).toEqual([]);
});

test('without it, the full lane gives the same', async () => {
  const files = await emit({ ...pair, fast: false });
  expect(typeErrors({ sample: files })).toEqual([]);
  const { parseSample } = await load(files, 'sample/index.ts');
  const parse = parseSample as (document: string) => { value?: unknown };
  expect(parse('<call><from>1</from><to>2</to></call>')).toEqual({ value: { from: '1', to: '2' } });
  expect(parse('<call><from>1</from></call>').value).toBeUndefined();
});
