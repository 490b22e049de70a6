/**
 * How emitted code knows which properties a record has: by a bit for each; of more than a number has
 * bits, by a copy of the record that has nothing else.
 */
import type { Module } from './module.ts';
import { quoteString } from './quote.ts';

/** As many bits as `propertiesOf` of the run-time gives. */
const MAX_BITS = 31;

/** Of a record whose properties stand in `record`. */
export interface Presence {
  /** By bits, in `present`; or by a copy. */
  readonly kind: 'counted' | 'copied';
  /** Statements before all tests. */
  readonly statements: readonly string[];
  /** What must hold first: no property that is none of the record's, and all that it must have. */
  readonly first: string;
  /** A test that a property is absent. */
  readonly isAbsent: (property: string) => string;
  /**
   * Tests that none of these is there; or of some exactly those that are required, and perhaps the
   * `optional` ones. The tests of values find out for themselves whether a property is `undefined`.
   */
  readonly hasOnly: (choice: {
    readonly all: readonly string[];
    readonly required: readonly string[];
    readonly optional: readonly string[];
  }) => readonly string[];
}

/** The properties of a record in the order in which parsers give them, and which it can do without. */
export interface Properties {
  readonly typeName: string;
  readonly names: readonly string[];
  readonly optional: ReadonlySet<string>;
}

/** How a check makes sure that a record has no property but its own: by bits, where they are few. */
export function presenceOf(properties: Properties, module: Module): Presence {
  return properties.names.length > MAX_BITS
    ? copiedPresence(properties, module)
    : countedPresence(properties, module);
}

/** A constant of the properties' names: a list; of many, a set. */
export function propertiesConstant({ typeName, names }: Properties, module: Module): string {
  const wanted = `${typeName.charAt(0).toLowerCase()}${typeName.slice(1)}Properties`;
  const literals = names.map(quoteString);
  if (names.length <= MAX_BITS) return module.constant(wanted, `[${literals.join(', ')}] as const`);
  const call = `${module.runtime('propertyNames')}([\n${literals.join(',\n')},\n])`;
  return module.constant(wanted, `/* @__PURE__ */ ${call}`);
}

function countedPresence(properties: Properties, module: Module): Presence {
  const { names, optional } = properties;
  const constant = propertiesConstant(properties, module);
  const bits = new Map(names.map((name, index) => [name, 2 ** index]));
  const mask = (some: Iterable<string>): number =>
    [...new Set(some)].reduce((sum, name) => sum + (bits.get(name) ?? 0), 0);
  const all = hexadecimal(mask(names));
  const open = mask(optional);
  const type = `${module.runtime('Unchecked', 'type')}<(typeof ${constant})[number]>`;
  return {
    kind: 'counted',
    statements: [
      `const present = ${module.runtime('propertiesOf')}(value, ${constant});`,
      ...(names.length > 0 ? [`const record = value as ${type};`] : []),
    ],
    first: open === 0 ? `present === ${all}` : `(present | ${hexadecimal(open)}) === ${all}`,
    isAbsent: (name) => `(present & ${hexadecimal(mask([name]))}) === 0`,
    hasOnly: (choice) => {
      const told = mask(choice.all) - mask(choice.optional);
      return [`(present & ${hexadecimal(told)}) === ${hexadecimal(mask(choice.required))}`];
    },
  };
}

function copiedPresence(properties: Properties, module: Module): Presence {
  const constant = propertiesConstant(properties, module);
  const isAbsent = (name: string): string => `!(${quoteString(name)} in record)`;
  return {
    kind: 'copied',
    statements: [`const record = ${module.runtime('recordOf')}(value, ${constant});`],
    first: 'record !== undefined',
    isAbsent,
    hasOnly: ({ all, required, optional }) => {
      const own = new Set([...required, ...optional]);
      return all.filter((name) => !own.has(name)).map(isAbsent);
    },
  };
}

function hexadecimal(value: number): string {
  return value < 10 ? String(value) : `0x${value.toString(16)}`;
}
