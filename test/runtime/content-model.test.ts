import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countersPart } from '../../src/runtime/content/counters.ts';
import { progressAt } from '../../src/runtime/content/expect.ts';
import { flatGroup } from '../../src/runtime/content/flat-group.ts';
import { mayEnd, type Places, start, step } from '../../src/runtime/content/match.ts';
import { FlatMatching, type Matching } from '../../src/runtime/content/matching.ts';
import { type ContentModel, contentModel } from '../../src/runtime/content/model.ts';
import { matchModel } from '../../src/runtime/content/model-matching.ts';
import { explainChild, explainEnd } from '../../src/runtime/content/unexpected.ts';
import {
  all,
  atomic,
  choice,
  element,
  type GroupParticle,
  type Particle,
  particle,
  sequence,
  string,
} from '../../src/runtime/index.ts';
import { derivatives, type Expression, expressionOf, isNullable } from './derivative.ts';

const text = atomic('xs:string', string);
const names = ['a', 'b', 'c'];
const one = (name: string, min = 1, max = 1) => particle(element(name, text), name, { min, max });

const occurrence = fc.constantFrom(
  ...([
    [1, 1],
    [0, 1],
    [0, Infinity],
    [1, Infinity],
    [1, 2],
    [2, 2],
    [0, 3],
    [2, 3],
    [2, Infinity],
  ] as const),
);
const leaf = fc
  .tuple(fc.constantFrom(...names), occurrence)
  .map(([name, [min, max]]) => one(name, min, max));
const { group } = fc.letrec<{ group: GroupParticle; node: Particle }>((tie) => ({
  node: fc.oneof({ maxDepth: 3, withCrossShrink: true }, leaf, tie('group')),
  group: fc
    .tuple(
      fc.constantFrom(sequence, sequence, choice, all),
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
      occurrence,
    )
    .map(([make, particles, [min, max]]) => {
      const isAll = make === all;
      return make(
        isAll ? particles.filter(({ kind }) => kind === 'element') : particles,
        isAll ? { min: Math.min(min, 1) } : { min, max },
      );
    }),
}));

const numbers = new Map<unknown, number>();

/** The same for equal expressions alone: particles that look alike are told apart. */
function textOf(expression: Expression): string {
  return JSON.stringify(expression, (key, value: unknown) => {
    if (key !== 'particle') return value;
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    return number;
  });
}

/** What matches the children of a content model: the flat form, if it has one. */
function startMatching(root: GroupParticle): Matching {
  const flat = flatGroup(root);
  return flat ? new FlatMatching(flat) : matchModel(root);
}

/** What elements are matched by says the same as the places, and explains itself in the same words. */
function compareMatching(
  root: GroupParticle,
  model: ContentModel,
  places: Places,
  word: string,
): void {
  const matching = startMatching(root);
  const named = (local: string) => matching.take({ namespace: '', local });
  expect([...word].every((name) => named(name) !== undefined)).toBe(true);
  expect(matching.mayEnd(), word).toBe(mayEnd(model, places));
  const progress = progressAt(model, places);
  if (!matching.mayEnd()) {
    expect(explainEnd(matching, 'x', countersPart), word).toEqual(
      explainEnd(progress, 'x', countersPart),
    );
  }
  for (const name of names) {
    const child = { namespace: '', local: name };
    const again = startMatching(root);
    for (const each of word) again.take({ namespace: '', local: each });
    const taken = step(model, places, name)?.node;
    expect(again.take(child)?.particle, word + name).toBe(taken?.particle);
    if (!taken) {
      expect(explainChild(matching, child, countersPart), word + name).toEqual(
        explainChild(progress, child, countersPart),
      );
    }
  }
}

/** Compares on every word up to a length; `false`: Unique Particle Attribution does not hold. */
function compare(root: GroupParticle, length: number): boolean {
  const model = contentModel(root);
  const visit = (expressions: readonly Expression[], places: Places, word: string): boolean => {
    expect(mayEnd(model, places), word).toBe(expressions.some(isNullable));
    compareMatching(root, model, places, word);
    if (word.length === length) return true;
    return names.every((name) => {
      const next = expressions.flatMap((expression) => derivatives(expression, name));
      const particles = new Set(next.map((each) => each.particle));
      if (particles.size > 1) return false;
      const taken = step(model, places, name);
      expect(taken?.node.particle, word + name).toBe(next[0]?.particle);
      if (!taken) return true;
      const rests = new Map(next.map(({ rest }) => [textOf(rest), rest]));
      return visit([...rests.values()], taken.places, word + name);
    });
  };
  return visit([expressionOf(root)], start, '');
}

test('the matcher agrees with derivatives wherever particles are unique', () => {
  let compared = 0;
  fc.assert(
    fc.property(group, (root) => {
      if (compare(root, 6)) compared++;
    }),
    { numRuns: 400 },
  );
  expect(compared).toBeGreaterThan(100);
});

test.each([
  ['(a{1,2}){2,2}', sequence([one('a', 1, 2)], { min: 2, max: 2 })],
  ['(a{2,3}){5,7}', sequence([one('a', 2, 3)], { min: 5, max: 7 })],
  ['((a{1,2}, b?){2,3}){2}', nested()],
])('%s: nested counters', (_, root) => {
  expect(compare(root, 8)).toBe(true);
});

function nested(): GroupParticle {
  const inner = sequence([one('a', 1, 2), one('b', 0, 1)], { min: 2, max: 3 });
  return sequence([inner], { min: 2, max: 2 });
}

/** So many that quadratic time is minutes, on any machine. */
const many = Array.from({ length: 50_000 }, (_, index) => `e${index}`);

test.each([
  ['sequence', sequence(many.map((name) => one(name)))],
  ['optional sequence', sequence(many.map((name) => one(name, 0)))],
  ['all', all(many.map((name) => one(name)))],
  [
    'choice',
    choice(
      many.map((name) => one(name)),
      { max: Infinity },
    ),
  ],
  ['counter', sequence([one('e0', 50_000, 10_000_000)])],
])('50,000 children: %s, in linear time', (kind, root) => {
  const began = performance.now();
  const model = contentModel(root);
  let places = start;
  for (const name of many) {
    const taken = step(model, places, kind === 'counter' ? 'e0' : name);
    if (!taken) throw new Error(`${name} is not taken`);
    places = taken.places;
  }
  expect(mayEnd(model, places)).toBe(true);
  expect(performance.now() - began).toBeLessThan(30_000);
});
