/** Either postback, told apart by `ORIGIN`. */
import {
  isMmsMo,
  isSmsMo,
  type MmsMo,
  parseMmsMo,
  parseSmsMo,
  type SmsMo,
  serializeMmsMo,
  serializeSmsMo,
  validateMmsMo,
  validateSmsMo,
} from '../generated/index.ts';
import { type Dispatch, dispatch, type Parser } from './runtime/dispatch.ts';
import type { Result } from './runtime/issue.ts';
import type { ParseOptions, SerializeOptions } from './runtime/options.ts';
import type { SerializeResult } from './runtime/serialize.ts';

/** A postback, told apart by `origin`. */
export type Postback = SmsMo | MmsMo;

const postbacks: Dispatch<Postback> = {
  root: 'POSTBACK',
  element: 'ORIGIN',
  property: 'origin',
  parsers: new Map<string, Parser<Postback>>([
    ['SMS_MO', parseSmsMo],
    ['MMS_MO', parseMmsMo],
  ]),
};

/**
 * Parses a postback of either format. Never throws: a document that is not valid gives every
 * issue found; a missing, repeated or unknown `ORIGIN` is one issue, at its place.
 *
 * @example
 * const result = parsePostback(body);
 * if (result.issues) console.error(result.issues);
 * else if (result.value.origin === "SMS_MO") console.log(result.value.text);
 */
export function parsePostback(
  input: string | Uint8Array,
  options?: ParseOptions,
): Result<Postback> {
  return dispatch(postbacks, input, options);
}

/** Whether `value` is a postback that `parsePostback` could have returned. */
export function isPostback(value: unknown): value is Postback {
  return isSmsMo(value) || isMmsMo(value);
}

/** As `isPostback`, with every issue; what kind it should be is read from its `origin`. */
export function validatePostback(value: unknown): Result<Postback> {
  switch (originOf(value)) {
    case 'SMS_MO':
      return validateSmsMo(value);
    case 'MMS_MO':
      return validateMmsMo(value);
    default:
      return {
        issues: [
          {
            code: 'discriminator-unknown',
            message: '`origin` says what kind it is; expected "SMS_MO" or "MMS_MO"',
            path: ['origin'],
            expected: ['SMS_MO', 'MMS_MO'],
          },
        ],
      };
  }
}

/** Writes a postback as XML; a value that is not one gives issues. */
export function serializePostback(value: Postback, options?: SerializeOptions): SerializeResult {
  return value.origin === 'SMS_MO'
    ? serializeSmsMo(value, options)
    : serializeMmsMo(value, options);
}

function originOf(value: unknown): unknown {
  try {
    return (value as { origin?: unknown } | null | undefined)?.origin;
  } catch {
    // An accessor or a proxy that throws is no postback.
    return undefined;
  }
}
