/**
 * The descriptor of a schema: what the full lane, the object checks and the writer interpret. It
 * mirrors the XSD components (part 1 §2.2) that instances can meet, with the names that the binding
 * plan gave to properties. Generated code builds it from values; nothing in it is looked up by name.
 */
import type { Equality, SimpleType } from './datatype/datatype.ts';
import type { Issue } from './issue.ts';

/** A namespace name, empty for none, and a local name. */
export interface ExpandedName {
  readonly namespace: string;
  readonly local: string;
}

/** A type, or how to get at one that is defined later or recursively. */
export type TypeReference = SimpleType | ComplexType | (() => SimpleType | ComplexType);

/** A schema as the run-time sees it: any of its global elements may be the root of a document. */
export interface FormatDescriptor {
  /** The format's name: `SmsMo`. */
  readonly name: string;
  readonly roots: readonly ElementDeclaration[];
  /** Where an element may be of any type: what its content is assessed by. */
  readonly lax?: () => LaxDeclarations;
  /** Global elements that no document may have as its root, since they are abstract (cvc-elt.2). */
  readonly abstract?: readonly ExpandedName[];
  /** Prefixes for the namespaces that names are in, in the order in which a document declares them. */
  readonly prefixes?: readonly (readonly [namespace: string, prefix: string])[];
}

/** The global declarations that hold for what they name within content of any type (§3.10.1, lax). */
export interface LaxDeclarations {
  readonly elements: readonly ElementDeclaration[];
  readonly attributes: readonly AttributeUse[];
  /** What is wrong with a value when it is written and read back: content of any type is text to objects. */
  readonly readBack: (
    format: FormatDescriptor,
    root: ElementDeclaration,
    value: unknown,
  ) => readonly Issue[];
}

/** XSD part 1 §3.3. */
export interface ElementDeclaration {
  readonly kind: 'element';
  readonly name: ExpandedName;
  readonly type: TypeReference;
  /** No element may be of it (cvc-elt.2): nothing can stand for it, as there are no substitution groups. */
  readonly abstract?: true;
  /** The value is `T | null`; for a complex type with attributes `{ …attributes, value: T | null }`. */
  readonly nillable?: true;
  /** The lexical form supplied when the element is present and empty (cvc-elt.5.1). */
  readonly default?: string;
  /** As `default`, and any other value is refused (cvc-elt.5.2.2.2). */
  readonly fixed?: string;
  /** How a value is compared with the fixed one; absent: as of atomic types (`equalAtomic`). */
  readonly equal?: Equality;
  /** Simple types that `xsi:type` may name here, by name (cvc-elt.4); the declared type included. */
  readonly alternatives?: () => readonly NamedType[];
}

/** A type that a document can name. */
export interface NamedType {
  readonly name: ExpandedName;
  readonly type: TypeReference;
}

/** XSD part 1 §3.5: an attribute that a complex type allows, and the property that holds it. */
export interface AttributeUse {
  readonly name: ExpandedName;
  readonly property: string;
  readonly type: SimpleType;
  readonly required?: true;
  readonly default?: string;
  readonly fixed?: string;
  /** As an element's. */
  readonly equal?: Equality;
}

/** XSD part 1 §3.4. */
export interface ComplexType {
  readonly kind: 'complex';
  /** For messages. */
  readonly name: string;
  readonly attributes: readonly AttributeUse[];
  readonly content: Content;
  /** No instance may have it as its type (cvc-type.2). */
  readonly abstract?: true;
}

/**
 * What stands between the tags, and what it becomes.
 * - `empty`: the value is a record of the attributes.
 * - `simple`: the text, under `property` beside the attributes.
 * - `record`: each child is a property, or within the array that a group of them is; the record
 *   determines the order of the children.
 * - `array`: children of one element; the array itself is the value (no attributes then).
 * - `items`: children in document order under `property`, each `{ kind, value }` with the element
 *   particle's `property` as its kind; with `mixed`, text between them as plain strings.
 * - `any`: what stands there, as `AnyContent`.
 */
export type Content =
  | { readonly kind: 'empty' }
  | { readonly kind: 'simple'; readonly type: SimpleType; readonly property: string }
  | { readonly kind: 'record'; readonly particle: GroupParticle }
  | { readonly kind: 'array'; readonly particle: ElementParticle }
  | {
      readonly kind: 'items';
      readonly particle: GroupParticle;
      readonly property: string;
      readonly mixed?: true;
    }
  | { readonly kind: 'any' };

/** XSD part 1 §3.9, its term an element declaration. */
export interface ElementParticle {
  readonly kind: 'element';
  readonly min: number;
  /** `Infinity` for `unbounded`. */
  readonly max: number;
  readonly element: ElementDeclaration;
  /** In a record: the property that holds the child, an array exactly if `array`. In items: the kind. */
  readonly property: string;
  readonly array?: true;
}

/** XSD part 1 §3.9, its term a model group (§3.8). */
export interface GroupParticle {
  readonly kind: 'sequence' | 'choice' | 'all';
  readonly min: number;
  /** `Infinity` for `unbounded`. */
  readonly max: number;
  readonly particles: readonly Particle[];
  /** In a record, of a group that is an array: its property. */
  readonly property?: string;
  /** What that array holds: the children as `items` content has them; else a record for each iteration. */
  readonly items?: true;
}

export type Particle = ElementParticle | GroupParticle;
