/** Random trials: a schema, documents sampled from it and mutated, and values of those mutated. */
import { Dice } from '../dice.ts';
import { mutateDocument } from '../document/mutate.ts';
import { mutateValue } from '../document/mutate-value.ts';
import { DocumentSampler, documentPrefixes } from '../document/sample.ts';
import { vocabularyOf } from '../document/vocabulary.ts';
import { withAttributes, writeXml, type XmlNode } from '../tree.ts';
import { mistaken } from '../xsd/mistakes.ts';
import { randomSchema, type SchemaTrees } from '../xsd/schema.ts';
import { type Trial, valuesOf } from './examine.ts';
import { compileTrees } from './subject.ts';

const DOCUMENTS = 10;
const MUTANTS = 14;
const VALUES = 14;

/** The trial of these seeds; every third schema has a mistake made on purpose. */
export async function randomTrial(...seeds: readonly number[]): Promise<Trial> {
  const dice = new Dice(...seeds, 1);
  const right = randomSchema(...seeds);
  const trees = dice.chance(33) ? mistaken(dice, right) : right;
  const subject = await compileTrees(trees);
  const plan = subject.format?.plan;
  if (!subject.descriptor || !plan) return { subject, documents: [], values: [] };
  const sampler = new DocumentSampler(plan);
  const sampled = dice
    .times(DOCUMENTS, () => sampler.sample(dice))
    .filter((one) => one !== undefined);
  const documents = [...sampled, ...mutants(dice, trees, sampled)].map((one) => spare(dice, one));
  const trial = { subject, documents, values: [] };
  const values = valuesOf(trial);
  const { texts } = vocabularyOf(trees);
  if (values.length === 0) return trial;
  return {
    ...trial,
    values: dice.times(VALUES, () => mutateValue(dice, dice.pick(values), texts)),
  };
}

function mutants(dice: Dice, trees: SchemaTrees, documents: readonly XmlNode[]): XmlNode[] {
  if (documents.length === 0) return [];
  const vocabulary = vocabularyOf(trees);
  return dice.times(MUTANTS, () => mutateDocument(dice, dice.pick(documents), vocabulary));
}

/** The document, mostly without the declarations that it doesn't need, as people write them. */
function spare(dice: Dice, document: XmlNode): XmlNode {
  if (dice.chance(15)) return document;
  const text = writeXml(document);
  const unused = Object.keys(documentPrefixes).filter(
    (name) => !text.includes(`${name.slice(6)}:`),
  );
  return withAttributes(document, Object.fromEntries(unused.map((name) => [name, undefined])));
}
