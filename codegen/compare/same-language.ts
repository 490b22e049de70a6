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
import { Claims } from './claims/claims.ts';
import { type FurtherClaim, JsonSchemaClaims } from './claims/json-schema.ts';
import { LostParts } from './claims/lost-parts.ts';
import type { Claim } from './claims/model.ts';
import { type Answer, isIncluded } from './decide.ts';
import { schemaNames } from './equal/json-schemas.ts';
import type { NameOf } from './equal/names.ts';
import type { Pair } from './judges.ts';
import { BarrenQuestions } from './search/barren.ts';
import { Search } from './search/search.ts';
import type { Inclusion } from './witnesses.ts';

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
    const asked = { pair, search };
    return {
      xsdInJson: await answer({ ...asked, part: xsd, whole: json, alone: 'xsd' }),
      jsonInXsd: await answer({ ...asked, part: json, whole: xsd, alone: 'json' }),
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

/** What else it takes is loaded only where there is no proof: mostly there is one. */
async function answer(inclusion: Inclusion): Promise<Answer> {
  const { part, whole, search } = inclusion;
  const found = isIncluded(part, whole, search);
  if (found.kind === 'yes') return found;
  const { confirmed } = await import('./witnesses.ts');
  return confirmed(found, inclusion);
}
