/** The ways in which a claim can hold, one by one: which facts do, and which do not. */

import type { Claims } from '../claims/claims.ts';
import { doRecordsClash } from '../claims/clash.ts';
import type { Claim, Fact, Scalar } from '../claims/model.ts';
import type { Budget } from './budget.ts';

/** Everything in it holds together. */
export interface Case {
  readonly facts: readonly Fact[];
  readonly denied: readonly Fact[];
  /** The value is one of these. */
  readonly values?: readonly Scalar[];
  /** The value is none of these. */
  readonly excluded: readonly Scalar[];
  /** What is left out, since it can't be said. */
  readonly unclear: readonly string[];
}

/** The cases of a claim that says something of one kind only. Some may turn out impossible. */
export function* casesOf(claim: Claim, claims: Claims, budget: Budget): Generator<Case> {
  const start = added({ literals: new Set(), clauses: [] }, claim, claims);
  if (start) yield* split(start, claims, budget);
}

interface State {
  /** Facts and values that hold, and opposites of them. */
  readonly literals: ReadonlySet<Claim>;
  /** `some` claims that are not decided yet. */
  readonly clauses: readonly Claim[];
}

function* split(state: State, claims: Claims, budget: Budget): Generator<Case> {
  // Each open clause is looked at, with all its branches.
  budget.spend(1 + state.clauses.reduce((sum, clause) => sum + branchCount(clause), 0));
  const [clause, ...others] = byChoices(state, claims);
  if (!clause) {
    yield caseOf(state.literals);
    return;
  }
  const clauses = others.map(({ claim }) => claim);
  for (const branch of clause.branches) {
    const next = added({ literals: state.literals, clauses }, branch, claims);
    if (next) yield* split(next, claims, budget);
  }
}

function branchCount(claim: Claim): number {
  return claim.kind === 'some' ? claim.claims.length : 1;
}

/** Open clauses with the branches that they still have, fewest first; settled ones are left out. */
function byChoices({ literals, clauses }: State, claims: Claims) {
  const open: { claim: Claim; branches: readonly Claim[] }[] = [];
  for (const claim of clauses) {
    if (claim.kind !== 'some' || claim.claims.some((branch) => literals.has(branch))) continue;
    const branches = claim.claims.filter((branch) => !isContrary(branch, literals, claims));
    open.push({ claim, branches });
  }
  const fewest = open.reduce<(typeof open)[number] | undefined>(
    (least, each) => (!least || each.branches.length < least.branches.length ? each : least),
    undefined,
  );
  return fewest ? [fewest, ...open.filter((each) => each !== fewest)] : [];
}

/** What holds and `claim`, or nothing if they are seen to exclude each other. */
function added(state: State, claim: Claim, claims: Claims): State | undefined {
  const literals = new Set(state.literals);
  const clauses = [...state.clauses];
  for (const part of partsOf(claim)) {
    if (part === claims.never || isContrary(part, literals, claims)) return undefined;
    if (part === claims.any) continue;
    if (part.kind === 'some') clauses.push(part);
    else literals.add(part);
  }
  return { literals, clauses };
}

function partsOf(claim: Claim): readonly Claim[] {
  return claim.kind === 'all' ? claim.claims : [claim];
}

/** Whether `claim`, or a part of it, is the opposite of what holds. */
function isContrary(claim: Claim, literals: ReadonlySet<Claim>, claims: Claims): boolean {
  return partsOf(claim).some((part) => {
    if (part.kind === 'not') return literals.has(part.claim);
    if (part.kind !== 'fact' && part.kind !== 'unclear') return false;
    if (literals.has(claims.not(part))) return true;
    if (part.kind !== 'fact' || part.fact.says !== 'record') return false;
    const { fact } = part;
    for (const other of literals) {
      if (other === part || other.kind !== 'fact' || other.fact.says !== 'record') continue;
      if (doRecordsClash(fact, other.fact, claims)) return true;
    }
    return false;
  });
}

function caseOf(literals: ReadonlySet<Claim>): Case {
  const facts: Fact[] = [];
  const denied: Fact[] = [];
  const excluded: Scalar[] = [];
  const unclear: string[] = [];
  let values: readonly Scalar[] | undefined;
  for (const literal of literals) {
    if (literal.kind === 'fact') facts.push(literal.fact);
    else if (literal.kind === 'unclear') unclear.push(literal.reason);
    else if (literal.kind === 'values') {
      const own = [...literal.values.values()];
      values = values ? values.filter((value) => own.includes(value)) : own;
    } else if (literal.kind === 'not') {
      if (literal.claim.kind === 'fact') denied.push(literal.claim.fact);
      if (literal.claim.kind === 'unclear') unclear.push(literal.claim.reason);
      if (literal.claim.kind === 'values') excluded.push(...literal.claim.values.values());
    }
  }
  const left = values && { values: values.filter((value) => !excluded.includes(value)) };
  return { facts, denied, excluded, unclear, ...left };
}
