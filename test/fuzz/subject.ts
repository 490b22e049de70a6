/** What is fuzzed: the shipped formats, those of the fixtures, and random schemas. */

import type { BindingPlan } from '../../codegen/bind/plan.ts';
import { collectDiagnostics } from '../../codegen/diagnostics/report.ts';
import { hasFastLane } from '../../codegen/emit/fast/fast.ts';
import { interpret } from '../../codegen/interpret/interpret.ts';
import { readFormat } from '../../codegen/pipeline.ts';
import { fileSystem, memoryFiles } from '../../codegen/source/files.ts';
import { nameKey } from '../../codegen/wire/model.ts';
import { mmsMoFormat } from '../../generated/mms-mo/descriptor.ts';
import { readMmsMo } from '../../generated/mms-mo/fast.ts';
import { smsMoFormat } from '../../generated/sms-mo/descriptor.ts';
import { readSmsMo } from '../../generated/sms-mo/fast.ts';
import type { FormatDescriptor } from '../../src/runtime/descriptor.ts';
import { parse } from '../../src/runtime/parse.ts';
import { formats } from '../conformance/formats.ts';
import { documentOf, type Format } from '../fixtures/fixture.ts';
import { compileTrees } from '../random/judge/subject.ts';
import { randomSchema, type SchemaTrees } from '../random/xsd/schema.ts';
import type { Input, Lanes } from './compare.ts';
import { DocumentSource } from './documents.ts';
import { emitFastLanes, type FastLane } from './emit.ts';
import { plainSchema } from './plain-schema.ts';

/** A format in both lanes, with documents for it. */
export interface Subject {
  /** As `--only` names it: `sms-mo`, or the number of a random schema. */
  readonly name: string;
  readonly lanes: Lanes;
  readonly documents: DocumentSource;
  /** The schema, where nobody has it. */
  readonly schema?: string;
}

/** A format that has been read, before its fast lane is there. */
interface Candidate {
  readonly name: string;
  readonly plan: BindingPlan;
  readonly descriptor: FormatDescriptor;
  readonly fixtures: readonly string[];
  readonly seeds: readonly number[];
  readonly schema?: string;
}

/** What is committed in `generated/`: its own fast lanes and descriptors. */
const shipped: Readonly<Record<string, Pick<Candidate, 'descriptor'> & { fast: FastLane }>> = {
  'sms-mo': { fast: readSmsMo, descriptor: smsMoFormat },
  'mms-mo': { fast: readMmsMo, descriptor: mmsMoFormat },
};

/** The formats that there are fixtures for, shipped ones first; without those that have no fast lane. */
export async function fixtureSubjects(seed: number): Promise<Subject[]> {
  const candidates = await Promise.all(
    formats.map((format, index) => fixtureCandidate(format, [seed, index])),
  );
  const others = candidates.filter(({ name }) => !(name in shipped));
  return [
    ...candidates.flatMap((candidate) => {
      const own = shipped[candidate.name];
      return own ? [subjectOf({ ...candidate, ...own }, own.fast)] : [];
    }),
    ...(await withFastLanes(others)),
  ];
}

async function fixtureCandidate(format: Format, seeds: readonly number[]): Promise<Candidate> {
  const { report, diagnostics } = collectDiagnostics();
  const { name, xsd, jsonSchema } = format;
  const schemas = { xsd, ...(jsonSchema !== undefined && { jsonSchema }) };
  const { plan } = await readFormat('Sample', schemas, {}, fileSystem(), report);
  if (!plan) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const fixtures = format.rows
    .filter(({ kind }) => kind === 'accepted')
    .map((row) => documentOf(format, row))
    .filter((document) => typeof document === 'string');
  return { name, plan, descriptor: interpret(plan, report), fixtures, seeds };
}

/** The random schemas with these numbers; without those that have no fast lane, or are refused. */
export async function randomSubjects(seed: number, numbers: readonly number[]): Promise<Subject[]> {
  const candidates = await Promise.all(numbers.map((number) => randomCandidate(seed, number)));
  return withFastLanes(candidates.filter((candidate) => candidate !== undefined));
}

/** Every third schema is of the wilder sort. */
function randomTrees(seed: number, number: number): SchemaTrees {
  if (number % 3 === 0) return randomSchema(seed, number);
  return new Map([['main.xsd', plainSchema(seed, number)]]);
}

/** A random schema, with all roots or the first whose documents the fast lane reads. */
async function randomCandidate(seed: number, number: number): Promise<Candidate | undefined> {
  const { set, format } = await compileTrees(randomTrees(seed, number));
  const files = memoryFiles(Object.fromEntries(set.files));
  const roots = (format?.plan?.roots ?? []).map(({ name }) => nameKey(name));
  // Every other schema as it is, with all of its roots.
  for (const root of number % 2 === 0 ? [undefined, ...roots] : roots) {
    const { report, diagnostics } = collectDiagnostics();
    const schemas = { xsd: set.root, ...(root !== undefined && { root }) };
    const { plan } = await readFormat('Sample', schemas, {}, files, report);
    if (!plan || diagnostics.some(({ severity }) => severity === 'error')) continue;
    if (!hasFastLane(plan)) continue;
    const schema = [...set.files].map(([path, text]) => `--- ${path}\n${text}`).join('\n');
    const descriptor = interpret(plan, report);
    const seeds = [seed, number, 1];
    return { name: String(number), plan, descriptor, fixtures: [], seeds, schema };
  }
  return undefined;
}

async function withFastLanes(candidates: readonly Candidate[]): Promise<Subject[]> {
  const lanes = await emitFastLanes(candidates.map(({ plan }) => plan));
  return candidates.flatMap((candidate, index) => {
    const fast = lanes[index];
    return fast ? [subjectOf(candidate, fast)] : [];
  });
}

function subjectOf(candidate: Candidate, fast: FastLane): Subject {
  const { name, plan, descriptor, fixtures, seeds, schema } = candidate;
  const full = (input: Input) => {
    const result = parse(descriptor, input);
    if (result.issues || plan.roots.length === 1) return result;
    return { value: { value: result.value, element: result.element } };
  };
  const documents = new DocumentSource(plan, fixtures, seeds);
  return { name, lanes: { fast, full }, documents, ...(schema !== undefined && { schema }) };
}
