/** Documents near the valid: sampled from the schema or taken from fixtures, then changed. */
import type { BindingPlan } from '../../codegen/bind/plan.ts';
import { Dice } from '../random/dice.ts';
import { mutateDocument, type Vocabulary } from '../random/document/mutate.ts';
import { DocumentSampler, documentPrefixes } from '../random/document/sample.ts';
import { nodesOf, withAttributes, writeXml, type XmlNode } from '../random/tree.ts';
import type { Input } from './compare.ts';
import { breaking, fill, ordinary } from './edits.ts';
import { encode } from './encode.ts';

/** Sampling is what takes long: so many samples are what so many documents are made from. */
const SAMPLES = 80;
const BLOCK = 2_000;

/** One of so many documents is as long as the buffer of the fast lane. */
const FILLED = 2_000;

/** Samples of a block of documents, and the names and texts in them. */
interface Pool {
  readonly block: number;
  readonly samples: readonly XmlNode[];
  readonly vocabulary: Vocabulary;
}

/** Makes the documents of one format: the same number is always the same document. */
export class DocumentSource {
  readonly #sampler: DocumentSampler;
  readonly #fixtures: readonly string[];
  readonly #seeds: readonly number[];
  #pool: Pool | undefined;

  constructor(plan: BindingPlan, fixtures: readonly string[], seeds: readonly number[]) {
    this.#sampler = new DocumentSampler(plan);
    this.#fixtures = fixtures;
    this.#seeds = seeds;
  }

  /** The document with this number, as the lanes get it. */
  document(number: number): Input {
    const dice = new Dice(...this.#seeds, number);
    let text = this.#start(dice, this.#poolOf(Math.floor(number / BLOCK)));
    for (let left = dice.pick([0, 1, 1, 1, 2, 2, 3, 5]); left > 0; left -= 1) {
      text = dice.pick(ordinary)(dice, text);
    }
    if (dice.chance(35)) text = dice.pick(breaking)(dice, text);
    if (dice.below(FILLED) === 0) text = fill(dice, text);
    return encode(dice, text);
  }

  #poolOf(block: number): Pool {
    if (this.#pool?.block === block) return this.#pool;
    const dice = new Dice(...this.#seeds, -1, block);
    const samples = dice
      .times(SAMPLES, () => this.#sampler.sample(dice))
      .filter((sample) => sample !== undefined);
    this.#pool = { block, samples, vocabulary: vocabularyOf(samples) };
    return this.#pool;
  }

  #start(dice: Dice, { samples, vocabulary }: Pool): string {
    if (this.#fixtures.length > 0 && dice.chance(30)) return dice.pick(this.#fixtures);
    const sampled = dice.pick(samples);
    const tree = dice.chance(20) ? mutateDocument(dice, sampled, vocabulary) : sampled;
    return writeXml(spare(tree), dice.pick([undefined, '  ', '    ', '\t', ' ']));
  }
}

/** Without the declarations that the document doesn't need, as people write them. */
function spare(document: XmlNode): XmlNode {
  const text = writeXml(document);
  const unused = Object.keys(documentPrefixes).filter(
    (name) => !text.includes(`${name.slice('xmlns:'.length)}:`),
  );
  return withAttributes(document, Object.fromEntries(unused.map((name) => [name, undefined])));
}

function vocabularyOf(documents: readonly XmlNode[]): Vocabulary {
  const nodes = documents.flatMap((document) => [...nodesOf(document)]);
  const texts = nodes.flatMap(({ children }) =>
    children.filter((child) => typeof child === 'string'),
  );
  return {
    elements: [...new Set(nodes.map(({ name }) => name))],
    attributes: [...new Set(nodes.flatMap(({ attributes }) => Object.keys(attributes)))],
    texts: [...new Set(texts)].slice(0, 200),
  };
}
