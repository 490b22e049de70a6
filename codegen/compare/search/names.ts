/** Names of properties that nothing speaks of by name. */
import type { Claim } from '../claims/model.ts';
import { KINDS } from '../claims/model.ts';
import { casesOf } from './cases.ts';
import type { Seeker } from './seeker.ts';
import { textWays } from './text.ts';
import { ClaimsUnderKinds } from './under.ts';

/** Patterns beyond these are not told apart. */
const MAX_PATTERNS = 6;

/**
 * New names, `known` excepted: one for each combination of `patterns` that a name can match. The
 * search for them is complete for up to 6 patterns.
 */
export function* freshNames(
  patterns: readonly Claim[],
  known: readonly string[],
  seeker: Seeker,
): Generator<string> {
  if (patterns.length === 0) {
    yield shortName(new Set(known));
    return;
  }
  const { claims } = seeker;
  const distinct = [...new Set(patterns)].slice(0, MAX_PATTERNS);
  const other = claims.not(claims.values(known));
  for (let choice = 0; choice < 2 ** distinct.length; choice += 1) {
    const said = distinct.map((names, index) =>
      (choice >> index) % 2 === 1 ? names : claims.not(names),
    );
    const name = plainName(claims.all([other, ...said]), seeker);
    if (name !== undefined) yield name;
  }
}

/** `a`, `b`, … `z`, `a1`, … */
function shortName(known: ReadonlySet<string>): string {
  for (let index = 0; ; index += 1) {
    const letter = String.fromCharCode(0x61 + (index % 26));
    const name = index < 26 ? letter : `${letter}${Math.floor(index / 26)}`;
    if (!known.has(name)) return name;
  }
}

/** The plainest name of a claim that is not the empty text, if there is another. */
function plainName(claim: Claim, seeker: Seeker): string | undefined {
  const { claims, budget } = seeker;
  const filled = claims.all([claim, claims.not(claims.values(['']))]);
  const narrowed = new ClaimsUnderKinds(claims);
  for (const each of [filled, claim]) {
    for (const found of casesOf(narrowed.under(each, KINDS[3] ?? 'string'), claims, budget)) {
      for (const way of textWays(found, seeker)) {
        if (!('open' in way)) return String(way.build());
      }
    }
  }
  return undefined;
}
