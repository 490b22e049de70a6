/** Random JSON Schemas judged by ajv: our verdicts, interpreted and emitted, and the emitted types. */
import { isDeepStrictEqual } from 'node:util';
import { Ajv, type ValidateFunction } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { collectDiagnostics } from '../../../codegen/diagnostics/report.ts';
import { interpretJsonSchema } from '../../../codegen/interpret/json-schema.ts';
import { bundleJsonSchema } from '../../../codegen/json-schema/bundle.ts';
import type { JsonSchemaSet } from '../../../codegen/json-schema/model.ts';
import { readFormat } from '../../../codegen/pipeline.ts';
import { memoryFiles } from '../../../codegen/source/files.ts';
import type { JsonSchema } from '../../../src/runtime/json/schema.ts';
import { isJson, validateJson } from '../../../src/runtime/json/validate.ts';
import { type Emitted, EmittedBatch } from '../judge/emitted.ts';
import { FORMAT, stackOf } from '../judge/subject.ts';
import type { JsonDraft } from './schema.ts';

/** A schema and the values to try on it. */
export interface JsonTrial {
  readonly draft: JsonDraft;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly values: readonly unknown[];
}

export interface JsonFinding {
  readonly signature: string;
  readonly detail: string;
  readonly trial: JsonTrial;
  readonly value?: { readonly value: unknown };
}

const PATH = 'sample.schema.json';
const engines: Readonly<Record<JsonDraft, Ajv>> = {
  '2020-12': engineOf('2020-12'),
  '2019-09': engineOf('2019-09'),
  'draft-07': engineOf('draft-07'),
};

/** An ajv of its own for a draft, which asserts formats. */
export function engineOf(draft: JsonDraft): Ajv {
  const engine = { '2020-12': Ajv2020, '2019-09': Ajv2019, 'draft-07': Ajv }[draft];
  return withFormats(new engine(settings()));
}

function settings() {
  // Without `ownProperties` every object has a `toString`.
  return {
    strict: false,
    allErrors: true,
    ownProperties: true,
    unicodeRegExp: true,
    addUsedSchema: false,
    logger: false,
  } as const;
}

function withFormats(engine: Ajv): Ajv {
  ajvFormats.default(engine);
  return engine;
}

interface Compiled {
  readonly trial: JsonTrial;
  readonly codes: readonly string[];
  readonly crash?: string;
  readonly set?: JsonSchemaSet;
  readonly live?: JsonSchema;
  /** Absent where ajv refuses the schema. */
  readonly ajv?: ValidateFunction;
}

async function compile(trial: JsonTrial): Promise<Compiled> {
  const { report, diagnostics } = collectDiagnostics();
  const files = memoryFiles({ [PATH]: JSON.stringify(trial.schema) });
  try {
    const { jsonSchema: set } = await readFormat(FORMAT, { jsonSchema: PATH }, {}, files, report);
    const live = set && interpretJsonSchema(set, report);
    const codes = diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ code }) => code);
    const ajv = compileWithAjv(trial);
    return { trial, codes, ...(set && { set }), ...(live && { live }), ...(ajv && { ajv }) };
  } catch (error) {
    return { trial, codes: ['crash'], crash: stackOf(error) };
  }
}

/** By the engine that all schemas of the draft share; `undefined`: it refuses the schema. */
export function compileWithAjv({
  draft,
  schema,
}: Pick<JsonTrial, 'draft'> & { readonly schema: boolean | object }): ValidateFunction | undefined {
  try {
    return engines[draft].compile(schema);
  } catch {
    return undefined;
  } finally {
    engines[draft].removeSchema(schema);
  }
}

/** What is wrong with any of these. */
export async function examineJson(
  trials: readonly JsonTrial[],
  { emit, types }: { readonly emit: boolean; readonly types: boolean },
): Promise<JsonFinding[]> {
  const compiled = await Promise.all(trials.map(compile));
  const sound = compiled.filter(({ set, codes }) => set !== undefined && codes.length === 0);
  const findings = compiled.flatMap(judgeSchema);
  if (!emit || sound.length === 0)
    return [...findings, ...sound.flatMap((one) => judgeValues(one))];
  const inputs = sound.flatMap(({ set }) => {
    if (!set) return [];
    const jsonSchema = { ...(bundleJsonSchema(set) as object) };
    return [{ name: FORMAT, schemas: set, jsonSchema, sources: [PATH] }];
  });
  const batch = new EmittedBatch(inputs);
  try {
    const emissions = await batch.load();
    const judged = sound.flatMap((one, index): JsonFinding[] => {
      const emission = emissions[index];
      if (emission && 'emitted' in emission) return judgeValues(one, emission.emitted);
      const crash = emission?.crash ?? '';
      const signature = `crash: emission: ${crash.split('\n', 1)[0]}`;
      return [{ signature, detail: crash, trial: one.trial }];
    });
    return [...findings, ...judged, ...(types ? await typeFaults(batch, sound) : [])];
  } finally {
    batch.dispose();
  }
}

function judgeSchema({ trial, codes, crash, ajv }: Compiled): JsonFinding[] {
  if (crash !== undefined) {
    return [{ signature: `crash: ${crash.split('\n', 1)[0]}`, detail: crash, trial }];
  }
  const [code] = codes;
  // A reference that only unreachable branches close is refused too: no value could tell them.
  const isRefused =
    code !== undefined && code !== 'json-schema-endless-reference' && ajv !== undefined;
  return isRefused ? [{ signature: `schema: ${code}, ajv: valid`, detail: code, trial }] : [];
}

