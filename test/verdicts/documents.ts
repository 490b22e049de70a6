/** Documents that may tell two XSDs apart, and what Xerces and libxml2 say of them. */

import { sampleXsd } from '../../codegen/sample/xsd/sample-xsd.ts';
import { parse } from '../../src/runtime/index.ts';
import { libxml2 } from '../oracle/libxml2.ts';
import type { Verdict } from '../oracle/verdict.ts';
import type { XercesJob, XercesSession } from '../oracle/xerces.ts';
import type { Dice } from '../random/dice.ts';
import { mutateDocument, type Vocabulary } from '../random/document/mutate.ts';
import { DocumentSampler } from '../random/document/sample.ts';
import { libxml2Deviation, xercesDeviation } from '../random/judge/document-deviations.ts';
import type { Subject } from '../random/judge/subject.ts';
import { writeXml } from '../random/tree.ts';
import type { Judged } from './verdict.ts';

/** Two versions of an XSD. */
export interface SubjectPair {
  readonly before: Subject;
  readonly after: Subject;
}

const RANDOM = 25;
const MUTANTS = 80;

/**
 * Of both versions: what `postwright sample` shows of them, random documents, and mutated ones; none
 * with `xsi:type`, which names a type of the one schema alone and is no matter of the comparison, nor
 * such as send a processor for other schemas.
 */
export function documentsOf({ before, after }: SubjectPair, dice: Dice): readonly string[] {
  const sides = [before, after];
  const vocabulary = vocabularyOf(sides.map(textOf).join('\n'));
  const random = sides.flatMap(({ format }) => {
    const sampler = format?.plan && new DocumentSampler(format.plan);
    return dice.times(RANDOM, () => sampler?.sample(dice) ?? []).flat();
  });
  const mutants =
    random.length === 0
      ? []
      : dice.times(MUTANTS, () => mutateDocument(dice, dice.pick(random), vocabulary));
  const written = [...random, ...mutants].map((document) => writeXml(document));
  const all = new Set([...sides.flatMap(samplesOf), ...written]);
  return [...all].filter((document) => !/xsi:type=|chemaLocation=/.test(document));
}

function samplesOf({ format, descriptor }: Subject): readonly string[] {
  if (!format?.plan || !descriptor) return [];
  const judge = (document: string) => parse(descriptor, document).issues ?? [];
  return [...sampleXsd(format.plan, judge, ['valid', 'invalid'])].flatMap(({ outcome }) =>
    outcome.kind === 'found' ? [outcome.content] : [],
  );
}

/** A document with the pair that it may tell apart. */
export interface DocumentOfPair {
  readonly pair: SubjectPair;
  readonly document: string;
}

/** What a judge makes of documents, each by both versions; those that it is known to err about left out. */
export interface JudgedDocuments {
  readonly judged: ReadonlyMap<SubjectPair, readonly Judged[]>;
  /** Documents of which our own parser says otherwise, and the judge has no excuse. */
  readonly disagreements: readonly string[];
}

/** By Xerces, which judges all of them in one go; of a schema that it refuses it says nothing. */
export async function judgedByXerces(
  documents: readonly DocumentOfPair[],
  session: XercesSession,
): Promise<JudgedDocuments> {
  const jobs = documents.flatMap(({ pair, document }): readonly XercesJob[] =>
    [pair.before, pair.after].map(({ set }) => ({ schema: set, document })),
  );
  const verdicts = await askXerces(jobs, session);
  return collected(documents, xercesDeviation, (_subject, index) => verdicts[index]);
}

/** A verdict on each job; none, where Xerces refuses the schema. */
export async function askXerces(
  jobs: readonly XercesJob[],
  session: XercesSession,
): Promise<readonly (Verdict | undefined)[]> {
  const sets = [...new Set(jobs.map(({ schema }) => schema))];
  const verdicts = await session.judge(sets, jobs);
  const refused = new Set(sets.filter((_, index) => !verdicts[index]?.valid));
  return jobs.map(({ schema }, index) =>
    refused.has(schema) ? undefined : verdicts[sets.length + index],
  );
}

/** By libxml2. */
export function judgedByLibxml2(documents: readonly DocumentOfPair[]): JudgedDocuments {
  return collected(documents, libxml2Deviation, ({ set }, _index, document) =>
    libxml2(set, document),
  );
}

function collected(
  documents: readonly DocumentOfPair[],
  deviation: typeof xercesDeviation,
  verdictOf: (subject: Subject, index: number, document: string) => Verdict | undefined,
): JudgedDocuments {
  const judged = new Map<SubjectPair, Judged[]>();
  const disagreements: string[] = [];
  for (const [index, { pair, document }] of documents.entries()) {
    const sides = [pair.before, pair.after].map((subject, side) => {
      const verdict = verdictOf(subject, 2 * index + side, document);
      const first = subject.descriptor && parse(subject.descriptor, document).issues?.[0];
      const [ours, message] = [first?.code ?? 'valid', first?.message ?? ''];
      if (!verdict || verdict.valid === (ours === 'valid')) return verdict?.valid;
      const given = { subject, source: document, ours, message, verdict };
      if (deviation(given)) return undefined;
      const theirs = verdict.issues[0]?.message ?? 'valid';
      disagreements.push(`${document}\nwe: ${ours}; they: ${theirs}\n${textOf(subject)}`);
      return verdict.valid;
    });
    const [before, after] = sides;
    if (before === undefined || after === undefined) continue;
    const known = judged.get(pair) ?? [];
    known.push({ text: document, before, after });
    judged.set(pair, known);
  }
  return { judged, disagreements };
}

/** The names and values that schemas speak of, with the prefix that sampled documents have. */
function vocabularyOf(source: string): Vocabulary {
  const prefix = source.includes('targetNamespace="urn:a"') ? 'a:' : '';
  const named = (kind: string) => new RegExp(`<xs:${kind} [^>]*?\\bname="([^"]+)"`, 'g');
  const all = (pattern: RegExp) => [...source.matchAll(pattern)].map(([, text = '']) => text);
  const elements = all(named('element')).flatMap((name) => [name, prefix + name]);
  const texts = all(/\b(?:value|default|fixed)="([^"&]*)"/g);
  return { elements, attributes: all(named('attribute')), texts };
}

function textOf({ set }: Subject): string {
  return [...set.files.values()].join('\n');
}
