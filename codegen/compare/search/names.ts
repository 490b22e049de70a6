/** Names of properties that nothing speaks of by name. */
import { isOfText } from '../claims/evaluate.ts';
import type { Claim } from '../claims/model.ts';
import { casesOf } from './cases.ts';
import type { Seeker } from './seeker.ts';
import { textWays } from './text.ts';
import { ClaimsUnderKinds } from './under.ts';

/** New names, one for each combination of patterns that a name can match. */
export interface FreshNames {
  readonly names: readonly string[];
  /** Whether there certainly is no further combination. */
  readonly isComplete: boolean;
}

/** More combinations of patterns than these are not told apart. */
const MAX_COMBINATIONS = 100;

/** Names that match the same of the patterns so far, and one of them. */
interface Combination {
  readonly said: readonly Claim[];
  readonly name: string;
}

/** `known` excepted. Patterns are added one by one, so that what no name matches is not looked into again. */
export function freshNames(
  patterns: readonly Claim[],
  known: readonly string[],
  seeker: Seeker,
): FreshNames {
  const start: Combination = { said: [], name: shortName(new Set(known)) };
  if (patterns.length === 0) return { names: [start.name], isComplete: true };
  const { claims } = seeker;
  const other = claims.not(claims.values(known));
  let combinations: readonly Combination[] = [start];
  let isComplete = true;
  for (const pattern of new Set(patterns)) {
    const next: Combination[] = [];
    for (const { said, name } of combinations) {
      const isMatch = isOfText(pattern, name, claims);
      for (const side of [pattern, claims.not(pattern)]) {
        const both = [...said, side];
        const isSame = isMatch !== undefined && isMatch === (side === pattern);
        const found = isSame ? name : plainName(claims.all([other, ...both]), seeker);
        if (typeof found === 'string') next.push({ said: both, name: found });
        else if (found === undefined) isComplete = false;
      }
    }
    if (next.length > MAX_COMBINATIONS) isComplete = false;
    combinations = next.slice(0, MAX_COMBINATIONS);
  }
  return { names: [...new Set(combinations.map(({ name }) => name))], isComplete };
}

/** `a`, `b`, … `z`, `a1`, … */
function shortName(known: ReadonlySet<string>): string {
  for (let index = 0; ; index += 1) {
    const letter = String.fromCharCode(0x61 + (index % 26));
    const name = index < 26 ? letter : `${letter}${Math.floor(index / 26)}`;
    if (!known.has(name)) return name;
  }
}

/** The plainest name of a claim, if it can be not the empty text; `null`: there is none; `undefined`: none was found. */
function plainName(claim: Claim, seeker: Seeker): string | null | undefined {
  const { claims, budget } = seeker;
  const filled = claims.all([claim, claims.not(claims.values(['']))]);
  const narrowed = new ClaimsUnderKinds(claims);
  let isOpen = false;
  for (const each of [filled, claim]) {
    for (const found of casesOf(narrowed.under(each, 'string'), claims, budget)) {
      for (const way of textWays(found, seeker)) {
        if (!('open' in way)) return String(way.build());
        isOpen = true;
      }
    }
  }
  return isOpen ? undefined : null;
}
