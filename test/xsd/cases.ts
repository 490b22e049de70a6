/** Small schemas, valid and not; Xerces' verdict and first code on each are in `verdicts.json`. */

import { anyTypes } from './any-type-cases.ts';
import { canonicalCases } from './canonical-cases.ts';

/** What stands inside `xs:schema`, by a name for it. */
export const cases: Readonly<Record<string, string>> = {
  ...derivedTypes(),
  ...facetPairs(),
  ...boundPairs(),
  ...defaults(),
  ...ambiguities(),
  ...restrictions(),
  ...attributes(),
  ...structures(),
  ...anyTypes,
  ...canonicalCases,
};

function simple(name: string, base: string, facets = ''): string {
  return `<xs:simpleType name="${name}"><xs:restriction base="${base}">${facets}</xs:restriction></xs:simpleType>`;
}

function facet(text: string): string {
  return text.replace(/(\w+)=(\S+)/g, '<xs:$1 value="$2"/>');
}

function element(text: string): string {
  return text.replace(
    /([a-z]\w*)([?*+]|\{(\d+),(\d+|unbounded)\})?/g,
    (_, name, mark, min, max) => {
      const [low, high] =
        mark === '?'
          ? ['0', '1']
          : mark === '*'
            ? ['0', 'unbounded']
            : mark === '+'
              ? ['1', 'unbounded']
              : [min ?? '1', max ?? '1'];
      return `<xs:element name="${name}" type="xs:string" minOccurs="${low}" maxOccurs="${high}"/>`;
    },
  );
}

/** `(a, b?) | c{2,3}` and the like; a group is `(…)`, `&` makes an all group. */
export function content(expression: string): string {
  let at = 0;
  const mark = (): string => {
    const found = /^([?*+]|\{(\d+),(\d+|unbounded)\})/.exec(expression.slice(at));
    if (!found) return '';
    at += found[0].length;
    const [low, high] = { '?': ['0', '1'], '*': ['0', 'unbounded'], '+': ['1', 'unbounded'] }[
      found[0]
    ] ?? [found[2], found[3]];
    return ` minOccurs="${low}" maxOccurs="${high}"`;
  };
  const group = (): string => {
    const parts: string[] = [];
    let separator = ',';
    for (;;) {
      while (expression[at] === ' ') at += 1;
      if (at >= expression.length || expression[at] === ')') break;
      const found = expression[at] ?? '';
      if (',|&'.includes(found)) {
        separator = found;
        at += 1;
      } else if (found === '(') {
        at += 1;
        const inner = group();
        at += 1;
        parts.push(inner.replace('>', `${mark()}>`));
      } else {
        const name = /^[a-z]+/.exec(expression.slice(at))?.[0] ?? '?';
        at += name.length;
        parts.push(`<xs:element name="${name}" type="xs:string"${mark()}/>`);
      }
    }
    const tag = separator === ',' ? 'sequence' : separator === '|' ? 'choice' : 'all';
    return `<xs:${tag}>${parts.join('')}</xs:${tag}>`;
  };
  return group();
}

function derivedTypes(): Record<string, string> {
  const bases =
    'string boolean decimal float duration dateTime gYear hexBinary anyURI QName integer NMTOKENS ID language';
  const facets =
    'length=2 minInclusive=1 totalDigits=3 fractionDigits=0 whiteSpace=collapse whiteSpace=preserve pattern=a';
  return Object.fromEntries(
    bases
      .split(' ')
      .flatMap((base) =>
        facets
          .split(' ')
          .map((text) => [`${text} on ${base}`, simple('T', `xs:${base}`, facet(text))]),
      ),
  );
}

