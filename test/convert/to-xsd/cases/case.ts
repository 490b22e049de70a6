/** What the cases of the XSD of a JSON Schema are made of. */
import type { DiagnosticCode } from '../../../../codegen/diagnostics/catalogue.ts';

/** A JSON Schema with what its XSD loses, and values that sampling would hardly find. */
export interface Case {
  readonly what: string;
  readonly schema: object | boolean;
  /** What is reported; without, the XSD says the same as the schema. */
  readonly lost?: readonly DiagnosticCode[];
  /** Of a loss: on which side the XSD errs. Absent: there is no XSD worth comparing. */
  readonly is?: 'wider' | 'narrower';
  /** Values to try beside sampled ones. */
  readonly values?: readonly unknown[];
  /** The comparison of pairs, which sees shapes alone, can't follow. */
  readonly isBeyondPairing?: true;
}

type Properties = Readonly<Record<string, unknown>>;

/** A digit, as a number. */
export const digit = { type: 'integer', minimum: 0, maximum: 9 };
/** Small letters, at least one. */
export const word = { type: 'string', pattern: '^[a-z]+$' };

/** A closed object; `more` are further keywords. */
export function closed(
  properties: Properties,
  required: readonly string[] = [],
  more: object = {},
): object {
  return { type: 'object', properties, required, additionalProperties: false, ...more };
}

/** An object with one required property `v`. */
export function holder(schema: unknown, more: object = {}): object {
  return closed({ v: schema }, ['v'], more);
}

/** Objects with each of these as their property `v`. */
export const values = (...all: readonly unknown[]): readonly unknown[] => all.map((v) => ({ v }));
