/** Content models that are records. */
import { xsdOf } from '../judge.ts';
import type { ConvertCase } from './convert-case.ts';
import { a, any, b, c, choice, d, local, optional, record, sequence, xs } from './xsd-text.ts';

export const records: readonly ConvertCase[] = [
  {
    name: 'sequence',
    xsd: record(sequence(a + local('b', xs('string'), optional) + local('c', xs('date')))),
    documents: ['<r><a>1</a><c>2024-02-29</c></r>', '<r><a>1</a><b/><c>2023-01-01Z</c></r>'],
  },
  {
    name: 'all',
    xsd: record(`<xs:all>${a}${local('b', xs('boolean'), optional)}</xs:all>`),
    documents: ['<r><a>1</a></r>', '<r><b>true</b><a>1</a></r>'],
  },
  {
    name: 'optional-all',
    xsd: record(`<xs:all minOccurs="0">${a}${local('b', xs('boolean'), optional)}</xs:all>`),
    documents: ['<r/>', '<r><b>true</b><a>1</a></r>'],
  },
  {
    name: 'choice',
    xsd: record(choice(a + b + c)),
    documents: ['<r><a>1</a></r>', '<r><b>1</b></r>', '<r><c>1</c></r>'],
  },
  {
    name: 'optional-choice',
    xsd: record(sequence(d + choice(a + b, optional))),
    documents: ['<r><d>0</d></r>', '<r><d>0</d><a>1</a></r>', '<r><d>0</d><b>1</b></r>'],
  },
  {
    name: 'choice-of-emptiable',
    xsd: record(choice(local('a', xs('int'), optional) + local('b', xs('int'), optional) + c)),
    documents: ['<r/>', '<r><a>1</a></r>', '<r><b>1</b></r>', '<r><c>1</c></r>'],
  },
  {
    name: 'choice-of-emptiable-choices',
    xsd: record(choice(local('a', xs('int'), optional) + choice(b + c, optional) + d)),
    documents: ['<r/>', '<r><a>1</a></r>', '<r><b>1</b></r>', '<r><c>1</c></r>', '<r><d>1</d></r>'],
  },
  {
    name: 'choice-of-optional-groups',
    xsd: record(
      choice(
        sequence(local('a', xs('int'), optional) + local('b', xs('int'), optional)) +
          sequence(local('c', xs('int'), optional) + local('d', xs('int'), optional)),
      ),
    ),
    documents: ['<r/>', '<r><a>1</a><b>1</b></r>', '<r><d>1</d></r>'],
  },
  {
    name: 'choice-of-sequences',
    xsd: record(
      choice(
        sequence(a + local('x', xs('int'), 'maxOccurs="2"')) +
          sequence(b + local('x', xs('int'), 'minOccurs="2" maxOccurs="3"')),
      ),
    ),
    documents: [
      '<r><a>1</a><x>1</x></r>',
      '<r><a>1</a><x>1</x><x>2</x></r>',
      '<r><b>1</b><x>1</x><x>2</x><x>3</x></r>',
    ],
  },
  {
    name: 'two-choices',
    xsd: record(sequence(choice(a + b) + choice(c + d))),
    documents: ['<r><a>1</a><c>1</c></r>', '<r><b>1</b><d>1</d></r>'],
  },
  {
    name: 'nested-choice',
    xsd: record(choice(a + sequence(b + choice(c + d)))),
    documents: ['<r><a>1</a></r>', '<r><b>1</b><c>1</c></r>', '<r><b>1</b><d>1</d></r>'],
  },
  {
    name: 'optional-sequence',
    xsd: record(sequence(a + sequence(b + local('c', xs('int'), optional) + d, optional))),
    documents: ['<r><a>1</a></r>', '<r><a>1</a><b>1</b><d>1</d></r>'],
  },
  {
    name: 'optional-sequence-of-choice',
    xsd: record(sequence(d + sequence(a + choice(b + c), optional))),
    documents: ['<r><d>1</d></r>', '<r><d>1</d><a>1</a><b>1</b></r>'],
  },
  {
    name: 'arrays',
    xsd: record(
      sequence(local('a', xs('token'), any) + local('b', xs('int'), 'minOccurs="2" maxOccurs="4"')),
    ),
    documents: ['<r><b>1</b><b>2</b></r>', '<r><a/><a>x</a><b>1</b><b>2</b><b>3</b><b>4</b></r>'],
  },
  {
    name: 'repeated-group',
    xsd: record(sequence(a + local('b', xs('string'), optional), 'minOccurs="2" maxOccurs="3"')),
    documents: ['<r><a>1</a><a>2</a></r>', '<r><a>1</a><b/><a>2</a><a>3</a><b>x</b></r>'],
  },
  {
    name: 'named-repeated-group',
    xsd: xsdOf(`<xs:element name="r"><xs:complexType><xs:sequence><xs:group ref="line" ${any}/>
      </xs:sequence></xs:complexType></xs:element>
      <xs:group name="line"><xs:sequence>${a}${choice(b + c)}</xs:sequence></xs:group>`),
    documents: ['<r/>', '<r><a>1</a><b>1</b><a>2</a><c>2</c></r>'],
  },
  {
    name: 'attributes',
    xsd: record(
      sequence(a) +
        `<xs:attribute name="id" type="xs:token" use="required"/>
        <xs:attribute name="kind" type="xs:string" default="plain"/>
        <xs:attribute name="version" type="xs:decimal" fixed="1.0"/>
        <xs:attribute name="note" type="xs:string"/>`,
    ),
    documents: ['<r id="x"><a>1</a></r>', '<r id="" kind="" note="n" version="01.00"><a>1</a></r>'],
  },
  {
    name: 'simple-content',
    xsd: record(
      `<xs:simpleContent><xs:extension base="xs:decimal"><xs:attribute name="currency" type="xs:NMTOKEN"/></xs:extension></xs:simpleContent>`,
    ),
    documents: ['<r>1.50</r>', '<r currency="EUR">-0</r>'],
  },
  {
    name: 'empty',
    xsd: record('<xs:attribute name="a" type="xs:int"/>'),
    documents: ['<r/>', '<r a="7"/>'],
  },
  {
    name: 'extension',
    xsd: xsdOf(`<xs:element name="r" type="Derived"/>
      <xs:complexType name="Base"><xs:sequence>${a}</xs:sequence><xs:attribute name="x" type="xs:int"/></xs:complexType>
      <xs:complexType name="Derived"><xs:complexContent><xs:extension base="Base"><xs:choice>${b}${c}</xs:choice></xs:extension></xs:complexContent></xs:complexType>`),
    documents: ['<r><a>1</a><b>1</b></r>', '<r x="1"><a>1</a><c>1</c></r>'],
  },
];
