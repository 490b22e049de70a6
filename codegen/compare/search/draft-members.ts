/** The properties of an object in the making. */
import type { Claim } from '../claims/model.ts';

/** What is decided of one property. */
export interface DraftMember {
  readonly claim: Claim;
  /** `open`: it may be there or not; the plainest object has none. */
  readonly presence: 'present' | 'absent' | 'open';
  /** Whether the object leaves what is denied by it. */
  readonly isBlamed: boolean;
}

type Entry = readonly [name: string, member: DraftMember];

/** What was decided first, of all properties; the many drafts made from it differ in few of them. */
interface Start {
  readonly members: ReadonlyMap<string, DraftMember>;
  readonly places: ReadonlyMap<string, number>;
  /** Of those that `isOfAccount`. */
  readonly names: readonly string[];
}

/**
 * A table by name, in the order in which names were decided first. It doesn't change: another one is
 * made of it, which shares with it all but what is new, so that large objects cost no more than small.
 */
export class DraftMembers {
  readonly #start: Start;
  readonly #changes: ReadonlyMap<string, DraftMember>;

  private constructor(start: Start, changes: ReadonlyMap<string, DraftMember>) {
    this.#start = start;
    this.#changes = changes;
  }

  static of(entries: Iterable<Entry>): DraftMembers {
    const members = new Map(entries);
    const places = new Map([...members.keys()].map((name, place) => [name, place]));
    const names = [...members].flatMap(([name, member]) => (isOfAccount(member) ? [name] : []));
    return new DraftMembers({ members, places, names }, new Map());
  }

  with(name: string, member: DraftMember): DraftMembers {
    return new DraftMembers(this.#start, new Map(this.#changes).set(name, member));
  }

  get(name: string): DraftMember | undefined {
    return this.#changes.get(name) ?? this.#start.members.get(name);
  }

  *names(): Generator<string> {
    const { members } = this.#start;
    yield* members.keys();
    for (const name of this.#changes.keys()) if (!members.has(name)) yield name;
  }

  *entries(): Generator<Entry> {
    for (const name of this.names()) {
      const member = this.get(name);
      if (member) yield [name, member];
    }
  }

  /** Those that are there, and those by which the object leaves what is denied. */
  ofAccount(): readonly Entry[] {
    const { names, places } = this.#start;
    const placeOf = ([name]: Entry): number => places.get(name) ?? places.size;
    const found = [...new Set([...names, ...this.#changes.keys()])].flatMap((name): Entry[] => {
      const member = this.get(name);
      return member && isOfAccount(member) ? [[name, member]] : [];
    });
    return found.sort((one, other) => placeOf(one) - placeOf(other));
  }
}

function isOfAccount({ presence, isBlamed }: DraftMember): boolean {
  return presence === 'present' || isBlamed;
}
