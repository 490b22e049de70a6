/**
 * What the codes of documents and values mean, for `postwright explain`: the run-time itself only
 * carries their messages.
 */
import { catalogue, type DiagnosticCode } from '../diagnostics/catalogue.ts';
import { DIALECTS } from '../json-schema/dialect.ts';
import { keywordForm } from '../json-schema/vocabulary.ts';
import { xmlErrorCodes, xmlReferences } from './xml-references.ts';

export interface Rule {
  /** What the rule says, in one sentence. */
  readonly rule: string;
  /** The section of its specification. */
  readonly reference: string;
}

/** The rule behind a code; `undefined` if no document or value can get it. */
export function ruleOf(code: string): Rule | undefined {
  if (Object.hasOwn(validationRules, code)) {
    const { [code]: rule = '' } = validationRules;
    return { rule, reference: sectionOf(code) };
  }
  if (Object.hasOwn(xmlReferences, code)) {
    const reference = xmlReferences[code as keyof typeof xmlReferences];
    const isLimit = code.startsWith('limit-');
    const rule = isLimit
      ? 'Input is bounded, so that no document exhausts time or memory; each bound is an option.'
      : 'The document must be well-formed, in an encoding that is known.';
    return { rule, reference: /^[§0-9]/.test(reference) ? `XML 1.0, ${reference}` : reference };
  }
  return keywordRule(code);
}

/** A code's rule and how to mend what it stands for, whether a schema or a document gets it. */
export function descriptionOf(code: string): {
  readonly summary: string;
  readonly help: string;
  readonly reference: string;
} {
  if (Object.hasOwn(catalogue, code)) {
    const { mend, reference } = catalogue[code as DiagnosticCode];
    return { summary: `${code} (${reference})`, help: mend, reference };
  }
  const { rule, reference } = ruleOf(code) ?? { rule: code, reference: "this project's rule" };
  return { summary: rule, help: rule, reference };
}

/** Of values that only a JSON Schema describes, the code is the keyword. */
function keywordRule(keyword: string): Rule | undefined {
  if (keyword === 'false') {
    const reference = 'JSON Schema, draft 2020-12, core §4.3.2';
    return { rule: 'The schema `false` accepts no value: here, nothing may be.', reference };
  }
  const form = keywordForm(keyword, DIALECTS['2020-12']);
  if (form === undefined || notAsserted.has(form)) return undefined;
  return {
    rule: `The value must be one that the keyword \`${keyword}\` of its JSON Schema accepts.`,
    reference: 'JSON Schema, draft 2020-12',
  };
}

const notAsserted = new Set(['annotation', 'definitions', 'identifier']);

/** Every code that `ruleOf` knows but for the keywords of JSON Schema. */
export function ruleCodes(): readonly string[] {
  return [...Object.keys(validationRules), ...xmlErrorCodes];
}

