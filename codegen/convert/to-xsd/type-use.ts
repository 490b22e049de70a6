/** The types that elements, attributes and other types refer to. */
import type { XmlElement } from './tree.ts';

/** A name to refer to, or the type itself. */
export type TypeUse =
  | { readonly kind: 'reference'; readonly name: string }
  | { readonly kind: 'inline'; readonly type: XmlElement };

/** A type of XSD itself. */
export function builtin(local: string): TypeUse {
  return { kind: 'reference', name: `xs:${local}` };
}
