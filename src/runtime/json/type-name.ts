import type { TypeName } from './schema.ts';

const NAMES: ReadonlyMap<string, string> = /* @__PURE__ */ new Map<TypeName, string>([
  ['boolean', 'true or false'],
  ['number', 'a number'],
  ['integer', 'an integer'],
  ['string', 'a string'],
  ['array', 'an array'],
  ['object', 'an object'],
]);

/** `an object` for `object`, as a sentence has it; anything else as it is. */
export function typeName(name: string): string {
  return NAMES.get(name) ?? name;
}
