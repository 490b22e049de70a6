/** Random XSDs before and after one random edit: no answer is contradicted by a document. */
import { expect, test } from 'vitest';
import { type Changes, changesBetween } from '../../codegen/diff/changes.ts';
import { parse } from '../../src/runtime/index.ts';
import { Dice } from '../random/dice.ts';
import { mutateDocument } from '../random/document/mutate.ts';
import { DocumentSampler } from '../random/document/sample.ts';
import { vocabularyOf } from '../random/document/vocabulary.ts';
import { compileTrees, type Subject } from '../random/judge/subject.ts';
import { writeXml } from '../random/tree.ts';
import { mistaken } from '../random/xsd/mistakes.ts';
import { randomSchema } from '../random/xsd/schema.ts';

const SCHEMAS = 20;
const DOCUMENTS = 12;

function compared(before: Subject, after: Subject): Changes | undefined {
  return before.format && after.format && changesBetween(before.format, after.format);
}

function sampled(dice: Dice, { format, trees }: Subject): readonly string[] {
  if (!format?.plan || !trees) return [];
  const sampler = new DocumentSampler(format.plan);
  const vocabulary = vocabularyOf(trees);
  return dice
    .times(DOCUMENTS, () => sampler.sample(dice))
    .flatMap((document) => {
      if (!document) return [];
      return [writeXml(document), writeXml(mutateDocument(dice, document, vocabulary))];
    });
}

function accepts({ descriptor }: Subject, document: string): boolean {
  return descriptor !== undefined && !parse(descriptor, document).issues;
}

test('no answer is contradicted', async () => {
  const answers = { yes: 0, no: 0, unknown: 0 };
  for (let seed = 1; seed <= SCHEMAS; seed += 1) {
    const dice = new Dice(seed, 17);
    const trees = randomSchema(seed);
    const [before, after] = [await compileTrees(trees), await compileTrees(mistaken(dice, trees))];
    if (!before.descriptor || !after.descriptor) continue;
    const found = compared(before, after);
    const documents = [...sampled(dice, before), ...sampled(dice, after)];
    for (const direction of ['narrower', 'wider'] as const) {
      const [part, whole] = direction === 'narrower' ? [before, after] : [after, before];
      const isChanged = found?.changes.some((change) => change.direction === direction);
      const isUnknown = found?.unknown.some((change) => change.direction === direction);
      answers[isUnknown ? 'unknown' : isChanged ? 'no' : 'yes'] += 1;
      if (isChanged || isUnknown) continue;
      const overlooked = documents.find((each) => accepts(part, each) && !accepts(whole, each));
      expect({ seed, direction, overlooked }).toEqual({ seed, direction, overlooked: undefined });
    }
  }
  expect(answers.yes + answers.no).toBeGreaterThan(SCHEMAS / 2);
  // IDs and IDREFs of a whole document can only be tried.
  expect(answers.unknown).toBeLessThan(4);
});
