/** What a record says of a property. */
import type { Claims } from './claims.ts';
import { isOfText } from './evaluate.ts';
import type { Claim, RecordFact } from './model.ts';

/** What holds of the value of the property `name`. */
export function claimAt(fact: RecordFact, name: string, claims: Claims): Claim {
  const own = fact.properties.get(name);
  if (fact.patterns.length === 0) return own ?? fact.others;
  const said = own ? [own] : [];
  for (const { names, claim } of fact.patterns) {
    const isNamed = isName(name, names, claims);
    if (isNamed === undefined)
      return claims.unclear('names that can’t be told', `${names.id} ${claim.id} ${name}`);
    if (isNamed) said.push(claim);
  }
  return said.length === 0 ? fact.others : claims.all(said);
}

/** Of each claim the names that were tried on it: the same stand in many questions. */
const tried = new WeakMap<Claim, Map<string, boolean | undefined>>();

/** Whether a name is of a claim; tried once. */
function isName(name: string, claim: Claim, claims: Claims): boolean | undefined {
  const known = tried.get(claim) ?? new Map<string, boolean | undefined>();
  if (known.has(name)) return known.get(name);
  const isNamed = isOfText(claim, name, claims);
  tried.set(claim, known.set(name, isNamed));
  return isNamed;
}
