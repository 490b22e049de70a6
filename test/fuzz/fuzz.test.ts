/** A short part of `npm run fuzz`, and every document that it has found. */
import { beforeAll, describe, expect, it } from 'vitest';
import { compare } from './compare.ts';
import { found } from './found.ts';
import { type Counts, describe as described, run } from './run.ts';
import { fixtureSubjects, randomSubjects, type Subject } from './subject.ts';

const SEED = 20_261_126;
const OF_FIXTURES = 1_500;
const OF_RANDOM = 250;
const SCHEMAS = 20;

let fixtures: Subject[];
beforeAll(async () => {
  fixtures = await fixtureSubjects(SEED);
});

function subjectCalled(name: string): Subject {
  const subject = fixtures.find((candidate) => candidate.name === name);
  if (!subject) throw new Error(`${name} has no fast lane`);
  return subject;
}

/** The first difference, told; and that what was tried is worth trying. */
function differenceOf(subjects: readonly Subject[], documents: number): string | undefined {
  const counts: Counts = { documents: 0, taken: 0, asked: 0, valid: 0 };
  for (const subject of subjects) {
    const difference = run(subject, 0, documents, counts);
    if (difference) return described(difference);
  }
  expect(counts.taken).toBeGreaterThan(counts.documents / 10);
  expect(counts.valid).toBeLessThan(counts.asked);
  return undefined;
}

describe('the fast lane says nothing that the full lane does not', () => {
  it('on documents of the fixtures, changed', () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(3);
    expect(differenceOf(fixtures, OF_FIXTURES)).toBeUndefined();
  });

  it('on documents of random schemas', async () => {
    const numbers = Array.from({ length: SCHEMAS }, (_, number) => number);
    const subjects = await randomSubjects(SEED, numbers);
    expect(subjects.length).toBeGreaterThan(4);
    expect(differenceOf(subjects, OF_RANDOM)).toBeUndefined();
  });

  it.each(found)('$what', ({ format, document }) => {
    expect(compare(subjectCalled(format).lanes, document, true).difference).toBeUndefined();
  });
});
