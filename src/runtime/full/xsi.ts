/** `xsi:type` and `xsi:nil` (cvc-elt.3 and .4). */
import { nameKey } from '../content/name-key.ts';
import { quote } from '../datatype/message.ts';
import type { NamedType } from '../descriptor.ts';
import { isNCName } from '../xml/characters.ts';
import { XSI_NAMESPACE } from '../xml/namespace-names.ts';
import type { XmlAttribute } from '../xml/reader.ts';
import { type OpenElement, resolveType } from './open-element.ts';
import type { Pass } from './pass.ts';

const xsdNamespace = 'http://www.w3.org/2001/XMLSchema';

/** Takes note of what the start tag says of the element's type and of its being nil. */
export function readInstanceAttributes(pass: Pass, element: OpenElement): void {
  const { parts } = pass;
  readType(pass, element);
  parts.abstract?.check(pass, element);
  const nil = element.isDeclared ? find(pass, 'nil') : undefined;
  if (!nil) return;
  if (element.declaration.nillable) parts.nil?.read(pass, element, nil);
  else {
    const message = `<${element.name}> is not nillable, so it can't have xsi:nil.`;
    pass.report(element, { code: 'cvc-elt.3.1', message, index: nil.index });
  }
}

function find({ reader }: Pass, local: string): XmlAttribute | undefined {
  for (const attribute of reader.attributes) {
    if (attribute.local === local && attribute.namespace === XSI_NAMESPACE) return attribute;
  }
  return undefined;
}

/** Reads `xsi:type`, if there is one. */
export function readType(pass: Pass, element: OpenElement): void {
  const attribute = find(pass, 'type');
  if (!attribute) return;
  const text = attribute.value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  const found = namedType(pass, element, text);
  if ('type' in found) {
    const type = resolveType(found);
    if (type.kind !== 'complex') element.narrowed = type;
    return;
  }
  const [code, why] = found;
  const expected = alternativesOf(element).map(({ name }) => nameKey(name));
  const message = `The xsi:type ${quote(text)} of <${element.name}> ${why}.`;
  pass.report(element, { code, message, expected, index: attribute.valueIndex });
}

/** The type that a text names at this place; or a code, and why it can't be named there. */
function namedType(
  pass: Pass,
  element: OpenElement,
  text: string,
): Pick<NamedType, 'type'> | readonly [code: string, why: string] {
  const { type, isAny } = element;
  const [first = '', second] = text.split(/:(.*)/s);
  const [prefix, local] = second === undefined ? ['', first] : [first, second];
  if (!isNCName(local) || (second !== undefined && !isNCName(prefix))) {
    return ['cvc-datatype-valid.1.2.1', 'is not a qualified name'];
  }
  const namespace = pass.resolvePrefix(prefix);
  if (namespace === undefined) return ['cvc-elt.4.1', 'has a prefix that is not declared'];
  const named = alternativesOf(element).find(
    ({ name }) => name.local === local && name.namespace === namespace,
  );
  if (named) return named;
  const isXsd = namespace === xsdNamespace;
  if (isXsd && !builtinNames.has(local)) return ['cvc-elt.4.2', 'names no type of XML Schema'];
  if (isAny && isXsd && local === 'anyType') return { type };
  if (isXsd && !isAny) return ['cvc-elt.4.3', `is not derived from ${type.name}`];
  return type.kind === 'complex'
    ? ['xsi-type-unsupported', `names another type than ${type.name}`]
    : ['cvc-elt.4.2', 'names no type that is known here'];
}

function alternativesOf({ declaration }: OpenElement): readonly NamedType[] {
  return declaration.alternatives?.() ?? [];
}

/** What the XSD namespace has (part 2 §3): other names there are of no type at all. */
const builtinNames: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'anyType anySimpleType string boolean decimal float double duration dateTime time date ' +
    'gYearMonth gYear gMonthDay gDay gMonth hexBinary base64Binary anyURI QName NOTATION ' +
    'normalizedString token language NMTOKEN NMTOKENS Name NCName ID IDREF IDREFS ENTITY ENTITIES ' +
    'integer nonPositiveInteger negativeInteger long int short byte nonNegativeInteger ' +
    'unsignedLong unsignedInt unsignedShort unsignedByte positiveInteger'
  ).split(' '),
);
