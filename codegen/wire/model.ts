/**
 * The wire model: the components of an XSD schema set (XSD 1.0 part 1 §2.2, part 2 §4.1), names
 * resolved, each with its place in a source. Types are held in one table and referred to by key,
 * so that the model is a plain, immutable value even where types are recursive.
 */
import type { WhiteSpace } from '../../src/runtime/datatype/datatype.ts';
import type { ExpandedName } from '../../src/runtime/descriptor.ts';
import type { Span } from '../source/source.ts';

export type { ExpandedName, WhiteSpace };

export const XSD_NAMESPACE = 'http://www.w3.org/2001/XMLSchema';
export const XSI_NAMESPACE = 'http://www.w3.org/2001/XMLSchema-instance';

/**
 * Identifies a type within a schema set. A named type: `{namespace}Name` (a built-in has the XSD
 * namespace). An anonymous one: the coordinate of its owner, such as `POSTBACK/CONTENT` or
 * `type:Report/status/@kind`.
 */
export type TypeKey = string;

/** `{namespace}local`, or just `local` without a namespace: unique as a map key. */
export function nameKey(name: ExpandedName): string {
  return name.namespace === '' ? name.local : `{${name.namespace}}${name.local}`;
}

/** Key of the built-in type with this local name. */
export function builtinKey(local: string): TypeKey {
  return `{${XSD_NAMESPACE}}${local}`;
}

/** A whole schema set: all documents reached by include and import. Maps are in document order. */
export interface SchemaSet {
  /** Global elements by `nameKey`. */
  readonly elements: ReadonlyMap<string, ElementDeclaration>;
  /** Global attributes by `nameKey`, as they hold where a wildcard lets them in. */
  readonly attributes: ReadonlyMap<string, AttributeUse>;
  /**
   * Every type that the set defines, named and anonymous; `anyType`, where an element is of it, but
   * no other built-in (see `builtin.ts`).
   */
  readonly types: ReadonlyMap<TypeKey, TypeDefinition>;
  /** Documentation of the schema documents, in order of reading. */
  readonly documents: readonly SchemaDocument[];
}

export interface SchemaDocument {
  readonly path: string;
  readonly targetNamespace: string;
  readonly documentation: readonly string[];
  /** The namespaces that the document's root declares prefixes for, by prefix. */
  readonly prefixes: ReadonlyMap<string, string>;
}

interface Component {
  /** Text of `xs:documentation`, white space collapsed by paragraph; empty if there is none. */
  readonly documentation: string;
  readonly span: Span;
}

/** §3.3. */
export interface ElementDeclaration extends Component {
  readonly kind: 'element';
  readonly name: ExpandedName;
  /** Schema coordinate: `POSTBACK/CONTENT/FILE`. */
  readonly coordinate: string;
  readonly scope: 'global' | 'local';
  readonly type: TypeKey;
  readonly nillable: boolean;
  /** No instance may be of this declaration (cvc-elt.2). */
  readonly abstract: boolean;
  readonly value: ValueConstraint;
  /** Derivations that `xsi:type` may not use here (cvc-elt.4.3); absent: none is blocked. */
  readonly block?: readonly ('extension' | 'restriction')[];
}

/** §3.2. */
export interface AttributeDeclaration extends Component {
  readonly kind: 'attribute';
  readonly name: ExpandedName;
  readonly coordinate: string;
  readonly type: TypeKey;
}

/** §3.5. */
export interface AttributeUse {
  readonly declaration: AttributeDeclaration;
  readonly use: 'required' | 'optional';
  readonly value: ValueConstraint;
}

/** The lexical form is as the schema has it, white space normalised by the type. */
export type ValueConstraint =
  | { readonly kind: 'none' }
  | { readonly kind: 'default' | 'fixed'; readonly lexical: string; readonly span: Span };

export type TypeDefinition = SimpleTypeDefinition | ComplexTypeDefinition;

/** Part 2 §4.1.1. */
export interface SimpleTypeDefinition extends Component {
  readonly kind: 'simpleType';
  readonly key: TypeKey;
  /** Absent: anonymous. */
  readonly name?: ExpandedName;
  /** For a list or union that is not a restriction of another type: `anySimpleType`. */
  readonly base: TypeKey;
  readonly variety: Variety;
  /** Of this step of derivation alone; the base has its own. In document order. */
  readonly facets: readonly Facet[];
}

export type Variety =
  /** `primitive`: local name of the built-in at the root of the derivation (`decimal` for `int`). */
  | { readonly kind: 'atomic'; readonly primitive: string }
  | { readonly kind: 'list'; readonly item: TypeKey }
  | { readonly kind: 'union'; readonly members: readonly TypeKey[] };

/** Part 2 §4.3. Patterns of one step are alternatives, enumerations of one step are one facet. */
export type Facet = FacetValue & { readonly span: Span; readonly documentation: string };

export type FacetValue =
  | {
      readonly kind: 'length' | 'minLength' | 'maxLength';
      readonly value: number;
      readonly fixed: boolean;
    }
  | {
      readonly kind: 'totalDigits' | 'fractionDigits';
      readonly value: number;
      readonly fixed: boolean;
    }
  | {
      readonly kind: 'minInclusive' | 'minExclusive' | 'maxInclusive' | 'maxExclusive';
      readonly value: string;
      readonly fixed: boolean;
    }
  | { readonly kind: 'whiteSpace'; readonly value: WhiteSpace; readonly fixed: boolean }
  | { readonly kind: 'pattern'; readonly sources: readonly string[] }
  | { readonly kind: 'enumeration'; readonly values: readonly EnumerationValue[] };

export interface EnumerationValue {
  /** White space normalised by the base type. A QName's or NOTATION's is `{namespace}local`. */
  readonly lexical: string;
  readonly documentation: string;
  readonly span: Span;
}

/** Part 1 §3.4. */
export interface ComplexTypeDefinition extends Component {
  readonly kind: 'complexType';
  readonly key: TypeKey;
  /** Schema coordinate: `type:Name`; of an anonymous one that of its element. */
  readonly coordinate: string;
  /** Absent: anonymous. */
  readonly name?: ExpandedName;
  readonly base: TypeKey;
  readonly derivation: 'restriction' | 'extension';
  readonly abstract: boolean;
  /** Effective: those of the base and of attribute groups included, in that order. */
  readonly attributes: readonly AttributeUse[];
  readonly content: ContentType;
}

/** Effective: an extension's base content comes first. */
export type ContentType =
  | { readonly kind: 'empty' }
  | { readonly kind: 'simple'; readonly type: TypeKey }
  | { readonly kind: 'elementOnly' | 'mixed'; readonly particle: Particle }
  /** Of the ur-type alone (§3.4.7): any attributes and any mixed content, assessed laxly. */
  | { readonly kind: 'any' };

/** §3.9. A particle with `maxOccurs` 0 is not in the model. */
export interface Particle {
  readonly minOccurs: number;
  readonly maxOccurs: number | 'unbounded';
  readonly term: Term;
  readonly span: Span;
}

export type Term = ElementDeclaration | ModelGroup;

/** §3.8. */
export interface ModelGroup extends Component {
  readonly kind: 'group';
  readonly compositor: 'sequence' | 'choice' | 'all';
  /** Of a reference to a named group (§3.7): its name. */
  readonly name?: ExpandedName;
  readonly particles: readonly Particle[];
}
