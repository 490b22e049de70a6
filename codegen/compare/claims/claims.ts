/** Makes claims, each once, in a normal form: what is seen to be the same at a glance is the same object. */
import { factKey } from './fact-key.ts';
import {
  type Claim,
  type ClaimShape,
  type Fact,
  KINDS,
  type Kind,
  kindOfScalar,
  type Scalar,
} from './model.ts';

/** All claims of one comparison. Equal claims are one object, and `id` numbers them in order. */
export class Claims {
  readonly #claims = new Map<string, Claim>();
  readonly #definitions = new Map<string, Claim>();
  readonly #named = new Map<string, Claim>();
  /** What has been asked before: the same types stand in many places. */
  readonly #opposites = new Map<Claim, Claim>();
  readonly #beyond = new Map<string, Claim>();
  /** Names of definitions that are being read, and whether they have come to refer to themselves. */
  readonly #open = new Map<string, boolean>();
  readonly any = this.#make('any', { kind: 'any' });
  readonly never = this.#make('never', { kind: 'never' });

  #make(key: string, shape: ClaimShape): Claim {
    const known = this.#claims.get(key);
    if (known) return known;
    const claim: Claim = { ...shape, id: this.#claims.size };
    this.#claims.set(key, claim);
    return claim;
  }

  /** The value is of one of these kinds. */
  kinds(kinds: Iterable<Kind>): Claim {
    const wanted = new Set(kinds);
    const sorted = KINDS.filter((kind) => wanted.has(kind));
    if (sorted.length === 0) return this.never;
    if (sorted.length === KINDS.length) return this.any;
    return this.#make(`kinds ${sorted}`, { kind: 'kinds', kinds: new Set(sorted) });
  }

  /** The value is one of these. */
  values(values: Iterable<Scalar>): Claim {
    const keyed = new Map(Array.from(values, (value) => [JSON.stringify(value), value]));
    if (keyed.size === 0) return this.never;
    const sorted = [...keyed].sort(([a], [b]) => (a < b ? -1 : 1));
    const key = `values ${sorted.map(([text]) => text)}`;
    return this.#make(key, { kind: 'values', values: new Map(sorted) });
  }

  fact(fact: Fact): Claim {
    return this.#make(`${fact.of} ${factKey(fact)}`, { kind: 'fact', fact });
  }

  /**
   * What can't be said, but either holds or not. `about` is all that it depends on: what is about the
   * same is the same claim. Without it the claim is like no other.
   */
  unclear(reason: string, about = `#${this.#claims.size}`): Claim {
    return this.#make(`unclear ${reason} ${about}`, { kind: 'unclear', reason });
  }

  /**
   * What goes by a name: read once. Of what is being read right now, and so refers to itself, a
   * reference; and from then on always, so that equal claims stay one object.
   */
  named(name: string, read: () => Claim): Claim {
    const known = this.#named.get(name);
    if (known) return known;
    if (this.#open.has(name)) {
      this.#open.set(name, true);
      return this.#make(`reference ${name}`, { kind: 'reference', name });
    }
    this.#open.set(name, false);
    const claim = read();
    const isRecursive = this.#open.get(name) === true;
    this.#open.delete(name);
    if (isRecursive) this.#definitions.set(name, claim);
    const found = isRecursive
      ? this.#make(`reference ${name}`, { kind: 'reference', name })
      : claim;
    this.#named.set(name, found);
    return found;
  }

  /** What a reference stands for. */
  definition(name: string): Claim {
    return this.#definitions.get(name) ?? this.any;
  }

  /** What is of `claim` and not of `other`: nothing, if they are the same. */
  beyond(claim: Claim, other: Claim): Claim {
    if (claim === other) return this.never;
    const key = `${claim.id} ${other.id}`;
    const known = this.#beyond.get(key);
    if (known) return known;
    const found = this.all([claim, this.not(other)]);
    this.#beyond.set(key, found);
    return found;
  }

  not(claim: Claim): Claim {
    const known = this.#opposites.get(claim);
    if (known) return known;
    const opposite = this.#oppositeOf(claim);
    this.#opposites.set(claim, opposite);
    return opposite;
  }

