/**
 * Whether an XSD and the JSON Schema of a format are the same language: whether the objects that the
 * documents of the one become are the values of the other.
 */
import { is, isJson } from '../../src/runtime/index.ts';
import type { BindingPlan } from '../bind/plan.ts';
import { toJsonSchema } from '../convert/to-json-schema.ts';
import { collectDiagnostics } from '../diagnostics/report.ts';
import { interpret } from '../interpret/interpret.ts';
import { interpretJsonSchema } from '../interpret/json-schema.ts';
import type { JsonSchemaSet } from '../json-schema/model.ts';
import { readJsonSchema } from '../json-schema/read.ts';
import { memoryFiles } from '../source/files.ts';
import { Claims } from './claims/claims.ts';
import { JsonSchemaClaims } from './claims/json-schema.ts';
import type { Claim } from './claims/model.ts';
import { type Answer, isIncluded } from './decide.ts';
import { differencesOf } from './differences.ts';
import { schemaNames } from './equal/json-schemas.ts';
import { Search } from './search/search.ts';

/** What is compared: the two languages of one format. */
export interface Pair {
  readonly plan: BindingPlan;
  readonly jsonSchema: JsonSchemaSet;
}

export interface PairAnswers {
  /** Whether every object of the XSD is a value of the JSON Schema. */
  readonly xsdInJson: Answer;
  /** Whether every value of the JSON Schema is an object of the XSD. */
  readonly jsonInXsd: Answer;
}

/** Both inclusions. Whatever is said to be a counterexample was tried on the parsers of both. */
export async function compareLanguages(pair: Pair): Promise<PairAnswers> {
  const claims = new Claims();
  const { set, wider } = await objectsOf(pair.plan);
  const [xsdNames, jsonNames] = schemaNames(set, pair.jsonSchema);
  const xsd = new JsonSchemaClaims(set, xsdNames, claims).of(set.root);
  const json = new JsonSchemaClaims(pair.jsonSchema, jsonNames, claims).of(pair.jsonSchema.root);
  const search = new Search(claims);
  const { isXsd, isJson: isOfJson } = new Judges(pair);
  const isXsdAlone = (value: unknown): boolean => isXsd(value) && !isOfJson(value);
  const isJsonAlone = (value: unknown): boolean => isOfJson(value) && !isXsd(value);
  const jsonInXsd = answer(json, xsd, search, isJsonAlone);
  return {
    xsdInJson: answer(xsd, json, search, isXsdAlone),
    jsonInXsd: wider === undefined ? jsonInXsd : unlessWider(jsonInXsd, wider, json, isJsonAlone),
  };

  /** A yes is proved of the XSD's JSON Schema, which is wider than the XSD itself. */
  function unlessWider(
    found: Answer,
    reason: string,
    claim: Claim,
    isWitness: (value: unknown) => boolean,
  ): Answer {
    if (found.kind !== 'yes') return found;
    const plainest = search.find(claim);
    if (plainest.kind === 'value' && isWitness(plainest.value)) {
      return { kind: 'no', value: plainest.value, path: [], unclear: [] };
    }
    return { kind: 'unknown', reason };
  }
}

/** What an XSD says of objects; `wider`: what it says beyond that, as far as it can't be said. */
async function objectsOf(
  plan: BindingPlan,
): Promise<{ set: JsonSchemaSet; wider: string | undefined }> {
  const { report, diagnostics } = collectDiagnostics();
  const path = 'xsd.schema.json';
  const files = memoryFiles({ [path]: JSON.stringify(toJsonSchema(plan, report)) });
  const set = await readJsonSchema(path, files, report);
  return { set, wider: diagnostics.find(({ code }) => code === 'to-json-schema-wider')?.message };
}

/** Whether `part` lies within `whole`; a counterexample is one that `isWitness` confirms. */
function answer(
  part: Claim,
  whole: Claim,
  search: Search,
  isWitness: (value: unknown) => boolean,
): Answer {
  const found = isIncluded(part, whole, search);
  if (found.kind !== 'no' || isWitness(found.value)) return found;
  const others = differencesOf(part, whole, search);
  const examples = others.kind === 'known' ? others.examples : [];
  const confirmed = examples.find(({ value }) => isWitness(value));
  if (confirmed) return confirmed;
  const said =
    found.unclear.length > 0 ? found.unclear.join(', ') : 'a value that was found is none';
  return { kind: 'unknown', reason: said };
}

/** The lanes of both, made when there is something to try. */
class Judges {
  readonly #pair: Pair;
  #xsd: ((value: unknown) => boolean) | undefined;
  #json: ((value: unknown) => boolean) | undefined;

  constructor(pair: Pair) {
    this.#pair = pair;
  }

  readonly isXsd = (value: unknown): boolean => {
    this.#xsd ??= xsdJudge(this.#pair.plan);
    return this.#xsd(value);
  };

  readonly isJson = (value: unknown): boolean => {
    this.#json ??= jsonJudge(this.#pair.jsonSchema);
    return this.#json(value);
  };
}

function xsdJudge(plan: BindingPlan): (value: unknown) => boolean {
  const descriptor = interpret(plan, () => undefined);
  return (value) => is(descriptor, value);
}

function jsonJudge(set: JsonSchemaSet): (value: unknown) => boolean {
  const schema = interpretJsonSchema(set, () => undefined);
  return (value) => isJson(schema, value);
}
