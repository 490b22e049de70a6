import { rule } from './rule.ts';

export interface Based {
  readonly base: string;
}
export interface Named {
  readonly name: string;
}
export interface Circle {
  readonly names: readonly string[];
}
export interface Reason {
  readonly reason: string;
}

const circle = ({ names }: Circle) => names.concat(names.slice(0, 1)).join(' → ');
const type = (name: string, body: string, more = '') =>
  `<xs:complexType name="${name}"${more}>${body}</xs:complexType>`;
const element = (name: string, more = '') => `<xs:element name="${name}" type="xs:string"${more}/>`;
const sequence = (...items: string[]) => `<xs:sequence>${items.join('')}</xs:sequence>`;
const choice = (...items: string[]) => `<xs:choice>${items.join('')}</xs:choice>`;
const all = (...items: string[]) => `<xs:all>${items.join('')}</xs:all>`;
const derive = (way: 'restriction' | 'extension', content: 'simple' | 'complex', body: string) =>
  `<xs:${content}Content><xs:${way} base="B">${body}</xs:${way}></xs:${content}Content>`;
/** A base type B with this body, and a type T that restricts or extends it. */
const two = (base: string, derived: string, more = '') =>
  `${type('B', base, more)}\n${type('T', derived)}`;
const restricting = (base: string, body: string) =>
  two(base, derive('restriction', 'complex', body));
const notRestricted = ({ base }: Based) => `The content does not restrict that of ${base}`;
const restrictedAttribute = (base: string, own: string) =>
  restricting(`<xs:attribute name="a" ${base}/>`, own);

function mapping(section: string, code: string, example: string) {
  return rule<Reason>(
    `part 1 ${section}, ${code}`,
    ({ reason }) => `The content does not restrict that of the base type: ${reason}.`,
    "Accept no more than the base does, in the base's order.",
    example,
  );
}

