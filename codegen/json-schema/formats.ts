/** The formats that are asserted, each by the name under which the run-time exports it. */
import {
  byte,
  date,
  dateTime,
  duration,
  email,
  float,
  hostname,
  idnEmail,
  idnHostname,
  int32,
  int64,
  ipv4,
  ipv6,
  iri,
  iriReference,
  jsonPointer,
  regex,
  relativeJsonPointer,
  time,
  uri,
  uriReference,
  uriTemplate,
  uuid,
} from '../../src/runtime/json/formats.ts';
import type { Format } from '../../src/runtime/json/schema.ts';

const FORMATS = {
  byte,
  date,
  dateTime,
  duration,
  email,
  float,
  hostname,
  idnEmail,
  idnHostname,
  int32,
  int64,
  ipv4,
  ipv6,
  iri,
  iriReference,
  jsonPointer,
  regex,
  relativeJsonPointer,
  time,
  uri,
  uriReference,
  uriTemplate,
  uuid,
} as const satisfies Readonly<Record<string, Format>>;

export type FormatExport = keyof typeof FORMATS;

const EXPORTS: ReadonlyMap<string, FormatExport> = new Map(
  (Object.keys(FORMATS) as FormatExport[]).map((name) => [FORMATS[name].name, name]),
);

/** Formats that every string or number is in: they say what it is for. */
const UNCONSTRAINED: ReadonlySet<string> = new Set(['binary', 'double', 'password']);

/** Whether a format is known, be it asserted or not. */
export function isKnownFormat(name: string): boolean {
  return EXPORTS.has(name) || UNCONSTRAINED.has(name);
}

/** The run-time's export for a format of a schema (`date-time`); `undefined`: it is not asserted. */
export function formatExport(name: string): FormatExport | undefined {
  return EXPORTS.get(name);
}

/** The format itself. */
export function formatOf(name: FormatExport): Format {
  return FORMATS[name];
}
