/**
 * The binding plan: how a schema's components become what a program holds. Deterministic, and the
 * one source of everything emitted: types, checks, descriptors, parsers and serializers.
 */

import type { Span } from '../source/source.ts';
import type {
  AttributeUse,
  ComplexTypeDefinition,
  ElementDeclaration,
  ExpandedName,
  SimpleTypeDefinition,
  TypeKey,
  WhiteSpace,
} from '../wire/model.ts';
import type { ExternalTypes } from './externals.ts';

export interface BindingPlan {
  /** The format's name in PascalCase: `SmsMo`. */
  readonly format: string;
  /** Global elements, in schema order; each may be the root of a document. */
  readonly roots: readonly ElementPlan[];
  /** Those that can't, since they are abstract; absent: there are none, or one root is asked for. */
  readonly abstractRoots?: readonly ExpandedName[];
  /** Every type reached from the roots, in order of first use, built-ins included. */
  readonly types: ReadonlyMap<TypeKey, TypePlan>;
  /** For each type that an element has: the types that `xsi:type` may name there. */
  readonly alternatives: ReadonlyMap<TypeKey, readonly Alternative[]>;
  /** Where an element may be of any type: the global declarations by which its content is assessed. */
  readonly lax?: LaxPlan;
  /** By namespace: the prefixes that the schema documents declare, which name it in documents too. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** The default namespaces of the schema documents, in their order. */
  readonly defaultNamespaces: readonly string[];
  /** Types that are imported from elsewhere, by `typeName`. */
  readonly externals: ExternalTypes;
  /** Documentation of the schema document. */
  readonly documentation: string;
}

/** Global declarations, in schema order. */
export interface LaxPlan {
  readonly elements: readonly ElementPlan[];
  readonly attributes: readonly AttributePlan[];
}

/** A type that a document can name in place of a declared one. */
export interface Alternative {
  readonly key: TypeKey;
  readonly name: ExpandedName;
}

export interface ElementPlan {
  readonly declaration: ElementDeclaration;
  readonly name: ExpandedName;
  readonly type: TypeKey;
  readonly nillable: boolean;
  readonly default?: string;
  readonly fixed?: string;
}

export type TypePlan = SimplePlan | ComplexPlan;

/** What a scalar is in a program. `integer` is a `number`; `float` is a `number` or "NaN", "INF", "-INF". */
export type ScalarForm = 'string' | 'integer' | 'float' | 'boolean' | 'bigint';

export type SimplePlan = AtomicPlan | ListPlan | UnionPlan;

interface SimplePlanBase {
  readonly kind: 'simple';
  readonly key: TypeKey;
  /** For messages: `MobileNumber`, `xs:token`. */
  readonly label: string;
  /** Name of the exported TypeScript type; absent: built-in or anonymous, written in place. */
  readonly typeName?: string;
  /** The path of the schema document that defines it; absent for a built-in. */
  readonly document?: string;
  readonly documentation: string;
  /** The components of the derivation that carry facets, base first, this type's own last. */
  readonly steps: readonly SimpleTypeDefinition[];
  /** Local name of the nearest built-in: `dateTime`, `token`, `NMTOKENS`; of other lists and unions `anySimpleType`. */
  readonly builtin: string;
  readonly span?: Span;
}

export interface AtomicPlan extends SimplePlanBase {
  readonly variety: 'atomic';
  readonly whiteSpace: WhiteSpace;
  readonly form: ScalarForm;
}

export interface ListPlan extends SimplePlanBase {
  readonly variety: 'list';
  readonly item: TypeKey;
}

export interface UnionPlan extends SimplePlanBase {
  readonly variety: 'union';
  readonly members: readonly TypeKey[];
}

export interface ComplexPlan {
  readonly kind: 'complex';
  readonly key: TypeKey;
  readonly label: string;
  /** Name of the exported interface; every complex type has one, `array` content apart. */
  readonly typeName: string;
  readonly document: string;
  readonly documentation: string;
  readonly definition: ComplexTypeDefinition;
  readonly attributes: readonly AttributePlan[];
  readonly content: ContentPlan;
}

export interface AttributePlan {
  readonly use: AttributeUse;
  readonly name: ExpandedName;
  readonly property: string;
  readonly type: TypeKey;
  readonly required: boolean;
  readonly default?: string;
  readonly fixed?: string;
}

/** See `Content` in the run-time's descriptor: the plan and the descriptor have the same shape. */
export type ContentPlan =
  | { readonly kind: 'empty' }
  | { readonly kind: 'simple'; readonly type: TypeKey; readonly property: string }
  | { readonly kind: 'record'; readonly particle: GroupParticlePlan }
  | { readonly kind: 'array'; readonly particle: ElementParticlePlan }
  | {
      readonly kind: 'items';
      readonly particle: GroupParticlePlan;
      readonly property: string;
      /** Name of the exported type of its items. */
      readonly itemTypeName: string;
      readonly mixed: boolean;
    }
  /** `elementTypeName`: of the exported type of its elements. */
  | { readonly kind: 'any'; readonly elementTypeName: string };

export type ParticlePlan = ElementParticlePlan | GroupParticlePlan;

export interface ElementParticlePlan {
  readonly kind: 'element';
  readonly min: number;
  /** `Infinity` for `unbounded`. */
  readonly max: number;
  readonly element: ElementPlan;
  /** In a record: the property; in items: the tag `kind`. */
  readonly property: string;
  readonly array: boolean;
}

export interface GroupParticlePlan {
  readonly kind: 'sequence' | 'choice' | 'all';
  readonly min: number;
  readonly max: number;
  readonly particles: readonly ParticlePlan[];
  /** In a record, of a group that is a property of its own; absent: its children are properties. */
  readonly array?: GroupArrayPlan;
}

/** The array that a group of a record becomes. */
export interface GroupArrayPlan {
  /** A record for each iteration, or the children in document order, each `{ kind, value }`. */
  readonly of: 'records' | 'items';
  readonly property: string;
  /** Name of the exported type of the array's items. */
  readonly typeName: string;
}
