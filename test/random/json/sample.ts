/** Random values for a JSON Schema: led by its keywords, so that many of them are valid. */
import type { Dice } from '../dice.ts';
import type { JsonSchemaValue } from './schema.ts';
import { FORMATS, PATTERNS } from './texts.ts';

type Keywords = Readonly<Record<string, unknown>>;

const ANY: readonly unknown[] = [
  null,
  true,
  0,
  1,
  -2,
  1.5,
  10,
  '',
  'a',
  'abc',
  '2020-02-29',
  [],
  [1, 1],
  {},
  { a: 1 },
];

/** Samples values for the schemas of one document. */
export class ValueSampler {
  readonly #root: Keywords;
  readonly #dice: Dice;

  constructor(root: Keywords, dice: Dice) {
    this.#root = root;
    this.#dice = dice;
  }

  sample(): unknown {
    return this.#value(this.#root, 5);
  }

  #value(schema: JsonSchemaValue | undefined, depth: number): unknown {
    const dice = this.#dice;
    if (typeof schema !== 'object' || depth < 0 || dice.chance(3)) return dice.pick(ANY);
    const keywords = this.#chosen(schema, depth);
    if ('const' in keywords) return keywords.const;
    const values = keywords.enum;
    if (Array.isArray(values) && values.length > 0) return dice.pick(values);
    switch (this.#typeOf(keywords)) {
      case 'object':
        return this.#object(keywords, depth);
      case 'array':
        return this.#array(keywords, depth);
      case 'string':
        return this.#string(keywords);
      case 'integer':
      case 'number':
        return this.#number(keywords);
      case 'boolean':
        return dice.chance(50);
      case 'null':
        return null;
      default:
        return dice.pick(ANY);
    }
  }

  /** The keywords of a schema with those of what it refers to and of one alternative. */
  #chosen(schema: Keywords, depth: number): Keywords {
    let merged: Keywords = schema;
    const add = (other: unknown) => {
      if (typeof other !== 'object' || other === null || depth <= 0) return;
      merged = join(merged, this.#chosen(other as Keywords, depth - 1));
    };
    const reference = schema.$ref;
    if (typeof reference === 'string') add(this.#resolve(reference));
    for (const name of ['oneOf', 'anyOf'] as const) {
      const list = schema[name];
      if (Array.isArray(list) && list.length > 0) add(this.#dice.pick(list));
    }
    const all = schema.allOf;
    if (Array.isArray(all)) for (const one of all) add(one);
    if ('if' in schema) {
      const isThen = this.#dice.chance(60);
      if (isThen) add(schema.if);
      add(schema[isThen ? 'then' : 'else']);
    }
    return merged;
  }

  #resolve(reference: string): unknown {
    if (reference === '#') return this.#root;
    const table = (this.#root.$defs ?? this.#root.definitions ?? {}) as Keywords;
    return table[reference.replace(/^#(?:\/.*\/)?/, '')];
  }

  #typeOf(keywords: Keywords): string | undefined {
    const { type } = keywords;
    if (typeof type === 'string') return type;
    if (Array.isArray(type)) return String(this.#dice.pick(type));
    if ('properties' in keywords || 'required' in keywords) return 'object';
    if ('items' in keywords || 'prefixItems' in keywords || 'contains' in keywords) return 'array';
    if ('pattern' in keywords || 'format' in keywords || 'minLength' in keywords) return 'string';
    return Object.keys(keywords).some((name) => /inimum|aximum|multipleOf/.test(name))
      ? 'number'
      : undefined;
  }

  #object(keywords: Keywords, depth: number): unknown {
    const dice = this.#dice;
    const properties = (keywords.properties ?? {}) as Readonly<Record<string, JsonSchemaValue>>;
    const required = (keywords.required ?? []) as readonly string[];
    const chosen = Object.keys(properties).filter(
      (name) => required.includes(name) || dice.chance(55),
    );
    const entries = [...new Set([...chosen, ...required])].map((name) => [
      name,
      this.#value(properties[name], depth - 1),
    ]);
    const patterns = (keywords.patternProperties ?? {}) as Readonly<
      Record<string, JsonSchemaValue>
    >;
    for (const [source, schema] of Object.entries(patterns)) {
      const texts = PATTERNS.find((pattern) => pattern.source === source)?.texts ?? [];
      if (dice.chance(50)) entries.push([dice.pick(texts), this.#value(schema, depth - 1)]);
    }
    const additional = keywords.additionalProperties;
    if (additional !== false && dice.chance(35)) {
      entries.push([
        dice.pick(['d', 'e', 'a1', 'é']),
        this.#value(additional as JsonSchemaValue, depth - 1),
      ]);
    }
    return Object.fromEntries(entries);
  }

  #array(keywords: Keywords, depth: number): unknown {
    const dice = this.#dice;
    const { items, additionalItems, prefixItems, contains, minItems = 0, maxItems = 4 } = keywords;
    const tuple = (prefixItems ??
      (Array.isArray(items) ? items : [])) as readonly JsonSchemaValue[];
    const rest = (Array.isArray(items) ? additionalItems : items) as JsonSchemaValue | undefined;
    const count = dice.between(Number(minItems), Math.max(Number(minItems), Number(maxItems)));
    return dice.times(count, (index) => {
      const isContained = contains !== undefined && dice.chance(40);
      const schema = isContained ? (contains as JsonSchemaValue) : (tuple[index] ?? rest);
      return this.#value(schema, depth - 1);
    });
  }

  #string(keywords: Keywords): string {
    const dice = this.#dice;
    const { pattern, format, minLength, maxLength } = keywords;
    const texts = PATTERNS.find(({ source }) => source === pattern)?.texts;
    if (texts && dice.chance(85)) return dice.pick(texts);
    const forms = FORMATS[String(format)];
    if (forms && dice.chance(85)) return dice.pick(forms);
    const least = Number(minLength ?? 0);
    const length = dice.between(least, Math.max(least, Number(maxLength ?? least + 3)));
    return dice.pick(['a', 'b', '0', '😀']).repeat(length);
  }

  #number({ minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf }: Keywords): number {
    const dice = this.#dice;
    const bounds = [minimum, maximum, exclusiveMinimum, exclusiveMaximum].filter(
      (one) => typeof one === 'number',
    );
    const near =
      bounds.length > 0
        ? dice.pick(bounds) + dice.pick([0, 0, 1, -1, 0.5])
        : dice.pick([0, 1, 7, -3, 2.5]);
    return typeof multipleOf === 'number' && dice.chance(70)
      ? Math.round(near / multipleOf) * multipleOf
      : near;
  }
}

/** Both of two schemas, roughly: tables and lists of names are joined, else the second wins. */
function join(first: Keywords, second: Keywords): Keywords {
  const properties = { ...(first.properties as object), ...(second.properties as object) };
  const required = [
    ...((first.required ?? []) as string[]),
    ...((second.required ?? []) as string[]),
  ];
  return {
    ...first,
    ...second,
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(required.length > 0 && { required }),
  };
}
