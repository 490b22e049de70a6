/** XSDs before and after an edit of a simple type. */
import type { Row as RowOf } from './edit.ts';
import { enumeration, facet, list, simple, union } from './xsd-schema.ts';

type Row = RowOf<string>;

/** A bound of each kind of value, moved outwards. */
const bounds: readonly Row[] = (
  [
    ['int', '5', '6'],
    ['integer', '99999999999999999999', '100000000000000000000'],
    ['decimal', '1.5', '1.55'],
    ['double', '2.5', '1e1'],
    ['float', '-1', '0.5'],
    ['date', '2000-01-01', '2000-01-02'],
    ['dateTime', '2000-01-01T00:00:00Z', '2000-01-01T00:00:01Z'],
    ['time', '10:00:00', '10:00:00.5'],
    ['gYear', '1999', '2000'],
    ['duration', 'P1D', 'P2D'],
  ] as const
).flatMap(([type, low, high]): readonly Row[] => [
  [
    `maxInclusive of ${type}`,
    simple(type, facet('maxInclusive', low)),
    simple(type, facet('maxInclusive', high)),
  ],
  [
    `minInclusive of ${type}`,
    simple(type, facet('minInclusive', high)),
    simple(type, facet('minInclusive', low)),
  ],
  [
    `maxExclusive of ${type}`,
    simple(type, facet('maxExclusive', high)),
    simple(type, facet('maxInclusive', high)),
  ],
  [
    `minExclusive of ${type}`,
    simple(type, facet('minExclusive', low)),
    simple(type, facet('minInclusive', low)),
  ],
]);

/** The first is narrower than the second. */
export const widenedFacets: readonly Row[] = [
  ...bounds,
  ['maxLength', simple('string', facet('maxLength', 4)), simple('string', facet('maxLength', 5))],
  ['minLength', simple('token', facet('minLength', 2)), simple('token', facet('minLength', 1))],
  ['length', simple('string', facet('length', 3)), simple('string', facet('maxLength', 3))],
  ['octets', simple('hexBinary', facet('length', 2)), simple('hexBinary', facet('maxLength', 2))],
  [
    'pattern',
    simple('token', facet('pattern', '[0-9]{3}')),
    simple('token', facet('pattern', '[0-9]{3,4}')),
  ],
  [
    'digits of any script',
    simple('token', facet('pattern', '[0-9]+')),
    simple('token', facet('pattern', '\\d+')),
  ],
  ['pattern dropped', simple('NMTOKEN', facet('pattern', '[a-z].*')), simple('NMTOKEN')],
  [
    'totalDigits',
    simple('decimal', facet('totalDigits', 4)),
    simple('decimal', facet('totalDigits', 5)),
  ],
  [
    'fractionDigits',
    simple('decimal', facet('fractionDigits', 2)),
    simple('decimal', facet('fractionDigits', 3)),
  ],
  ['enumeration', simple('string', enumeration('a')), simple('string', enumeration('a', 'b'))],
  [
    'enumeration of numbers',
    simple('int', enumeration('1')),
    simple('int', enumeration('01', '2')),
  ],
  [
    'a bound beside an enumeration',
    simple('decimal', enumeration('-1000', '-1.5', '0.5') + facet('minInclusive', '-1.5')),
    simple('decimal', enumeration('-1000', '-1.5', '0.5')),
  ],
  [
    'octets beside an enumeration',
    simple('hexBinary', enumeration('00', '0000') + facet('maxLength', 1)),
    simple('hexBinary', enumeration('00', '0000')),
  ],
  ['enumeration dropped', simple('date', enumeration('2000-01-01')), simple('date')],
  [
    'white space of a length',
    simple('string', facet('maxLength', 3)),
    simple('token', facet('maxLength', 3)),
  ],
  [
    'white space of a value',
    simple('string', enumeration('a b')),
    simple('token', enumeration('a b')),
  ],
  ['int to long', simple('int'), simple('long')],
  ['long to integer', simple('long'), simple('integer')],
  ['integer to decimal', simple('integer'), simple('decimal')],
  ['decimal to string', simple('decimal'), simple('string')],
  ['boolean to string', simple('boolean'), simple('string')],
  ['date to string', simple('date'), simple('string')],
  ['NCName to Name', simple('NCName'), simple('Name')],
  ['language to token', simple('language'), simple('token')],
  ['a member of a union', union('xs:int'), union('xs:int xs:date')],
  ['items of a list', list('int'), list('decimal')],
  ['length of a list', list('int', facet('maxLength', 2)), list('int', facet('maxLength', 3))],
  ...restrictedTypes(),
  ...widerTypes(),
];

/** Facets of one type, moved or dropped. */
function restrictedTypes(): readonly Row[] {
  const token = (before: string, after: string): Row => [
    `${before} to ${after}`,
    simple('token', facet('pattern', before)),
    simple('token', facet('pattern', after)),
  ];
  const range = facet('minInclusive', 1) + facet('maxInclusive', 3);
  return [
    token('[a-z-[aeiou]]', '[a-z]'),
    token('\\p{Lu}+', '\\p{L}+'),
    token('\\i\\c{0,3}', '\\i\\c*'),
    token('(a|b)c', '(a|b)c?'),
    ['octets of base64', simple('base64Binary', facet('minLength', 2)), simple('base64Binary')],
    ['boolean words', simple('boolean', facet('pattern', 'true|false')), simple('boolean')],
    ['items of NMTOKENS', simple('NMTOKENS', facet('maxLength', 2)), simple('NMTOKENS')],
    [
      'digits of an integer',
      simple('integer', facet('totalDigits', 3)),
      simple('integer', facet('totalDigits', 4)),
    ],
    [
      'no fraction',
      simple('decimal', facet('fractionDigits', 0)),
      simple('decimal', facet('fractionDigits', 1)),
    ],
    [
      'one of two lengths',
      simple('string', facet('minLength', 2) + facet('maxLength', 4)),
      simple('string', facet('maxLength', 4)),
    ],
    [
      'a day more',
      simple('date', enumeration('2000-01-01')),
      simple('date', enumeration('2000-01-01', '2000-01-02')),
    ],
    ['values within a range', simple('int', enumeration('1', '2')), simple('int', range)],
    [
      'values within a pattern',
      simple('token', enumeration('ab', 'cd')),
      simple('token', facet('pattern', '[a-d]{2}')),
    ],
  ];
}

/** Built-in types that lie within one another. */
function widerTypes(): readonly Row[] {
  const pairs = [
    ['byte', 'short'],
    ['unsignedByte', 'unsignedShort'],
    ['positiveInteger', 'nonNegativeInteger'],
    ['nonPositiveInteger', 'integer'],
    ['unsignedLong', 'nonNegativeInteger'],
    ['NMTOKEN', 'token'],
    ['Name', 'NMTOKEN'],
    ['gYearMonth', 'string'],
    ['base64Binary', 'string'],
    ['int', 'string'],
  ] as const;
  const types = pairs.map(([before, after]): Row => {
    return [`${before} to ${after}`, simple(before), simple(after)];
  });
  return [...types, ['a union to text', union('xs:int xs:date'), simple('string')]];
}
