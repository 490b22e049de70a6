/** What a schema says of itself beside its values: documentation, and how it is written in XML. */
import type { ExpandedName } from '../../wire/model.ts';
import type { JsonSchemaObject } from './conversion.ts';

/** OpenAPI's XML Object (3.1 §4.8.26; `nodeType` of 3.2 §4.27). */
export interface XmlKeyword {
  readonly name?: string;
  readonly namespace?: string;
  readonly attribute?: true;
  readonly wrapped?: true;
  /** `text`: the text of the element itself. `none`: no node, what is in it belongs to its parent. */
  readonly nodeType?: 'text' | 'none';
}

export interface Annotations {
  readonly title?: string;
  readonly description?: string;
  readonly xml?: XmlKeyword;
  readonly default?: unknown;
}

/** `name` as the `xml` keyword of a property has it. */
export function xmlName(
  { namespace, local }: ExpandedName,
  property: string | undefined,
): XmlKeyword {
  return {
    ...(local !== property && { name: local }),
    ...(namespace !== '' && { namespace }),
  };
}

const CONTAINERS = ['properties', 'items', 'prefixItems', 'anyOf', 'oneOf'];

/** The schema with its annotations: documentation first, `xml` before what is inside, else last. */
export function annotated(schema: JsonSchemaObject, annotations: Annotations): JsonSchemaObject {
  const { title, description, xml = {}, default: supplied } = annotations;
  const { title: ownTitle, description: ownDescription, xml: ownXml, type, ...keywords } = schema;
  const text = description || ownDescription;
  const node = { ...(ownXml as XmlKeyword | undefined), ...xml };
  const hasXml = Object.keys(node).length > 0;
  const isContainer = CONTAINERS.some((keyword) => keyword in keywords);
  const heading = title ?? ownTitle;
  return {
    ...(heading !== undefined && { title: heading }),
    ...(typeof text === 'string' && text !== '' && { description: text }),
    ...(type !== undefined && { type }),
    ...(hasXml && isContainer && { xml: node }),
    ...keywords,
    ...(supplied !== undefined && { default: supplied }),
    ...(hasXml && !isContainer && { xml: node }),
  };
}
