/** `xsi:type` and `xsi:nil` (cvc-elt.3 and .4). */
import { nameKey } from '../content/compile.ts';
import { quote } from '../datatype/message.ts';
import type { NamedType } from '../descriptor.ts';
import { isNCName } from '../xml/characters.ts';
import type { XmlAttribute } from '../xml/reader.ts';
import { type OpenElement, resolveType } from './open-element.ts';
import type { Pass } from './pass.ts';

export const xsiNamespace = 'http://www.w3.org/2001/XMLSchema-instance';
const xsdNamespace = 'http://www.w3.org/2001/XMLSchema';

/** Takes note of what the start tag says of the element's type and of its being nil. */
export function readInstanceAttributes(pass: Pass, element: OpenElement): void {
  const typeAttribute = find(pass, 'type');
  if (typeAttribute) readType(pass, element, typeAttribute);
  const { type, narrowed } = element;
  if (!narrowed && type.kind === 'complex' && type.abstract) {
    const message = `The type ${type.name} of <${element.name}> is abstract.`;
    pass.report(element, { code: 'cvc-type.2', message, index: pass.reader.index });
  }
  const nil = find(pass, 'nil');
  if (nil && element.isDeclared) readNil(pass, element, nil);
}

/** Reports an element whose declaration is abstract (cvc-elt.2), and first what is wrong with its `xsi:type`. */
export function refuseAbstract(pass: Pass, element: OpenElement): void {
  const typeAttribute = find(pass, 'type');
  if (typeAttribute) readType(pass, element, typeAttribute);
  const message = `<${element.name}> is abstract, so no document can have it.`;
  pass.report(element, { code: 'cvc-elt.2', message, index: pass.reader.index });
}

function find({ reader }: Pass, local: string): XmlAttribute | undefined {
  for (const attribute of reader.attributes) {
    if (attribute.local === local && attribute.namespace === xsiNamespace) return attribute;
  }
  return undefined;
}

function readType(pass: Pass, element: OpenElement, attribute: XmlAttribute): void {
  const text = attribute.value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  const found = namedType(pass, element, text);
  if ('type' in found) {
    const type = resolveType(found);
    if (type.kind !== 'complex') element.narrowed = type;
    return;
  }
  const expected = alternativesOf(element).map(({ name }) => nameKey(name));
  const message = `The xsi:type ${quote(text)} of <${element.name}> ${found.why}.`;
  pass.report(element, { code: found.code, message, expected, index: attribute.valueIndex });
}

/** The type that a text names at this place, or why it can't be named there. */
function namedType(
  pass: Pass,
  element: OpenElement,
  text: string,
): Pick<NamedType, 'type'> | { readonly code: string; readonly why: string } {
  const colon = text.indexOf(':');
  const prefix = colon < 0 ? '' : text.slice(0, colon);
  const local = text.slice(colon + 1);
  const isName = isNCName(local) && (colon < 0 || isNCName(prefix));
  if (!isName) return { code: 'cvc-datatype-valid.1.2.1', why: 'is not a qualified name' };
  const namespace = pass.resolvePrefix(prefix) ?? (prefix === '' ? '' : undefined);
  if (namespace === undefined) {
    return { code: 'cvc-elt.4.1', why: 'has a prefix that is not declared' };
  }
  const named = alternativesOf(element).find(
    ({ name }) => name.local === local && name.namespace === namespace,
  );
  if (named) return named;
  const { type } = element;
  const isBuiltin = namespace === xsdNamespace && builtinNames.has(local);
  if (namespace === xsdNamespace && !isBuiltin) {
    return { code: 'cvc-elt.4.2', why: 'names no type of XML Schema' };
  }
  if (element.isAny) {
    if (isBuiltin && local === 'anyType') return { type };
    return { code: 'xsi-type-unsupported', why: 'names another type than anyType' };
  }
  if (isBuiltin) {
    return { code: 'cvc-elt.4.3', why: `is not derived from ${type.name}` };
  }
  return type.kind === 'complex'
    ? { code: 'xsi-type-unsupported', why: `names another type than ${type.name}` }
    : { code: 'cvc-elt.4.2', why: 'names no type that is known here' };
}

function alternativesOf({ declaration }: OpenElement): readonly NamedType[] {
  return declaration.alternatives?.() ?? [];
}

function readNil(pass: Pass, element: OpenElement, attribute: XmlAttribute): void {
  if (element.declaration.nillable) {
    pass.parts.nil?.read(pass, element, attribute);
    return;
  }
  const message = `<${element.name}> is not nillable, so it can't have xsi:nil.`;
  pass.report(element, { code: 'cvc-elt.3.1', message, index: attribute.index });
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
