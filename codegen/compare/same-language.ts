/**
 * Whether an XSD and the JSON Schema of a format are the same language: whether the objects that the
 * documents of the one become are the values of the other.
 */
import type { BindingPlan } from '../bind/plan.ts';
import { Inclusions } from '../convert/to-json-schema/inclusions.ts';
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
import type { NameOf } from './equal/names.ts';
import type { Judges, Pair } from './judges.ts';
import { BarrenQuestions } from './search/barren.ts';
import { Search } from './search/search.ts';

/** What is known of the two languages of a format. */
export interface PairAnswers {
  /** Whether every object of the XSD is a value of the JSON Schema. */
  readonly xsdInJson: Answer;
  /** Whether every value of the JSON Schema is an object of the XSD. */
  readonly jsonInXsd: Answer;
}

const YES: Answer = { kind: 'yes' };

/**
 * Compares one pair after another. Formats of one program are alike: what was read of one schema, and
 * found of its texts, holds of the others that say the same.
 */
export class LanguageComparison {
  readonly #claims = new Claims();
  readonly #barren = new BarrenQuestions();
  readonly #inclusions = new Inclusions();
  #count = 0;

  /** Both inclusions. Whatever is said to be a counterexample was tried on the parsers of both. */
  async of(pair: Pair): Promise<PairAnswers> {
    const search = new Search(this.#claims, undefined, this.#barren);
    const { set, wider } = await this.#objectsOf(pair.plan);
    const names = schemaNames(set, pair.jsonSchema);
    const areSame = names[0](set.root) === names[1](pair.jsonSchema.root);
    if (areSame && wider === undefined) return { xsdInJson: YES, jsonInXsd: YES };
    const [xsd, json] = this.#claimsOf([set, pair.jsonSchema], names);
    const { isXsdAlone, isJsonAlone } = witnessesOf(pair);
    const jsonInXsd = await answer(json, xsd, search, isJsonAlone);
    const xsdInJson = await answer(xsd, json, search, isXsdAlone);
    if (wider === undefined || jsonInXsd.kind !== 'yes') return { xsdInJson, jsonInXsd };
    return { xsdInJson, jsonInXsd: await beyondWider(json, search, isJsonAlone, wider) };
  }

  /** What an XSD says of objects; `wider`: what it says beyond that, as far as it can't be said. */
  async #objectsOf(plan: BindingPlan): Promise<{ set: JsonSchemaSet; wider: string | undefined }> {
    const { report, diagnostics } = collectDiagnostics();
    const path = 'xsd.schema.json';
    const written = JSON.stringify(toJsonSchema(plan, report, this.#inclusions));
    const set = await readJsonSchema(path, memoryFiles({ [path]: written }), report, {
      isChecked: false,
    });
    return { set, wider: diagnostics.find(({ code }) => code === 'to-json-schema-wider')?.message };
  }

  /** Names are those of one pair alone: what goes by one is told from what another pair calls so. */
  #claimsOf(
    [one, other]: readonly [JsonSchemaSet, JsonSchemaSet],
    [nameOfOne, nameOfOther]: readonly [NameOf, NameOf],
  ): readonly [Claim, Claim] {
    this.#count += 1;
    const pair = this.#count;
    const claimOf = (set: JsonSchemaSet, nameOf: NameOf): Claim =>
      new JsonSchemaClaims(set, (key) => `${pair} ${nameOf(key)}`, this.#claims).of(set.root);
    return [claimOf(one, nameOfOne), claimOf(other, nameOfOther)];
  }
}

/** A yes was proved of the XSD's JSON Schema, which is wider than the XSD itself. */
async function beyondWider(
  json: Claim,
  search: Search,
  isWitness: IsWitness,
  reason: string,
): Promise<Answer> {
  const plainest = search.find(json);
  if (plainest.kind !== 'value') return { kind: 'unknown', reason };
  for (const value of [plainest.value, ...atEdges(plainest.value)]) {
    if (await isWitness(value)) return { kind: 'no', value, path: [], unclear: [] };
  }
  return { kind: 'unknown', reason };
}

/** Whether a value is one of the one schema alone, by the lanes of both. */
type IsWitness = (value: unknown) => Promise<boolean>;

/** The lanes of a pair, loaded when there is something to try: mostly there isn't. */
function witnessesOf(pair: Pair): { isXsdAlone: IsWitness; isJsonAlone: IsWitness } {
  let loaded: Promise<Judges> | undefined;
  const judges = (): Promise<Judges> => {
    loaded ??= import('./judges.ts').then(({ judgesOf }) => judgesOf(pair));
    return loaded;
  };
  return {
    isXsdAlone: async (value) => {
      const { isXsd, isJson } = await judges();
      return isXsd(value) && !isJson(value);
    },
    isJsonAlone: async (value) => {
      const { isXsd, isJson } = await judges();
      return isJson(value) && !isXsd(value);
    },
  };
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
