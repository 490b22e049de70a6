import { type Circle, circle, type Named } from './details.ts';
import { all, choice, element, restricting, sequence, type } from './example-types.ts';
import { rule } from './rule.ts';

/** What a particle accepts that the base's does not. */
export interface Reason {
  readonly reason: string;
}

function mapping(section: string, code: string, example: string) {
  return rule<Reason>(
    `part 1 ${section}, ${code}`,
    ({ reason }) => `The content does not restrict that of the base type: ${reason}.`,
    "Accept no more than the base does, in the base's order.",
    example,
  );
}

/** Groups, particles and what they restrict (part 1 §3.7, §3.8, §3.9). */
export const contentModelRules = {
  'cos-particle-restrict.2': mapping(
    '§3.9.6',
    'cos-particle-restrict',
    restricting(sequence(element('a'), element('b')), choice(element('a'), element('b'))),
  ),
  'rcase-NameAndTypeOK': mapping(
    '§3.9.6',
    'rcase-NameAndTypeOK',
    restricting(sequence(element('a'), element('b')), sequence(element('a'), element('c'))),
  ),
  'rcase-Recurse': mapping(
    '§3.9.6',
    'rcase-Recurse',
    restricting(
      sequence(element('a'), element('b'), element('c')),
      sequence(element('a'), element('b')),
    ),
  ),
  'rcase-RecurseLax': mapping(
    '§3.9.6',
    'rcase-RecurseLax',
    restricting(
      `<xs:choice>${element('a')}${element('b')}</xs:choice>`,
      `<xs:choice maxOccurs="2">${element('a')}${element('b')}</xs:choice>`,
    ),
  ),
  'rcase-RecurseUnordered': mapping(
    '§3.9.6',
    'rcase-RecurseUnordered',
    restricting(all(element('a'), element('b')), sequence(element('b'), element('c'))),
  ),
  'rcase-MapAndSum': mapping(
    '§3.9.6',
    'rcase-MapAndSum',
    restricting(choice(element('a'), element('b')), sequence(element('a'), element('b'))),
  ),
  'mg-props-correct.2': rule<Circle>(
    'part 1 §3.8.6, mg-props-correct',
    (details) => `The group contains itself: ${circle(details)}.`,
    'Put the recursion into an element.',
    '<xs:group name="G"><xs:sequence><xs:group ref="G"/></xs:sequence></xs:group>',
  ),
  'p-props-correct.2.1': rule<{ readonly lower: number; readonly upper: number }>(
    'part 1 §3.9.6, p-props-correct',
    ({ lower, upper }) => `minOccurs ${lower} is greater than maxOccurs ${upper}.`,
    'Correct one of them; without the attribute it is 1.',
    type('T', sequence(element('a', ' minOccurs="2"'))),
  ),
  'cos-all-limited.1.2': rule<{ readonly outer: string }>(
    'part 1 §3.8.6, cos-all-limited',
    ({ outer }) => `An all group must be the whole content, once; here it is in ${outer}.`,
    'Use a sequence or a choice.',
    `<xs:group name="G">${all(element('a'))}</xs:group>\n${type('T', sequence('<xs:group ref="G"/>'))}`,
  ),
  'cos-all-limited.2': rule<{ readonly found: string }>(
    'part 1 §3.8.6, cos-all-limited',
    ({ found }) => `An element of an all group may occur at most once; found maxOccurs="${found}".`,
    'Use a sequence or a choice, or wrap the elements in one.',
    type('T', all(element('a', ' maxOccurs="2"'))),
  ),
  'cos-element-consistent': rule<
    Named & { readonly type: string; readonly first: string; readonly second: string }
  >(
    'part 1 §3.8.6, cos-element-consistent',
    ({ name, type: within, first, second }) =>
      `The elements ${name} of ${within} have different types, ${first} and ${second}.`,
    'Give them one named type, or different names.',
    type('T', sequence(element('a'), '<xs:element name="a" type="xs:int"/>')),
  ),
  'cos-nonambig': rule<Named & { readonly type: string }>(
    'part 1 §3.8.6, cos-nonambig: Unique Particle Attribution',
    ({ name, type: within }) =>
      `In ${within}, two declarations compete for one element ${name}: which is meant can't be seen without looking ahead.`,
    'Join the two, put what they have in common first, or require what separates them.',
    type('T', sequence(element('a', ' minOccurs="0"'), element('a'))),
  ),
};
