import { type Based, type Circle, circle, type Named } from './details.ts';
import { derive, element, restricting, sequence, two, type } from './example-types.ts';
import { rule } from './rule.ts';

const notRestricted = ({ base }: Based) => `The content does not restrict that of ${base}`;
const restrictedAttribute = (base: string, own: string) =>
  restricting(`<xs:attribute name="a" ${base}/>`, own);

/** Complex types and their derivation (part 1 §3.4). */
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
};
