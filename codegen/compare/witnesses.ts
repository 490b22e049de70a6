/** Where one schema was not proved to lie within the other: values that the lanes of both confirm. */
import { nearby } from './at-edges.ts';
import type { Claim } from './claims/model.ts';
import type { Answer, Counterexample } from './decide.ts';
import { differencesOf } from './differences.ts';
import { judgesOf, type Pair } from './judges.ts';
import type { Search } from './search/search.ts';

/** The question whether `part` lies within `whole`. */
export interface Inclusion {
  readonly part: Claim;
  readonly whole: Claim;
  /** Which schema of the pair `part` is: a counterexample is one of this schema alone. */
  readonly alone: 'xsd' | 'json';
  readonly pair: Pair;
  readonly search: Search;
}

/**
 * What was found as an answer that may be told: a counterexample is one by the lanes of both schemas,
 * and what is unknown has no sample that decides it.
 */
export async function confirmed(
  found: Exclude<Answer, { kind: 'yes' }>,
  inclusion: Inclusion,
): Promise<Answer> {
  const { pair, alone } = inclusion;
  const isWitness = witnessOf(inclusion);
  const answer = found.kind === 'no' ? tried(found, inclusion, isWitness) : found;
  if (answer.kind !== 'unknown') return answer;
  const { objectsOfXsd, valuesOfJson } = await import('./sampled-values.ts');
  const samples = alone === 'xsd' ? objectsOfXsd(pair) : valuesOfJson(pair);
  return firstWitness(unlocated(samples), isWitness) ?? answer;
}

/** Whether a value is one of the one schema alone. */
type IsWitness = (value: unknown) => boolean;

function witnessOf({ pair, alone }: Inclusion): IsWitness {
  const judges = judgesOf(pair);
  if (!judges) return () => false;
  const { isXsd, isJson } = judges;
  return alone === 'xsd'
    ? (value) => isXsd(value) && !isJson(value)
    : (value) => isJson(value) && !isXsd(value);
}

function tried(
  found: Counterexample,
  { part, whole, search }: Inclusion,
  isWitness: IsWitness,
): Answer {
  if (isWitness(found.value)) return found;
  const others = differencesOf(part, whole, search);
  const examples = [found, ...(others.kind === 'known' ? others.examples : [])];
  const witness = firstWitness(candidatesOf(examples), isWitness);
  if (witness) return witness;
  const said =
    found.unclear.length > 0 ? found.unclear.join(', ') : 'a value that was found is none';
  return { kind: 'unknown', reason: said };
}

/** The examples themselves, then values near to them. */
function* candidatesOf(examples: readonly Counterexample[]): Generator<Counterexample> {
  yield* examples;
  for (const example of examples) {
    for (const value of nearby(example.value)) yield { ...example, value };
  }
}

/** Values of which no part is known to be the one that is refused. */
function* unlocated(values: Iterable<unknown>): Generator<Counterexample> {
  for (const value of values) yield { kind: 'no', value, path: [], unclear: [] };
}

/** So many candidates are made and tried. */
const MAX_TRIALS = 1_000;

/** The first candidate that is a counterexample indeed; no more are made than are tried. */
function firstWitness(
  candidates: Iterable<Counterexample>,
  isWitness: IsWitness,
): Counterexample | undefined {
  let trials = 0;
  for (const candidate of candidates) {
    if (isWitness(candidate.value)) return candidate;
    trials += 1;
    if (trials === MAX_TRIALS) return undefined;
  }
  return undefined;
}
