/** Random schemas before and after a random edit: what we say of them, and what is against it. */
import type { Answer } from '../../codegen/compare/decide.ts';
import { forgetSchema } from '../oracle/libxml2.ts';
import type { XercesSession } from '../oracle/xerces.ts';
import { Dice } from '../random/dice.ts';
import { randomJsonTrial } from '../random/json/trial.ts';
import { compileTrees, type Subject } from '../random/judge/subject.ts';
import { randomSchema } from '../random/xsd/schema.ts';
import {
  type DocumentOfPair,
  documentsOf,
  judgedByLibxml2,
  judgedByXerces,
  type SubjectPair,
} from './documents.ts';
import { editedJsonSchema } from './edit-json.ts';
import { editedXsd } from './edit-xsd.ts';
import { type Claimed, comparedPair, jsonSchemaOf, refusedByXerces, tryPair } from './pairs.ts';
import { compileJson, judgedByAjv, valuesOf } from './values.ts';
import {
  type Contradiction,
  contradictions,
  type Verdict,
  type Verdicts,
  verdictsOf,
  witnessesOf,
} from './verdict.ts';

/** What speaks against a verdict on a random pair. */
export interface PairFinding {
  /** Of the pair, with the seed. */
  readonly number: number;
  /** What we say of it. */
  readonly claim: string;
  /** The document or value that says otherwise. */
  readonly text: string;
  /** Both schemas. */
  readonly before: string;
  readonly after: string;
}

/** What came of some random pairs. */
export interface PairOutcome {
  readonly findings: readonly PairFinding[];
  /** Verdicts by their kind: two for each pair. */
  readonly verdicts: Readonly<Record<Verdict['kind'], number>>;
  /** Pairs of which something is unknown, with the reason. */
  readonly unknown: readonly { readonly number: number; readonly reason: string }[];
  /** Documents or values that were judged. */
  readonly judged: number;
}

/** One random pair of XSDs; nothing, where we refuse one of the two. */
async function xsdPair(seed: number, number: number): Promise<SubjectPair | undefined> {
  const dice = new Dice(seed, number, 31);
  const trees = randomSchema(seed, number);
  const pair = {
    before: await compileTrees(trees),
    after: await compileTrees(editedXsd(dice, trees)),
  };
  return pair.before.descriptor && pair.after.descriptor ? pair : undefined;
}

/** Random XSDs judged by Xerces; where there is no Java, by libxml2. */
export async function tryXsds(
  seed: number,
  numbers: readonly number[],
  xerces: XercesSession | undefined,
): Promise<PairOutcome> {
  const tally = new Tally();
  const tried: { number: number; pair: SubjectPair; verdicts: Verdicts }[] = [];
  const documents: DocumentOfPair[] = [];
  for (const number of numbers) {
    const pair = await xsdPair(seed, number);
    if (!pair?.before.format || !pair.after.format) continue;
    const verdicts = verdictsOf(pair.before.format, pair.after.format);
    tally.count(number, [verdicts.narrower, verdicts.wider]);
    tried.push({ number, pair, verdicts });
    const all = [...witnessesOf(verdicts), ...documentsOf(pair, new Dice(seed, number, 37))];
    documents.push(...all.map((document) => ({ pair, document })));
  }
  const { judged } = xerces ? await judgedByXerces(documents, xerces) : judgedByLibxml2(documents);
  for (const { number, pair, verdicts } of tried) {
    const own = judged.get(pair) ?? [];
    tally.judged += own.length;
    const texts = { before: sourceOf(pair.before), after: sourceOf(pair.after) };
    tally.add(contradictions(verdicts, own).map((one) => findingOf(one, number, texts)));
    for (const { set } of [pair.before, pair.after]) forgetSchema(set);
  }
  return tally;
}

/** So many goals of a random JSON Schema are sampled: each reads the schema once more. */
const GOALS = 8;

/** Random JSON Schemas judged by ajv. */
export async function tryJsonSchemas(
  seed: number,
  numbers: readonly number[],
): Promise<PairOutcome> {
  const tally = new Tally();
  for (const number of numbers) {
    const { draft, schema } = randomJsonTrial(seed, number);
    const dice = new Dice(seed, number, 41);
    const edited = editedJsonSchema(dice, schema, draft);
    const [before, after] = [
      await compileJson(schema, draft).catch(() => undefined),
      await compileJson(edited, draft).catch(() => undefined),
    ];
    if (!before || !after) continue;
    const verdicts = verdictsOf(before.format, after.format);
    tally.count(number, [verdicts.narrower, verdicts.wider]);
    const values = [...witnessesOf(verdicts), ...valuesOf([before, after], dice, GOALS)];
    const { judged } = judgedByAjv(before, after, values);
    tally.judged += judged.length;
    const texts = { before: JSON.stringify(schema), after: JSON.stringify(edited) };
    tally.add(contradictions(verdicts, judged).map((one) => findingOf(one, number, texts)));
  }
  return tally;
}

/** Random XSDs against the JSON Schemas that they convert to, edited. */
export async function tryLanguages(
  seed: number,
  numbers: readonly number[],
  xerces: XercesSession | undefined,
): Promise<PairOutcome> {
  const tally = new Tally();
  const claimed: Claimed[] = [];
  for (const number of numbers) {
    const dice = new Dice(seed, number, 43);
    const xsd = await compileTrees(randomSchema(seed, number));
    if (!xsd.descriptor) continue;
    const schema = editedJsonSchema(dice, jsonSchemaOf(xsd), '2020-12');
    const pair = await comparedPair(xsd, schema).catch(() => undefined);
    if (!pair) continue;
    const { xsdInJson, jsonInXsd } = pair.answers;
    tally.count(number, [xsdInJson, jsonInXsd]);
    const tried = tryPair(pair, dice, GOALS);
    tally.judged += tried.values;
    const texts = { before: sourceOf(xsd), after: JSON.stringify(schema) };
    const claim = `XSD in JSON Schema: ${xsdInJson.kind}; JSON Schema in XSD: ${jsonInXsd.kind}`;
    tally.add(tried.against.map((text) => ({ number, claim, text, ...texts })));
    claimed.push(...tried.claimed);
  }
  for (const { pair, document } of xerces ? await refusedByXerces(claimed, xerces) : []) {
    const texts = { before: sourceOf(pair.xsd), after: JSON.stringify(pair.json.schema) };
    tally.add([{ number: -1, claim: 'we take the document', text: document, ...texts }]);
  }
  return tally;
}

function findingOf(
  { direction, verdict, text }: Contradiction,
  number: number,
  texts: Pick<PairFinding, 'before' | 'after'>,
): PairFinding {
  const question = direction === 'narrower' ? 'old in new' : 'new in old';
  return { number, claim: `${question}: ${verdict}`, text, ...texts };
}

function sourceOf({ set }: Subject): string {
  return [...set.files.values()].join('\n');
}

class Tally implements PairOutcome {
  readonly verdicts = { yes: 0, no: 0, unknown: 0 };
  readonly unknown: { number: number; reason: string }[] = [];
  readonly findings: PairFinding[] = [];
  judged = 0;

  count(number: number, verdicts: readonly (Verdict | Answer)[]): void {
    for (const verdict of verdicts) {
      this.verdicts[verdict.kind] += 1;
      if (verdict.kind === 'unknown') this.unknown.push({ number, reason: verdict.reason });
    }
  }

  add(findings: readonly PairFinding[]): void {
    this.findings.push(...findings);
  }
}
