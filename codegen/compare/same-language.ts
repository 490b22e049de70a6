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
import { nearby } from './at-edges.ts';
import { Claims } from './claims/claims.ts';
import { type FurtherClaim, JsonSchemaClaims } from './claims/json-schema.ts';
import { LostParts } from './claims/lost-parts.ts';
import type { Claim } from './claims/model.ts';
import { type Answer, type Counterexample, isIncluded } from './decide.ts';
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
    const search = new Search(this.#claims, { barren: this.#barren });
    const lost = new LostParts(pair.plan);
    const set = await this.#objectsOf(pair.plan, lost);
    const names = schemaNames(set, pair.jsonSchema, lost.marked(set));
    if (names[0](set.root) === names[1](pair.jsonSchema.root)) {
      return { xsdInJson: YES, jsonInXsd: YES };
    }
    const [xsd, json] = this.#claimsOf([set, pair.jsonSchema], names, lost);
    const { isXsdAlone, isJsonAlone } = witnessesOf(pair);
    const xsdInJson = await answer(xsd, json, search, isXsdAlone);
    const jsonInXsd = await answer(json, xsd, search, isJsonAlone);
    return {
      xsdInJson: await orSampled(xsdInJson, pair, 'objectsOfXsd', isXsdAlone),
      jsonInXsd: await orSampled(jsonInXsd, pair, 'valuesOfJson', isJsonAlone),
    };
  }

  /** What an XSD says of objects; `lost` gets to know what of it can't be said. */
  async #objectsOf(plan: BindingPlan, lost: LostParts): Promise<JsonSchemaSet> {
    const { report } = collectDiagnostics();
    const path = 'xsd.schema.json';
    const options = { inclusions: this.#inclusions, markOf: lost.markOf };
    const files = memoryFiles({ [path]: JSON.stringify(toJsonSchema(plan, report, options)) });
    return readJsonSchema(path, files, report, { isChecked: false });
  }

  /** Names are those of one pair alone: what goes by one is told from what another pair calls so. */
  #claimsOf(
    [xsd, json]: readonly [JsonSchemaSet, JsonSchemaSet],
    [nameOfXsd, nameOfJson]: readonly [NameOf, NameOf],
    lost: LostParts,
  ): readonly [Claim, Claim] {
    this.#count += 1;
    const pair = `${this.#count}`;
    const further: FurtherClaim = (node, claims) => lost.claimOf(node, claims, pair);
    const inPair = (nameOf: NameOf, key: string): string => `${pair} ${nameOf(key)}`;
    return [
      new JsonSchemaClaims(xsd, (key) => inPair(nameOfXsd, key), this.#claims, further).of(
        xsd.root,
      ),
      new JsonSchemaClaims(json, (key) => inPair(nameOfJson, key), this.#claims).of(json.root),
    ];
  }
}

/** Whether a value is one of the one schema alone, by the lanes of both. */
type IsWitness = (value: unknown) => Promise<boolean>;

/** The lanes of a pair, loaded when there is something to try: mostly there isn't. */
function witnessesOf(pair: Pair): { isXsdAlone: IsWitness; isJsonAlone: IsWitness } {
  let loaded: Promise<Judges | undefined> | undefined;
  const judges = (): Promise<Judges | undefined> => {
    loaded ??= import('./judges.ts').then(({ judgesOf }) => judgesOf(pair));
    return loaded;
  };
  const isWitness =
    (isOfOne: (value: unknown, judges: Judges) => boolean): IsWitness =>
    async (value) => {
      const both = await judges();
      return both !== undefined && isOfOne(value, both);
    };
  return {
    isXsdAlone: isWitness((value, { isXsd, isJson }) => isXsd(value) && !isJson(value)),
    isJsonAlone: isWitness((value, { isXsd, isJson }) => isJson(value) && !isXsd(value)),
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
  const examples = [found, ...(others.kind === 'known' ? others.examples : [])];
  const witness = await firstWitness(candidatesOf(examples), isWitness);
  if (witness) return witness;
  const said =
    found.unclear.length > 0 ? found.unclear.join(', ') : 'a value that was found is none';
  return { kind: 'unknown', reason: said };
}

/** Where it is unknown: a sample of the one schema that the other refuses, if there is one. */
async function orSampled(
  found: Answer,
  pair: Pair,
  from: 'objectsOfXsd' | 'valuesOfJson',
  isWitness: IsWitness,
): Promise<Answer> {
  if (found.kind !== 'unknown') return found;
  const samples = await import('./sampled-values.ts');
  return (await firstWitness(unlocated(samples[from](pair)), isWitness)) ?? found;
}

/** The examples themselves, then values near to them. */
function* candidatesOf(examples: readonly Counterexample[]): Generator<Counterexample> {
  yield* examples;
  for (const example of examples) {
    for (const value of nearby(example.value)) yield { ...example, value };
  }
}

/** Values of which no part is known to be the one that is refused. */
function* unlocated(values: Iterable<unknown>): Generator<Counterexample> {
  for (const value of values) yield { kind: 'no', value, path: [], unclear: [] };
}

/** So many candidates are made and tried. */
const MAX_TRIALS = 1_000;

/** The first candidate that is a counterexample indeed; no more are made than are tried. */
async function firstWitness(
  candidates: Iterable<Counterexample>,
  isWitness: IsWitness,
): Promise<Counterexample | undefined> {
  let trials = 0;
  for (const candidate of candidates) {
    if (await isWitness(candidate.value)) return candidate;
    trials += 1;
    if (trials === MAX_TRIALS) return undefined;
  }
  return undefined;
}
