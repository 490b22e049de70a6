/** A document in the making, and its text. */
import { XmlWriter } from '../../../src/runtime/object/writer.ts';
import type { BindingPlan } from '../../bind/plan.ts';
import type { ExpandedName } from '../../wire/model.ts';

/** An element as it will be written; whether it is valid is another question. */
export interface XmlElement {
  readonly name: ExpandedName;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlChild[];
  /** Whether `xsi:nil="true"` stands on it. */
  readonly isNil?: boolean;
}

/** An attribute as it will be written. */
export interface XmlAttribute {
  readonly name: ExpandedName;
  readonly text: XmlText;
}

/** What stands between the tags of an element. */
export type XmlChild = XmlElement | XmlText;

/** Text, or a qualified name that gets the prefix of its namespace where it is written. */
export type XmlText = string | { readonly qualified: ExpandedName };

/** Whether a child is an element, and no text. */
export function isElement(child: XmlChild): child is XmlElement {
  return typeof child === 'object' && 'children' in child;
}

/** The document, an element that holds no text over several lines; with the format's own prefixes. */
export function writeDocument(root: XmlElement, prefixes: BindingPlan['prefixes']): string {
  const xml = new XmlWriter({ prefixes: [...prefixes] }, '  ');
  writeElement(root, xml);
  return `${xml.document()}\n`;
}

function writeElement({ name, attributes, children, isNil }: XmlElement, xml: XmlWriter): void {
  xml.open(name, children.every(isElement));
  if (isNil) xml.nil();
  for (const attribute of attributes) xml.attribute(attribute.name, textOf(attribute.text, xml));
  for (const child of children) {
    if (isElement(child)) writeElement(child, xml);
    else xml.text(textOf(child, xml));
  }
  xml.close();
}

function textOf(text: XmlText, xml: XmlWriter): string {
  if (typeof text === 'string') return text;
  const { namespace, local } = text.qualified;
  const prefix = xml.prefix(namespace);
  return prefix === '' ? local : `${prefix}:${local}`;
}