/** XSD's validation rules by the names that Xerces gives them, and rules of this project. */
const validationRules: Readonly<Record<string, string>> = {
  'any-qname-unsupported':
    'What the schema declares may stand in content of any type, but for qualified names as values: those are not supported yet.',
  'cvc-attribute.3': "An attribute's value must be one of its type.",
  'cvc-attribute.4':
    'A global attribute that is fixed has that value within content of any type too.',
  'cvc-complex-type.2.1': 'An element whose content is empty holds no element and no text.',
  'cvc-complex-type.2.2': 'An element with simple content holds no element.',
  'cvc-complex-type.2.3': 'Between child elements there is only white space.',
  'cvc-complex-type.2.4': 'The child elements must match the content model.',
  'cvc-complex-type.2.4.a': 'A child element must be one that the content model has at this place.',
  'cvc-complex-type.2.4.b': 'The content model must be complete where the element ends.',
  'cvc-complex-type.2.4.d': 'Where the content model is complete, no further child may follow.',
  'cvc-complex-type.2.4.e': 'No more children of a name may follow than maxOccurs allows.',
  'cvc-complex-type.2.4.f': 'After maxOccurs children of the last name, none may follow.',
  'cvc-complex-type.2.4.g': 'One more child of a name must come before another may (minOccurs).',
  'cvc-complex-type.2.4.h': 'More children of a name must come before another may (minOccurs).',
  'cvc-complex-type.2.4.i': 'One more child of a name must come before the end (minOccurs).',
  'cvc-complex-type.2.4.j': 'More children of a name must come before the end (minOccurs).',
  'cvc-complex-type.3.1': "An attribute's value must be the fixed one.",
  'cvc-complex-type.3.2.2': 'An attribute must be one that the type declares.',
  'cvc-complex-type.4': 'A required attribute must be there.',
  'cvc-datatype-valid.1.2.1': 'The text must be in the lexical space of the datatype.',
  'cvc-datatype-valid.1.2.3': 'The text must be valid for a member of the union.',
  'cvc-elt.1.a': 'The root must be a global element of the schema.',
  'cvc-elt.2': 'No element is of an abstract declaration.',
  'cvc-elt.3.1': 'Only a nillable element may carry xsi:nil.',
  'cvc-elt.3.2.1': 'An element with xsi:nil="true" holds nothing.',
  'cvc-elt.3.2.2': 'An element with a fixed value is never nil.',
  'cvc-elt.4.1': 'The value of xsi:type must be a QName.',
  'cvc-elt.4.2': 'xsi:type must name a type of the schema.',
  'cvc-elt.4.3': 'xsi:type must name the declared type, or one derived from it.',
  'cvc-elt.5.1.1':
    'What an empty element is supplied must be a value of the type that its xsi:type names.',
  'cvc-elt.5.2.2.1': 'An element with a fixed value holds no element.',
  'cvc-elt.5.2.2.2.1': 'The text of the element must be the fixed one.',
  'cvc-elt.5.2.2.2.2': 'The value of the element must be the fixed one.',
  'cvc-enumeration-valid': 'The value must be one of those enumerated.',
  'cvc-fractionDigits-valid': 'A number has no more fraction digits than the type allows.',
  'cvc-id.1': 'An IDREF must refer to an ID of the document.',
  'cvc-id.2': 'An ID must be unique in the document.',
  'cvc-length-valid': 'The value must have exactly the length.',
  'cvc-maxExclusive-valid': 'The value must be below the bound.',
  'cvc-maxInclusive-valid': 'The value must not be above the bound.',
  'cvc-maxLength-valid': 'The value must not be longer.',
  'cvc-minExclusive-valid': 'The value must be above the bound.',
  'cvc-minInclusive-valid': 'The value must not be below the bound.',
  'cvc-minLength-valid': 'The value must not be shorter.',
  'cvc-pattern-valid': 'The text must match the pattern, from its first character to its last.',
  'cvc-totalDigits-valid': 'A number has no more digits than the type allows.',
  'cvc-type.2': 'No element is of an abstract type.',
  'cvc-type.3.1.1': 'An element of a simple type carries no attributes.',
  'cvc-type.3.1.2': 'An element of a simple type holds no element.',
  'cvc-type.3.1.3': 'The text of an element of a simple type must be valid for it.',
  'discriminator-missing': 'One child says which format the document is of; it must be there.',
  'discriminator-duplicate': 'The child that says which format the document is of stands once.',
  'discriminator-unknown': 'The child that says which format it is must name a known one.',
  drift: 'In tolerant mode, what the schema does not know is skipped, and reported.',
  'file-folder': 'A document is a file.',
  'file-kind': 'XML documents need an XSD.',
  'file-missing': 'The file must exist.',
  'file-unreadable': 'The file must be one that this user can read.',
  'json-cycle': 'A value that contains itself is not JSON.',
  'json-encoding': 'JSON is written in UTF-8.',
  'json-value': 'Only null, booleans, numbers, strings, arrays and plain objects are JSON.',
  'limit-counters':
    'Where repeated groups make it ambiguous how children are counted, so many ways are followed and no more.',
  'limit-issues': 'No more issues are told than limits.issues; the rest is counted.',
  'output-out-of-date': 'Generated files must be what the schemas lead to.',
  'option-indent': 'Indentation is white space.',
  'schema-narrower': 'What an older version of a schema accepts, the new one should accept too.',
  'schema-types': 'Programs that use the emitted types should compile with those of a new version.',
  'schema-unproved': 'Whether a schema accepts what another does should be decided.',
  'schema-wider': 'What a new version of a schema accepts, readers of the old one may refuse.',
  'value-changes': 'Written and parsed again, a value must be the same value.',
  'value-characters': 'Text consists of the characters that XML allows (XML 1.0, §2.2).',
  'value-hole': 'An array has an item at every index.',
  'value-name': 'Names in content of any type are `local` or `{namespace}local`.',
  'value-type': 'The value must be of the JavaScript type that the schema leads to.',
  'value-undefined': 'What is absent is no property; undefined is not JSON.',
  'value-unreadable': 'Reading a value must not throw.',
  'xsi-type-unsupported': 'xsi:type may name simple types; complex ones are not supported yet.',
};

function sectionOf(code: string): string {
  if (/^cvc-(?:complex-type)/.test(code)) return 'XSD 1.0 part 1, §3.4.4';
  if (/^cvc-(?:elt|type|id)/.test(code)) return 'XSD 1.0 part 1, §3.3.4';
  if (code.startsWith('cvc-attribute')) return 'XSD 1.0 part 1, §3.2.4';
  if (code.startsWith('cvc-datatype')) return 'XSD 1.0 part 2, §4.1.4';
  if (code.startsWith('cvc-')) return 'XSD 1.0 part 2, §4.3';
  return code === 'json-encoding' ? 'RFC 8259, §8.1' : "this project's rule";
}
