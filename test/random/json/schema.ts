/** Random JSON Schemas of every draft that is read, over every keyword that is supported. */
import type { Dice } from '../dice.ts';
import { FORMATS, PATTERNS } from './texts.ts';

export type JsonDraft = '2020-12' | '2019-09' | 'draft-07';

export type JsonSchemaValue = boolean | Readonly<Record<string, unknown>>;

const DIALECTS: Readonly<Record<JsonDraft, string>> = {
  '2020-12': 'https://json-schema.org/draft/2020-12/schema',
  '2019-09': 'https://json-schema.org/draft/2019-09/schema',
  'draft-07': 'http://json-schema.org/draft-07/schema#',
};

// Not `__proto__`: ajv's generated code assigns it, and so loses it.
const NAMES = ['a', 'b', 'c', 'kind', 'x-y', 'toString', 'constructor', ''];
const TYPES = ['null', 'boolean', 'number', 'integer', 'string', 'array', 'object'];
const SCALARS: readonly unknown[] = [
  null,
  true,
  false,
  0,
  1,
  -2,
  1.5,
  10,
  '',
  'a',
  'ab',
  '0',
  '😀',
];

/** A document: definitions, and a root that may refer to them and to itself. */
export function randomJsonSchema(dice: Dice, draft: JsonDraft): Readonly<Record<string, unknown>> {
  const made = new JsonSchemas(dice, draft);
  const names = dice.times(dice.between(0, 3), (index) => `D${index}`);
  const table = Object.fromEntries(names.map((name) => [name, made.definition(name, names)]));
  const root = made.object(3, names);
  const definitions = draft === 'draft-07' ? 'definitions' : '$defs';
  return {
    $schema: DIALECTS[draft],
    ...root,
    ...(names.length > 0 && { [definitions]: table }),
  };
}

class JsonSchemas {
  readonly #dice: Dice;
  readonly #draft: JsonDraft;
  readonly #anchors = new Set<string>();

  constructor(dice: Dice, draft: JsonDraft) {
    this.#dice = dice;
    this.#draft = draft;
  }

