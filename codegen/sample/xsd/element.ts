/** A document in the making, and its text. */
import { XmlWriter } from '../../../src/runtime/object/writer.ts';
import type { BindingPlan } from '../../bind/plan.ts';
import { documentPrefixes, namespacePrefixes } from '../../bind/prefixes.ts';
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

/** Writes documents of a format, an element that holds no text over several lines. */
export class DocumentWriter {
  readonly #prefixed: readonly Prefix[];
  readonly #byDefault: readonly Prefix[];

  constructor(plan: BindingPlan) {
    this.#prefixed = [...namespacePrefixes(plan)];
    this.#byDefault = [...documentPrefixes(plan)];
  }

  /** As values of the format are written, if no name of the document would change by that. */
  write(root: XmlElement): string {
    const [namespace] = this.#byDefault.find(([, prefix]) => prefix === '') ?? [];
    const isOrdinary = namespace !== undefined && keepsNames(root, namespace);
    const xml = new XmlWriter({ prefixes: isOrdinary ? this.#byDefault : this.#prefixed }, '  ');
    writeElement(root, xml);
    return `${xml.document()}\n`;
  }
}

type Prefix = readonly [namespace: string, prefix: string];

/** Whether all names are the same where a namespace is the default one: of elements, attributes and in texts. */
function keepsNames({ name, attributes, children }: XmlElement, namespace: string): boolean {
  return (
    name.namespace !== '' &&
    attributes.every(
      (each) => each.name.namespace !== namespace && typeof each.text === 'string',
    ) &&
    children.every((child) =>
      isElement(child) ? keepsNames(child, namespace) : typeof child === 'string',
    )
  );
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
