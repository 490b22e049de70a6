/**
 * Whether an XSD and the JSON Schema of a format are the same language: whether the objects that the
 * documents of the one become are the values of the other.
 */
import type { BindingPlan } from '../bind/plan.ts';
import { toJsonSchema } from '../convert/to-json-schema.ts';
import { collectDiagnostics } from '../diagnostics/report.ts';
import type { JsonSchemaSet } from '../json-schema/model.ts';
import { readJsonSchema } from '../json-schema/read.ts';
import { memoryFiles } from '../source/files.ts';
import { atEdges } from './at-edges.ts';
import { Claims } from './claims/claims.ts';
import { JsonSchemaClaims } from './claims/json-schema.ts';
import type { Claim } from './claims/model.ts';
import { type Answer, isIncluded } from './decide.ts';
import { differencesOf } from './differences.ts';
import { schemaNames } from './equal/json-schemas.ts';
import type { Judges, Pair } from './judges.ts';
import { Search } from './search/search.ts';

/** What is known of the two languages of a format. */
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
  const judges = onceAsked(pair);
  const isXsdAlone: IsWitness = async (value) => {
    const { isXsd, isJson } = await judges();
    return isXsd(value) && !isJson(value);
  };
  const isJsonAlone: IsWitness = async (value) => {
    const { isXsd, isJson } = await judges();
    return isJson(value) && !isXsd(value);
  };
  const jsonInXsd = await answer(json, xsd, search, isJsonAlone);
  return {
    xsdInJson: await answer(xsd, json, search, isXsdAlone),
    jsonInXsd: wider === undefined ? jsonInXsd : await unlessWider(jsonInXsd, wider),
  };

  /** A yes is proved of the XSD's JSON Schema, which is wider than the XSD itself. */
  async function unlessWider(found: Answer, reason: string): Promise<Answer> {
    if (found.kind !== 'yes') return found;
    const plainest = search.find(json);
    if (plainest.kind !== 'value') return { kind: 'unknown', reason };
    for (const value of [plainest.value, ...atEdges(plainest.value)]) {
      if (await isJsonAlone(value)) return { kind: 'no', value, path: [], unclear: [] };
    }
    return { kind: 'unknown', reason };
  }
}

/** Whether a value is one of the one schema alone, by the lanes of both. */
type IsWitness = (value: unknown) => Promise<boolean>;

/** The judges of a pair, loaded when there is something to try: mostly there isn't. */
function onceAsked(pair: Pair): () => Promise<Judges> {
  let judges: Promise<Judges> | undefined;
  return () => {
    judges ??= import('./judges.ts').then(({ judgesOf }) => judgesOf(pair));
    return judges;
  };
}

/** What an XSD says of objects; `wider`: what it says beyond that, as far as it can't be said. */
async function objectsOf(
  plan: BindingPlan,
): Promise<{ set: JsonSchemaSet; wider: string | undefined }> {
  const { report, diagnostics } = collectDiagnostics();
  const path = 'xsd.schema.json';
  const files = memoryFiles({ [path]: JSON.stringify(toJsonSchema(plan, report)) });
  const set = await readJsonSchema(path, files, report, { isChecked: false });
  return { set, wider: diagnostics.find(({ code }) => code === 'to-json-schema-wider')?.message };
}

/** Whether `part` lies within `whole`; a counterexample is one that `isWitness` confirms. */
async function answer(
  part: Claim,
  whole: Claim,
  search: Search,
  isWitness: IsWitness,
): Promise<Answer> {
  const found = isIncluded(part, whole, search);
  if (found.kind !== 'no' || (await isWitness(found.value))) return found;
  const others = differencesOf(part, whole, search);
  for (const example of others.kind === 'known' ? others.examples : []) {
    if (await isWitness(example.value)) return example;
  }
  const said =
    found.unclear.length > 0 ? found.unclear.join(', ') : 'a value that was found is none';
  return { kind: 'unknown', reason: said };
}
