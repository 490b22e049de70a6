/** What a simple type has from its whole derivation, not from its own step alone. */
import { type BuiltinType, builtinOf } from './builtin.ts';
import {
  builtinKey,
  type FacetValue,
  type SchemaSet,
  type SimpleTypeDefinition,
  type TypeDefinition,
  type TypeKey,
  type Variety,
  type WhiteSpace,
} from './model.ts';

/** The types that a key is looked up in: those of a schema set, built-ins apart. */
export type TypeTable = SchemaSet['types'];

/** A derivation: the built-in that it starts from, and each step from there, base first. */
export interface Derivation {
  readonly builtin: BuiltinType;
  readonly steps: readonly SimpleTypeDefinition[];
}

/**
 * The derivation of a simple type, base first, the type's own step last. Of a list or union the
 * built-in is `anySimpleType`, or the list that it restricts (`NMTOKENS`). `undefined`: there is
 * no such simple type. Lists' items and unions' members are not followed.
 */
export function derivationOf(types: TypeTable, key: TypeKey): Derivation | undefined {
  const steps: SimpleTypeDefinition[] = [];
  for (let at = key; ; ) {
    const builtin = builtinOf(at);
    if (builtin) return { builtin, steps: steps.reverse() };
    const definition: TypeDefinition | undefined = types.get(at);
    if (definition?.kind !== 'simpleType') return undefined;
    steps.push(definition);
    at = definition.base;
  }
}

/** The variety of a simple type, built-in or not; `undefined` for `anySimpleType` and non-simple. */
export function varietyOf(types: TypeTable, key: TypeKey): Variety | undefined {
  const definition = types.get(key);
  if (definition) return definition.kind === 'simpleType' ? definition.variety : undefined;
  const builtin = builtinOf(key);
  if (builtin?.variety === 'atomic') return { kind: 'atomic', primitive: builtin.primitive };
  return builtin?.item === undefined ? undefined : { kind: 'list', item: builtinKey(builtin.item) };
}

type FacetOf<Kind extends FacetValue['kind']> = SimpleTypeDefinition['facets'][number] & {
  readonly kind: Kind;
};

/** The facet of this kind that is in force: the one of the last step that has it. */
export function effectiveFacet<Kind extends FacetValue['kind']>(
  types: TypeTable,
  key: TypeKey,
  kind: Kind,
): FacetOf<Kind> | undefined {
  const steps = derivationOf(types, key)?.steps ?? [];
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const facet = steps[index]?.facets.find((candidate) => candidate.kind === kind);
    if (facet) return facet as FacetOf<Kind>;
  }
  return undefined;
}

/** What becomes of white space in a text of this type (part 2 §4.3.6): of a list always `collapse`. */
export function effectiveWhiteSpace(types: TypeTable, key: TypeKey): WhiteSpace {
  const derivation = derivationOf(types, key);
  if (derivation === undefined) return 'preserve';
  const variety = varietyOf(types, key);
  if (variety?.kind === 'list') return 'collapse';
  const facet = effectiveFacet(types, key, 'whiteSpace');
  return facet ? facet.value : derivation.builtin.whiteSpace;
}

/**
 * Members of a union, of which those that are unions give way to their own, whatever facets they have
 * (part 1 §3.14.2, {member type definitions}); each once, since a second occurrence can accept nothing
 * that the first has not.
 */
export function flatMembers(types: TypeTable, members: readonly TypeKey[]): readonly TypeKey[] {
  const flat = members.flatMap((member) => {
    const variety = varietyOf(types, member);
    return variety?.kind === 'union' ? variety.members : [member];
  });
  return [...new Set(flat)];
}
