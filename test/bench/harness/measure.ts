/** Measures the contestants of a row in this process, by its processor time. */
import type { Contestant, Row } from './contestant.ts';
import type { Consumers, loop } from './loop.ts';

const DISTINCT = 64;

/** Processor time of one contestant's part of a round, in microseconds. */
const ROUND = 3_000;
/** Least and most of its warm-up: the engine is still compiling as long as rounds get faster. */
const WARM_UP = 250_000;
const LONGEST_WARM_UP = 1_000_000;
/** So many rounds in a row, none of them faster by a twentieth than the fastest before, are steady. */
const STEADY = 20;
/** No more inputs are made, unless there are more distinct ones: a round's must fit the memory. */
const MOST_INPUTS = 8_192;
const MOST_BYTES = 4e6;
const MOST_WARM_UP = 80_000;

/** Nanoseconds for an input, in each round. */
export type Times = Readonly<Record<string, readonly number[]>>;

interface Runner {
  readonly contestant: Contestant;
  /** Does the work for `count` fresh inputs; nanoseconds for each. */
  readonly time: (values: readonly unknown[], count: number) => number;
  /** So many inputs make a round of this contestant. */
  count: number;
}

/**
 * Checks each contestant's output, lets the engine get to know it, and measures all in turn, in
 * another order each round, with values that nobody has seen.
 * @throws if an output isn't what the row expects.
 */
export async function measure(
  row: Row,
  contestants: readonly Contestant[],
  rounds: number,
): Promise<Times> {
  for (const contestant of contestants) verifyAll(row, contestant);
  const runners = await Promise.all(contestants.map((one, index) => prepare(row, one, index)));
  for (const runner of runners) warmUp(row, runner);
  const times: Record<string, number[]> = {};
  for (let round = 0; round < Math.min(rounds, row.rounds ?? rounds); round += 1) {
    const values = valuesOf(row, round + 1);
    for (const runner of rotated(runners, round)) {
      const { name } = runner.contestant;
      times[name] = [...(times[name] ?? []), runner.time(values, runner.count)];
    }
  }
  return times;
}

function verifyAll(row: Row, { name, input, work, verify }: Contestant): void {
  for (const value of valuesOf(row, 0) as never[]) {
    try {
      verify(work(input(value)() as never) as never, value);
    } catch (cause) {
      throw new Error(`${row.id}: the output of ${name} is wrong`, { cause });
    }
  }
}

/** Distinct values, other ones for every round. */
function valuesOf(row: Row, round: number): unknown[] {
  const { distinct = DISTINCT } = row;
  return Array.from({ length: distinct }, (_, index) => row.value(round * distinct + index));
}

async function prepare(row: Row, contestant: Contestant, index: number): Promise<Runner> {
  const copy: { loop: typeof loop; consumers: Consumers } = await import(
    new URL(`./loop.js?${index}`, import.meta.url).href
  );
  const consume = copy.consumers[contestant.reads] as (output: unknown) => number;
  const work = contestant.work as (input: unknown) => unknown;
  const time = (values: readonly unknown[], count: number): number => {
    const makers = (values as never[]).map(contestant.input);
    const inputs = Array.from({ length: count }, (_, at) => makers[at % makers.length]?.());
    settle();
    const before = process.cpuUsage();
    copy.loop(inputs, work, consume);
    const { user, system } = process.cpuUsage(before);
    return ((user + system) * 1000) / count;
  };
  return { contestant, time, count: row.distinct ?? DISTINCT };
}

/** Moves the inputs out of the young generation: copying them is nobody's work. */
function settle(): void {
  globalThis.gc?.({ type: 'minor', execution: 'sync' });
  globalThis.gc?.({ type: 'minor', execution: 'sync' });
}

/** Works until rounds get no faster; how long that takes, the cold start says elsewhere. */
function warmUp(row: Row, runner: Runner): void {
  const values = valuesOf(row, 0);
  const [value] = values;
  const size = sizeOf(runner.contestant.input(value as never)());
  const least = values.length;
  const most = Math.max(least, Math.min(MOST_INPUTS, Math.floor(MOST_BYTES / size)));
  let fastest = Number.POSITIVE_INFINITY;
  for (let spent = 0, done = 0, steady = 0; spent < LONGEST_WARM_UP; ) {
    if (spent >= WARM_UP && (steady >= STEADY || done >= MOST_WARM_UP)) return;
    const each = runner.time(values, runner.count) / 1000;
    spent += each * runner.count;
    done += runner.count;
    steady = each < fastest * 0.95 ? 0 : steady + 1;
    fastest = Math.min(fastest, each);
    const wanted = Math.ceil(ROUND / Math.max(each, 0.01));
    runner.count = Math.min(most, Math.max(least, wanted));
  }
}

function sizeOf(input: unknown): number {
  if (typeof input === 'string' || input instanceof Uint8Array) return input.length;
  return JSON.stringify(input).length;
}

function rotated<Item>(items: readonly Item[], by: number): Item[] {
  const at = by % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
}
