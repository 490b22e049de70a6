/**
 * The formats of JSON Schema (validation §7.3) as types of XSD. Dates and times become the datatypes
 * that everybody expects, restricted to what both languages write alike; the others are patterns that
 * say the same as the format. `uri` is one too: what `xs:anyURI` accepts differs by processor.
 */
import {
  HEX,
  HOST_NAME,
  IPV4,
  IPV6,
  type MoreCharacters,
  mailbox,
  resource,
  uriTemplate,
} from './format-patterns.ts';

export interface XsdFormat {
  /** Of the type that is written for it, where that is free. */
  readonly name: string;
  readonly documentation: string;
  /** A built-in datatype; `token` and `string` where patterns alone say it. */
  readonly base: 'date' | 'time' | 'dateTime' | 'duration' | 'token' | 'string';
  /** All of them hold. */
  readonly patterns: readonly string[];
  /** What the format accepts and the type doesn't; absent: the two are the same. */
  readonly lost?: string;
}

/** The type for a format; `undefined`: it is no regular language, or unknown. */
export function xsdFormat(name: string): XsdFormat | undefined {
  return formats.get(name);
}

const DATE = '[0-9]{4}-[0-9]{2}-[0-9]{2}';
const TIME = '([01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}(\\.[0-9]+)?(Z|[+\\-][0-9]{2}:[0-9]{2})';
const DATE_PART = '([0-9]+Y([0-9]+M([0-9]+D)?)?|[0-9]+M([0-9]+D)?|[0-9]+D)';
const TIME_PART = 'T([0-9]+H([0-9]+M([0-9]+S)?)?|[0-9]+M([0-9]+S)?|[0-9]+S)';

const POINTER = '(/([^~]|~[01])*)?';
const A_LABELS = 'labels that begin with `xn--`';
/** A host name has at most 253 characters, what stands before it in an address at most 64. */
const MAILBOX_LENGTHS = '[\\s\\S]{1,64}@[^@]{1,253}';

const NO_MORE: MoreCharacters = { everywhere: '', inQueries: '' };
/** RFC 3987 §2.2, `ucschar` and `iprivate`. */
const IRI: MoreCharacters = {
  everywhere: [
    '\u{A0}-\u{D7FF}\u{F900}-\u{FDCF}\u{FDF0}-\u{FFEF}',
    '\u{10000}-\u{1FFFD}\u{20000}-\u{2FFFD}\u{30000}-\u{3FFFD}\u{40000}-\u{4FFFD}',
    '\u{50000}-\u{5FFFD}\u{60000}-\u{6FFFD}\u{70000}-\u{7FFFD}\u{80000}-\u{8FFFD}',
    '\u{90000}-\u{9FFFD}\u{A0000}-\u{AFFFD}\u{B0000}-\u{BFFFD}\u{C0000}-\u{CFFFD}',
    '\u{D0000}-\u{DFFFD}\u{E1000}-\u{EFFFD}',
  ].join(''),
  inQueries: '\u{E000}-\u{F8FF}\u{F0000}-\u{FFFFD}\u{100000}-\u{10FFFD}',
};

const TABLE: Readonly<Record<string, XsdFormat>> = {
  date: {
    name: 'FullDate',
    documentation: 'A date without an offset, such as 2011-09-28 (RFC 3339).',
    base: 'date',
    patterns: [DATE],
    lost: 'the year 0000',
  },
  time: {
    name: 'FullTime',
    documentation: 'A time with its offset from UTC, such as 17:31:02-04:00 (RFC 3339).',
    base: 'time',
    patterns: [TIME],
    lost: 'leap seconds (`:60`), `z` in lower case, and offsets beyond 14:00',
  },
  'date-time': {
    name: 'DateTime',
    documentation:
      'A date and time with its offset from UTC, such as 2011-09-28T17:31:02-04:00 (RFC 3339).',
    base: 'dateTime',
    patterns: [`${DATE}T${TIME}`],
    lost: 'the year 0000, leap seconds (`:60`), `t` and `z` in lower case, and offsets beyond 14:00',
  },
  duration: {
    name: 'Duration',
    documentation: 'A duration in whole units, such as P3DT12H (RFC 3339, appendix A).',
    base: 'duration',
    patterns: [`P(${DATE_PART}(${TIME_PART})?|${TIME_PART})`],
    lost: 'weeks (`P2W`)',
  },
  byte: token(
    'Base64',
    'Octets as Base64 (RFC 4648).',
    '([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?',
  ),
  uuid: token('Uuid', 'A UUID (RFC 4122).', `${HEX}{8}(-${HEX}{4}){3}-${HEX}{12}`),
  ipv4: token('Ipv4Address', 'An IPv4 address, such as 192.0.2.1 (RFC 2673).', IPV4),
  ipv6: token('Ipv6Address', 'An IPv6 address, such as 2001:db8::1 (RFC 4291).', IPV6),
  hostname: {
    ...token(
      'HostName',
      'The name of a host, such as example.com (RFC 1123).',
      HOST_NAME,
      '[\\s\\S]{1,253}',
    ),
    lost: A_LABELS,
  },
  email: {
    ...text('EmailAddress', 'An e-mail address (RFC 5321).', mailbox(), MAILBOX_LENGTHS),
    lost: A_LABELS,
  },
  uri: token('Uri', 'A URI with its scheme (RFC 3986).', resource(NO_MORE, false)),
  'uri-reference': token(
    'UriReference',
    'A URI, or a reference that is relative to one (RFC 3986).',
    resource(NO_MORE, true),
  ),
  iri: token('Iri', 'An IRI with its scheme (RFC 3987).', resource(IRI, false)),
  'iri-reference': token(
    'IriReference',
    'An IRI, or a reference that is relative to one (RFC 3987).',
    resource(IRI, true),
  ),
  'uri-template': token('UriTemplate', 'A URI template (RFC 6570).', uriTemplate()),
  'json-pointer': text('JsonPointer', 'A JSON Pointer (RFC 6901).', POINTER),
  'relative-json-pointer': text(
    'RelativeJsonPointer',
    'A relative JSON Pointer.',
    `(0|[1-9][0-9]*)(#|${POINTER})`,
  ),
};

const formats: ReadonlyMap<string, XsdFormat> = new Map(Object.entries(TABLE));

/** A language without white space, so that a document may have some around it. */
function token(name: string, documentation: string, ...patterns: readonly string[]): XsdFormat {
  return { name, documentation, base: 'token', patterns };
}

function text(name: string, documentation: string, ...patterns: readonly string[]): XsdFormat {
  return { name, documentation, base: 'string', patterns };
}
