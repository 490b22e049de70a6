/** From a document to a typed object, or to every reason why not. */
import type { FormatDescriptor } from './descriptor.ts';
import { readDocument } from './full/lane.ts';
import type { Result } from './issue.ts';
import { defaultLimits, type Limits, limitsOf, type ParseOptions } from './options.ts';
import { openInput } from './xml/input.ts';

/**
 * The fast lane of a format: the value of a document, or `undefined` where it gives up; it never
 * refuses. It accepts no more than the full lane does with `defaultLimits`, and gives the same value.
 */
export type FastLane<T> = (text: string) => T | undefined;

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
  options: ParseOptions = {},
  fast?: FastLane<T>,
): Result<T> {
  const limits = limitsOf(options?.limits);
  const opened = openInput(input, { charset: options?.charset, limits });
  if ('error' in opened) {
    const { code, message, expected } = opened.error;
    return {
      issues: [{ code, message, path: [], ...opened.position, ...(expected && { expected }) }],
    };
  }
  const isTolerant = options?.unknown === 'collect';
  if (fast && !isTolerant && isWithin(opened.text, limits)) {
    const value = fast(opened.text);
    if (value !== undefined) return { value };
  }
  return readDocument(format, opened, limits, isTolerant);
}

/** Whether the fast lane, which knows the default limits alone, breaks none of these. */
function isWithin(text: string, limits: Limits): boolean {
  return (
    limits.depth >= defaultLimits.depth &&
    limits.attributes >= defaultLimits.attributes &&
    limits.text >= Math.min(text.length, defaultLimits.text) &&
    text.length <= defaultLimits.text
  );
}
