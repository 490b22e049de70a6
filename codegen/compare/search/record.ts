/** Objects of which facts hold and others don't. */
import { doRecordsClash } from '../claims/clash.ts';
import type { Claim, CountFact, Fact, RecordFact } from '../claims/model.ts';
import { claimAt } from '../claims/record.ts';
import type { Case } from './cases.ts';
import { Draft, type Fillers } from './draft.ts';
import { type DraftMember, DraftMembers } from './draft-members.ts';
import { freshNames } from './names.ts';
import type { Seeker, WayOrOpen } from './seeker.ts';

/** For each denied fact a way to leave it, in all combinations. */
export function* recordWays(each: Case, seeker: Seeker): Generator<WayOrOpen> {
  const { claims } = seeker;
  const records = each.facts.filter(isRecord);
  const denied = each.denied
    .filter(isRecord)
    .filter((fact) => !records.some((record) => doRecordsClash(record, fact, claims)));
  const draft = startDraft(records, denied, seeker);
  if (!draft) return;
  const names = new RecordNames(records, denied, seeker);
  for (const count of countsOf(each)) {
    yield* leave(draft, denied, 0, { each, names, seeker, count });
  }
  if (!names.areComplete) yield { open: 'names of properties that patterns tell apart' };
}

interface Search {
  readonly each: Case;
  readonly names: RecordNames;
  readonly seeker: Seeker;
  readonly count: Count;
}

interface Count {
  readonly min: number;
  readonly max: number;
}

function* leave(
  draft: Draft,
  denied: readonly RecordFact[],
  index: number,
  search: Search,
): Generator<WayOrOpen> {
  const { names, seeker, each, count } = search;
  seeker.budget.spend(1);
  const fact = denied[index];
  if (!fact) {
    const fillers = names.fillers(draft, count);
    if (fillers) yield draft.way(fillers, seeker, each.unclear);
    return;
  }
  for (const next of names.departures(draft, fact)) {
    yield* leave(next, denied, index + 1, search);
  }
}

/** What every object of the case has. */
function startDraft(
  records: readonly RecordFact[],
  denied: readonly RecordFact[],
  { claims }: Seeker,
): Draft | undefined {
  const names = new Set<string>();
  for (const { properties, required } of [...records, ...denied]) {
    for (const name of [...properties.keys(), ...required]) names.add(name);
  }
  const members = new Map<string, DraftMember>();
  for (const name of names) {
    const claim = claims.all(records.map((record) => claimAt(record, name, claims)));
    const isRequired = records.some(({ required }) => required.has(name));
    if (claim === claims.never && isRequired) return undefined;
    const presence = isRequired ? 'present' : claim === claims.never ? 'absent' : 'open';
    members.set(name, { claim, presence, isBlamed: false });
  }
  return new Draft(DraftMembers.of(members));
}

/** What may be said of names in one search. */
class RecordNames {
  readonly #records: readonly RecordFact[];
  readonly #denied: readonly RecordFact[];
  readonly #seeker: Seeker;
  /** Whether no name was left out. */
  areComplete = true;

  constructor(records: readonly RecordFact[], denied: readonly RecordFact[], seeker: Seeker) {
    this.#records = records;
    this.#denied = denied;
    this.#seeker = seeker;
  }

  /** The ways of a draft to be none of `fact`. */
  *departures(draft: Draft, fact: RecordFact): Generator<Draft> {
    const { claims } = this.#seeker;
    for (const [name, { claim, presence }] of draft.members.entries()) {
      if (fact.required.has(name) && presence === 'open') {
        yield draft.with(name, { claim, presence: 'absent', isBlamed: true });
      }
      if (fact.required.has(name) && presence === 'absent') yield draft.blaming(name);
      if (presence === 'absent') continue;
      const outside = claims.beyond(claim, claimAt(fact, name, claims));
      if (outside === claims.never) continue;
      yield draft.with(name, { claim: outside, presence: 'present', isBlamed: true });
    }
    for (const [name, claim] of this.#fresh(draft)) {
      const outside = claims.beyond(claim, claimAt(fact, name, claims));
      if (outside === claims.never) continue;
      yield draft.with(name, { claim: outside, presence: 'present', isBlamed: true });
    }
  }

  /** Names beyond those of the draft, one for each way to be spoken of, with what holds of their values. */
  #fresh(draft: Draft, known: Iterable<string> = []): readonly (readonly [string, Claim])[] {
    const { claims } = this.#seeker;
    const facts = [...this.#records, ...this.#denied];
    const patterns = facts.flatMap((fact) => fact.patterns.map(({ names }) => names));
    const isClosed = this.#records.some(({ others }) => others === claims.never);
    if (isClosed && patterns.length === 0) return [];
    const others = [...draft.members.names(), ...known];
    const { names, isComplete } = freshNames(patterns, others, this.#seeker);
    if (!isComplete) this.areComplete = false;
    return names.flatMap((name) => {
      const claim = claims.all(this.#records.map((record) => claimAt(record, name, claims)));
      return claim === claims.never ? [] : [[name, claim] as const];
    });
  }

  /** What an object may have so that its properties are as many as they must be; nothing: there are too many already. */
  fillers(draft: Draft, { min, max }: Count): Fillers | undefined {
    const present = draft.presentCount;
    if (present > max) return undefined;
    const count = Math.max(0, min - present);
    const among = new Map(count > 0 ? draft.open : []);
    // Of each way to be spoken of as many names as could be needed.
    for (let round = 0; round < count; round += 1) {
      const fresh = this.#fresh(draft, among.keys());
      if (fresh.length === 0) break;
      if (among.size > MAX_FILLERS) {
        this.areComplete = false;
        break;
      }
      for (const [name, claim] of fresh) among.set(name, claim);
    }
    return { count, among };
  }
}

/** More properties than these are not made up. */
const MAX_FILLERS = 200;

/** How many properties there may be: a denied count leaves fewer and more. */
function countsOf({ facts, denied }: Case): readonly Count[] {
  const wanted = facts.filter(isCount);
  const min = Math.max(0, ...wanted.map((fact) => fact.min));
  const max = Math.min(Infinity, ...wanted.map((fact) => fact.max));
  let left: readonly Count[] = [{ min, max }];
  for (const fact of denied.filter(isCount)) {
    left = left.flatMap((count) => [
      { min: count.min, max: Math.min(count.max, fact.min - 1) },
      { min: Math.max(count.min, fact.max + 1), max: count.max },
    ]);
  }
  return left.filter((count) => count.min <= count.max && count.min < Infinity);
}

function isRecord(fact: Fact): fact is RecordFact {
  return fact.says === 'record';
}

function isCount(fact: Fact): fact is CountFact {
  return fact.says === 'count';
}