  #oppositeOf(claim: Claim): Claim {
    switch (claim.kind) {
      case 'any':
        return this.never;
      case 'never':
        return this.any;
      case 'not':
        return claim.claim;
      case 'all':
        return this.some(claim.claims.map((each) => this.not(each)));
      case 'some':
        return this.all(claim.claims.map((each) => this.not(each)));
      case 'kinds':
        return this.kinds(KINDS.filter((kind) => !claim.kinds.has(kind)));
      default:
        return this.#make(`not ${claim.id}`, { kind: 'not', claim });
    }
  }

  all(claims: readonly Claim[]): Claim {
    const said = claims.filter((claim) => claim !== this.any);
    const [first = this.any] = said;
    if (said.length < 2) return first;
    const parts = new Set<Claim>();
    for (const claim of said) {
      if (claim.kind === 'all') for (const part of claim.claims) parts.add(part);
      else parts.add(claim);
    }
    const merged = this.#mergeScalars([...parts]);
    if (merged.includes(this.never) || this.#areContrary(merged)) return this.never;
    const [only] = merged;
    if (merged.length < 2) return only ?? this.any;
    return this.#make(idsOf(merged, '&'), { kind: 'all', claims: merged });
  }

  some(claims: readonly Claim[]): Claim {
    const [first] = claims;
    if (first && claims.length === 1) return first;
    const parts = new Set<Claim>();
    for (const claim of claims) {
      if (claim.kind === 'some') for (const part of claim.claims) parts.add(part);
      else if (claim !== this.never) parts.add(claim);
    }
    const merged = this.#uniteScalars([...parts]);
    if (merged.includes(this.any) || this.#areContrary(merged)) return this.any;
    const [only] = merged;
    if (merged.length < 2) return only ?? this.never;
    return this.#make(idsOf(merged, '|'), { kind: 'some', claims: merged });
  }

  /** Whether one of the claims is the opposite of another. */
  #areContrary(claims: readonly Claim[]): boolean {
    const denied = claims.filter((claim) => claim.kind === 'not');
    if (denied.length === 0) return false;
    const ids = new Set(claims);
    return denied.some(({ claim }) => ids.has(claim));
  }

  /** Kinds and values that all hold, as one of each. */
  #mergeScalars(claims: readonly Claim[]): readonly Claim[] {
    const rest: Claim[] = [];
    let kinds: ReadonlySet<Kind> | undefined;
    let values: readonly Scalar[] | undefined;
    const excluded = new Set<string>();
    for (const claim of claims) {
      if (claim.kind === 'kinds') {
        kinds = new Set(
          KINDS.filter((kind) => claim.kinds.has(kind) && (kinds?.has(kind) ?? true)),
        );
      } else if (claim.kind === 'values') {
        const own = claim.values;
        values = [...own.values()].filter(
          (value) => values === undefined || values.includes(value),
        );
      } else if (claim.kind === 'not' && claim.claim.kind === 'values') {
        for (const key of claim.claim.values.keys()) excluded.add(key);
      } else rest.push(claim);
    }
    if (values) {
      const left = values.filter(
        (value) =>
          !excluded.has(JSON.stringify(value)) && (kinds?.has(kindOfScalar(value)) ?? true),
      );
      return byId([...rest, this.values(left)]);
    }
    const scalars = Array.from(excluded, (key) => JSON.parse(key) as Scalar);
    const kept = scalars.filter((value) => kinds?.has(kindOfScalar(value)) ?? true);
    if (kinds) rest.push(this.kinds(kinds));
    if (kept.length > 0) rest.push(this.not(this.values(kept)));
    return byId(rest);
  }

  /** Kinds and values of which one holds, as one of each. */
  #uniteScalars(claims: readonly Claim[]): readonly Claim[] {
    const kinds = claims.flatMap((claim) => (claim.kind === 'kinds' ? [...claim.kinds] : []));
    const values = claims.flatMap((claim) =>
      claim.kind === 'values' ? [...claim.values.values()] : [],
    );
    const rest = claims.filter(({ kind }) => kind !== 'kinds' && kind !== 'values');
    const further = values.filter((value) => !kinds.includes(kindOfScalar(value)));
    if (kinds.length > 0) rest.push(this.kinds(kinds));
    if (further.length > 0) rest.push(this.values(further));
    return byId(rest);
  }
}

function byId(claims: readonly Claim[]): readonly Claim[] {
  return [...new Set(claims)].sort((a, b) => a.id - b.id);
}

function idsOf(claims: readonly Claim[], operator: string): string {
  return claims.map(({ id }) => id).join(operator);
}
