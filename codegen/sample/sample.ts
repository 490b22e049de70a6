/** Samples of a schema: valid documents of every branch and edge, invalid ones for every constraint. */
import type { FormatDescriptor } from '../../src/runtime/descriptor.ts';
import { is, parse, validate, validateJson } from '../../src/runtime/index.ts';
import type { Issue } from '../../src/runtime/issue.ts';
import { toJsonSchema } from '../convert/to-json-schema.ts';
import { collectDiagnostics, hasErrors } from '../diagnostics/report.ts';
import { interpret } from '../interpret/interpret.ts';
import { interpretJsonSchema } from '../interpret/json-schema.ts';
import type { JsonSchemaSet } from '../json-schema/model.ts';
import { readJsonSchema } from '../json-schema/read.ts';
import { type CompileOptions, openFormat, SchemaError } from '../open-format.ts';
import type { Format } from '../pipeline.ts';
import { memoryFiles } from '../source/files.ts';
import { chosen } from './choose.ts';
import { Collection } from './collect.ts';
import { sampleJson } from './json/sample-json.ts';
import type { Attempt, Goal, SampleContent, SampleSet } from './model.ts';
import { sampleXsd } from './xsd/sample-xsd.ts';

/** Which samples of which schema. */
export interface SampleOptions extends CompileOptions {
  /** XML documents, which need an XSD, or JSON values. Absent: XML if there is an XSD. */
  readonly as?: 'xml' | 'json';
  /** Only valid ones, or only invalid ones. */
  readonly only?: Goal['kind'];
  /** At most so many; `seed` says which. */
  readonly count?: number;
  /** An integer; 1 if it is not given. */
  readonly seed?: number;
}

/**
 * Samples of a schema. Each was judged by our own lanes before; nothing is sampled at random, so that
 * the same schema has the same samples.
 *
 * @throws {SchemaError} (as a rejection) if the schema is faulty.
 * @throws {TypeError} (as a rejection) if XML is asked for without an XSD.
 */
export async function sampleSchema({
  as,
  only,
  count = Infinity,
  seed = 1,
  ...options
}: SampleOptions): Promise<SampleSet> {
  const { format, report, diagnostics } = await openFormat(options);
  const descriptor = format.plan && interpret(format.plan, report);
  if (hasErrors(diagnostics)) throw new SchemaError(diagnostics);
  if (as === 'xml' && !descriptor) throw new TypeError('XML documents are sampled from an XSD');
  const kinds: readonly Goal['kind'][] = only ? [only] : ['valid', 'invalid'];
  const collection = new Collection();
  for await (const attempt of attemptsOf(format, descriptor, as ?? 'xml', kinds)) {
    collection.add(attempt);
  }
  const { samples, coverage } = collection.set;
  return { samples: chosen(samples, count, seed), coverage };
}

async function* attemptsOf(
  { plan, jsonSchema }: Format,
  descriptor: FormatDescriptor | undefined,
  as: 'xml' | 'json',
  kinds: readonly Goal['kind'][],
): AsyncGenerator<Attempt<SampleContent>> {
  if (plan && descriptor && as === 'xml') {
    const attempts = sampleXsd(plan, (text) => parse(descriptor, text).issues ?? [], kinds);
    for (const attempt of attempts) yield withContent(attempt, inXml);
  } else if (jsonSchema) {
    for (const attempt of sampleJson(jsonSchema, judgeOfJson(jsonSchema, descriptor), kinds)) {
      yield withContent(attempt, inJson);
    }
  } else if (plan && descriptor) {
    const judgeText = (text: string): readonly Issue[] => parse(descriptor, text).issues ?? [];
    if (kinds.includes('valid')) {
      for (const attempt of sampleXsd(plan, judgeText, ['valid'])) {
        yield withContent(attempt, (text) => inJson(parse(descriptor, text).value));
      }
    }
    if (!kinds.includes('invalid')) return;
    const judge = (value: unknown): readonly Issue[] => validate(descriptor, value).issues ?? [];
    const set = await convertedSchema(plan);
    for (const attempt of sampleJson(set, judge, ['invalid'], IS_CONVERTED)) {
      yield withContent(attempt, inJson);
    }
  }
}

/** The codes of an XSD's objects are those of its rules, not the keywords of what it converts to. */
const IS_CONVERTED = { hasKeywordCodes: false };

const inXml = (document: string): SampleContent => ({ format: 'xml', document });
const inJson = (value: unknown): SampleContent => ({ format: 'json', value });

function withContent<Content>(
  { goal, outcome }: Attempt<Content>,
  toContent: (content: Content) => SampleContent,
): Attempt<SampleContent> {
  if (outcome.kind !== 'found') return { goal, outcome };
  return { goal, outcome: { ...outcome, content: toContent(outcome.content) } };
}

/** Beside an XSD, which leads, what the JSON Schema accepts must be an object of it. */
function judgeOfJson(set: JsonSchemaSet, descriptor: FormatDescriptor | undefined) {
  const schema = interpretJsonSchema(set, () => undefined);
  return (value: unknown): readonly Issue[] => {
    const issues = validateJson(schema, value).issues ?? [];
    if (issues.length > 0 || !descriptor || is(descriptor, value)) return issues;
    return validate(descriptor, value).issues ?? [];
  };
}

async function convertedSchema(plan: NonNullable<Format['plan']>): Promise<JsonSchemaSet> {
  const { report } = collectDiagnostics();
  const path = 'xsd.schema.json';
  const files = memoryFiles({ [path]: JSON.stringify(toJsonSchema(plan, report)) });
  return readJsonSchema(path, files, report);
}
