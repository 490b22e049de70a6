/** An object in the making: which properties it has, and what holds of their values. */
import type { Claim } from '../claims/model.ts';
import { type Departure, type Goal, type Way, wayOf } from './goals.ts';
import type { Seeker } from './seeker.ts';

/** What is decided of one property. */
export interface DraftMember {
  readonly claim: Claim;
  /** `open`: it may be there or not; the plainest object has none. */
  readonly presence: 'present' | 'absent' | 'open';
  /** Whether the object leaves what is denied by it. */
  readonly isBlamed: boolean;
}

/** Drafts don’t change: each decision makes another one. */
export class Draft {
  readonly members: ReadonlyMap<string, DraftMember>;

  constructor(members: ReadonlyMap<string, DraftMember>) {
    this.members = members;
  }

  with(name: string, member: DraftMember): Draft {
    return new Draft(new Map(this.members).set(name, member));
  }

  blaming(name: string): Draft {
    const member = this.members.get(name);
    return member ? this.with(name, { ...member, isBlamed: true }) : this;
  }

  #count(presence: DraftMember['presence']): number {
    let count = 0;
    for (const member of this.members.values()) if (member.presence === presence) count += 1;
    return count;
  }

  get presentCount(): number {
    return this.#count('present');
  }

  get openCount(): number {
    return this.#count('open');
  }

  /** With `count` more of the open properties; nothing if there are fewer. */
  filled(count: number): Draft | undefined {
    if (this.openCount < count) return undefined;
    let left = count;
    const members = new Map(this.members);
    for (const [name, member] of this.members) {
      if (member.presence !== 'open' || left === 0) continue;
      members.set(name, { ...member, presence: 'present' });
      left -= 1;
    }
    return new Draft(members);
  }

  /** The object. */
  way(seeker: Seeker, unclear: readonly string[]): Way {
    const parts: { name: string; goal: Goal }[] = [];
    const departures: Departure[] = [];
    for (const [name, { claim, presence, isBlamed }] of this.members) {
      if (presence === 'present') {
        const goal = seeker.goal(claim);
        parts.push({ name, goal });
        if (isBlamed) departures.push({ step: name, goal });
      } else if (isBlamed) departures.push({ step: name });
    }
    const goals = parts.map(({ goal }) => goal);
    return wayOf(goals, departures, {
      cost: () => goals.reduce((sum, { cost }) => sum + 1 + cost, 1),
      build: () => Object.fromEntries(parts.map(({ name, goal }) => [name, goal.best?.build()])),
      unclear,
    });
  }
}
