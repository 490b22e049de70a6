/** Content of any type (part 1 §3.4.7, the ur-type), as the document has it. */

import type { SimpleType } from '../datatype/datatype.ts';
import type {
  AttributeUse,
  ComplexType,
  Content,
  ElementDeclaration,
  FormatDescriptor,
} from '../descriptor.ts';
import { nameKey } from './name-key.ts';

/** The value of an element whose type is `anyType`. Names are `local` or `{namespace}local`. */
export interface AnyContent {
  /** Those of the element, as they are written but for their prefixes; absent if there are none. */
  attributes?: Record<string, string>;
  /** Children and the text between them, in document order; `null` of an element that is nil. */
  content: (string | AnyElement)[] | null;
}

/** A child within content of any type. */
export interface AnyElement extends AnyContent {
  name: string;
  content: (string | AnyElement)[];
}

/** Whatever there is. */
export const anyContent: Content = { kind: 'any' };

/** What an element is of that no declaration names (§3.4.7). */
export const anyType: ComplexType = {
  kind: 'complex',
  name: 'anyType',
  attributes: [],
  content: anyContent,
};

/** Whether a type takes whatever content there is. */
export function isAnyType(type: SimpleType | ComplexType): boolean {
  return type.kind === 'complex' && type.content.kind === 'any';
}

/** The global declarations of a format by `nameKey`. */
export interface LaxTable {
  readonly elements: ReadonlyMap<string, ElementDeclaration>;
  readonly attributes: ReadonlyMap<string, AttributeUse>;
}

const tables = new WeakMap<FormatDescriptor, LaxTable>();

/** What content of any type is assessed by; both tables are empty where a format has none such. */
export function laxTable(format: FormatDescriptor): LaxTable {
  const known = tables.get(format);
  if (known) return known;
  const { elements, attributes } = format.lax?.() ?? { elements: [], attributes: [] };
  const table: LaxTable = {
    elements: new Map(elements.map((element) => [nameKey(element.name), element])),
    attributes: new Map(attributes.map((use) => [nameKey(use.name), use])),
  };
  tables.set(format, table);
  return table;
}

const xsiNamespace = 'http://www.w3.org/2001/XMLSchema-instance';
const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

/**
 * Whether an attribute is part of the value. `xsi:nil` is, but of the outermost element, whose
 * declaration speaks of it; what only helps to find or to choose a schema isn't.
 */
export function isKept(namespace: string, local: string, isOutermost: boolean): boolean {
  if (namespace === xmlnsNamespace) return false;
  if (namespace !== xsiNamespace) return true;
  if (local === 'nil') return !isOutermost;
  return local !== 'type' && local !== 'schemaLocation' && local !== 'noNamespaceSchemaLocation';
}