function facetPairs(): Record<string, string> {
  const pairs = [
    'string: minLength=2 maxLength=2',
    'string: minLength=3 maxLength=2',
    'string: length=2 minLength=2',
    'string: length=2 maxLength=1',
    'string: length=2 minLength=3',
    'string: length=2 / minLength=2',
    'string: minLength=2 / length=2',
    'string: minLength=2 / length=1',
    'string: minLength=1 / length=3 minLength=1',
    'string: length=2 / length=2',
    'string: length=2 / length=3',
    'string: length=2 / maxLength=2',
    'string: minLength=2 / minLength=3',
    'string: minLength=2 / maxLength=1',
    'string: maxLength=2 / minLength=3',
    'string: maxLength=2 / maxLength=2',
    'decimal: totalDigits=3 fractionDigits=3',
    'decimal: totalDigits=3 fractionDigits=4',
    'decimal: totalDigits=3 / fractionDigits=4',
    'decimal: totalDigits=3 / totalDigits=2',
    'decimal: fractionDigits=2 / fractionDigits=3',
    'decimal: totalDigits=0',
    'integer: fractionDigits=1',
    'string: whiteSpace=collapse / whiteSpace=replace',
    'string: whiteSpace=replace / whiteSpace=collapse',
    'string: whiteSpace=replace / whiteSpace=preserve',
    'token: whiteSpace=replace',
    'string: enumeration=a enumeration=b / enumeration=a',
    'string: enumeration=a / enumeration=b',
    'string: pattern=[a-c] / enumeration=d',
    'string: maxLength=1 / enumeration=ab',
    'int: enumeration=01 / enumeration=1',
    'int: enumeration=99999999999',
    'string: pattern=[',
    'string: pattern=a{2,1}',
    'string: pattern=\\p{Xx}',
    'string: pattern=\\p{IsBasicLatin}',
    'string: length=-1',
    'string: length=1.0',
    'string: length=+1',
    'string: whiteSpace=none',
    'NMTOKENS: length=2 / length=3',
    'NMTOKENS: minLength=0',
    'QName: enumeration=xs:a',
    'QName: enumeration=zz:a',
    'boolean: enumeration=true',
    'anySimpleType: pattern=a',
  ];
  return Object.fromEntries(
    pairs.map((pair) => {
      const [base = '', steps = ''] = pair.split(': ');
      const [first = '', second] = steps.split(' / ');
      const types = [simple('B', `xs:${base}`, facet(first))];
      if (second !== undefined) types.push(simple('T', 'B', facet(second)));
      return [pair, types.join('\n')];
    }),
  );
}

function boundPairs(): Record<string, string> {
  const kinds = ['minInclusive', 'minExclusive', 'maxInclusive', 'maxExclusive'];
  const within = kinds
    .slice(0, 2)
    .flatMap((low) =>
      kinds.slice(2).flatMap((high) => [4, 5, 6].map((value) => [`${low}=5 ${high}=${value}`])),
    );
  const against = kinds.flatMap((first) =>
    kinds.flatMap((second) =>
      (first.slice(0, 3) === second.slice(0, 3) ? [4, 5, 6] : [5]).map((value) => [
        `${first}=5`,
        `${second}=${value}`,
      ]),
    ),
  );
  return Object.fromEntries([
    ...[...within, ...against].map((steps) => [
      `int: ${steps.join(' / ')}`,
      [simple('B', 'xs:int', facet(steps[0] ?? '')), steps[1] && simple('T', 'B', facet(steps[1]))]
        .filter(Boolean)
        .join('\n'),
    ]),
    [
      'minInclusive and minExclusive',
      simple('T', 'xs:int', facet('minInclusive=1 minExclusive=1')),
    ],
    ['maxInclusive of byte', simple('T', 'xs:byte', facet('maxInclusive=200'))],
    ['bound of dateTime', simple('T', 'xs:date', facet('minInclusive=2001-01-01'))],
    ['bound that is no date', simple('T', 'xs:date', facet('minInclusive=2001-13-01'))],
    ['bound NaN', simple('T', 'xs:float', facet('minInclusive=NaN'))],
    ['bound INF', simple('T', 'xs:float', facet('maxInclusive=INF'))],
    [
      'fixed facet repeated',
      `${simple('B', 'xs:string', '<xs:maxLength value="3" fixed="true"/>')}${simple('T', 'B', facet('maxLength=3'))}`,
    ],
    [
      'fixed facet changed',
      `${simple('B', 'xs:string', '<xs:maxLength value="3" fixed="true"/>')}${simple('T', 'B', facet('maxLength=2'))}`,
    ],
    [
      'fixed bound, same value',
      `${simple('B', 'xs:decimal', '<xs:maxInclusive value="3" fixed="true"/>')}${simple('T', 'B', facet('maxInclusive=3.0'))}`,
    ],
  ]);
}

