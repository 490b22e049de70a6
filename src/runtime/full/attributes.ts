/** The attributes of a start tag (cvc-complex-type.3 and .4, cvc-attribute, cvc-type.3.1.1). */
import { nameKey } from '../content/compile.ts';
import type { PrefixResolver, SimpleType } from '../datatype/datatype.ts';
import { quote } from '../datatype/message.ts';
import { equalSimple, readSimple } from '../datatype/simple.ts';
import type { AttributeUse, ComplexType } from '../descriptor.ts';
import type { XmlAttribute } from '../xml/reader.ts';
import type { OpenElement } from './open-element.ts';
import type { Pass } from './pass.ts';
import { xsiNamespace } from './xsi.ts';

const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';
const instanceAttributes = new Set(['type', 'nil', 'schemaLocation', 'noNamespaceSchemaLocation']);

/** Reads the attributes into the element's fields, in document order; then what is absent. */
export function readAttributes(pass: Pass, element: OpenElement): void {
  const { type, isAny } = element;
  if (isPlain(pass, element)) return;
  const uses = isAny ? pass.lax.attributes : type.kind === 'complex' ? usesOf(type) : noUses;
  const present = new Set<AttributeUse>();
  for (const attribute of pass.reader.attributes) {
    if (attribute.namespace === xmlnsNamespace) continue;
    if (attribute.namespace === xsiNamespace && instanceAttributes.has(attribute.local)) {
      checkNil(pass, element, attribute);
      continue;
    }
    const use = uses.get(nameKey(attribute));
    if (!use) {
      if (!isAny) refuse(pass, element, attribute);
    } else {
      present.add(use);
      readAttribute(pass, element, attribute, use);
    }
  }
  if (isAny) return;
  for (const use of uses.values()) if (!present.has(use)) supply(pass, element, use);
}

/** No attributes, and none that could be. */
function isPlain({ reader }: Pass, { type }: OpenElement): boolean {
  return reader.attributes.length === 0 && type.kind === 'complex' && type.attributes.length === 0;
}

const tables = new WeakMap<ComplexType, ReadonlyMap<string, AttributeUse>>();
const noUses: ReadonlyMap<string, AttributeUse> = new Map();

function usesOf(type: ComplexType): ReadonlyMap<string, AttributeUse> {
  const known = tables.get(type);
  if (known) return known;
  const table = new Map(type.attributes.map((use) => [nameKey(use.name), use]));
  tables.set(type, table);
  return table;
}

/** A nil that is neither true nor false (where the element is not nillable, cvc-elt.3.1 said so). */
function checkNil(pass: Pass, element: OpenElement, attribute: XmlAttribute): void {
  if (attribute.local !== 'nil' || !element.declaration.nillable) return;
  if (/^[ \t\r\n]*(?:true|false|0|1)[ \t\r\n]*$/.test(attribute.value)) return;
  pass.report(element, {
    code: 'cvc-datatype-valid.1.2.1',
    message: `${quote(attribute.value)} is not a boolean.`,
    expected: ['true', 'false', '1', '0'],
    index: attribute.valueIndex,
    related: [enclosing(attribute.name, element)],
  });
}

function refuse(pass: Pass, element: OpenElement, attribute: XmlAttribute): void {
  const { name, index, end } = attribute;
  if (pass.collect(element, { kind: 'attribute', name, index, end })) return;
  const isComplex = element.type.kind === 'complex';
  pass.report(element, {
    code: isComplex ? 'cvc-complex-type.3.2.2' : 'cvc-type.3.1.1',
    message: isComplex
      ? `<${element.name}> has no attribute ${name}.`
      : `<${element.name}> has a simple type, so it can't have the attribute ${name}.`,
    expected: isComplex ? [...usesOf(element.type).keys()] : [],
    index,
  });
}

function readAttribute(
  pass: Pass,
  element: OpenElement,
  attribute: XmlAttribute,
  use: AttributeUse,
): void {
  const { value: raw, valueIndex: index, name } = attribute;
  const { type, property, fixed } = use;
  const result = readSimple(type, raw, pass.resolvePrefix);
  const path = element.recorded ? ['attributes', nameKey(attribute)] : [property];
  if (result.violation) {
    const { code, message, expected } = result.violation;
    const related = [enclosing(name, element)];
    pass.report(element, { code, message, expected, index, related }, path);
    return;
  }
  const text = typeof result.value === 'string' ? result.value : raw;
  if (fixed !== undefined && !equalSimple(type, text, fixed)) {
    const message = `The attribute ${name} must be ${quote(fixed)}; found ${quote(raw)}.`;
    // A global attribute within content of any type is of no attribute use.
    const code = element.isAny ? 'cvc-attribute.4' : 'cvc-complex-type.3.1';
    pass.report(element, { code, message, expected: [fixed], index }, path);
    return;
  }
  element.record.set(property, result.value);
  if (type.identities) {
    const place = { index, enclosing: enclosing(name, element), path };
    pass.identify(element, type, result.value, place);
  }
}

function supply(pass: Pass, element: OpenElement, use: AttributeUse): void {
  const text = use.fixed ?? use.default;
  const name = nameKey(use.name);
  if (use.required) {
    pass.report(
      element,
      {
        code: 'cvc-complex-type.4',
        message: `<${element.name}> must have the attribute ${name}.`,
        expected: [name],
        index: pass.reader.index,
      },
      [use.property],
    );
  } else if (text !== undefined) {
    element.record.set(use.property, suppliedValue(use.type, text, pass.resolvePrefix));
  }
}

/** The schema has resolved the prefix of a QName already: its text is its value. */
function suppliedValue(type: SimpleType, text: string, prefixes: PrefixResolver): unknown {
  const isResolved = type.kind === 'atomic' && type.datatype.resolve !== undefined;
  return isResolved ? text : readSimple(type, text, prefixes).value;
}

function enclosing(name: string, element: OpenElement) {
  const message = `The value of the attribute ${name} of <${element.name}> is not valid.`;
  return { code: 'cvc-attribute.3', message };
}
