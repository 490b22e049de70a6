/** Simple types, as `r` of a record of one element. */
import type { ConvertCase } from './convert-case.ts';
import { facet, local, named, record, restriction, sequence, xs } from './xsd-text.ts';

export const simple: readonly ConvertCase[] = [
  {
    name: 'enumerations',
    xsd: record(
      sequence(
        local('a', 'Level') + local('b', 'Number') + local('c', 'Price') + local('d', 'Day'),
      ),
      named(
        'Level',
        restriction('xs:token', facet('enumeration', 'low') + facet('enumeration', 'high')),
      ) +
        named(
          'Number',
          restriction('xs:byte', facet('enumeration', 1) + facet('enumeration', '05')),
        ) +
        named(
          'Price',
          restriction('xs:decimal', facet('enumeration', '1.50') + facet('enumeration', '0')),
        ) +
        named(
          'Day',
          restriction(
            'xs:date',
            facet('enumeration', '2024-02-29') + facet('enumeration', '2024-03-01Z'),
          ),
        ),
    ),
    documents: [
      '<r><a>low</a><b>5</b><c>1.5</c><d>2024-02-29</d></r>',
      '<r><a>high</a><b>01</b><c>-0.0</c><d>2024-03-01+00:00</d></r>',
    ],
  },
  {
    name: 'a double whose pattern makes it text',
    xsd: record(
      sequence(local('a', 'Half')),
      named('Half', restriction('xs:double', facet('pattern', '-?[0-9]+\\.[05]'))),
    ),
    documents: ['<r><a>1.5</a></r>', '<r><a>-10.0</a></r>'],
  },
  {
    name: 'facets',
    xsd: record(
      sequence(
        local('a', 'Code') +
          local('b', 'Short') +
          local('c', 'Amount') +
          local('d', 'Key') +
          local('e', 'Month'),
      ),
      named('Code', restriction('xs:token', facet('pattern', '[A-Z]{2}[0-9]+'))) +
        named('Short', restriction('xs:string', facet('minLength', 1) + facet('maxLength', 3))) +
        named(
          'Amount',
          restriction(
            'xs:decimal',
            facet('totalDigits', 5) + facet('fractionDigits', 2) + facet('minExclusive', 0),
          ),
        ) +
        named('Key', restriction('xs:base64Binary', facet('length', 4))) +
        named(
          'Month',
          restriction('xs:unsignedByte', facet('minInclusive', 1) + facet('maxInclusive', 12)),
        ),
    ),
    documents: [
      '<r><a>AB12</a><b>😀</b><c>0.01</c><d>YWJjZA==</d><e>12</e></r>',
      '<r><a>ZZ0</a><b> a </b><c>123.45</c><d>Y W JjZA= =</d><e>01</e></r>',
    ],
  },
  {
    name: 'lists',
    xsd: record(
      sequence(local('a', 'Numbers') + local('b', 'Words') + local('c', 'Pair')),
      named('Numbers', '<xs:list itemType="xs:int"/>') +
        named('Words', '<xs:list itemType="xs:string"/>') +
        named(
          'Pair',
          `<xs:restriction>${'<xs:simpleType><xs:list itemType="xs:token"/></xs:simpleType>'}${facet('length', 2)}</xs:restriction>`,
        ),
    ),
    documents: ['<r><a/><b>x y</b><c>1 2</c></r>', '<r><a>1 2 3</a><b/><c>a b</c></r>'],
  },
  {
    name: 'a member that takes all texts before one that keeps white space',
    xsd: record(
      sequence(local('a', 'Trimmed')),
      named('Trimmed', '<xs:union memberTypes="xs:token xs:string xs:integer"/>'),
    ),
    documents: ['<r><a> 0 </a></r>', '<r><a/></r>'],
  },
  {
    name: 'unions',
    xsd: record(
      sequence(
        local('a', 'NumberOrWord') +
          local('b', 'WordOrNumber') +
          local('c', 'DateOrText') +
          local('d', 'FlagOrNumber') +
          local('e', 'Sizes'),
      ),
      named('NumberOrWord', '<xs:union memberTypes="xs:int xs:token"/>') +
        named('WordOrNumber', '<xs:union memberTypes="xs:token xs:int"/>') +
        named('DateOrText', '<xs:union memberTypes="xs:boolean xs:date xs:string"/>') +
        named('FlagOrNumber', '<xs:union memberTypes="xs:boolean xs:int xs:decimal"/>') +
        named(
          'Sizes',
          '<xs:union memberTypes="xs:int"><xs:simpleType><xs:list itemType="xs:int"/></xs:simpleType><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="small"/><xs:enumeration value="7"/></xs:restriction></xs:simpleType></xs:union>',
        ),
    ),
    documents: [
      '<r><a>5</a><b>5</b><c>2024-01-01</c><d>1</d><e>7</e></r>',
      '<r><a>x</a><b>x</b><c> true</c><d>-5</d><e>1 2</e></r>',
      '<r><a/><b/><c/><d>1.5</d><e>small</e></r>',
    ],
  },
  {
    name: 'dialects',
    xsd: record(
      sequence(
        local('a', 'Digits') + local('b', 'Consonants') + local('c', 'Word') + local('d', 'Dot'),
      ),
      named('Digits', restriction('xs:string', facet('pattern', '\\d+'))) +
        named('Consonants', restriction('xs:string', facet('pattern', '[a-z-[aeiou]]+'))) +
        named('Word', restriction('xs:string', facet('pattern', '\\i\\c*|^\\$'))) +
        named('Dot', restriction('xs:string', facet('pattern', '.{2}') + facet('pattern', '[^a]'))),
    ),
    documents: [
      '<r><a>12</a><b>xyz</b><c>a-b</c><d>xy</d></r>',
      '<r><a>٣</a><b>b</b><c>^$</c><d>b</d></r>',
    ],
  },
  {
    name: 'losses',
    xsd: record(
      `${sequence(
        local('a', xs('float')) + local('b', 'Late') + local('c', 'Spans') + local('d', 'Ids'),
      )}<xs:attribute name="id" type="xs:ID"/>`,
      named('Late', restriction('xs:date', facet('minInclusive', '2020-01-01'))) +
        named('Spans', restriction('xs:duration', facet('enumeration', 'P1Y'))) +
        named(
          'Ids',
          `<xs:restriction><xs:simpleType><xs:list itemType="xs:int"/></xs:simpleType>${facet('pattern', '1 .*')}</xs:restriction>`,
        ),
    ),
    documents: ['<r id="x"><a>0.1</a><b>2024-01-01</b><c>P12M</c><d>1 2</d></r>'],
    loses: ['32 bits', 'bounds', 'enumeration', 'pattern', 'ID'],
  },
];