function defaults(): Record<string, string> {
  const values: readonly (readonly [string, string])[] = [
    ['int', '1'],
    ['int', ' 1 '],
    ['int', 'one'],
    ['int', ''],
    ['string', ''],
    ['boolean', 'TRUE'],
    ['dateTime', '2001-01-01T00:00:00'],
    ['dateTime', '2001-02-30T00:00:00'],
    ['ID', 'a'],
    ['QName', 'xs:a'],
    ['QName', 'zz:a'],
    ['NMTOKENS', 'a b'],
    ['NMTOKENS', ''],
    ['anyURI', 'a b'],
    ['hexBinary', 'abc'],
  ];
  return Object.fromEntries(
    values.flatMap(([type, value]) => [
      [
        `element ${type} default "${value}"`,
        `<xs:element name="e" type="xs:${type}" default="${value}"/>`,
      ],
      [
        `attribute ${type} fixed "${value}"`,
        `<xs:complexType name="T"><xs:attribute name="a" type="xs:${type}" fixed="${value}"/></xs:complexType>`,
      ],
    ]),
  );
}

function ambiguities(): Record<string, string> {
  const models = [
    'a, a',
    'a?, a',
    'a*, a',
    'a, a?',
    'a{2,2}, a',
    'a{1,2}, a',
    'a{2,3}, b',
    'a{2,3}, a',
    '(a, b) | (a, c)',
    'a, (b | c)',
    '(a | b)*, a',
    '(a | b)*, c',
    '(a?, b?), a',
    '(a, b?){2,2}, b',
    '(a, b?){2,2}, a',
    '(a?){2,2}, a',
    '(a{1,2}){2,2}, b',
    '(a{1,2}){2,2}, a',
    '(a{2,2}){2,2}, a',
    '(a, b){1,unbounded}, a',
    '(a, b){1000,2000}, a',
    '(a, b){1000,1000}, a',
    'a{5000,6000}, b, a',
    'a & b',
    'a & b & a',
    '(a & b), c',
    '(a | a)',
    '(a | (b, a))',
    '((a, b) | c)?, a',
    '((a?, b) | c)?, a',
    '(a, (b, a)*, b?)',
    '(a, (b, a)*, b)',
    'a, b*, c*, b',
    'a, b*, c+, b',
    '(a | b | (c, a)){0,3}, c',
    '(a?, b?, c?)*, a',
    '(a?, b?, c?)*, d',
    '((a, b)?, (a, c)?)',
  ];
  return Object.fromEntries(
    models.map((model) => [
      `content ${model}`,
      `<xs:complexType name="T">${content(model)}</xs:complexType>`,
    ]),
  );
}

