import type { NamesTable } from '../bind/names-table.ts';
import type { FormatConfiguration } from './configuration.ts';

/** The names that a configuration gives. */
export function configuredNames({ names = {}, wrapped = [] }: FormatConfiguration): NamesTable {
  const properties = new Map(Object.entries(names));
  const wrappers = new Set(wrapped);
  return {
    property: (coordinate) => properties.get(coordinate),
    wrapped: (coordinate) => wrappers.has(coordinate),
  };
}

/** Several tables as one: the first that knows a coordinate decides. */
export function joinNames(...tables: readonly NamesTable[]): NamesTable {
  return {
    property: (coordinate) => {
      for (const table of tables) {
        const property = table.property(coordinate);
        if (property !== undefined) return property;
      }
      return undefined;
    },
    wrapped: (coordinate) => tables.some((table) => table.wrapped(coordinate)),
  };
}
