/** Objects of which facts hold and others don't. */
import { doRecordsClash } from '../claims/clash.ts';
import type { Claim, CountFact, Fact, RecordFact } from '../claims/model.ts';
import { claimAt } from '../claims/record.ts';
import type { Case } from './cases.ts';
import { Draft } from './draft.ts';
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
    const filled = names.fill(draft, count);
    if (filled === 'open') yield { open: 'properties that no name speaks of are counted' };
    else if (filled) yield filled.way(seeker, each.unclear);
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
  let draft: Draft | undefined = new Draft(new Map());
  for (const name of names) {
    const claim = claims.all(records.map((record) => claimAt(record, name, claims)));
    const isRequired = records.some(({ required }) => required.has(name));
    if (claim === claims.never && isRequired) return undefined;
    const presence = isRequired ? 'present' : claim === claims.never ? 'absent' : 'open';
    draft = draft.with(name, { claim, presence, isBlamed: false });
  }
  return draft;
}

/** What may be said of names in one search. */
class RecordNames {
  readonly #records: readonly RecordFact[];
  readonly #denied: readonly RecordFact[];
  readonly #seeker: Seeker;

  constructor(records: readonly RecordFact[], denied: readonly RecordFact[], seeker: Seeker) {
    this.#records = records;
    this.#denied = denied;
    this.#seeker = seeker;
  }

  /** The ways of a draft to be none of `fact`. */
  *departures(draft: Draft, fact: RecordFact): Generator<Draft> {
    const { claims } = this.#seeker;
    for (const [name, { claim, presence }] of draft.members) {
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
  *#fresh(draft: Draft): Generator<readonly [string, Claim]> {
    const { claims } = this.#seeker;
    const facts = [...this.#records, ...this.#denied];
    const patterns = facts.flatMap((fact) => fact.patterns.map(({ names }) => names));
    const isClosed = this.#records.some(({ others }) => others === claims.never);
    if (isClosed && patterns.length === 0) return;
    for (const name of freshNames(patterns, [...draft.members.keys()], this.#seeker)) {
      const claim = claims.all(this.#records.map((record) => claimAt(record, name, claims)));
      if (claim !== claims.never) yield [name, claim];
    }
  }

  /** As many properties as there must be; nothing if there can't be so many. */
  fill(draft: Draft, { min, max }: Count): Draft | 'open' | undefined {
    const present = draft.presentCount;
    if (present > max) return undefined;
    if (present >= min) return draft;
    const wanted = min - present;
    const filled = draft.filled(wanted);
    if (filled) return filled;
    let rest = draft.filled(draft.openCount) ?? draft;
    while (rest.presentCount < min) {
      const [fresh] = this.#fresh(rest);
      if (!fresh) return undefined;
      if (rest.presentCount > MAX_FILLED) return 'open';
      rest = rest.with(fresh[0], { claim: fresh[1], presence: 'present', isBlamed: false });
    }
    return rest;
  }
}

/** More properties than this are not made up. */
const MAX_FILLED = 200;

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
