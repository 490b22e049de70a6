/** `dates`: the types of dates and times as template literals; values and checks stay what they are. */
import { describe, expect, it } from 'vitest';
import { emit, jsonSample, load, type Schemas, sample, typeErrors } from './emitting.ts';
import { schemas } from './schemas.ts';

const xsd = sample(`<xs:element name="call"><xs:complexType><xs:sequence>
  <xs:element name="at" type="xs:dateTime"/><xs:element name="on" type="Weekday"/>
  <xs:element name="from" type="xs:time" maxOccurs="unbounded"/>
  <xs:element name="when" minOccurs="0"><xs:simpleType><xs:union memberTypes="xs:date xs:time"/></xs:simpleType></xs:element>
  <xs:element name="year" type="xs:gYear" minOccurs="0"/>
</xs:sequence><xs:attribute name="seen" type="xs:dateTime" default="2000-01-01T00:00:00"/></xs:complexType></xs:element>
<xs:simpleType name="Weekday"><xs:restriction base="xs:date"><xs:minInclusive value="2000-01-01"/></xs:restriction></xs:simpleType>`);

const string = (format: string) => ({ type: 'string', format });
const json = jsonSample({
  type: 'object',
  properties: {
    at: string('date-time'),
    on: string('date'),
    from: { type: 'array', items: string('time') },
    when: { anyOf: [string('date'), { type: 'string' }] },
    who: string('email'),
    seen: string('date-time'),
  },
  required: ['at', 'on', 'from'],
});

const dates = 'template' as const;

async function typesOf(set: Schemas): Promise<string> {
  return (await emit(set)).find(({ path }) => path === 'sample/types.ts')?.text ?? '';
}

const use = `import { isSample, type Sample } from "../NAME/index.ts";
export const sample: Sample = { at: "-0044-03-15T12:00:00+14:00", on: "2011-09-28Z", from: ["17:31:02.5-04:00"], seen: "2000-01-01T24:00:00" };
export const checked = (value: unknown): Sample["at"] | undefined => isSample(value) ? value.at : undefined;
export const asText: string = sample.at;
`;
const mistakes = [
  'export const date: Sample = { ...sample, at: "2011-09-28" };',
  'export const time: Sample = { ...sample, on: "17:31:02" };',
  'export const times: Sample = { ...sample, from: ["2011-09-28"] };',
  'export const text: Sample = { ...sample, at: sample.at.trim() };',
];

describe.each([
  ['an XSD', xsd],
  ['a JSON Schema', json],
])('dates of %s', (_, set) => {
  it('are strings by default', async () => {
    expect(await typesOf(set)).not.toContain('`');
    expect(await typesOf({ ...set, dates: 'string' })).toBe(await typesOf(set));
    const program = { path: 'use.ts', text: `${use}${mistakes.join('\n')}\n`.replace('NAME', 'a') };
    expect(typeErrors({ a: await emit(set), use: [program] })).toEqual([]);
  });

  it('are templates where they are asked for, which other texts are no values of', async () => {
    const refused = mistakes.map((line) => `// @ts-expect-error: another kind of text.\n${line}`);
    const program = { path: 'use.ts', text: `${use}${refused.join('\n')}\n`.replace('NAME', 'a') };
    expect(typeErrors({ a: await emit({ ...set, dates }), use: [program] })).toEqual([]);
    await expect(await typesOf({ ...set, dates })).toMatchFileSnapshot(
      `./goldens/dates${set === xsd ? 'Xsd' : 'Json'}.txt`,
    );
  });

  it('are values as before', async () => {
    const on = '2011-09-28';
    const value = { at: `${on}T17:31:02Z`, on, from: ['17:31:02Z'], seen: `${on}T00:00:00Z` };
    const { isSample } = await load(await emit({ ...set, dates }), 'index.ts');
    expect(isSample?.(value)).toBe(true);
    expect(isSample?.({ ...value, at: on })).toBe(false);
  });
});

describe('templates', () => {
  it('leave whatever is emitted without a type error', async () => {
    const emitted = Object.entries(schemas).map(async ([name, set]) => {
      return [name, await emit({ ...set, dates })] as const;
    });
    expect(typeErrors(Object.fromEntries(await Promise.all(emitted)))).toEqual([]);
  });

  it('are not there for a format that is not asserted', async () => {
    const annotated: Schemas = { ...json, formatKeyword: 'annotate', dates };
    expect(await typesOf(annotated)).not.toContain('`');
  });
});

describe('alternatives that a string takes in', () => {
  it('are texts alone, not arrays of them', async () => {
    const anyOf = [{ type: 'string' }, { type: 'array', items: { const: 'a' } }, string('date')];
    const types = await typesOf({ ...jsonSample({ anyOf }), dates });
    expect(types).toContain('export type Sample = string | "a"[];');
  });
});
