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

type Origin = Postback['origin'];

const origins: readonly Origin[] = ['SMS_MO', 'MMS_MO'];

// Each kind of function on its own: a bundle holds those that it uses.
const checks: Record<Origin, (value: unknown) => boolean> = { SMS_MO: isSmsMo, MMS_MO: isMmsMo };
const validators: Record<Origin, (value: unknown) => Result<Postback>> = {
  SMS_MO: validateSmsMo,
  MMS_MO: validateMmsMo,
};

const postbacks: Dispatch<Postback> = {
  root: 'POSTBACK',
  element: 'ORIGIN',
  property: 'origin',
  parsers: /* @__PURE__ */ new Map<Origin, Parser<Postback>>([
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

/** Whether `value` is a postback that `parsePostback` could have returned. Never throws. */
export function isPostback(value: unknown): value is Postback {
  const origin = originOf(value);
  return origin !== undefined && checks[origin](value);
}

/** As `isPostback`, with every issue; what kind it should be is read from its `origin`. */
export function validatePostback(value: unknown): Result<Postback> {
  const origin = originOf(value);
  return origin === undefined ? unknownOrigin : validators[origin](value);
}

/** Writes a postback as XML; a value that is not one gives issues. Never throws. */
export function serializePostback(value: Postback, options?: SerializeOptions): SerializeResult {
  const origin = originOf(value);
  if (origin === undefined) return unknownOrigin;
  return origin === 'SMS_MO'
    ? serializeSmsMo(value as SmsMo, options)
    : serializeMmsMo(value as MmsMo, options);
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

function originOf(value: unknown): Origin | undefined {
  try {
    const origin = (value as { origin?: unknown } | null | undefined)?.origin;
    return origins.find((known) => known === origin);
  } catch {
    // An accessor or a proxy that throws is no postback.
    return undefined;
  }
}