function restrictions(): Record<string, string> {
  const pairs: readonly (readonly [string, string])[] = [
    ['a, b', 'a, b'],
    ['a, b?', 'a'],
    ['a, b', 'a'],
    ['a, b?', 'a, b'],
    ['a*, b', 'a{0,3}, b'],
    ['a{1,3}', 'a{0,3}'],
    ['a{1,3}', 'a{2,2}'],
    ['a | b', 'a'],
    ['a | b', 'b'],
    ['a | b', 'a | b'],
    ['a | b', 'b | a'],
    ['a | b', 'a, b'],
    ['(a | b){2,2}', 'a, b'],
    ['(a | b)*', 'a, b, a'],
    ['(a | b){0,2}', 'a, b, a'],
    ['a & b', 'a, b'],
    ['a & b', 'b, a'],
    ['a & b?', 'a'],
    ['a & b', 'a'],
    ['a & b', 'a & b'],
    ['a, (b, c)', 'a, b, c'],
    ['a, (b, c)?', 'a'],
    ['a, (b, c)?', 'a, b, c'],
    ['(a, b)*', '(a, b){2,4}'],
    ['a, b, c?', 'a, b, c'],
    ['a?, b?', 'b'],
    ['a?, b?', 'b, a'],
    ['a, b', '(a, b)?'],
    ['(a, b)?', 'a, b'],
    ['a', '(a | b)'],
    ['(a | (b, c))', 'b, c'],
    ['a, (b | c)', 'a, b'],
    ['a, (b | c)', 'a, c'],
    ['a, (b | c)*', 'a, b, c'],
    ['a, b', 'b, a'],
    ['a+', 'a, a'],
    ['a?', ''],
    ['a', ''],
  ];
  return Object.fromEntries(
    pairs.map(([base, own]) => [
      `restriction ${base} to ${own || 'nothing'}`,
      `<xs:complexType name="B">${content(base)}</xs:complexType><xs:complexType name="T"><xs:complexContent><xs:restriction base="B">${own === '' ? '' : content(own)}</xs:restriction></xs:complexContent></xs:complexType>`,
    ]),
  );
}

function attributes(): Record<string, string> {
  const on = (base: string, own: string) =>
    `<xs:complexType name="B"><xs:attribute name="a" ${base}/></xs:complexType><xs:complexType name="T"><xs:complexContent><xs:restriction base="B"><xs:attribute name="a" ${own}/></xs:restriction></xs:complexContent></xs:complexType>`;
  return {
    'attribute required to optional': on('type="xs:int" use="required"', 'type="xs:int"'),
    'attribute optional to required': on('type="xs:int"', 'type="xs:int" use="required"'),
    'attribute to a derived type': on('type="xs:decimal"', 'type="xs:int"'),
    'attribute to another type': on('type="xs:int"', 'type="xs:decimal"'),
    'attribute prohibited': on('type="xs:int"', 'use="prohibited"'),
    'required attribute prohibited': on('type="xs:int" use="required"', 'use="prohibited"'),
    'attribute keeps fixed': on('type="xs:int" fixed="1"', 'type="xs:int" fixed="01"'),
    'attribute drops fixed': on('type="xs:int" fixed="1"', 'type="xs:int"'),
    'attribute without type derived to int': on('', 'type="xs:int"'),
    'default beside required':
      '<xs:complexType name="T"><xs:attribute name="a" default="1" use="required"/></xs:complexType>',
    'fixed beside required':
      '<xs:complexType name="T"><xs:attribute name="a" fixed="1" use="required"/></xs:complexType>',
    'extension repeats attribute':
      '<xs:complexType name="B"><xs:attribute name="a"/></xs:complexType><xs:complexType name="T"><xs:complexContent><xs:extension base="B"><xs:attribute name="a"/></xs:extension></xs:complexContent></xs:complexType>',
    'two groups with one attribute':
      '<xs:attributeGroup name="G"><xs:attribute name="a"/></xs:attributeGroup><xs:attributeGroup name="H"><xs:attribute name="a"/></xs:attributeGroup><xs:complexType name="T"><xs:attributeGroup ref="G"/><xs:attributeGroup ref="H"/></xs:complexType>',
    'attribute groups in a circle':
      '<xs:attributeGroup name="G"><xs:attributeGroup ref="H"/></xs:attributeGroup><xs:attributeGroup name="H"><xs:attributeGroup ref="G"/></xs:attributeGroup>',
    'attribute of complex type': '<xs:complexType name="C"/><xs:attribute name="a" type="C"/>',
    'attribute xmlns': '<xs:attribute name="xmlns"/>',
    'reference to missing attribute':
      '<xs:complexType name="T"><xs:attribute ref="no"/></xs:complexType>',
    'reference with form':
      '<xs:attribute name="a"/><xs:complexType name="T"><xs:attribute ref="a" form="qualified"/></xs:complexType>',
    'reference with default':
      '<xs:attribute name="a"/><xs:complexType name="T"><xs:attribute ref="a" default="1"/></xs:complexType>',
  };
}

