import type { NamesTable } from '../bind/names-table.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { nearestName } from '../diagnostics/nearest.ts';
import type { FormatConfiguration } from './configuration.ts';
import type { PlaceOf } from './place.ts';

/** The names that a configuration gives, and what of them named nothing. */
export interface ConfiguredNames extends NamesTable {
  /** Reports each coordinate that nobody has asked for; to be called when all is bound. */
  readonly reportUnused: (report: Report, placeOf: PlaceOf) => void;
}

/** The names that a configuration gives. */
export function configuredNames({
  names = {},
  wrapped = [],
}: FormatConfiguration): ConfiguredNames {
  const properties = new Map(Object.entries(names));
  const wrappers = new Set(wrapped);
  const asked = new Set<string>();
  return {
    property: (coordinate) => {
      asked.add(coordinate);
      return properties.get(coordinate);
    },
    wrapped: (coordinate) => {
      if (wrappers.has(coordinate)) asked.add(coordinate);
      return wrappers.has(coordinate);
    },
    reportUnused: (report, placeOf) => {
      const named = [
        ...[...properties.keys()].map((coordinate) => [coordinate, 'names', coordinate] as const),
        ...wrapped.map((coordinate, index) => [coordinate, 'wrapped', String(index)] as const),
      ];
      for (const [coordinate, ...way] of named) {
        if (asked.has(coordinate)) continue;
        const meant = likelyMeant(coordinate, asked);
        report('binding-unused-name', placeOf(...way), { coordinate, meant });
      }
    },
  };
}

/** A coordinate as it is, where somebody wrote a namespace that it doesn't have; else the nearest. */
function likelyMeant(coordinate: string, asked: ReadonlySet<string>): string | undefined {
  const local = coordinate.replace(/\{[^}]*\}/g, '');
  return asked.has(local) ? local : nearestName(local, asked);
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
