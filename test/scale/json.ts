/** JSON Schemas of any size, shaped as the components of a large OpenAPI document are. */
import { type Dice, diceOf } from './dice.ts';
import { documentationOf, fieldName, freshName } from './words.ts';

/** A schema with `size` definitions, each of which can be reached from the root. */
export function jsonSchema(size: number, seed = 1): Readonly<Record<string, unknown>> {
  const dice = diceOf(seed);
  const taken = new Set<string>();
  const names = Array.from({ length: size }, () => freshName(dice, taken));
  const definitions = names.map((name, index): [string, object] => [
    name,
    { description: documentationOf(dice, name), ...definition(dice, index, names) },
  ]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, reference(name)])),
    $defs: Object.fromEntries(definitions),
  };
}

function reference(name: string): object {
  return { $ref: `#/$defs/${name}` };
}

function definition(dice: Dice, index: number, names: readonly string[]): object {
  const kind = dice.roll(1, 10);
  if (kind <= 2) {
    return { enum: Array.from({ length: dice.roll(2, 30) }, (_, each) => fieldName(dice, each)) };
  }
  if (kind === 3) return { type: 'string', pattern: '^[A-Z]{2}[0-9]{1,12}$', maxLength: 20 };
  const properties = Array.from({ length: dice.roll(2, 12) }, (_, field): [string, object] => [
    fieldName(dice, field),
    propertyOf(dice, index, names),
  ]);
  const required = properties.slice(0, dice.roll(0, 2)).map(([name]) => name);
  return { type: 'object', properties: Object.fromEntries(properties), required };
}

/** Most references are to the neighbourhood; some go anywhere, in circles too. */
function propertyOf(dice: Dice, index: number, names: readonly string[]): object {
  const near = names.slice(Math.max(0, index - 30), index + 30);
  const target = reference(dice.pick(dice.chance(90) ? near : names));
  switch (dice.roll(1, 6)) {
    case 1:
      return { type: 'string', maxLength: 140 };
    case 2:
      return { type: 'integer', minimum: 0 };
    case 3:
      return { type: 'string', format: 'date-time' };
    case 4:
      return { type: 'array', items: target, maxItems: 100 };
    default:
      return target;
  }
}
