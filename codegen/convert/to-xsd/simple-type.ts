/** Simple types put together from a base and facets. */
import { annotation, type XmlElement, xs } from './tree.ts';
import { builtin, type TypeUse } from './type-use.ts';

/** What one simple type is before it is written. */
export interface Restriction {
  readonly base: TypeUse;
  /** Steps of derivation, the innermost first; facets of one step, as XSD wants them. */
  readonly steps: readonly (readonly XmlElement[])[];
}

/** A facet by its name. */
export function facet(name: string, value: string | number, documentation = ''): XmlElement {
  return xs(name, { value: String(value) }, [annotation(documentation)]);
}

/** The base itself where nothing restricts it, else an anonymous type. */
export function restricted({ base, steps }: Restriction): TypeUse {
  return steps
    .filter((facets) => facets.length > 0)
    .reduce<TypeUse>((inner, facets) => ({ kind: 'inline', type: derived(inner, facets) }), base);
}

function derived(base: TypeUse, facets: readonly XmlElement[]): XmlElement {
  const restriction =
    base.kind === 'reference'
      ? xs('restriction', { base: base.name }, facets)
      : xs('restriction', {}, [base.type, ...facets]);
  return xs('simpleType', {}, [restriction]);
}

/** A value of any of the members; the first that takes a text decides what it is. */
export function unionOf(members: readonly TypeUse[]): TypeUse {
  const [only] = members;
  if (members.length < 2) return only ?? builtin('string');
  const named = members.flatMap((member) => (member.kind === 'reference' ? [member.name] : []));
  // Members that are named come first (part 2 §4.1.2.1), which must not change their order.
  const firstInline = members.findIndex(({ kind }) => kind === 'inline');
  const isOrdered = firstInline < 0 || firstInline >= named.length;
  const inline = members.flatMap((member) =>
    member.kind === 'inline' ? [member.type] : isOrdered ? [] : [restrictedType(member)],
  );
  const memberTypes = isOrdered && named.length > 0 ? named.join(' ') : undefined;
  return { kind: 'inline', type: xs('simpleType', {}, [xs('union', { memberTypes }, inline)]) };
}

/** An anonymous type that is the same as a named one. */
export function restrictedType(use: TypeUse): XmlElement {
  return use.kind === 'inline' ? use.type : derived(use, []);
}
