/** An XSD against a JSON Schema: what the comparison says, and values that are against it. */
import { LanguageComparison, type PairAnswers } from '../../codegen/compare/same-language.ts';
import { toJsonSchema } from '../../codegen/convert/to-json-schema.ts';
import { parse, serialize } from '../../src/runtime/index.ts';
import type { XercesSession } from '../oracle/xerces.ts';
import type { Dice } from '../random/dice.ts';
import { ajvVerdict } from '../random/json/judge.ts';
import { xercesDeviation } from '../random/judge/document-deviations.ts';
import type { Subject } from '../random/judge/subject.ts';
import { askXerces, documentsOf } from './documents.ts';
import { compileJson, type JsonSubject, valuesOf } from './values.ts';

/** An XSD, a JSON Schema, and whether each lies within the other. */
export interface LanguagePair {
  readonly xsd: Subject;
  readonly json: JsonSubject;
  readonly answers: PairAnswers;
}

/** The JSON Schema that the XSD converts to. @throws if it was refused. */
export function jsonSchemaOf({ format }: Subject): Readonly<Record<string, unknown>> {
  if (!format?.plan) throw new Error('the schema was refused');
  return toJsonSchema(format.plan, () => undefined) as Readonly<Record<string, unknown>>;
}

/** @throws if we refuse one of the schemas, or ajv the JSON Schema. */
export async function comparedPair(xsd: Subject, schema: object): Promise<LanguagePair> {
  const plan = xsd.format?.plan;
  const json = await compileJson(schema, '2020-12');
  const { jsonSchema } = json.format;
  if (!plan || !jsonSchema) throw new Error('there is nothing to compare');
  return { xsd, json, answers: await new LanguageComparison().of({ plan, jsonSchema }) };
}

/** A document that is one of the XSD as far as we see, which is for Xerces to say. */
export interface Claimed {
  readonly pair: LanguagePair;
  readonly document: string;
}

/** What was tried on a pair. */
export interface TriedPair {
  /** Values that ajv has judged. */
  readonly values: number;
  /** Values and documents that contradict an answer, if Xerces takes what is claimed. */
  readonly against: readonly string[];
  readonly claimed: readonly Claimed[];
}

/** Documents of the XSD, of which ajv judges the values; and values that ajv takes, as documents. */
export function tryPair(pair: LanguagePair, dice: Dice, mostGoals?: number): TriedPair {
  const { xsd, json, answers } = pair;
  const { descriptor } = xsd;
  if (!descriptor) throw new Error('the schema was refused');
  const against: string[] = [];
  const claimed: Claimed[] = [];
  const isJson = (value: unknown) => ajvVerdict(json.ajv, value);
  const texts = valuesOf([json], dice, mostGoals);
  for (const value of texts.map((text): unknown => JSON.parse(text)).filter(isJson)) {
    const { value: document } = serialize(descriptor, value);
    if (document !== undefined) claimed.push({ pair, document });
    else if (answers.jsonInXsd.kind === 'yes') against.push(JSON.stringify(value));
  }
  const documents = documentsOf({ before: xsd, after: xsd }, dice);
  for (const document of documents) {
    const { value, issues } = parse(descriptor, document);
    if (issues) continue;
    claimed.push({ pair, document });
    if (answers.xsdInJson.kind === 'yes' && isJson(value) === false) against.push(document);
  }
  const values = texts.length + documents.length;
  if (answers.xsdInJson.kind === 'no') {
    const { value: document } = serialize(descriptor, answers.xsdInJson.value);
    if (document !== undefined) claimed.push({ pair, document });
  }
  return { values, against: [...against, ...falseWitnesses(pair)], claimed };
}

/** A counterexample must be a value of the one, and none of the other. */
function falseWitnesses({ xsd, json, answers }: LanguagePair): readonly string[] {
  const { xsdInJson, jsonInXsd } = answers;
  const isXsd = (value: unknown) =>
    xsd.descriptor !== undefined && serialize(xsd.descriptor, value).value !== undefined;
  const isJson = (value: unknown) => ajvVerdict(json.ajv, value);
  const isJsonAlone = (value: unknown) => isJson(value) !== false && !isXsd(value);
  const isXsdAlone = (value: unknown) => isJson(value) !== true && isXsd(value);
  return [
    ...(jsonInXsd.kind === 'no' && !isJsonAlone(jsonInXsd.value) ? [jsonInXsd.value] : []),
    ...(xsdInJson.kind === 'no' && !isXsdAlone(xsdInJson.value) ? [xsdInJson.value] : []),
  ].map((value) => JSON.stringify(value));
}

/** The claims that Xerces refuses, without an excuse. */
export async function refusedByXerces(
  claimed: readonly Claimed[],
  session: XercesSession,
): Promise<readonly Claimed[]> {
  const jobs = claimed.map(({ pair, document }) => ({ schema: pair.xsd.set, document }));
  const verdicts = await askXerces(jobs, session);
  return claimed.filter(({ pair: { xsd: subject }, document: source }, index) => {
    const verdict = verdicts[index];
    if (!verdict || verdict.valid) return false;
    return !xercesDeviation({ subject, source, ours: 'valid', message: '', verdict });
  });
}