  definition(name: string, names: readonly string[]): JsonSchemaValue {
    const schema = this.object(2, names);
    if (this.#draft === 'draft-07' || '$ref' in schema || !this.#dice.chance(30)) return schema;
    this.#anchors.add(name);
    return { $anchor: name, ...schema };
  }

  schema(depth: number, names: readonly string[]): JsonSchemaValue {
    if (this.#dice.chance(6)) return this.#dice.chance(70);
    if (names.length > 0 && this.#dice.chance(12)) return { $ref: this.#reference(names) };
    return this.object(depth, names);
  }

  #reference(names: readonly string[]): string {
    if (this.#dice.chance(10)) return '#';
    const name = this.#dice.pick(names);
    if (this.#anchors.has(name) && this.#dice.chance(50)) return `#${name}`;
    return this.#draft === 'draft-07' ? `#/definitions/${name}` : `#/$defs/${name}`;
  }

  /** A schema of one kind of value, or of alternatives, with some keywords that have nothing to do with it. */
  object(depth: number, names: readonly string[]): Readonly<Record<string, unknown>> {
    const dice = this.#dice;
    const inner = depth > 0 ? 1 : 0;
    const kind = dice.weighted({
      scalar: 30,
      object: 12 + 28 * inner,
      array: 8 + 12 * inner,
      enum: 10,
      alternatives: 16 * inner,
      mixture: 10,
    });
    switch (kind) {
      case 'scalar':
        return this.#scalar();
      case 'object':
        return { ...(dice.chance(85) && { type: 'object' }), ...this.#members(depth - 1, names) };
      case 'array':
        return { ...(dice.chance(85) && { type: 'array' }), ...this.#items(depth - 1, names) };
      case 'enum':
        return this.#values();
      case 'alternatives':
        return this.#alternatives(depth - 1, names);
      case 'mixture':
        return {
          ...(dice.chance(60) && { type: dice.some(TYPES, 30, 1) }),
          ...(dice.chance(50) && this.#text()),
          ...(dice.chance(50) && this.#number()),
          ...(dice.chance(40) && this.#members(depth - 1, names)),
          ...(dice.chance(30) && this.#items(depth - 1, names)),
          ...(dice.chance(20) && this.#alternatives(depth - 1, names)),
        };
    }
  }

  #scalar(): Readonly<Record<string, unknown>> {
    switch (this.#dice.weighted({ string: 5, number: 3, integer: 3, boolean: 1, null: 1 })) {
      case 'string':
        return { type: 'string', ...this.#text() };
      case 'number':
        return { type: 'number', ...this.#number() };
      case 'integer':
        return { type: 'integer', ...this.#number() };
      case 'boolean':
        return { type: 'boolean' };
      case 'null':
        return { type: 'null' };
    }
  }

  #text(): Readonly<Record<string, unknown>> {
    const dice = this.#dice;
    return {
      ...(dice.chance(25) && { minLength: dice.between(0, 3) }),
      ...(dice.chance(25) && { maxLength: dice.between(0, 5) }),
      ...(dice.chance(25) && { pattern: dice.pick(PATTERNS).source }),
      ...(dice.chance(25) && { format: dice.pick(Object.keys(FORMATS)) }),
    };
  }

  #number(): Readonly<Record<string, unknown>> {
    const dice = this.#dice;
    const bound = () => dice.pick([0, 1, 3, -2, 1.5, 10, 100]);
    return {
      ...(dice.chance(30) && { [dice.pick(['minimum', 'exclusiveMinimum'])]: bound() }),
      ...(dice.chance(30) && { [dice.pick(['maximum', 'exclusiveMaximum'])]: bound() }),
      ...(dice.chance(20) && { multipleOf: dice.pick([0.5, 1, 3, 0.1, 2]) }),
    };
  }

  #values(): Readonly<Record<string, unknown>> {
    const dice = this.#dice;
    const value = () =>
      dice.pick<unknown>([...SCALARS, [], [1, 'a'], {}, { a: 1 }, { a: { b: [] } }]);
    return dice.chance(30) ? { const: value() } : { enum: dice.times(dice.between(1, 4), value) };
  }

  #table(depth: number, names: readonly string[], most: number): Record<string, unknown> {
    const dice = this.#dice;
    const keys = dice.shuffled(NAMES).slice(0, dice.between(0, most));
    return Object.fromEntries(keys.map((key) => [key, this.schema(depth, names)]));
  }

  #members(depth: number, names: readonly string[]): Readonly<Record<string, unknown>> {
    const dice = this.#dice;
    const since2019 = this.#draft !== 'draft-07';
    const properties = this.#table(depth, names, 4);
    const known = [...Object.keys(properties), 'a'];
    const list = () => [...new Set(dice.some([...known, 'b'], 40))];
    const dependencies = () =>
      Object.fromEntries(dice.some(known, 50).map((name) => [name, list()]));
    return {
      ...(dice.chance(85) && { properties }),
      ...(dice.chance(50) && { required: list() }),
      ...(dice.chance(30) && {
        additionalProperties: dice.chance(60) ? false : this.schema(depth, names),
      }),
      ...(dice.chance(12) && {
        patternProperties: { [dice.pick(PATTERNS).source]: this.schema(depth, names) },
      }),
      ...(dice.chance(8) && { propertyNames: { pattern: dice.pick(PATTERNS).source } }),
      ...(dice.chance(8) && { minProperties: dice.between(0, 2) }),
      ...(dice.chance(8) && { maxProperties: dice.between(0, 4) }),
      ...(since2019 && dice.chance(8) && { dependentRequired: dependencies() }),
      ...(since2019 && dice.chance(6) && { dependentSchemas: this.#table(depth, names, 2) }),
      ...(!since2019 &&
        dice.chance(10) && {
          dependencies: { ...dependencies(), ...this.#table(depth, names, 1) },
        }),
    };
  }

  #items(depth: number, names: readonly string[]): Readonly<Record<string, unknown>> {
    const dice = this.#dice;
    const schema = () => this.schema(depth, names);
    const isTuple = dice.chance(30);
    const tuple = dice.times(dice.between(1, 3), schema);
    const is2020 = this.#draft === '2020-12';
    const since2019 = this.#draft !== 'draft-07';
    const contains = dice.chance(12);
    return {
      ...(isTuple && { [is2020 ? 'prefixItems' : 'items']: tuple }),
      ...(dice.chance(isTuple ? 40 : 75) && {
        [isTuple && !is2020 ? 'additionalItems' : 'items']: schema(),
      }),
      ...(dice.chance(20) && { minItems: dice.between(0, 2) }),
      ...(dice.chance(20) && { maxItems: dice.between(0, 4) }),
      ...(dice.chance(15) && { uniqueItems: dice.chance(80) }),
      ...(contains && { contains: this.object(depth, names) }),
      ...(contains && since2019 && dice.chance(40) && { minContains: dice.between(0, 2) }),
      ...(contains && since2019 && dice.chance(40) && { maxContains: dice.between(0, 2) }),
    };
  }

  #alternatives(depth: number, names: readonly string[]): Readonly<Record<string, unknown>> {
    const dice = this.#dice;
    const list = () => dice.times(dice.between(1, 3), () => this.schema(depth, names));
    switch (dice.weighted({ oneOf: 4, anyOf: 4, allOf: 4, not: 1, if: 2, tagged: 3 })) {
      case 'oneOf':
        return { oneOf: list() };
      case 'anyOf':
        return { anyOf: list() };
      case 'allOf':
        return { allOf: list() };
      case 'not':
        return { not: this.schema(depth, names) };
      case 'if':
        return {
          if: this.schema(depth, names),
          // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
          ...(dice.chance(80) && { then: this.schema(depth, names) }),
          ...(dice.chance(60) && { else: this.schema(depth, names) }),
        };
      case 'tagged':
        return { oneOf: dice.times(2, (index) => this.#tagged(depth, names, `t${index}`)) };
    }
  }

  /** A branch of a union that tells itself by a constant. */
  #tagged(depth: number, names: readonly string[], tag: string): Readonly<Record<string, unknown>> {
    const properties = { ...this.#table(depth, names, 2), kind: { const: tag } };
    const isClosed = this.#dice.chance(50);
    return {
      type: 'object',
      properties,
      required: ['kind'],
      ...(isClosed && { additionalProperties: false }),
    };
  }
}
