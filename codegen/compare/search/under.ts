/** What a claim says of values of one kind. */
import type { Claims } from '../claims/claims.ts';
import { type Claim, KINDS, type Kind, kindOfScalar } from '../claims/model.ts';

/** Claims narrowed to a kind: facts of other kinds hold, references are followed, `not` is inside. */
export class ClaimsUnderKinds {
  readonly #claims: Claims;
  readonly #known: ReadonlyMap<Kind, Map<Claim, Claim>> = new Map(
    KINDS.map((kind) => [kind, new Map()]),
  );
  readonly #open = new Set<Claim>();

  constructor(claims: Claims) {
    this.#claims = claims;
  }

  /** Kinds that values of the claim may be of, as far as one sees at a glance. */
  kindsOf(claim: Claim): readonly Kind[] {
    switch (claim.kind) {
      case 'kinds':
        return [...claim.kinds];
      case 'reference':
        return this.#kindsAtOnce(this.#claims.definition(claim.name));
      case 'all':
        return claim.claims.reduce<readonly Kind[]>((kinds, part) => {
          const own = part.kind === 'reference' ? this.kindsOf(part) : this.#kindsAtOnce(part);
          return own === KINDS ? kinds : kinds.filter((kind) => own.includes(kind));
        }, KINDS);
      default:
        return KINDS;
    }
  }

  #kindsAtOnce(claim: Claim): readonly Kind[] {
    const said = claim.kind === 'all' ? claim.claims.find(({ kind }) => kind === 'kinds') : claim;
    return said?.kind === 'kinds' ? [...said.kinds] : KINDS;
  }

  /** `all` and `some` of facts and values of the kind, and their opposites. */
  under(claim: Claim, kind: Kind): Claim {
    const table = this.#known.get(kind);
    const known = table?.get(claim);
    if (known) return known;
    const narrowed = this.#narrow(claim, kind);
    table?.set(claim, narrowed);
    return narrowed;
  }

  #narrow(claim: Claim, kind: Kind): Claim {
    const claims = this.#claims;
    switch (claim.kind) {
      case 'any':
      case 'never':
      case 'unclear':
        return claim;
      case 'kinds':
        return claim.kinds.has(kind) ? claims.any : claims.never;
      case 'values':
        return claims.values(
          [...claim.values.values()].filter((value) => kindOfScalar(value) === kind),
        );
      case 'fact':
        return claim.fact.of === kind ? claim : claims.any;
      case 'not':
        return claims.not(this.under(claim.claim, kind));
      case 'all':
        return claims.all(claim.claims.map((part) => this.under(part, kind)));
      case 'some':
        return claims.some(claim.claims.map((part) => this.under(part, kind)));
      case 'reference': {
        if (this.#open.has(claim))
          return claims.unclear('a reference that leads to itself', claim.name);
        this.#open.add(claim);
        const narrowed = this.under(claims.definition(claim.name), kind);
        this.#open.delete(claim);
        return narrowed;
      }
    }
  }
}
