import { rule } from './rule.ts';

export interface Compared {
  readonly value: string;
  readonly base: string;
  readonly baseFacet: string;
}
export interface Between {
  readonly lower: number | string;
  readonly upper: number | string;
}
export interface Lengths {
  readonly bound: string;
  readonly value: number;
  readonly length: number;
}

const type = (name: string, base: string, facets: string) =>
  `<xs:simpleType name="${name}"><xs:restriction base="${base}">${facets}</xs:restriction></xs:simpleType>`;
const facet = (name: string, value: string | number) => `<xs:${name} value="${value}"/>`;
const twice = (base: string, first: string, second: string) =>
  `${type('B', base, first)}\n${type('T', 'B', second)}`;

/** A facet that is looser than the base's. */
function looser(name: string, section: string, base: string, first: number, second: number) {
  return rule<Compared>(
    `part 2 ${section}, ${name}-valid-restriction`,
    ({ value, base: inherited, baseFacet }) =>
      `${name} ${value} does not restrict the base, whose ${baseFacet} is ${inherited}.`,
    "Make it as strict as the base's, or stricter.",
    twice(base, facet(name, first), facet(name, second)),
  );
}

function crossed(
  lower: string,
  upper: string,
  code: string,
  section: string,
  base: string,
  values: readonly [number, number],
) {
  return rule<Between>(
    `part 2 ${section}, ${code}`,
    (found) => `${lower} ${found.lower} and ${upper} ${found.upper} leave no value.`,
    'Exchange or correct them.',
    type('T', base, facet(lower, values[0]) + facet(upper, values[1])),
  );
}

function exclusiveToo(side: 'min' | 'max', section: string) {
  return rule(
    `part 2 ${section}, ${side}Inclusive-${side}Exclusive`,
    () => `There are both ${side}Inclusive and ${side}Exclusive.`,
    'Keep one of them.',
    type('T', 'xs:int', facet(`${side}Inclusive`, 5) + facet(`${side}Exclusive`, 5)),
  );
}

function lengthBeside(bound: 'minLength' | 'maxLength', impossible: number) {
  const section = 'part 2 §4.3.1.4, length-minLength-maxLength';
  const length = facet('length', 4);
  return {
    impossible: rule<Lengths>(
      section,
      (found) => `${bound} ${found.value} and length ${found.length} leave no value.`,
      'Keep length alone.',
      type('T', 'xs:string', length + facet(bound, impossible)),
    ),
    added: rule<Lengths>(
      section,
      (found) =>
        `${bound} ${found.value} stands beside length ${found.length}, and the base has no ${bound}.`,
      `Remove ${bound}: length says it already.`,
      type('T', 'xs:string', length + facet(bound, 4)),
    ),
    changed: rule<Lengths>(
      section,
      (found) =>
        `${bound} ${found.value} stands beside length ${found.length}, and the base has another ${bound}.`,
      `Remove ${bound}: length says it already.`,
      twice(
        'xs:string',
        facet(bound, bound === 'minLength' ? 2 : 6),
        length + facet(bound, bound === 'minLength' ? 3 : 5),
      ),
    ),
  };
}

const besideMinimum = lengthBeside('minLength', 5);
const besideMaximum = lengthBeside('maxLength', 3);

/** How facets agree with one another and with the base's (part 2 §4.3). */
export const facetRules = {
  'length-valid-restriction': looser('length', '§4.3.1.4', 'xs:string', 4, 5),
  'minLength-valid-restriction': looser('minLength', '§4.3.2.4', 'xs:string', 4, 3),
  'maxLength-valid-restriction': looser('maxLength', '§4.3.3.4', 'xs:string', 4, 5),
  'totalDigits-valid-restriction': looser('totalDigits', '§4.3.11.4', 'xs:decimal', 4, 5),
  'fractionDigits-valid-restriction': looser('fractionDigits', '§4.3.12.4', 'xs:decimal', 4, 5),
  'minInclusive-valid-restriction': looser('minInclusive', '§4.3.10.4', 'xs:int', 4, 3),
  'minExclusive-valid-restriction': looser('minExclusive', '§4.3.9.4', 'xs:int', 4, 3),
  'maxInclusive-valid-restriction': looser('maxInclusive', '§4.3.7.4', 'xs:int', 4, 5),
  'maxExclusive-valid-restriction': looser('maxExclusive', '§4.3.8.4', 'xs:int', 4, 5),
  'whiteSpace-valid-restriction': rule<Compared>(
    'part 2 §4.3.6.4, whiteSpace-valid-restriction',
    ({ value, base }) => `whiteSpace ${value} does not restrict the base, whose is ${base}.`,
    'From preserve to replace to collapse, a step of derivation only goes on.',
    type('T', 'xs:token', facet('whiteSpace', 'preserve')),
  ),
  'minLength-less-than-equal-to-maxLength': crossed(
    'minLength',
    'maxLength',
    'minLength-less-than-equal-to-maxLength',
    '§4.3.2.4',
    'xs:string',
    [5, 4],
  ),
  'fractionDigits-totalDigits': crossed(
    'fractionDigits',
    'totalDigits',
    'fractionDigits-totalDigits',
    '§4.3.12.4',
    'xs:decimal',
    [5, 4],
  ),
  'minInclusive-less-than-equal-to-maxInclusive': crossed(
    'minInclusive',
    'maxInclusive',
    'minInclusive-less-than-equal-to-maxInclusive',
    '§4.3.10.4',
    'xs:int',
    [5, 4],
  ),
  'minInclusive-less-than-maxExclusive': crossed(
    'minInclusive',
    'maxExclusive',
    'minInclusive-less-than-maxExclusive',
    '§4.3.10.4',
    'xs:int',
    [5, 5],
  ),
  'minExclusive-less-than-maxInclusive': crossed(
    'minExclusive',
    'maxInclusive',
    'minExclusive-less-than-maxInclusive',
    '§4.3.9.4',
    'xs:int',
    [5, 5],
  ),
  'minExclusive-less-than-equal-to-maxExclusive': crossed(
    'minExclusive',
    'maxExclusive',
    'minExclusive-less-than-equal-to-maxExclusive',
    '§4.3.9.4',
    'xs:int',
    [5, 4],
  ),
  'minInclusive-minExclusive': exclusiveToo('min', '§4.3.9.4'),
  'maxInclusive-maxExclusive': exclusiveToo('max', '§4.3.8.4'),
  'length-minLength-maxLength.1.1': besideMinimum.impossible,
  'length-minLength-maxLength.1.2.a': besideMinimum.added,
  'length-minLength-maxLength.1.2.b': besideMinimum.changed,
  'length-minLength-maxLength.2.1': besideMaximum.impossible,
  'length-minLength-maxLength.2.2.a': besideMaximum.added,
  'length-minLength-maxLength.2.2.b': besideMaximum.changed,
};
