/** Patterns of both dialects as claims. */
import type { Language } from '../../convert/to-json-schema/language.ts';
import { parseEcmascriptPattern } from '../../pattern/ecmascript.ts';
import { notRegular } from '../../pattern/language.ts';
import { alternationOf, type Pattern, sequenceOf } from '../../pattern/model.ts';
import type { WhiteSpace } from '../../pattern/word-states.ts';
import { parseXsdPattern } from '../../pattern/xsd.ts';
import type { Claims } from './claims.ts';
import type { Claim } from './model.ts';

/** Texts with a match anywhere in them (JSON Schema validation §6.3.3). */
export function ecmascriptPattern(source: string, claims: Claims): Claim {
  return claims.named(`pattern ${source}`, () => readEcmascript(source, claims));
}

function readEcmascript(source: string, claims: Claims): Claim {
  const parsed = parseEcmascriptPattern(source);
  if ('fault' in parsed) return claims.unclear(`the pattern ${source} is faulty`, source);
  const whole = anchored(parsed.pattern);
  if (whole) return patternClaim(source.slice(1, -1), whole, false, claims);
  return patternClaim(source, parsed.pattern, true, claims);
}

/** Texts that one of the patterns matches as a whole (XSD part 2 §4.3.4). */
export function xsdPattern(sources: readonly string[], claims: Claims): Claim {
  const patterns: Pattern[] = [];
  for (const source of sources) {
    const parsed = parseXsdPattern(source);
    if ('fault' in parsed) return claims.unclear(`the pattern ${source} is faulty`);
    patterns.push(parsed.pattern);
  }
  return patternClaim(JSON.stringify(sources), alternationOf(patterns), false, claims);
}

/** Texts that are of a language as a whole, once their white space is processed. */
export function languageClaim(
  { source, pattern }: Language,
  whiteSpace: WhiteSpace,
  claims: Claims,
): Claim {
  const name = `the whole ${source}`;
  const isSearched = false;
  return claims.fact({ of: 'string', says: 'pattern', whiteSpace, name, pattern, isSearched });
}

/** What stands between `^` and `$`, if these are the first and the last of the whole pattern. */
function anchored(pattern: Pattern): Pattern | undefined {
  if (pattern.kind !== 'sequence' || pattern.parts.length < 2) return undefined;
  const [first, last] = [pattern.parts[0], pattern.parts.at(-1)];
  const isBegun = first?.kind === 'assertion' && first.at === 'begin';
  const isEnded = last?.kind === 'assertion' && last.at === 'end';
  return isBegun && isEnded ? sequenceOf(pattern.parts.slice(1, -1)) : undefined;
}

function patternClaim(
  source: string,
  pattern: Pattern,
  isSearched: boolean,
  claims: Claims,
): Claim {
  const reason = notRegular(pattern);
  const name = `${isSearched ? 'a part' : 'the whole'} ${source}`;
  if (reason !== undefined) return claims.unclear(`the pattern ${source} holds ${reason}`, name);
  const whiteSpace = 'preserve';
  return claims.fact({ of: 'string', says: 'pattern', whiteSpace, name, pattern, isSearched });
}
