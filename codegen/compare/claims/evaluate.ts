/** Claims tried on a single text or number. */
import { normalize } from '../../../src/runtime/datatype/white-space.ts';
import { isMultipleOf } from '../../../src/runtime/json/decimal.ts';
import { isMatch } from '../../pattern/match.ts';
import type { Claims } from './claims.ts';
import type { Claim, Fact, Scalar } from './model.ts';
import { kindOfScalar } from './model.ts';

/** Whether the text is of the claim; `undefined`: it can't be said. */
export function isOfText(claim: Claim, text: string, claims: Claims): boolean | undefined {
  return isOfScalar(claim, text, claims, 0);
}

const MAX_DEPTH = 100;

function isOfScalar(
  claim: Claim,
  value: Scalar,
  claims: Claims,
  depth: number,
): boolean | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const inner = (each: Claim): boolean | undefined => isOfScalar(each, value, claims, depth + 1);
  switch (claim.kind) {
    case 'any':
      return true;
    case 'never':
      return false;
    case 'kinds':
      return claim.kinds.has(kindOfScalar(value));
    case 'values':
      return claim.values.has(JSON.stringify(value));
    case 'fact':
      return claim.fact.of === kindOfScalar(value) ? isOfFact(claim.fact, value) : true;
    case 'not': {
      const result = inner(claim.claim);
      return result === undefined ? undefined : !result;
    }
    case 'all':
      return every(claim.claims.map(inner));
    case 'some': {
      const denied = every(
        claim.claims.map(inner).map((each) => (each === undefined ? undefined : !each)),
      );
      return denied === undefined ? undefined : !denied;
    }
    case 'reference':
      return inner(claims.definition(claim.name));
    case 'unclear':
      return undefined;
  }
}

function every(results: readonly (boolean | undefined)[]): boolean | undefined {
  if (results.includes(false)) return false;
  return results.includes(undefined) ? undefined : true;
}

/** Whether a fact about texts or numbers holds of one. */
export function isOfFact(fact: Fact, value: Scalar): boolean | undefined {
  if (fact.of === 'string' && typeof value === 'string') {
    const text = normalize(value, fact.whiteSpace);
    switch (fact.says) {
      case 'pattern':
        return isMatch(fact.pattern, fact.isSearched, text);
      case 'values':
        return fact.texts.has(text);
      case 'length': {
        const { length } = [...text];
        return length >= fact.min && length <= fact.max;
      }
      case 'test':
        return fact.accepts(text);
    }
  }
  if (fact.of === 'number' && typeof value === 'number') {
    switch (fact.says) {
      case 'range': {
        const { low, high } = fact;
        const isAbove = low.isExclusive ? value > low.value : value >= low.value;
        return isAbove && (high.isExclusive ? value < high.value : value <= high.value);
      }
      case 'multiple':
        return isMultipleOf(value, fact.divisor);
      case 'test':
        return fact.accepts(value);
    }
  }
  return undefined;
}
