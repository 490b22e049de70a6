/** What the components of one schema set are built in; it lives as long as one reading. */
import type { SimpleType } from '../../src/runtime/datatype/datatype.ts';
import { TakenNames } from '../bind/taken-names.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import {
  type AttributeDeclaration,
  type AttributeUse,
  type ComplexTypeDefinition,
  type ElementDeclaration,
  type ExpandedName,
  nameKey,
  type Particle,
  type TypeDefinition,
  type TypeKey,
  type ValueConstraint,
} from '../wire/model.ts';
import type { LoadedDocument } from './load.ts';
import type { SchemaElement } from './schema-element.ts';
import type { Symbols } from './symbols.ts';

export interface Assembly {
  readonly report: Report;
  readonly symbols: Symbols;
  readonly types: Map<TypeKey, TypeDefinition>;
  /** What restricts derivation from a type (`final`), by its key. */
  readonly finals: Map<TypeKey, ReadonlySet<string>>;
  /** Of simple types: the steps to the built-in types that they are made of. */
  readonly depths: Map<TypeKey, number>;
  readonly elements: Map<string, ElementDeclaration>;
  readonly attributes: Map<string, GlobalAttribute>;
  readonly attributeGroups: Map<string, AttributeSet>;
  readonly groups: Map<string, NamedGroup>;
  /** Anonymous complex types whose owners are built already. */
  readonly pending: PendingType[];
  /** Constraints that can be checked when every component is there. */
  readonly checks: (() => void)[];
  /** Types as the run-time knows them, made when first asked for. */
  readonly live: Map<TypeKey, SimpleType>;
  /** Schema coordinates that are taken. */
  readonly coordinates: TakenNames;
}

export interface GlobalAttribute {
  readonly declaration: AttributeDeclaration;
  readonly value: ValueConstraint;
}

/** The attributes of an attribute group or of one step of derivation. */
export interface AttributeSet {
  readonly uses: readonly AttributeUse[];
  /** Names with `use="prohibited"`: what a restriction leaves out. */
  readonly prohibited: readonly ExpandedName[];
}

/** A model group definition (§3.7), and how much it holds when its references are followed. */
export interface NamedGroup {
  readonly particle: Particle;
  readonly extent: Extent;
}

/** The size of a content model as a tree, bounded so that groups of groups can't explode. */
export interface Extent {
  readonly particles: number;
  readonly depth: number;
}

export interface PendingType extends Place {
  readonly element: SchemaElement;
  readonly key: TypeKey;
}

/** Where a component stands: its document, and the coordinate that its own parts extend. */
export interface Place {
  readonly document: LoadedDocument;
  readonly coordinate: string;
}

/** An assembly in which nothing is built yet. */
export function newAssembly(symbols: Symbols, report: Report): Assembly {
  return {
    report,
    symbols,
    types: new Map(),
    finals: new Map(),
    depths: new Map(),
    elements: new Map(),
    attributes: new Map(),
    attributeGroups: new Map(),
    groups: new Map(),
    pending: [],
    checks: [],
    live: new Map(),
    coordinates: new TakenNames([], (coordinate, number) => `${coordinate}[${number}]`),
  };
}

/** `wanted`, or with `[2]`, `[3]` where it is taken: a coordinate is unique in a schema set. */
export function claimCoordinate(assembly: Assembly, wanted: string): string {
  return assembly.coordinates.take(wanted);
}

/** The coordinate of a global component: with its namespace only where another has the same. */
export function claimGlobalCoordinate(
  assembly: Assembly,
  prefix: string,
  name: ExpandedName,
): string {
  const short = `${prefix}${name.local}`;
  const isFree = !assembly.coordinates.has(short);
  return claimCoordinate(assembly, isFree ? short : `${prefix}${nameKey(name)}`);
}

/** The key of an anonymous type: its owner's coordinate, unless a named type is called that. */
export function claimTypeKey(assembly: Assembly, coordinate: string): TypeKey {
  let key = coordinate;
  const isTaken = () => assembly.types.has(key) || assembly.symbols.type.has(key);
  for (let count = 2; isTaken(); count += 1) key = `${coordinate}[${count}]`;
  return key;
}

/** The complex type of this key, if it is one and is built. */
export function complexTypeOf(assembly: Assembly, key: TypeKey): ComplexTypeDefinition | undefined {
  const type = assembly.types.get(key);
  return type?.kind === 'complexType' ? type : undefined;
}
