/** Everything that can be asked of some schemas, with as few questions to the engines as possible. */
import { parse } from '../../../src/runtime/index.ts';
import { forgetSchema } from '../../oracle/libxml2.ts';
import type { Verdict } from '../../oracle/verdict.ts';
import type { XercesSession } from '../../oracle/xerces.ts';
import { sourceOf, type XmlNode } from '../tree.ts';
import { xercesDeviation } from './document-deviations.ts';
import { judgeDocument } from './documents.ts';
import { type Emission, type Emitted, EmittedBatch } from './emitted.ts';
import type { Finding } from './finding.ts';
import { judgeValue } from './law.ts';
import { judgeSchema } from './schemas.ts';
import type { Subject } from './subject.ts';

/** A schema, and what is to be tried on it. */
export interface Trial {
  readonly subject: Subject;
  readonly documents: readonly (XmlNode | string)[];
  readonly values: readonly unknown[];
}

export interface ExamineOptions {
  /** Absent where there is no Java: then libxml2 judges alone. */
  readonly xerces?: XercesSession | undefined;
  /** Whether code is emitted and run. */
  readonly emit: boolean;
  /** Whether emitted code is type-checked too. */
  readonly types: boolean;
}

/** What is wrong with any of these. */
export async function examine(
  trials: readonly Trial[],
  { xerces, emit, types }: ExamineOptions,
): Promise<Finding[]> {
  const verdicts = await ask(xerces, trials, ({ documents }) => documents.map(sourceOf));
  const sound = trials.filter(({ subject }, index) => {
    return subject.descriptor !== undefined && verdicts[index]?.schema?.valid !== false;
  });
  const batch = emit && sound.length > 0 ? new EmittedBatch(sound.map(inputOf)) : undefined;
  try {
    const emissions = new Map((await batch?.load())?.map((one, index) => [sound[index], one]));
    const findings = trials.flatMap((trial, index) => {
      const verdict = verdicts[index];
      const schema = verdict?.schema ? judgeSchema(trial.subject, verdict.schema) : [];
      if (!sound.includes(trial)) return schema;
      return [...schema, ...examineDocuments(trial, verdict?.others ?? [], emissions.get(trial))];
    });
    const law = await examineValues(sound, emissions, xerces);
    const faults = batch && types ? await typeFaults(batch, sound) : [];
    return [...findings, ...law, ...faults];
  } finally {
    batch?.dispose();
    for (const { subject } of trials) forgetSchema(subject.set);
  }
}

interface Verdicts {
  readonly schema: Verdict | undefined;
  readonly others: readonly (Verdict | undefined)[];
}

async function ask(
  xerces: XercesSession | undefined,
  trials: readonly Trial[],
  textsOf: (trial: Trial) => readonly string[],
): Promise<Verdicts[]> {
  const texts = trials.map((trial) => textsOf(trial));
  const jobs = trials.flatMap(({ subject }, index) =>
    (texts[index] ?? []).map((document) => ({ schema: subject.set, document })),
  );
  const schemas = trials.map(({ subject }) => subject.set);
  const all: readonly (Verdict | undefined)[] = (await xerces?.judge(schemas, jobs)) ?? [];
  let at = schemas.length;
  return trials.map((_, index) => {
    const count = texts[index]?.length ?? 0;
    at += count;
    return { schema: all[index], others: all.slice(at - count, at) };
  });
}

function inputOf({ subject }: Trial) {
  const plan = subject.format?.plan;
  if (!plan) throw new Error('a schema that was taken has no plan');
  return { plan, sources: [subject.set.root] };
}

function functionsOf(emission: Emission | undefined): Emitted | undefined {
  return emission && 'emitted' in emission ? emission.emitted : undefined;
}

function examineDocuments(
  { subject, documents }: Trial,
  verdicts: readonly (Verdict | undefined)[],
  emission: Emission | undefined,
): Finding[] {
  const emitted = functionsOf(emission);
  const crash = emission && 'crash' in emission ? emission.crash : undefined;
  const signature = `crash: emission: ${crash?.split('\n', 1)[0]}`;
  const crashes: Finding[] = crash ? [{ kind: 'crash', signature, detail: crash, subject }] : [];
  const findings = documents.flatMap((document, index) =>
    judgeDocument({ subject, document, xerces: verdicts[index], emitted }),
  );
  return [...crashes, ...findings];
}

/** The values of accepted documents, and those of the trial. */
async function examineValues(
  trials: readonly Trial[],
  emissions: ReadonlyMap<Trial | undefined, Emission>,
  xerces: XercesSession | undefined,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const written = new Map<Trial, { readonly value: unknown; readonly xml: string }[]>();
  for (const trial of trials) {
    const emitted = functionsOf(emissions.get(trial));
    for (const value of [...valuesOf(trial), ...trial.values]) {
      const judged = judgeValue(trial.subject, value, emitted);
      findings.push(...judged.findings);
      const list = written.get(trial) ?? [];
      if (judged.xml !== undefined) written.set(trial, [...list, { value, xml: judged.xml }]);
    }
  }
  const verdicts = await ask(xerces, trials, (trial) =>
    (written.get(trial) ?? []).map(({ xml }) => xml),
  );
  for (const [index, trial] of trials.entries()) {
    for (const [at, { value, xml }] of (written.get(trial) ?? []).entries()) {
      const verdict = verdicts[index]?.others[at];
      if (verdict?.valid !== false) continue;
      const given = {
        subject: trial.subject,
        source: xml,
        ours: 'valid',
        message: 'valid',
        verdict,
      };
      if (xercesDeviation(given)) continue;
      const [issue] = verdict.issues;
      const signature = `law: what is written is not valid: ${issue?.code}`;
      const detail = `${xml}\nXerces: ${issue?.message}`;
      findings.push({ kind: 'law', signature, detail, subject: trial.subject, value: { value } });
    }
  }
  return findings;
}

/** The values of a trial's documents that we accept. */
export function valuesOf({ subject, documents }: Trial): unknown[] {
  const { descriptor } = subject;
  if (!descriptor) return [];
  return documents.flatMap((document) => {
    const result = parse(descriptor, sourceOf(document));
    return result.issues ? [] : [result.value];
  });
}

async function typeFaults(batch: EmittedBatch, trials: readonly Trial[]): Promise<Finding[]> {
  const values = new Map(trials.map((trial, index) => [index, valuesOf(trial)]));
  const errors = await batch.check(values);
  return [...errors].flatMap(([index, lines]): Finding[] => {
    const subject = trials[index]?.subject;
    const [first = ''] = lines;
    const code = /error (TS\d+)/.exec(first)?.[1];
    const place = first.startsWith('values.ts') ? 'value' : 'code';
    const detail = lines.slice(0, 5).join('\n');
    return subject
      ? [{ kind: 'types', signature: `types: ${place} ${code}`, detail, subject }]
      : [];
  });
}
