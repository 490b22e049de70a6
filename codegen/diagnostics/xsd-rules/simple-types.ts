import { type Based, type Circle, circle } from './details.ts';
import { rule } from './rule.ts';

export interface Which {
  readonly attribute: string;
}

const restricted = (base: string, facets: string) =>
  `<xs:simpleType name="T"><xs:restriction base="${base}">${facets}</xs:restriction></xs:simpleType>`;

/** Simple type definitions (part 1 §3.14, part 2 §4.1). */
export const simpleTypeRules = {
  'st-props-correct.2': rule<Circle>(
    'part 1 §3.14.6, st-props-correct',
    (details) => `The definition is circular: ${circle(details)}.`,
    'Let the chain of types end in a built-in type.',
    restricted('T', ''),
  ),
  'st-props-correct.3': rule<Based>(
    'part 1 §3.14.6, st-props-correct',
    ({ base }) => `${base} may not be restricted: it is final.`,
    "Remove restriction from the base type's final, or derive from another type.",
    `<xs:simpleType name="F" final="restriction"><xs:restriction base="xs:string"/></xs:simpleType>\n${restricted('F', '')}`,
  ),
  'cos-st-restricts.1.1': rule<Based>(
    'part 1 §3.14.6, cos-st-restricts',
    ({ base }) => `${base} can't be used here; expected a simple type other than anySimpleType.`,
    'Name a simple type.',
    restricted('xs:anySimpleType', ''),
  ),
  'cos-st-restricts.2.1': rule<{ readonly item: string }>(
    'part 1 §3.14.6, cos-st-restricts; part 2, cos-list-of-atomic',
    ({ item }) => `A list can't be made of ${item}, which is a list itself or has one.`,
    'Name an atomic type, or a union of atomic types.',
    '<xs:simpleType name="T"><xs:list itemType="xs:NMTOKENS"/></xs:simpleType>',
  ),
  'cos-st-restricts.2.3.1.1': rule<{ readonly item: string }>(
    'part 1 §3.14.6, cos-st-restricts',
    ({ item }) => `${item} may not be the item of a list: it is final.`,
    "Remove list from the item type's final.",
    '<xs:simpleType name="F" final="list"><xs:restriction base="xs:string"/></xs:simpleType>\n<xs:simpleType name="T"><xs:list itemType="F"/></xs:simpleType>',
  ),
  'cos-st-restricts.3.3.1.1': rule<{ readonly member: string }>(
    'part 1 §3.14.6, cos-st-restricts',
    ({ member }) => `${member} may not be a member of a union: it is final.`,
    "Remove union from the member type's final.",
    '<xs:simpleType name="F" final="union"><xs:restriction base="xs:string"/></xs:simpleType>\n<xs:simpleType name="T"><xs:union memberTypes="F xs:int"/></xs:simpleType>',
  ),
  'src-simple-type.2.a': rule<Which>(
    'part 1 §3.14.3, src-simple-type',
    ({ attribute }) => `There is both the attribute ${attribute} and a simpleType.`,
    'Remove one of them.',
    restricted('xs:string', '<xs:simpleType><xs:restriction base="xs:int"/></xs:simpleType>'),
  ),
  'src-simple-type.2.b': rule<Which>(
    'part 1 §3.14.3, src-simple-type',
    ({ attribute }) => `There is neither the attribute ${attribute} nor a simpleType.`,
    'Name the type or define it here.',
    '<xs:simpleType name="T"><xs:restriction/></xs:simpleType>',
  ),
  'src-simple-type.3.a': rule<Which>(
    'part 1 §3.14.3, src-simple-type',
    ({ attribute }) => `There is both the attribute ${attribute} and a simpleType.`,
    'Remove one of them.',
    '<xs:simpleType name="T"><xs:list itemType="xs:int"><xs:simpleType><xs:restriction base="xs:int"/></xs:simpleType></xs:list></xs:simpleType>',
  ),
  'src-simple-type.3.b': rule<Which>(
    'part 1 §3.14.3, src-simple-type',
    ({ attribute }) => `There is neither the attribute ${attribute} nor a simpleType.`,
    'Name the type or define it here.',
    '<xs:simpleType name="T"><xs:list/></xs:simpleType>',
  ),
  'src-union-memberTypes-or-simpleTypes': rule(
    'part 1 §3.14.3, src-union-memberTypes-or-simpleTypes',
    () => 'A union needs memberTypes, or a simpleType inside.',
    'Name at least one member.',
    '<xs:simpleType name="T"><xs:union/></xs:simpleType>',
  ),
  'cos-applicable-facets': rule<{
    readonly facet: string;
    readonly base: string;
    readonly applicable: readonly string[];
  }>(
    'part 2 §4.1.5, cos-applicable-facets',
    ({ facet, base, applicable }) =>
      `${base} can't have the facet ${facet}; expected ${applicable.join(', ')}.`,
    'Remove the facet, or derive from another type.',
    restricted('xs:string', '<xs:minInclusive value="1"/>'),
  ),
  'src-single-facet-value': rule<{ readonly facet: string }>(
    'part 2 §4.1.3, src-single-facet-value',
    ({ facet }) => `The facet ${facet} is there twice.`,
    'Keep one of them; only patterns and enumerations may be repeated.',
    restricted('xs:string', '<xs:length value="1"/><xs:length value="1"/>'),
  ),
  FacetValueFromBase: rule<{
    readonly facet: string;
    readonly value: string;
    readonly base: string;
    readonly reason: string;
  }>(
    'part 2 §4.3.7 to §4.3.10',
    ({ facet, value, base, reason }) =>
      `The value "${value}" of ${facet} is not a value of ${base}: ${reason}`,
    'Give a value of the base type.',
    restricted('xs:int', '<xs:minInclusive value="one"/>'),
  ),
  'enumeration-valid-restriction': rule<{
    readonly value: string;
    readonly base: string;
    readonly reason: string;
  }>(
    'part 2 §4.3.5.4, enumeration-valid-restriction',
    ({ value, base, reason }) => `"${value}" is not a value of ${base}: ${reason}`,
    'Give values of the base type alone.',
    restricted('xs:int', '<xs:enumeration value="one"/>'),
  ),
  'enumeration-required-notation': rule<{ readonly type: string }>(
    'part 2 §3.2.19',
    ({ type }) => `${type} does not enumerate its notations.`,
    'Derive a type with an enumeration of the notations that are declared.',
    '<xs:attribute name="a" type="xs:NOTATION"/>',
  ),
  FixedFacetValue: rule<{
    readonly facet: string;
    readonly value: string;
    readonly fixed: string;
  }>(
    'part 2 §4.3, {fixed}',
    ({ facet, value, fixed }) => `${facet} is fixed to ${fixed} by the base; found ${value}.`,
    'Remove the facet, or remove fixed from the base.',
    restricted('xs:int', '<xs:fractionDigits value="1"/>'),
  ),
};
