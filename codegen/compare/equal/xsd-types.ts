/** Types of two XSDs that say the same of documents, whatever they are called. */
import { facetsOf } from '../../bind/facets.ts';
import type { BindingPlan, SimplePlan, TypePlan } from '../../bind/plan.ts';
import type { ComplexTypeDefinition } from '../../wire/model.ts';
import { identityPlaces, linkedTypes } from '../claims/identities.ts';
import { type Described, equalNames, type NameOf } from './names.ts';

/** Under this key stands what a schema says of whole documents. */
export const DOCUMENTS = '#documents';

/**
 * For both plans the names of their types: elements and attributes of types of equal names are the same;
 * and of `DOCUMENTS`: where these names are equal, both say the same of every document.
 */
export function typeNames(one: BindingPlan, other: BindingPlan): readonly [NameOf, NameOf] {
  return equalNames(describedIn(one), describedIn(other));
}

function describedIn(plan: BindingPlan): ReadonlyMap<string, Described> {
  const places = identityPlaces(plan);
  const roots = plan.roots.map(({ name, declaration }) => [name, declaration]);
  return new Map([
    ...Array.from(plan.types, ([key, type]) => [key, described(type, plan, places)] as const),
    [DOCUMENTS, describedByParts(roots)],
  ]);
}

function described(type: TypePlan, plan: BindingPlan, places: readonly string[]): Described {
  if (type.kind === 'complex') {
    // Of any content, what is declared globally holds.
    const isAny = type.definition.content.kind === 'any';
    return complexType(type.definition, isAny ? laxDeclarations(plan) : []);
  }
  // What an IDREF may name is a matter of the whole schema.
  const isLinked = linkedTypes(type, plan).includes('IDREF');
  return simpleType(type, isLinked ? places : []);
}

function simpleType(type: SimplePlan, linked: readonly string[]): Described {
  const { variety, builtin } = type;
  const whiteSpace = variety === 'atomic' ? type.whiteSpace : undefined;
  const references = variety === 'atomic' ? [] : variety === 'list' ? [type.item] : type.members;
  const facets = facetsOf(type).map((facet) => JSON.stringify(facet, withoutPlaces));
  const said = [variety, builtin, whiteSpace, facets, references.length, linked];
  return { label: JSON.stringify(said), references };
}

function laxDeclarations({ lax }: BindingPlan): readonly unknown[] {
  const elements = lax?.elements.map(({ name, declaration }) => [name, declaration]) ?? [];
  return [lax?.attributes.map(({ use }) => use), elements];
}

/** Derivation, name and place are of no account: attributes and content are the effective ones. */
function complexType(
  { abstract, attributes, content }: ComplexTypeDefinition,
  further: readonly unknown[],
): Described {
  return describedByParts([abstract, attributes, content, further]);
}

/** By everything in it that counts; the types of elements and attributes are what it refers to. */
function describedByParts(parts: readonly unknown[]): Described {
  const references: string[] = [];
  const label = JSON.stringify(parts, (property, value: unknown) => {
    if (property !== 'type') return withoutPlaces(property, value);
    references.push(String(value));
    return '';
  });
  return { label, references };
}

const SAYS_NOTHING: ReadonlySet<string> = new Set(['span', 'documentation', 'coordinate', 'scope']);

/** Leaves out what is of no account to documents; everything else counts. */
function withoutPlaces(property: string, value: unknown): unknown {
  return SAYS_NOTHING.has(property) ? undefined : value;
}
