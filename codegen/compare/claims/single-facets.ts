/** Simple types that differ from others in a single facet. */
import type { SimplePlan } from '../../bind/plan.ts';
import type { Span } from '../../source/source.ts';
import type { Facet, SimpleTypeDefinition } from '../../wire/model.ts';

const NOWHERE: Span = { source: { path: '', text: '' }, start: 0, end: 0 };

/** The type with one more step of derivation: only this value is left. */
export function withValue(type: SimplePlan, lexical: string): SimplePlan {
  const span = type.steps[0]?.span ?? type.span ?? NOWHERE;
  const values = [{ lexical, documentation: '', span }];
  const step = stepOf(type, { kind: 'enumeration', values, span, documentation: '' });
  return { ...type, key: step.key, steps: [...type.steps, step] };
}

/** The type without its facets; `facet`: but for this one. */
export function withFacet(type: SimplePlan, facet?: Facet): SimplePlan {
  if (!facet) return { ...type, key: `${type.key} without facets`, steps: [] };
  const step = stepOf(type, facet);
  return { ...type, key: step.key, steps: [step] };
}

function stepOf(type: SimplePlan, facet: Facet): SimpleTypeDefinition {
  return {
    kind: 'simpleType',
    key: `${type.key} ${saidOf(facet)}`,
    base: type.key,
    variety: { kind: 'atomic', primitive: type.builtin },
    facets: [facet],
    documentation: '',
    span: facet.span,
  };
}

/** A facet in words, for messages and to tell it from others: `maxLength 2`. */
export function saidOf(facet: Facet): string {
  switch (facet.kind) {
    case 'enumeration':
      return `one of ${facet.values.map(({ lexical }) => JSON.stringify(lexical)).join(', ')}`;
    case 'pattern':
      return `pattern ${facet.sources.join(' or ')}`;
    default:
      return `${facet.kind} ${facet.value}`;
  }
}

/** The texts that a facet lists. */
export function valuesOf(facet: Facet): readonly string[] {
  return facet.kind === 'enumeration' ? facet.values.map(({ lexical }) => lexical) : [];
}
