/** Elements that are nillable, and those that are nil (cvc-elt.3). */
import { nilProperty } from '../content/layout.ts';
import { quote } from '../datatype/message.ts';
import type { XmlAttribute } from '../xml/reader.ts';
import { attributeRule } from './attributes.ts';
import type { OpenElement } from './open-element.ts';
import type { NilPart, Pass } from './pass.ts';

function read(pass: Pass, element: OpenElement, { value, index }: XmlAttribute): void {
  const { declaration, name } = element;
  element.isNil = /^[ \t\r\n]*(?:true|1)[ \t\r\n]*$/.test(value);
  if (element.isNil && declaration.fixed !== undefined) {
    const message = `<${name}> has the fixed value ${quote(declaration.fixed)}, so it can't be nil.`;
    pass.report(element, { code: 'cvc-elt.3.2.2', message, index });
    element.isRefused = true;
  }
}

function check(pass: Pass, element: OpenElement, { name, value, valueIndex }: XmlAttribute): void {
  if (/^[ \t\r\n]*(?:true|false|0|1)[ \t\r\n]*$/.test(value)) return;
  pass.report(element, {
    code: 'cvc-datatype-valid.1.2.1',
    message: `${quote(value)} is not a boolean.`,
    expected: ['true', 'false', '1', '0'],
    index: valueIndex,
    related: [attributeRule(name, element)],
  });
}

function refuse(pass: Pass, element: OpenElement, what: string): void {
  if (element.isRefused) return;
  element.isRefused = true;
  const message = `<${element.name}> is nil, so it can't hold ${what}.`;
  pass.report(element, { code: 'cvc-elt.3.2.1', message, index: pass.reader.index });
}

/** `null`, beside the attributes if the type declares any. */
function value({ type, record, recorded, isAny }: OpenElement): unknown {
  if (isAny) return { ...recorded, content: null };
  if (type.kind !== 'complex' || type.attributes.length === 0) return null;
  const nil = nilProperty(type);
  const built = record.build();
  // In its place if it is a property of the layout, else behind all others.
  if (!record.layout.has(nil)) return { ...built, [nil]: null };
  record.set(nil, null);
  return record.build();
}

export const nilPart: NilPart = { read, check, refuse, value };
