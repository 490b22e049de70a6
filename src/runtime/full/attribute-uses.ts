/** Attributes that a type declares: their values, defaults and fixed values (cvc-attribute, part 1 §3.5). */
import { nameKey } from '../content/name-key.ts';
import type { PrefixResolver, SimpleType } from '../datatype/datatype.ts';
import { equalAtomic } from '../datatype/equal-atomic.ts';
import { quote } from '../datatype/message.ts';
import { readSimple } from '../datatype/validity.ts';
import type { AttributeUse, ComplexType } from '../descriptor.ts';
import type { XmlAttribute } from '../xml/reader.ts';
import { attributeRule } from './attributes.ts';
import type { OpenElement } from './open-element.ts';
import type { AttributesPart, Pass } from './pass.ts';

const tables = new WeakMap<ComplexType, ReadonlyMap<string, AttributeUse>>();
function usesOf(type: SimpleType | ComplexType): ReadonlyMap<string, AttributeUse> {
  if (type.kind !== 'complex' || type.attributes.length === 0) return noUses;
  const known = tables.get(type);
  if (known) return known;
  const table = new Map(type.attributes.map((use) => [nameKey(use.name), use]));
  tables.set(type, table);
  return table;
}

const noUses: ReadonlyMap<string, AttributeUse> = /* @__PURE__ */ new Map();

function read(pass: Pass, element: OpenElement, attribute: XmlAttribute): boolean {
  const uses = element.isAny ? pass.parts.any?.uses(pass) : usesOf(element.type);
  const use = uses?.get(nameKey(attribute));
  if (use) readUse(pass, element, attribute, use);
  return use !== undefined;
}

function supply(pass: Pass, element: OpenElement): void {
  const uses = usesOf(element.type);
  if (element.isAny || uses.size === 0) return;
  const present = new Set(pass.reader.attributes.map(nameKey));
  for (const [name, use] of uses) if (!present.has(name)) supplyUse(pass, element, use);
}

function names({ type }: OpenElement): readonly string[] {
  return [...usesOf(type).keys()];
}

function readUse(
  pass: Pass,
  element: OpenElement,
  attribute: XmlAttribute,
  use: AttributeUse,
): void {
  const { value: raw, valueIndex: index, name } = attribute;
  const { type, property, fixed, equal = equalAtomic } = use;
  const result = readSimple(type, raw, pass.resolvePrefix);
  const path = element.recorded ? ['attributes', nameKey(attribute)] : [property];
  if (result.violation) {
    const { code, message, expected } = result.violation;
    const related = [attributeRule(name, element)];
    pass.report(element, { code, message, expected, index, related }, path);
    return;
  }
  const text = typeof result.value === 'string' ? result.value : raw;
  if (fixed !== undefined && !equal(type, text, fixed)) {
    const message = `The attribute ${name} must be ${quote(fixed)}; found ${quote(raw)}.`;
    // A global attribute within content of any type is of no attribute use.
    const code = element.isAny ? 'cvc-attribute.4' : 'cvc-complex-type.3.1';
    pass.report(element, { code, message, expected: [fixed], index }, path);
    return;
  }
  element.record.set(property, result.value);
  const place = { index, enclosing: attributeRule(name, element), path };
  pass.parts.identities?.note(pass, element, type, result.value, place);
}

function supplyUse(pass: Pass, element: OpenElement, use: AttributeUse): void {
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

export const attributesPart: AttributesPart = { read, supply, names };
