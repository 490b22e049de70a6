/**
 * `npm run fuzz -- --seconds N --seed S`: documents near the valid through both lanes, of the shipped
 * formats, those of the fixtures and random schemas. Where the lanes differ it prints the document as
 * small as it gets, and ends with 1. `--only NAME --from N` repeats one.
 */
import { parseArgs } from 'node:util';
import { type Counts, type Difference, describe, run } from './run.ts';
import { fixtureSubjects, randomSubjects, type Subject } from './subject.ts';

const { values: settings } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    /** A format of the fixtures, or the number of a random schema. */
    only: { type: 'string' },
    /** The first document, and with `--only` the only one. */
    from: { type: 'string', default: '0' },
  },
});

/** So many documents of a format of the fixtures, and of a random schema, in each round. */
const OF_FIXTURES = 4_000;
const OF_RANDOM = 500;
const SCHEMAS = 30;
/** Differences of one format that are worth reading. */
const ENOUGH = 3;

const seed = Number(settings.seed);
const start = performance.now();
const counts = new Map<string, Counts>();
const differences: Difference[] = [];

const seconds = (): number => (performance.now() - start) / 1000;
const isOver = (): boolean => seconds() > Number(settings.seconds);

function tryDocuments(subject: Subject, kind: string, first: number, count: number): void {
  const counted = counts.get(kind) ?? none();
  counts.set(kind, counted);
  for (let next = first; next < first + count && !isOver(); ) {
    const difference = run(subject, next, first + count, counted);
    if (!difference) return;
    next = difference.number + 1;
    const known = differences.filter((one) => one.subject.name === subject.name).length;
    if (known >= ENOUGH) return;
    differences.push(difference);
    const repeat = `--seed ${seed} --only ${subject.name} --from ${difference.number}`;
    console.log(`\n${describe(difference)}\nrepeat: npm run fuzz -- ${repeat}`);
  }
}

async function rounds(): Promise<void> {
  const fixtures = await fixtureSubjects(seed);
  for (let round = 0; !isOver(); round += 1) {
    for (const subject of fixtures) {
      tryDocuments(subject, subject.name, Number(settings.from) + round * OF_FIXTURES, OF_FIXTURES);
    }
    const numbers = Array.from({ length: SCHEMAS }, (_, index) => round * SCHEMAS + index);
    for (const subject of isOver() ? [] : await randomSubjects(seed, numbers)) {
      tryDocuments(subject, 'random schemas', 0, OF_RANDOM);
    }
    console.error(line('so far', total()));
  }
}

/** One document again, alone. */
async function repeat(name: string): Promise<void> {
  const subjects = /^\d+$/.test(name)
    ? await randomSubjects(seed, [Number(name)])
    : (await fixtureSubjects(seed)).filter((subject) => subject.name === name);
  const [subject] = subjects;
  if (!subject) throw new Error(`${name} has no fast lane`);
  tryDocuments(subject, name, Number(settings.from), 1);
}

function total(): Counts {
  const all = [...counts.values()];
  const sum = (key: keyof Counts): number => all.reduce((so, one) => so + one[key], 0);
  return {
    documents: sum('documents'),
    taken: sum('taken'),
    asked: sum('asked'),
    valid: sum('valid'),
  };
}

function none(): Counts {
  return { documents: 0, taken: 0, asked: 0, valid: 0 };
}

function line(name: string, { documents, taken, asked, valid }: Counts): string {
  const share = (part: number, all: number): string =>
    `${all === 0 ? 0 : ((100 * part) / all).toFixed(1)} %`;
  const accepted = taken + (asked === 0 ? 0 : ((documents - taken) * valid) / asked);
  return [
    `${name}: ${documents} documents`,
    `${share(taken, documents)} accepted by the fast lane (${share(taken, accepted)} of the valid)`,
    `${share(accepted, documents)} by either, ${share(documents - accepted, documents)} refused`,
  ].join(', ');
}

await (settings.only === undefined ? rounds() : repeat(settings.only));
for (const [name, counted] of counts) console.log(line(name, counted));
const { documents } = total();
const rate = (documents / seconds()).toFixed(0);
console.log(`${documents} documents, ${rate} a second, ${differences.length} differences`);
process.exitCode = differences.length > 0 ? 1 : 0;
