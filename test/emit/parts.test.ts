/** What emitted modules hand in to the run-time, and what they leave out since nothing has a use for it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexicalSpace } from '../../codegen/convert/to-json-schema/lexical.ts';
import { builtinDatatype } from '../../codegen/interpret/builtin-datatype.ts';
import { emit, sample } from './emitting.ts';

async function emitted(body: string, module: string): Promise<string> {
  const files = await emit(sample(body));
  return files.find(({ path }) => path === `sample/${module}.ts`)?.text ?? '';
}

const inRecord = (content: string, tail = ''): string =>
  `<xs:element name="r"><xs:complexType><xs:sequence>${content}</xs:sequence>${tail}</xs:complexType></xs:element>`;

/** A type without others that `xsi:type` could name in its stead. */
const text = 'type="T"';
const types =
  '<xs:simpleType name="T" final="#all"><xs:restriction base="xs:string"><xs:enumeration value="1"/></xs:restriction></xs:simpleType>';
const element = (attributes: string): string => `<xs:element name="a" ${text} ${attributes}/>`;

describe('a parser is handed', () => {
  it.each([
    ['nothing', inRecord(element('')), '{}'],
    [
      'nothing for what comes as often as it likes',
      inRecord(element('maxOccurs="unbounded"')),
      '{}',
    ],
    ['counters', inRecord(element('maxOccurs="3"')), '{ counters: countersPart }'],
    ['constraints', inRecord(element('default="1"')), '{ constraints: constraintsPart }'],
    ['nil', inRecord(element('nillable="true"')), '{ nil: nilPart }'],
    [
      'attributes',
      inRecord(element(''), `<xs:attribute name="b" ${text}/>`),
      '{ attributes: attributesPart }',
    ],
    [
      'a model',
      inRecord(
        `<xs:choice><xs:sequence>${element('')}<xs:element name="b" ${text}/></xs:sequence><xs:element name="c" ${text}/></xs:choice>`,
      ),
      '{ model: matchModel }',
    ],
    [
      'items',
      inRecord(
        `<xs:choice maxOccurs="unbounded">${element('')}<xs:element name="b" ${text}/></xs:choice>`,
      ),
      '{ model: matchModel, items: itemsPart }',
    ],
    [
      'identities',
      inRecord('<xs:element name="a" type="xs:ID"/>'),
      '{ identities: identitiesPart }',
    ],
    ['content of any type', '<xs:element name="r"/>', '{ any: anyPart }'],
  ])('%s', async (_, body, parts) => {
    const index = await emitted(`${body}${types}`, 'index');
    expect(/parseWith<Sample>\((\{.*?\}),/.exec(index)?.[1]).toBe(parts);
  });
});

const year = (tail: string, name = 'Year'): string =>
  `<xs:simpleType name="${name}"><xs:restriction base="xs:date"><xs:pattern value="20[0-9]{2}-01-01"/>${tail}</xs:restriction></xs:simpleType>`;
const use = (attributes = '', type = 'Year'): string =>
  inRecord(`<xs:element name="a" type="${type}" ${attributes}/>`);

describe('a datatype is its name alone', () => {
  it.each([
    ['where a pattern tells it', use() + year(''), true],
    ['not where the pattern lets more through', use() + year('').replace('-01-01', '.*'), false],
    ['not beside bounds', use() + year('<xs:maxInclusive value="2050-01-01"/>'), false],
    ['not where a value is fixed', use('fixed="2011-01-01"') + year(''), false],
    [
      'not in a union',
      `${use('', 'U')}${year('')}<xs:simpleType name="U"><xs:union memberTypes="Year xs:int"/></xs:simpleType>`,
      false,
    ],
  ])('%s', async (_, body, isTold) => {
    const descriptor = await emitted(body, 'descriptor');
    expect(descriptor.includes('toldByPattern("date")')).toBe(isTold);
  });

  it.each(
    (
      'dateTime date time gYearMonth gYear gMonthDay gDay gMonth duration language ' +
      'NCName Name NMTOKEN'
    ).split(' '),
  )('by a language that lies within its lexical space: %s', (name) => {
    const [source = '', ...others] = lexicalSpace(name) ?? [];
    expect(others).toEqual([]);
    const texts = fc.stringMatching(new RegExp(`^(?:${source})$`));
    fc.assert(fc.property(texts, (each) => builtinDatatype(name).isLexical(each)));
  });
});
