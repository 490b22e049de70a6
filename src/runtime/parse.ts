/** From a document to a typed object, or to every reason why not. */
import type { FormatDescriptor } from './descriptor.ts';
import { everyPart } from './full/every-part.ts';
import { readDocument } from './full/lane.ts';
import type { Parts } from './full/pass.ts';
import type { Result } from './issue.ts';
import { defaultLimits, limitsOf, type ParseOptions } from './options.ts';
import { byteLength } from './xml/bytes.ts';
import { openInput } from './xml/input.ts';

/**
 * The fast lane of a format: the value of a document, or `undefined` where it gives up; it never
 * refuses. It accepts no more than the full lane does with `defaultLimits`, and gives the same value.
 */
export type FastLane<T> = (input: string | Uint8Array) => T | undefined;

/** What the fast lane of a format with several roots gives: the value of one of them, `{namespace}local`. */
export interface RootedValue<T> {
  readonly value: T;
  readonly element: string;
}

/**
 * Reads a document of a format.
 *
 * Well-formedness, encoding and limits as the XML reader has them; validity by XSD 1.0, with the
 * codes of its validation rules as Xerces names them. All issues up to `limits.issues`, in document
 * order; what is not well-formed ends the pass. Never throws, whatever the input.
 */
export function parse<T>(
  format: FormatDescriptor,
  input: string | Uint8Array,
  options?: ParseOptions,
  fast?: FastLane<T> | FastLane<RootedValue<T>>,
): Result<T> {
  return parseWith(everyPart, format, input, options, fast);
}

/** As `parse`, with those parts of the full lane alone that the format has a use for. */
export function parseWith<T>(
  parts: Parts,
  format: FormatDescriptor,
  input: string | Uint8Array,
  options?: ParseOptions,
  fast?: FastLane<T> | FastLane<RootedValue<T>>,
): Result<T> {
  if (fast && (options === undefined || isOrdinary(options, input))) {
    const value = fast(input);
    if (value !== undefined) {
      return format.roots.length === 1 ? { value: value as T } : (value as RootedValue<T>);
    }
  }
  const limits = limitsOf(options?.limits);
  const opened = openInput(input, { charset: options?.charset, limits });
  if (opened.error) {
    const { code, message, expected } = opened.error;
    return {
      issues: [{ code, message, path: [], ...opened.position, ...(expected && { expected }) }],
    };
  }
  return readDocument(format, opened, limits, options?.unknown === 'collect', parts);
}

/** Whether the fast lane, which knows the default options alone, breaks none of these. */
function isOrdinary(options: ParseOptions, input: string | Uint8Array): boolean {
  if (options === null || typeof options !== 'object') return true;
  const { unknown, charset, limits } = options;
  if (unknown === 'collect' || (charset !== undefined && typeof input !== 'string')) return false;
  if (limits === undefined) return true;
  const { size, depth, attributes, text } = limitsOf(limits);
  const length = typeof input === 'string' ? input.length : (byteLength(input) ?? 0);
  return (
    depth >= defaultLimits.depth &&
    attributes >= defaultLimits.attributes &&
    size >= Math.min(length, defaultLimits.size) &&
    text >= Math.min(length, defaultLimits.text)
  );
}
