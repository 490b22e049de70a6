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
import type { Failure, Result } from './runtime/issue.ts';
import type { ParseOptions, SerializeOptions } from './runtime/options.ts';
import type { SerializeResult } from './runtime/serialize.ts';

/** A postback, told apart by `origin`. */
export type Postback = SmsMo | MmsMo;

/** The formats by their `ORIGIN`. */
const formats = {
  SMS_MO: { parse: parseSmsMo, is: isSmsMo, validate: validateSmsMo, serialize: serializeSmsMo },
  MMS_MO: { parse: parseMmsMo, is: isMmsMo, validate: validateMmsMo, serialize: serializeMmsMo },
};
// Each origin has its entry, and nothing else has one.
formats satisfies Record<Postback['origin'], object>;

const origins = Object.keys(formats) as Postback['origin'][];

const postbacks: Dispatch<Postback> = {
  root: 'POSTBACK',
  element: 'ORIGIN',
  property: 'origin',
  parsers: new Map<string, Parser<Postback>>(
    origins.map((origin) => [origin, formats[origin].parse]),
  ),
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

/** Whether `value` is a postback that `parsePostback` could have returned. Never throws. */
export function isPostback(value: unknown): value is Postback {
  const origin = originOf(value);
  return origin !== undefined && formats[origin].is(value);
}

/** As `isPostback`, with every issue; what kind it should be is read from its `origin`. */
export function validatePostback(value: unknown): Result<Postback> {
  const origin = originOf(value);
  return origin === undefined ? unknownOrigin : formats[origin].validate(value);
}

/** Writes a postback as XML; a value that is not one gives issues. Never throws. */
export function serializePostback(value: Postback, options?: SerializeOptions): SerializeResult {
  const origin = originOf(value);
  if (origin === undefined) return unknownOrigin;
  return origin === 'SMS_MO'
    ? formats.SMS_MO.serialize(value as SmsMo, options)
    : formats.MMS_MO.serialize(value as MmsMo, options);
}

const unknownOrigin: Failure = {
  issues: [
    {
      code: 'discriminator-unknown',
      message: '`origin` says what kind it is; expected "SMS_MO" or "MMS_MO".',
      path: ['origin'],
      expected: origins,
    },
  ],
};

function originOf(value: unknown): Postback['origin'] | undefined {
  try {
    const origin = (value as { origin?: unknown } | null | undefined)?.origin;
    return origins.find((known) => known === origin);
  } catch {
    // An accessor or a proxy that throws is no postback.
    return undefined;
  }
}