/** Complex types, their derivation and their content (part 1 §3.4, §3.7, §3.8, §3.9). */
export const complexTypeRules = {
  'ct-props-correct.3': rule<Circle>(
    'part 1 §3.4.6, ct-props-correct',
    (details) => `The definition is circular: ${circle(details)}.`,
    'Let the chain of types end.',
    type('B', derive('extension', 'complex', '')),
  ),
  'src-ct.1': rule<Based>(
    'part 1 §3.4.3, src-ct',
    ({ base }) => `Complex content can't be derived from ${base}; expected a complex type.`,
    'Write simpleContent, or name a complex type.',
    `<xs:simpleType name="B"><xs:restriction base="xs:string"/></xs:simpleType>\n${type('T', derive('extension', 'complex', ''))}`,
  ),
  'src-ct.2.1': rule<Based>(
    'part 1 §3.4.3, src-ct',
    ({ base }) =>
      `Simple content can't be derived like this from ${base}; expected a complex type with simple content, or for an extension a simple type.`,
    'Write complexContent, extend the simple type first, or name another type.',
    two(sequence(element('a')), derive('extension', 'simple', '')),
  ),
  'src-ct.2.2': rule<Based>(
    'part 1 §3.4.3, src-ct',
    ({ base }) =>
      `The content of ${base} is mixed: a restriction to text needs a simpleType inside.`,
    'Define the type of the text.',
    two('', derive('restriction', 'simple', ''), ' mixed="true"'),
  ),
  'cos-ct-extends.1.1': rule<Based>(
    'part 1 §3.4.6, cos-ct-extends',
    ({ base }) => `${base} may not be extended: it is final.`,
    "Remove extension from the base type's final.",
    two('', derive('extension', 'complex', ''), ' final="extension"'),
  ),
  'cos-ct-extends.1.4.1': rule<Based>(
    'part 1 §3.4.6, cos-ct-extends',
    ({ base }) => `${base} has simple content, which elements can't be added to.`,
    'Write simpleContent, or name another type.',
    two(
      '<xs:simpleContent><xs:extension base="xs:string"/></xs:simpleContent>',
      derive('extension', 'complex', sequence(element('a'))),
    ),
  ),
  'cos-ct-extends.1.4.3.2.2.1.b': rule<Based>(
    'part 1 §3.4.6, cos-ct-extends',
    ({ base }) => `The extension is mixed, and ${base} is not.`,
    'Let both be mixed, or none.',
    two(
      sequence(element('a')),
      '<xs:complexContent mixed="true"><xs:extension base="B"/></xs:complexContent>',
    ),
  ),
  'cos-ct-extends.1.4.3.2.2.1.a': rule<Based>(
    'part 1 §3.4.6, cos-ct-extends',
    ({ base }) => `${base} is mixed, and the extension is not.`,
    'Let both be mixed, or none.',
    two(
      sequence(element('a')),
      derive('extension', 'complex', sequence(element('b'))),
      ' mixed="true"',
    ),
  ),
  'derivation-ok-restriction.1': rule<Based>(
    'part 1 §3.4.6, derivation-ok-restriction',
    ({ base }) => `${base} may not be restricted: it is final.`,
    "Remove restriction from the base type's final.",
    two('', derive('restriction', 'complex', ''), ' final="restriction"'),
  ),
  'derivation-ok-restriction.2.1.1': rule<Named>(
    'part 1 §3.4.6, derivation-ok-restriction',
    ({ name }) => `The attribute ${name} is required by the base type, and optional here.`,
    'Add use="required".',
    restrictedAttribute('use="required"', '<xs:attribute name="a"/>'),
  ),
  'derivation-ok-restriction.2.1.2': rule<Named & Based & { readonly type: string }>(
    'part 1 §3.4.6, derivation-ok-restriction',
    ({ name, type: found, base }) =>
      `The type of the attribute ${name}, ${found}, is not derived from the base's, ${base}.`,
    "Derive the type from the base's.",
    restrictedAttribute('type="xs:int"', '<xs:attribute name="a" type="xs:string"/>'),
  ),
  'derivation-ok-restriction.2.1.3': rule<Named & { readonly fixed: string }>(
    'part 1 §3.4.6, derivation-ok-restriction',
    ({ name, fixed }) => `The attribute ${name} is fixed to "${fixed}" by the base type.`,
    'Fix it to the same value.',
    restrictedAttribute('fixed="a"', '<xs:attribute name="a" fixed="b"/>'),
  ),
  'derivation-ok-restriction.2.2': rule<Named & Based>(
    'part 1 §3.4.6, derivation-ok-restriction',
    ({ name, base }) => `${base} has no attribute ${name} that could be restricted.`,
    'Remove it, or extend the type instead.',
    restricting('', '<xs:attribute name="a"/>'),
  ),
  'derivation-ok-restriction.3': rule<Named>(
    'part 1 §3.4.6, derivation-ok-restriction',
    ({ name }) => `The attribute ${name} is required by the base type, and can't be prohibited.`,
    'Remove use="prohibited".',
    restrictedAttribute('use="required"', '<xs:attribute name="a" use="prohibited"/>'),
  ),
  'derivation-ok-restriction.5.2.2.1': rule<Based & { readonly type: string }>(
    'part 1 §3.4.6, derivation-ok-restriction',
    ({ base }) => `The simple type of the content is not derived from the base's, ${base}.`,
    "Derive it from the base's.",
    two(
      '<xs:simpleContent><xs:extension base="xs:int"/></xs:simpleContent>',
      derive(
        'restriction',
        'simple',
        '<xs:simpleType><xs:restriction base="xs:string"/></xs:simpleType>',
      ),
    ),
  ),
  'derivation-ok-restriction.5.3.2': rule<Based>(
    'part 1 §3.4.6, derivation-ok-restriction',
    (details) => `${notRestricted(details)}: it is empty, and elements are required there.`,
    'Repeat the content that is required.',
    restricting(sequence(element('a')), ''),
  ),
  'derivation-ok-restriction.5.4.1': rule<Based>(
    'part 1 §3.4.6, derivation-ok-restriction',
    (details) => `${notRestricted(details)}, which is simple.`,
    'Write simpleContent.',
    two(
      '<xs:simpleContent><xs:extension base="xs:string"/></xs:simpleContent>',
      derive('restriction', 'complex', sequence(element('a'))),
    ),
  ),
  'derivation-ok-restriction.5.4.1.2': rule<Based>(
    'part 1 §3.4.6, derivation-ok-restriction',
    (details) => `${notRestricted(details)}: it is mixed.`,
    'Remove mixed.',
    two(
      sequence(element('a')),
      `<xs:complexContent mixed="true"><xs:restriction base="B">${sequence(element('a'))}</xs:restriction></xs:complexContent>`,
    ),
  ),
  'derivation-ok-restriction.5.4.2': rule<Based>(
    'part 1 §3.4.6, derivation-ok-restriction',
    (details) => `${notRestricted(details)}, which is empty.`,
    'Remove the content, or extend the type instead.',
    restricting('', sequence(element('a'))),
  ),
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
