/**
 * Formats whose texts are looked at one by one, since A-labels (`xn--…`) or more can't be said by a
 * regular expression: what is known of them all the same, and texts that are worth a try.
 */

/** What is known of a format. */
export interface TestedFormat {
  /** Plain texts of the format, and some that are none. */
  readonly hints: readonly string[];
  /** Every text of the format is one of this regular expression. */
  readonly shape?: string;
  /** No text of the format has more characters. */
  readonly longest?: number;
  /** A text of the format with so many characters; `undefined`: none is known. */
  readonly ofLength?: (length: number) => string | undefined;
  /** Every text of the format is one of this other format too. */
  readonly within?: string;
}

const LONGEST_HOST = 253;
const LONGEST_LOCAL = 64;

const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9\\-]*[A-Za-z0-9])?';
const HOST = `${LABEL}(?:\\.${LABEL})*`;
const ATOM = "[\\w!#$%&'*+/=?^`{|}~\\-]+";
const LOCAL = `(?:${ATOM}(?:\\.${ATOM})*|"(?:[ !#-\\[\\]-~]|\\\\[ -~])*")`;

/** `a.a.a`: labels as short as can be. */
function host(length: number): string | undefined {
  if (length < 1 || length > LONGEST_HOST) return undefined;
  const first = length % 2 === 1 ? 'a' : 'aa';
  return first + '.a'.repeat((length - first.length) / 2);
}

function mailbox(length: number): string | undefined {
  const behind = Math.min(length - 2, LONGEST_HOST);
  const before = length - 1 - behind;
  const domain = host(behind);
  return domain === undefined || before > LONGEST_LOCAL
    ? undefined
    : `${'a'.repeat(before)}@${domain}`;
}

/** By name. Formats that are not here are regular, or of numbers. */
export const TESTED_FORMATS: ReadonlyMap<string, TestedFormat> = new Map([
  [
    'email',
    {
      hints: ['a@example.org'],
      shape: `${LOCAL}@(?:${HOST}|\\[[A-Za-z0-9.:]+\\])`,
      longest: LONGEST_LOCAL + 1 + LONGEST_HOST,
      ofLength: mailbox,
      within: 'idn-email',
    },
  ],
  [
    'idn-email',
    { hints: ['a@example.org', 'ä@example.org'], shape: '[^]+@[^@]+', ofLength: mailbox },
  ],
  [
    'hostname',
    {
      hints: ['example.org'],
      shape: HOST,
      longest: LONGEST_HOST,
      ofLength: host,
      within: 'idn-hostname',
    },
  ],
  [
    'idn-hostname',
    { hints: ['example.org', 'ä.org'], shape: '[^]+', longest: LONGEST_HOST, ofLength: host },
  ],
  ['regex', { hints: ['a', '('], ofLength: (length: number) => 'a'.repeat(length) }],
]);
