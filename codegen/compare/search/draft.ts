/** An object in the making: which properties it has, and what holds of their values. */
import type { Claim } from '../claims/model.ts';
import type { DraftMember, DraftMembers } from './draft-members.ts';
import { type Departure, type Goal, type Way, wayOf } from './goals.ts';
import type { Seeker } from './seeker.ts';

/** Properties of which so many are needed, whichever they are. */
export interface Fillers {
  readonly count: number;
  readonly among: ReadonlyMap<string, Claim>;
}

interface Property {
  readonly name: string;
  readonly goal: Goal;
}

/** It doesn't change: each decision makes another one. */
export class Draft {
  readonly members: DraftMembers;

  constructor(members: DraftMembers) {
    this.members = members;
  }

  with(name: string, member: DraftMember): Draft {
    return new Draft(this.members.with(name, member));
  }

  blaming(name: string): Draft {
    const member = this.members.get(name);
    return member ? this.with(name, { ...member, isBlamed: true }) : this;
  }

  get presentCount(): number {
    return this.members.ofAccount().filter(([, { presence }]) => presence === 'present').length;
  }

  /** What may be there, by name. */
  get open(): ReadonlyMap<string, Claim> {
    const open = [...this.members.entries()].filter(([, { presence }]) => presence === 'open');
    return new Map(open.map(([name, { claim }]) => [name, claim]));
  }

  /** The object, with as many of the fillers as it needs. */
  way(fillers: Fillers, seeker: Seeker, unclear: readonly string[]): Way {
    const own: Property[] = [];
    const departures: Departure[] = [];
    for (const [name, { claim, presence, isBlamed }] of this.members.ofAccount()) {
      if (presence === 'present') {
        const goal = seeker.goal(claim);
        own.push({ name, goal });
        if (isBlamed) departures.push({ step: name, goal });
      } else if (isBlamed) departures.push({ step: name });
    }
    const { count } = fillers;
    const among = count === 0 ? [] : propertiesOf(fillers, seeker);
    const all = (): readonly Property[] => [...own, ...plainest(among, count)];
    const way = wayOf(goalsOf([...own, ...among]), departures, {
      cost: () => all().reduce((sum, { goal }) => sum + 1 + goal.cost, 1),
      build: () => Object.fromEntries(all().map(({ name, goal }) => [name, goal.best?.build()])),
      unclear,
    });
    const isPossible = (has: (goal: Goal) => boolean): boolean =>
      goalsOf(own).every(has) && goalsOf(among).filter(has).length >= count;
    return { ...way, isPossible };
  }
}

function propertiesOf({ among }: Fillers, seeker: Seeker): readonly Property[] {
  return Array.from(among, ([name, claim]) => ({ name, goal: seeker.goal(claim) }));
}

function goalsOf(properties: readonly Property[]): readonly Goal[] {
  return properties.map(({ goal }) => goal);
}

/** The first of those that cost least. */
function plainest(properties: readonly Property[], count: number): readonly Property[] {
  if (count === 0) return [];
  const sorted = [...properties].sort((one, other) => costOf(one) - costOf(other));
  return sorted.slice(0, count);
}

/** Not `Infinity`, of which differences are no numbers. */
function costOf({ goal }: Property): number {
  return Math.min(goal.cost, Number.MAX_SAFE_INTEGER);
}