function judgeValues({ trial, live, ajv }: Compiled, emitted?: Emitted): JsonFinding[] {
  if (!live) return [];
  return trial.values.flatMap((value) => {
    const found = (signature: string, detail: unknown): JsonFinding => {
      return { signature, detail: JSON.stringify(detail), trial, value: { value } };
    };
    const ours = isJson(live, value);
    const { issues } = validateJson(live, value);
    const findings: JsonFinding[] = [];
    if (ours !== (issues === undefined))
      findings.push(found('isJson and validateJson differ', issues));
    const theirs = ajv && ajvVerdict(ajv, value);
    if (theirs !== undefined && theirs !== ours) {
      const codes = issues?.map(({ code }) => code) ?? ['valid'];
      const others = ajv?.errors?.map(({ keyword }) => keyword) ?? ['valid'];
      findings.push(found(`we: ${codes[0]}, ajv: ${others[0]}`, { we: issues, ajv: ajv?.errors }));
    }
    if (emitted && emitted.is(value) !== ours) findings.push(found('lanes: is', ours));
    if (emitted && !isDeepStrictEqual(emitted.validate(value).issues, issues)) {
      findings.push(found('lanes: validate', [emitted.validate(value).issues, issues]));
    }
    return findings;
  });
}

/** ajv's verdict; `undefined` where its own code throws, or is known to err. */
export function ajvVerdict(validate: ValidateFunction, value: unknown): boolean | undefined {
  const text = JSON.stringify(value);
  // Validation §6.2.1: 1e21 is a multiple of 1; ajv takes its first digits for its integer part.
  if (/\de\+/.test(text)) return undefined;
  // RFC 3986 §4.2: a colon in the first segment ends a scheme, which begins with a letter.
  if (/"(?:\d[^"/?#]*)?:/.test(text) && mentions(validate, 'uri-reference')) return undefined;
  // RFC 5321 §4.1.2: a domain may be a single label, of digits too.
  if (/@[\dA-Za-z]+"/.test(text) && mentions(validate, 'email')) return undefined;
  // RFC 3986 §3: behind the scheme there may be nothing; §2: a quotation mark is no character of it.
  if (/"[a-z][a-z0-9+.-]*:[?#"]/i.test(text) && mentions(validate, 'uri')) return undefined;
  if (/\\"/.test(text) && mentions(validate, 'uri-reference')) return undefined;
  if (isBeyondAjv(JSON.stringify(validate.schema), text)) return undefined;
  try {
    return validate(value);
  } catch {
    return undefined;
  }
}

/** Keywords that ajv is known to err about, in what it is asked. */
function isBeyondAjv(schema: string, value: string): boolean {
  // Core §11.2: items that `contains` finds are evaluated, no others; §10.2.2.1: so is what `if` sees where it holds.
  if (/"contains"/.test(schema) && /"unevaluatedItems"/.test(schema)) return true;
  if (/"if"/.test(schema) && /"unevaluated/.test(schema)) return true;
  // ajv-formats has no formats of international names.
  if (/"format":"idn-/.test(schema)) return true;
  // Validation §6.2.1: 1000.05 and 0.95 are multiples of 0.05; ajv divides doubles.
  if (/"multipleOf":\d*\.\d\d/.test(schema) && /\.\d\d/.test(value)) return true;
  return /"multipleOf":\d*\.\d/.test(schema) && /\d{3,}\.\d/.test(value);
}

function mentions(validate: ValidateFunction, format: string): boolean {
  return JSON.stringify(validate.schema).includes(`"${format}"`);
}

/**
 * The type of an open object names the known properties alone, as people write interfaces. That a
 * literal has others, or no other, is a guess of the compiler's about spelling: a closed object
 * has none in a value that is valid.
 */
const aboutOpenness =
  /^values\.ts\(.*error TS(?:2353|2559):|^values\.ts\(.*\n +Object literal may only specify known/s;

async function typeFaults(batch: EmittedBatch, sound: readonly Compiled[]): Promise<JsonFinding[]> {
  const values = sound.map(({ trial, live }) => {
    // TypeScript finds an optional `toString` of another type in every literal, inherited.
    const isHostile = /"(?:toString|constructor)"/.test(JSON.stringify(trial.schema));
    return isHostile ? [] : trial.values.filter((one) => live && isJson(live, one));
  });
  const errors = await batch.check(new Map(values.entries()));
  return [...errors].flatMap(([index, all]): JsonFinding[] => {
    const trial = sound[index]?.trial;
    const lines = all.filter((line) => !aboutOpenness.test(line));
    const [first] = lines;
    if (first === undefined) return [];
    const code = /error (TS\d+)/.exec(first)?.[1];
    const place = first.startsWith('values.ts') ? 'value' : 'code';
    const number = Number(/^values\.ts\((\d+)/.exec(first)?.[1]) - 2;
    const one = values[index] ?? [];
    const value = place === 'value' && number in one ? { value: { value: one[number] } } : {};
    const detail = lines.slice(0, 5).join('\n');
    return trial ? [{ signature: `types: ${place} ${code}`, detail, trial, ...value }] : [];
  });
}