function structures(): Record<string, string> {
  const type = (body: string, more = '') =>
    `<xs:complexType name="T"${more}>${body}</xs:complexType>`;
  const sequence = (body: string) => type(`<xs:sequence>${body}</xs:sequence>`);
  const e = element('e');
  return {
    'empty schema': '',
    'empty type': type(''),
    'empty choice': type('<xs:choice/>'),
    'recursive element':
      '<xs:element name="e"><xs:complexType><xs:sequence><xs:element ref="e" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>',
    'maxOccurs 0': sequence('<xs:element name="e" type="xs:int" minOccurs="0" maxOccurs="0"/>'),
    'maxOccurs 0 alone': sequence('<xs:element name="e" type="xs:int" maxOccurs="0"/>'),
    'maxOccurs negative': sequence('<xs:element name="e" type="xs:int" maxOccurs="-1"/>'),
    'minOccurs unbounded': sequence('<xs:element name="e" type="xs:int" minOccurs="unbounded"/>'),
    'local element with final': sequence('<xs:element name="e" type="xs:int" final="#all"/>'),
    'local complexType with name': `<xs:element name="e">${type('')}</xs:element>`,
    'global complexType without name': '<xs:complexType/>',
    'attribute before content': type('<xs:attribute name="a"/><xs:sequence/>'),
    'two sequences': type('<xs:sequence/><xs:sequence/>'),
    'sequence and simpleContent': type(
      '<xs:sequence/><xs:simpleContent><xs:extension base="xs:int"/></xs:simpleContent>',
    ),
    'two annotations': type('<xs:annotation/><xs:annotation/>'),
    'annotation last': type('<xs:sequence/><xs:annotation/>'),
    'text in a sequence': sequence('text'),
    'foreign element': type('<a xmlns="urn:a"/>'),
    'foreign attribute': type('', ' a:b="c" xmlns:a="urn:a"'),
    'attribute in the schema namespace': type('', ' xs:mixed="true"'),
    'unknown element': '<xs:elements/>',
    'unknown attribute': type('', ' mixd="true"'),
    'mixed twice': `${type(
      '<xs:complexContent mixed="false"><xs:extension base="B"/></xs:complexContent>',
      ' mixed="true"',
    )}<xs:complexType name="B"/>`,
    'all in a group': '<xs:group name="G"><xs:all/></xs:group>',
    'all in a sequence by reference': `<xs:group name="G"><xs:all>${e}</xs:all></xs:group>${sequence('<xs:group ref="G"/>')}`,
    'all by reference': `<xs:group name="G"><xs:all>${e}</xs:all></xs:group>${type('<xs:group ref="G"/>')}`,
    'all by reference, twice': `<xs:group name="G"><xs:all>${e}</xs:all></xs:group>${type('<xs:group ref="G" maxOccurs="2"/>')}`,
    'all with maxOccurs 2': type(`<xs:all maxOccurs="2">${e}</xs:all>`),
    'all with minOccurs 0': type(`<xs:all minOccurs="0">${e}</xs:all>`),
    'extension of all': `<xs:complexType name="B"><xs:all>${e}</xs:all></xs:complexType>${type(`<xs:complexContent><xs:extension base="B"><xs:sequence>${element('f')}</xs:sequence></xs:extension></xs:complexContent>`)}`,
    'extension of all by attributes': `<xs:complexType name="B"><xs:all>${e}</xs:all></xs:complexType>${type('<xs:complexContent><xs:extension base="B"><xs:attribute name="a"/></xs:extension></xs:complexContent>')}`,
    'extension of empty by all': `<xs:complexType name="B"/>${type(`<xs:complexContent><xs:extension base="B"><xs:all>${e}</xs:all></xs:extension></xs:complexContent>`)}`,
    'extension is ambiguous': `<xs:complexType name="B"><xs:sequence>${element('e?')}</xs:sequence></xs:complexType>${type(`<xs:complexContent><xs:extension base="B"><xs:sequence>${e}</xs:sequence></xs:extension></xs:complexContent>`)}`,
    'extension has another type of one name': `<xs:complexType name="B"><xs:sequence>${e}</xs:sequence></xs:complexType>${type('<xs:complexContent><xs:extension base="B"><xs:sequence><xs:element name="f" type="xs:int"/><xs:element name="e" type="xs:int"/></xs:sequence></xs:extension></xs:complexContent>')}`,
    'simple content of complex type':
      type('<xs:simpleContent><xs:extension base="B"/></xs:simpleContent>') +
      '<xs:complexType name="B"/>',
    'simple restriction of simple type': type(
      '<xs:simpleContent><xs:restriction base="xs:int"/></xs:simpleContent>',
    ),
    'simple restriction with facets':
      '<xs:complexType name="B"><xs:simpleContent><xs:extension base="xs:int"/></xs:simpleContent></xs:complexType>' +
      type(
        '<xs:simpleContent><xs:restriction base="B"><xs:maxInclusive value="5"/></xs:restriction></xs:simpleContent>',
      ),
    'complex content of simple type': type(
      '<xs:complexContent><xs:extension base="xs:int"/></xs:complexContent>',
    ),
    'types in a circle':
      '<xs:complexType name="A"><xs:complexContent><xs:extension base="B"/></xs:complexContent></xs:complexType><xs:complexType name="B"><xs:complexContent><xs:extension base="A"/></xs:complexContent></xs:complexType>',
    'unions in a circle':
      '<xs:simpleType name="A"><xs:union memberTypes="B"/></xs:simpleType><xs:simpleType name="B"><xs:union memberTypes="A"/></xs:simpleType>',
    'list of itself': '<xs:simpleType name="A"><xs:list itemType="A"/></xs:simpleType>',
    'list of list':
      '<xs:simpleType name="A"><xs:list itemType="xs:int"/></xs:simpleType><xs:simpleType name="B"><xs:list itemType="A"/></xs:simpleType>',
    'list of union with list':
      '<xs:simpleType name="A"><xs:union memberTypes="xs:int xs:NMTOKENS"/></xs:simpleType><xs:simpleType name="B"><xs:list itemType="A"/></xs:simpleType>',
    'union of list':
      '<xs:simpleType name="A"><xs:union memberTypes="xs:int xs:NMTOKENS"/></xs:simpleType>',
    'union without members': '<xs:simpleType name="A"><xs:union/></xs:simpleType>',
    'length on union':
      '<xs:simpleType name="A"><xs:union memberTypes="xs:int xs:string"/></xs:simpleType>' +
      simple('B', 'A', facet('length=1')),
    'enumeration on union':
      '<xs:simpleType name="A"><xs:union memberTypes="xs:int xs:boolean"/></xs:simpleType>' +
      simple('B', 'A', facet('enumeration=true enumeration=1')),
    'wrong enumeration on union':
      '<xs:simpleType name="A"><xs:union memberTypes="xs:int xs:boolean"/></xs:simpleType>' +
      simple('B', 'A', facet('enumeration=maybe')),
    'length on list':
      '<xs:simpleType name="A"><xs:list itemType="xs:int"/></xs:simpleType>' +
      simple('B', 'A', facet('length=2 enumeration=1')),
    'final type restricted':
      '<xs:simpleType name="A" final="restriction"><xs:restriction base="xs:int"/></xs:simpleType>' +
      simple('B', 'A'),
    'final type in a list':
      '<xs:simpleType name="A" final="#all"><xs:restriction base="xs:int"/></xs:simpleType><xs:simpleType name="B"><xs:list itemType="A"/></xs:simpleType>',
    'type and simpleType': `<xs:element name="e" type="xs:int">${simple('A', 'xs:int').replace(' name="A"', '')}</xs:element>`,
    'type and complexType': '<xs:element name="e" type="xs:int"><xs:complexType/></xs:element>',
    'duplicate types': `${simple('T', 'xs:int')}<xs:complexType name="T"/>`,
    'element and type of one name': '<xs:element name="T" type="T"/><xs:complexType name="T"/>',
    'missing type': '<xs:element name="e" type="no"/>',
    'missing type in the schema namespace': '<xs:element name="e" type="xs:integr"/>',
    'missing element': sequence('<xs:element ref="no"/>'),
    'missing group': type('<xs:group ref="no"/>'),
    'missing attribute group': type('<xs:attributeGroup ref="no"/>'),
    'undeclared prefix': '<xs:element name="e" type="zz:no"/>',
    'name with a colon': '<xs:element name="a:e" type="xs:int"/>',
    'name with a digit first': '<xs:element name="1e" type="xs:int"/>',
    'empty name': '<xs:element name="" type="xs:int"/>',
    'boolean with white space': '<xs:element name="e" type="xs:int" nillable=" true "/>',
    'boolean in words': '<xs:element name="e" type="xs:int" nillable="yes"/>',
    'repeated id':
      '<xs:element name="e" type="xs:int" id="a"/><xs:element name="f" type="xs:int" id="a"/>',
    'group in a circle':
      '<xs:group name="G"><xs:choice><xs:sequence><xs:group ref="G"/></xs:sequence></xs:choice></xs:group>',
    'group twice': `<xs:group name="G"><xs:sequence>${element('e?')}</xs:sequence></xs:group>${sequence('<xs:group ref="G"/><xs:group ref="G"/>')}`,
    'group without model': '<xs:group name="G"/>',
    'default on elements': `${sequence(e)}<xs:element name="x" type="T" default="1"/>`,
    'default on mixed': `${type(`<xs:sequence>${element('e?')}</xs:sequence>`, ' mixed="true"')}<xs:element name="x" type="T" default="1"/>`,
    'NOTATION without enumeration': '<xs:element name="e" type="xs:NOTATION"/>',
    'NOTATION with a notation': `<xs:notation name="n" public="p"/>${simple('N', 'xs:NOTATION', facet('enumeration=n'))}`,
    'NOTATION without a notation': simple('N', 'xs:NOTATION', facet('enumeration=n')),
    'names of Object':
      '<xs:element name="__proto__" type="constructor"/><xs:simpleType name="constructor"><xs:restriction base="xs:string"><xs:enumeration value="toString"/></xs:restriction></xs:simpleType>',
    'import after element': '<xs:element name="e" type="xs:int"/><xs:import namespace="urn:a"/>',
    'block on a type with substitution': '<xs:complexType name="T" block="substitution"/>',
    'block on an element with substitution':
      '<xs:element name="e" type="xs:int" block="substitution extension"/>',
    'anySimpleType as type': '<xs:element name="e" type="xs:anySimpleType"/>',
    'two IDs': type('<xs:attribute name="a" type="xs:ID"/><xs:attribute name="b" type="xs:ID"/>'),
    'one ID': type('<xs:attribute name="a" type="xs:ID"/><xs:attribute name="b" type="xs:IDREF"/>'),
  };
}
