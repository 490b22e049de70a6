/** An element of a schema document after the vocabulary was checked: only what is allowed is left. */
import type { Span } from '../source/source.ts';
import type { ExpandedName } from '../wire/model.ts';
import type { XmlElement } from './document.ts';
import type { Role } from './vocabulary.ts';

export interface SchemaElement {
  readonly role: Role;
  /** Local name: `complexType`. */
  readonly tag: string;
  /** Attributes of the vocabulary by local name; those of other namespaces have been dropped. */
  readonly attributes: ReadonlyMap<string, SchemaAttribute>;
  readonly children: readonly SchemaElement[];
  readonly xml: XmlElement;
  readonly span: Span;
}

export interface SchemaAttribute {
  /** White space normalised by the attribute's type. */
  readonly value: string;
  /** Of a QName or a list of them: the names, by the prefixes in force. */
  readonly names: readonly ExpandedName[];
  readonly span: Span;
}

/** The value of an attribute, if it is there. */
export function attributeValue(element: SchemaElement, attribute: string): string | undefined {
  return element.attributes.get(attribute)?.value;
}

/** Whether a boolean attribute is there and true. */
export function isTrue(element: SchemaElement, attribute: string): boolean {
  const value = attributeValue(element, attribute);
  return value === 'true' || value === '1';
}

/** The first child that plays one of these roles. */
export function childOf(
  element: SchemaElement,
  ...roles: readonly Role[]
): SchemaElement | undefined {
  return element.children.find((child) => roles.includes(child.role));
}

/** The children that play one of these roles, in order. */
export function childrenOf(
  element: SchemaElement,
  ...roles: readonly Role[]
): readonly SchemaElement[] {
  return element.children.filter((child) => roles.includes(child.role));
}

/** The place of an attribute, or of the element where the attribute is not there. */
export function placeOf(element: SchemaElement, attribute: string): Span {
  return element.attributes.get(attribute)?.span ?? element.span;
}
