/** The formats that are asserted, each with the name under which the run-time exports it. */
import * as formats from '../../src/runtime/json/formats.ts';
import type { Format } from '../../src/runtime/json/schema.ts';

export type FormatExport = keyof typeof formats;

const EXPORTS: ReadonlyMap<string, FormatExport> = new Map(
  (Object.keys(formats) as FormatExport[]).map((name) => [formats[name].name, name]),
);

/** The run-time's export for a format of a schema; `undefined`: it is not asserted. */
export function formatExport(name: string): FormatExport | undefined {
  return EXPORTS.get(name);
}

/** The format itself. */
export function formatOf(name: FormatExport): Format {
  return formats[name];
}
