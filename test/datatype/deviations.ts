/** Where an outside judge is wrong about a simple type, and the clause of part 2 that says so. */

/** A question whose bound, if it has one, stands beside it. */
export interface Compared {
  readonly type: string;
  readonly text: string;
  readonly bound?: string;
}

export interface Deviation {
  readonly reason: string;
  readonly covers: (question: Compared) => boolean;
}

const calendar = /^(?:dateTime|time|date|g[A-Z].*)$/;
const recurring = /^(?:gMonthDay|gDay|gMonth)$/;
const names = /^(?:Name|NCName|NMTOKENS?|ID|QName)$/;
const hasZone = (text: string) => /(?:Z|[+-]\d\d:\d\d)$/.test(text);

export const xercesDeviations: readonly Deviation[] = [
  {
    reason: '§3.2.6.1: a digit stands before the point of the seconds',
    covers: ({ type, text }) => type === 'duration' && text === 'PT.5S',
  },
  {
    reason: '§3.2.6.1, §3.2.7.1: numbers have any size; Xerces keeps them in 32 bits',
    covers: ({ type, text }) =>
      (type === 'duration' && text.includes('2147483648')) ||
      (calendar.test(type) && /\d{10}/.test(text)),
  },
  {
    reason: '§3.2.7.1: fractions of a second have any precision; Xerces rounds this one up to 60',
    covers: ({ type, text }) => calendar.test(type) && text.includes(':59.9999999999'),
  },
  {
    reason: '§3.2.14.1 as corrected by E2-12: --MM, no longer --MM--',
    covers: ({ type, text }) => type === 'gMonth' && text.startsWith('--01--'),
  },
  {
    reason: '§4.3.6: the pattern of a union sees white space as the accepting member leaves it',
    covers: ({ type, text }) => type === 'unionPattern' && /^\s|\s\s|\t/.test(text),
  },
  {
    reason:
      '§3.2.7.4: fourteen hours before a period begins the one before, not the last of the year',
    covers: ({ type, text, bound = '' }) =>
      recurring.test(type) && hasZone(text) && /^(?:---01|--01|--01-01)$/.test(bound),
  },
];

export const libxml2Deviations: readonly Deviation[] = [
  {
    reason: 'XML 1.0 2nd edition, appendix B: libxml2 takes the names of the fifth',
    covers: ({ type, text }) => names.test(type) && /[^\0-\x7f]/.test(text),
  },
  {
    reason: '§3.3.5, §3.3.10, §3.3.12: at least one item',
    covers: ({ type, text }) => /^(?:NMTOKENS|ENTITIES)$/.test(type) && text.trim() === '',
  },
  {
    reason: '§3.2.4.1: digits follow the e',
    covers: ({ type, text }) => /^(?:float|double)$/.test(type) && /e\+?$/.test(text),
  },
  {
    reason: '§4.3.6: white space collapses before the lexical form is looked at',
    covers: ({ type, text }) =>
      (calendar.test(type) || /^(?:float|double|duration)$/.test(type)) && /^\s|\s$/.test(text),
  },
  {
    reason: '§3.2.6.1: digits on both sides of the point, and numbers of any size',
    covers: ({ type, text }) =>
      type === 'duration' && (/^PT\.5S$|^PT1\.S$/.test(text) || /\d{10}/.test(text)),
  },
  {
    reason: '§3.2.7.1: years and fractions have any number of digits',
    covers: ({ type, text }) => calendar.test(type) && /\d{10}/.test(text),
  },
  {
    reason:
      '§3.2.16: nothing but the Base64 alphabet and blanks; libxml2 skips what it does not know',
    covers: ({ type, text }) => type === 'base64Binary' && /[^A-Za-z0-9+/= ]/.test(text),
  },
  {
    reason:
      '§3.2.17: what a URI reference is, each processor judges by another RFC; ours is 2396, like Xerces',
    covers: ({ type, text }) => type === 'anyURI' && /[:/?[]/.test(text),
  },
  {
    reason: '§3.2.4: NaN has no order with any other value',
    covers: ({ text, bound }) => bound !== undefined && (text === 'NaN') !== (bound === 'NaN'),
  },
  {
    reason: '§3.2.7.4: time zones are applied, and a value without one may be 14 hours off',
    covers: ({ type, text, bound = '' }) =>
      calendar.test(type) && (hasZone(text) || hasZone(bound)),
  },
  {
    reason: '§3.2.7.1: 24:00:00 is the next day’s 00:00:00',
    covers: ({ type, text, bound = '' }) =>
      type === 'dateTime' && `${text} ${bound}`.includes('T24:00:00'),
  },
];

/** What two judges say of one question: a code, `''` for valid. */
export interface Comparison extends Compared {
  readonly ours: string;
  readonly theirs: string;
}

/** The differences that no deviation covers. */
export function differences(
  comparisons: readonly Comparison[],
  deviations: readonly Deviation[],
): readonly string[] {
  return comparisons
    .filter((each) => each.ours !== each.theirs && !deviations.some(({ covers }) => covers(each)))
    .map(({ type, text, bound = '', ours, theirs }) => {
      return `${type} ${JSON.stringify(text)} ${bound}: "${ours}", not "${theirs}"`;
    });
}

/** The reasons that no difference needs any more. */
export function unneeded(
  comparisons: readonly Comparison[],
  deviations: readonly Deviation[],
): readonly string[] {
  const differing = comparisons.filter(({ ours, theirs }) => ours !== theirs);
  return deviations.filter(({ covers }) => !differing.some(covers)).map(({ reason }) => reason);
}
