/** Content that keeps its order. */
import { xsdOf } from '../judge.ts';
import type { ConvertCase } from './convert-case.ts';
import { a, any, b, c, choice, local, optional, record, sequence, xs } from './xsd-text.ts';

export const items: readonly ConvertCase[] = [
  {
    name: 'repeated-choice',
    xsd: record(choice(a + local('b', xs('string')), any)),
    documents: ['<r/>', '<r><a>1</a><b>x</b><a>2</a></r>'],
  },
  {
    name: 'bounded-choice',
    xsd: record(choice(a + b, 'minOccurs="2" maxOccurs="3"')),
    documents: ['<r><a>1</a><b>1</b></r>', '<r><a>1</a><a>1</a><a>1</a></r>'],
  },
  {
    name: 'choice-of-arrays',
    xsd: record(choice(local('a', xs('int'), 'maxOccurs="unbounded"') + b, any)),
    documents: ['<r/>', '<r><a>1</a><a>2</a><b>1</b></r>'],
  },
  {
    name: 'tuple',
    xsd: record(sequence(a + b + a)),
    documents: ['<r><a>1</a><b>2</b><a>3</a></r>'],
  },
  {
    name: 'tuple-then-any',
    xsd: record(sequence(a + b + choice(a + c, any))),
    documents: ['<r><a>1</a><b>2</b></r>', '<r><a>1</a><b>2</b><c>3</c><a>4</a></r>'],
  },
  {
    name: 'order',
    xsd: record(sequence(local('a', xs('int'), any) + b + local('a', xs('int'), optional))),
    documents: ['<r><b>2</b></r>', '<r><a>1</a><b>2</b><a>3</a></r>'],
    loses: ['order'],
  },
  {
    name: 'mixed',
    xsd: xsdOf(
      `<xs:element name="r"><xs:complexType mixed="true">${choice(a + local('b', xs('string')), any)}</xs:complexType></xs:element>`,
    ),
    documents: ['<r/>', '<r>x<a>1</a> y <b/>z</r>', '<r><a>1</a><a>2</a></r>'],
    loses: ['neighbours'],
  },
  {
    name: 'shared-items',
    xsd: xsdOf(
      `<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="p" type="Text" maxOccurs="2"/><xs:element name="q" type="Link"/><xs:element name="s"><xs:complexType><xs:choice minOccurs="0" maxOccurs="unbounded"><xs:group ref="inline"/><xs:element name="p" type="Text"/></xs:choice></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element>
      <xs:group name="inline"><xs:choice><xs:element name="b" type="Text"/><xs:element name="code" type="xs:string"/></xs:choice></xs:group>
      <xs:complexType name="Text" mixed="true"><xs:group ref="inline" minOccurs="0" maxOccurs="unbounded"/></xs:complexType>
      <xs:complexType name="Link" mixed="true"><xs:complexContent><xs:extension base="Text"><xs:attribute name="href"/></xs:extension></xs:complexContent></xs:complexType>`,
    ),
    documents: [
      '<r><p/><q href="x">y</q><s/></r>',
      '<r><p>x<b>y<b/></b></p><p><code>z</code></p><q/><s><b/><code/><p>x</p><b>y</b></s></r>',
    ],
    loses: ['neighbours'],
  },
  {
    name: 'mixed-order',
    xsd: xsdOf(
      `<xs:element name="r"><xs:complexType mixed="true">${sequence(a + b)}</xs:complexType></xs:element>`,
    ),
    documents: ['<r>x<a>1</a> y <b>2</b>z</r>', '<r><a>1</a><b>2</b></r>'],
    loses: ['neighbours', 'order'],
  },
  {
    name: 'mixed-text-alone',
    xsd: xsdOf('<xs:element name="r"><xs:complexType mixed="true"/></xs:element>'),
    documents: ['<r/>', '<r>text</r>'],
  },
];

/** Elements of any type. */
export const anyType: readonly ConvertCase[] = [
  {
    name: 'any-type',
    xsd: record(sequence(`${local('a', xs('anyType'))}<xs:element name="b" nillable="true"/>`)),
    documents: ['<r><a/><b/></r>', '<r><a x="1">t<y>u</y></a><b>x</b></r>'],
    loses: ['any type'],
  },
];
