/** Documents that the fast lane has taken for others. */
import { expect, test } from 'vitest';
import { collectDiagnostics } from '../../codegen/diagnostics/report.ts';
import { readFormat } from '../../codegen/pipeline.ts';
import { memoryFiles } from '../../codegen/source/files.ts';
import { emitFastLanes } from '../fuzz/emit.ts';

async function planOf(attributes: string, uses = '') {
  const text = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" ${attributes}><xs:element name="r">
    <xs:complexType><xs:sequence><xs:element name="a" type="xs:string" maxOccurs="9"/></xs:sequence>${uses}</xs:complexType>
  </xs:element></xs:schema>`;
  const { report } = collectDiagnostics();
  const files = memoryFiles({ 'a.xsd': text });
  const { plan } = await readFormat('Sample', { xsd: 'a.xsd' }, {}, files, report);
  if (!plan) throw new Error('The schema is refused.');
  return plan;
}

const qualified = 'targetNamespace="urn:n" elementFormDefault="qualified"';
const lanes = await emitFastLanes([
  await planOf(qualified),
  await planOf('targetNamespace="urn:n"'),
  await planOf(''),
  await planOf('', '<xs:attribute name="k"/>'),
  await planOf(
    'targetNamespace="http://www.w3.org/XML/1998/namespace" elementFormDefault="qualified"',
  ),
]);
const [all, root, none, attributed, reserved] = lanes;

test.each(['<p:r xmlns:p="urn:n"><p:a>x</p:a></p:r>', '<r xmlns="urn:n"><a>x</a></r>'])(
  '%s is read',
  (document) => {
    expect(all?.(document)).toEqual({ a: ['x'] });
  },
);

test.each([
  '<p:r xmlns:p="urn:n"><p:a>x<p:/a></p:r>',
  '<p:r xmlns:p="urn:n"><p:a>x</p:a><p:/r>',
  '<p:r xmlns:p="urn:n"><p:!-- c --><p:a>x</p:a></p:r>',
  '<p:r xmlns:p="urn:n"><p:?c?><p:a>x</p:a></p:r>',
  '<p:r xmlns:p="urn:n"><p:a><p:![CDATA[x]]></p:a></p:r>',
  '<p:r xmlns:p="urn:n"><p:a>x</p:a></p:r><p:!-- c -->',
])('a prefix without a name is no markup: %s', (document) => {
  expect(all?.(document)).toBeUndefined();
});

test.each(['xml', 'xmlns'])('the prefix %s is bound to no other namespace', (prefix) => {
  const start = `<${prefix}:r xmlns:${prefix}="urn:n">`;
  expect(all?.(`${start}<${prefix}:a>x</${prefix}:a></${prefix}:r>`)).toBeUndefined();
  expect(root?.(`${start}<a>x</a></${prefix}:r>`)).toBeUndefined();
});

test('the namespace of XML is bound to no other prefix, nor declared as the default', () => {
  const namespace = 'http://www.w3.org/XML/1998/namespace';
  expect(reserved?.(`<r xmlns="${namespace}"><a>x</a></r>`)).toBeUndefined();
  expect(reserved?.(`<p:r xmlns:p="${namespace}"><p:a>x</p:a></p:r>`)).toBeUndefined();
});

test('a start tag that was given up at is forgotten by the next document', () => {
  const instance = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  attributed?.('<r unknown="1"/>');
  expect(all?.('<r><a xmlns="urn:n">x</a></r>')).toBeUndefined();
  attributed?.('<r unknown="1"/>');
  const document = `<r><a ${instance}>x</a><a xsi:schemaLocation="u v">x</a></r>`;
  expect(none?.(document)).toBeUndefined();
});
