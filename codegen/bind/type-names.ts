/** Names of the exported TypeScript types: unique within a format, the same for the same schema. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/source.ts';
import { TakenNames } from './taken-names.ts';
import { pascalCase } from './words.ts';

export interface TypeNames {
  /** A name for the type `key`; asked again, the same. */
  readonly name: (key: string, wanted: string, fallback: string, span: Span | undefined) => string;
  /** A name for what no type of the schema stands for; with a `key`, asked again, the same. */
  readonly fresh: (wanted: string, key?: string) => string;
}

/**
 * Names that emitted code uses for itself: a schema's type that is called so gets `Type` behind it.
 */
const reserved = [
  ...['Array', 'Boolean', 'Date', 'Infinity', 'Map', 'NaN', 'Number', 'Object', 'Promise'],
  ...['Readonly', 'ReadonlyArray', 'Record', 'RegExp', 'Set', 'String', 'Symbol', 'Uint8Array'],
  ...['ParseOptions', 'Result', 'SerializeOptions', 'SerializeResult', 'Issue', 'Drift'],
];

export function typeNames(format: string, report: Report): TypeNames {
  const taken = new TakenNames(reserved);
  const known = new Map<string, string>();
  const take = (wanted: string, fallback: string): string =>
    taken.take(wanted, reserved.includes(wanted) ? `${wanted}Type` : fallback);
  return {
    name: (key, wanted, fallback, span) => {
      const before = known.get(key);
      if (before !== undefined) return before;
      const name = take(wanted, fallback);
      // The format's own name is expected to win; any other change is worth a word.
      if (name !== wanted && wanted !== format) {
        report('binding-name-clash', span, { name: key, wanted, property: name });
      }
      known.set(key, name);
      return name;
    },
    fresh: (wanted, key) => {
      const before = key === undefined ? undefined : known.get(key);
      if (before !== undefined) return before;
      const name = take(pascalCase(wanted), pascalCase(wanted));
      if (key !== undefined) known.set(key, name);
      return name;
    },
  };
}
