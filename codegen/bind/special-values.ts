/** Which of the few values that are no plain text or number the facets of a type leave. */
import { matches } from '../../src/runtime/matcher.ts';
import { compilePattern, toMatcher } from '../pattern/compile.ts';
import type { FacetValue } from '../wire/model.ts';

/** The lexical forms of each boolean (part 2 §3.2.2.1). */
const booleans: readonly (readonly [value: boolean, forms: readonly string[]])[] = [
  [true, ['true', '1']],
  [false, ['false', '0']],
];

/** `true` and `false`, where a pattern may allow no form of one of them. */
export function allowedBooleans(facets: readonly FacetValue[]): readonly boolean[] {
  const isAllowed = (form: string): boolean =>
    facets.every((facet) => facet.kind !== 'pattern' || isMatched(facet.sources, form));
  return booleans.flatMap(([value, forms]) => (forms.some(isAllowed) ? [value] : []));
}

/** A pattern that is faulty, which was reported when it was read, excludes nothing. */
function isMatched(sources: readonly string[], text: string): boolean {
  const compiled = compilePattern(sources, 'xsd', undefined, () => undefined);
  return compiled === undefined || matches(toMatcher(compiled), text);
}

/** `NaN`, `INF` and `-INF` of a floating-point type (part 2 §3.2.4): bounds exclude them. */
export function allowedSpecials(facets: readonly FacetValue[]): readonly string[] {
  const isBeyond = (value: string, facet: FacetValue): boolean => {
    switch (facet.kind) {
      case 'enumeration':
        return !facet.values.some(({ lexical }) => lexical === value);
      case 'minInclusive':
        return value === 'NaN' || (value === '-INF' && facet.value !== value);
      case 'maxInclusive':
        return value === 'NaN' || (value === 'INF' && facet.value !== value);
      case 'minExclusive':
        return value === 'NaN' || value === '-INF' || facet.value === value;
      case 'maxExclusive':
        return value === 'NaN' || value === 'INF' || facet.value === value;
      default:
        return false;
    }
  };
  return ['NaN', 'INF', '-INF'].filter((value) => !facets.some((facet) => isBeyond(value, facet)));
}
