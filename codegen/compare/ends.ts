/** Where the ways of a goal end: parts followed into their parts, as far as these depart. */
import type { Goal, Way } from './search/goals.ts';

/** A way of a goal, which is a part of a way of another goal, and so on up to the whole. */
export interface Trail {
  readonly goal: Goal;
  readonly way: Way;
  /** To the part that departs. */
  readonly step?: string | number;
  /** Absent: the way itself departs. */
  readonly part?: Goal;
  readonly above?: Trail;
}

/** What following the parts of a goal has come to. */
export interface Ends {
  /** Trails of which no part departs any more. */
  readonly ends: readonly Trail[];
  /** Whether there may be more than those. */
  readonly areMore: boolean;
}

/** So many ends are looked for, and so many trails followed to find them, of one goal and in all. */
const MAX_ENDS = 100;
const MAX_WAYS = 1_000;
const MAX_TRAILS = 20_000;

/** All ends, first those of each part once, nearest first; then, in turn, those of all further trails. */
export function endsOf(root: Goal): Ends {
  return new Follower().from(root);
}

class Follower {
  readonly #trails = new Map<Goal, readonly Trail[]>();
  readonly #ends: Trail[] = [];
  #followed = 0;
  /** Whether some goal has more ways than are looked at. */
  #isCut = false;

  from(root: Goal): Ends {
    const further = this.#eachOnce(root).map((trail) => this.#below(trail));
    for (let open = further; open.length > 0; ) {
      open = open.filter((ends) => this.#takeOne(ends));
      if (this.#isFull) return { ends: this.#ends, areMore: true };
    }
    return { ends: this.#ends, areMore: this.#isFull || this.#isCut };
  }

  get #isFull(): boolean {
    return this.#ends.length >= MAX_ENDS || this.#followed >= MAX_TRAILS;
  }

  /** Finds the nearest ends of each part; the trails that lead to a part that another has led to before. */
  #eachOnce(root: Goal): readonly Trail[] {
    const further: Trail[] = [];
    const met = new Set([root]);
    const trails = [...this.#from(root, undefined)];
    for (const trail of trails) {
      if (this.#isFull) break;
      const { part } = trail;
      if (!part) this.#ends.push(trail);
      else if (met.has(part)) further.push(trail);
      else trails.push(...this.#from(part, trail));
      if (part) met.add(part);
    }
    return further;
  }

  #takeOne(ends: Iterator<Trail>): boolean {
    const next = ends.next();
    if (next.done) return false;
    this.#ends.push(next.value);
    return !this.#isFull;
  }

  /** The ends of a trail, by the plainest way first. A part that departs in the same way again shows nothing new. */
  *#below(trail: Trail): Generator<Trail> {
    const { part } = trail;
    if (!part) yield trail;
    else if (!isAbove(part, trail)) {
      for (const inner of this.#from(part, trail)) {
        if (this.#isFull) return;
        yield* this.#below(inner);
      }
    }
  }

  /** The ways of a goal that come to something, the plainest first. */
  *#from(goal: Goal, above: Trail | undefined): Generator<Trail> {
    const known = this.#trails.get(goal) ?? this.#waysOf(goal);
    this.#trails.set(goal, known);
    for (const trail of known) {
      this.#followed += 1;
      yield above ? { ...trail, above } : trail;
    }
  }

  #waysOf(goal: Goal): readonly Trail[] {
    const trails = plainestFirst(goal);
    if (trails.length > MAX_WAYS) this.#isCut = true;
    return trails.slice(0, MAX_WAYS);
  }
}

function plainestFirst(goal: Goal): readonly Trail[] {
  const costs = new Map((goal.ways ?? []).map((way) => [way, way.cost()]));
  const ways = [...costs.keys()].filter((way) => costs.get(way) !== Infinity);
  ways.sort((one, other) => (costs.get(one) ?? 0) - (costs.get(other) ?? 0));
  return ways.map((way): Trail => {
    const [departure] = way.departures();
    if (!departure) return { goal, way };
    const { step, goal: part } = departure;
    return part ? { goal, way, step, part } : { goal, way, step };
  });
}

function isAbove(goal: Goal, trail: Trail): boolean {
  for (let at: Trail | undefined = trail; at; at = at.above) if (at.goal === goal) return true;
  return false;
}
