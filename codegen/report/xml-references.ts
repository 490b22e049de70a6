/** The rules behind the errors of reading XML. Sections are of XML 1.0 (5th edition) unless another is named. */
import { doctypeErrors } from '../../src/runtime/xml/doctype/errors.ts';
import { type XmlErrorCode, xmlErrors } from '../../src/runtime/xml/errors.ts';

type Code = XmlErrorCode | keyof typeof doctypeErrors;

/** Every code of an error of reading XML. */
export const xmlErrorCodes: readonly string[] = [
  ...Object.keys(xmlErrors),
  ...Object.keys(doctypeErrors),
];

/** The production or constraint; for limits and input, the option or the interface. */
export const xmlReferences: Readonly<Record<Code, string>> = {
  'xml-input': 'the interface: string | Uint8Array',
  'xml-encoding-unsupported': '§4.3.3',
  'xml-encoding-conflict': '§4.3.3',
  'xml-encoding-undeclared': '§4.3.3: UTF-16 begins with a byte order mark',
  'xml-encoding-malformed': '§4.3.3',
  'xml-character': '§2.2 [2] Char',
  'xml-declaration': '§2.8 [23] XMLDecl',
  'xml-syntax': '§2 to §4',
  'xml-unclosed': '§2.1',
  'xml-root-missing': '§2.1 [1] document',
  'xml-root-followed': '§2.8 [27] Misc',
  'xml-tag-mismatch': '§3, WFC: Element Type Match',
  'xml-duplicate-attribute': '§3.1, WFC: Unique Att Spec',
  'xml-attribute-less-than': '§3.1, WFC: No < in Attribute Values',
  'xml-comment': '§2.5 [15] Comment',
  'xml-instruction-target': '§2.6 [17] PITarget',
  'xml-cdata-end': '§2.4 [14] CharData',
  'xml-reference': '§4.1 [66] to [68]',
  'xml-character-reference': '§4.1, WFC: Legal Character',
  'xml-doctype': "this project's rule: no document type declaration (§2.8 [28])",
  'xml-doctype-unsupported': "this project's rule: what the internal subset may hold (§2.8 [28a])",
  'xml-entity-parameter': '§2.8, WFC: PEs in Internal Subset',
  'xml-entity-undefined': '§4.1, WFC: Entity Declared',
  'xml-entity-predefined': '§4.6',
  'xml-entity-recursive': '§4.1, WFC: No Recursion',
  'xml-entity-external':
    "this project's rule: nothing external is read (§4.4.3; §3.1, WFC: No External Entity References)",
  'xml-entity-unparsed': '§4.1, WFC: Parsed Entity',
  'xml-entity-boundary': '§4.3.2 [78]: an entity holds whole elements',
  'xml-namespace-name': 'Namespaces §4 [7] QName, §7',
  'xml-namespace-unbound': 'Namespaces §5, NSC: Prefix Declared',
  'xml-namespace-reserved': 'Namespaces §3, NSC: Reserved Prefixes and Namespace Names',
  'xml-namespace-empty': 'Namespaces §5, NSC: No Prefix Undeclaring',
  'xml-namespace-duplicate-attribute': 'Namespaces §6.3, NSC: Attributes Unique',
  'limit-size': 'limits.size',
  'limit-depth': 'limits.depth',
  'limit-attributes': 'limits.attributes',
  'limit-text': 'limits.text',
  'limit-entities': "this project's rule: entities expand to a bounded total",
};
