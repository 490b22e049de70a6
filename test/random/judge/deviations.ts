/** Where an engine says otherwise and the specification is on our side; each with its clause. */
import type { Verdict } from '../../oracle/verdict.ts';
import { codeDeviations } from '../../xsd/deviations.ts';
import type { Subject } from './subject.ts';

/** Xerces distinguishes the sub-clauses of some rules, which our messages tell apart in words. */
function isSameRule(ours: string, xerces: string): boolean {
  if (ours === xerces) return true;
  if (xerces.startsWith(`${ours}.`) && ours.includes('-')) return true;
  // The schema for schemas refuses it either way; which of its rules is a matter of the reader.
  if (ours.startsWith('s4s-') && xerces.startsWith('s4s-')) return true;
  return codeDeviations.some(([theirs, mine]) => theirs.test(xerces) && mine.test(ours));
}

/** Whether some rule is named by both: of several mistakes, each begins with another. */
export function isAgreed(ours: readonly string[], xerces: Verdict): boolean {
  if (ours.length === 0 || xerces.valid) return ours.length === 0 && xerces.valid;
  return ours.some((code) => xerces.issues.some((issue) => isSameRule(code, issue.code)));
}

interface SchemaDeviation {
  readonly reason: string;
  readonly covers: (subject: Subject, xerces: Verdict) => boolean;
}

const schemaDeviations: readonly SchemaDeviation[] = [
  {
    // The one gap on our side: where a pattern refuses it, Xerces is right by e-props-correct.2.
    reason:
      'the canonical form of a default or fixed date or duration is not looked at, only the written one',
    covers: ({ codes, set }, { issues }) =>
      codes.length === 0 &&
      [...set.files.values()].some((text) => /:(?:date|time|g[YMD]|duration)/.test(text)) &&
      /^(?:cvc-|e-props-correct\.2|a-props-correct\.2)/.test(issues[0]?.code ?? ''),
  },
  {
    reason:
      'part 2 §4.3.5.4: enumerated values are of the base type; other facets may exclude them',
    covers: ({ codes }, { issues }) => codes.length === 0 && issues[0]?.code === 'FacetsContradict',
  },
];

/** Why Xerces may be wrong about a schema; `undefined`: it has no excuse. */
export function schemaDeviation(subject: Subject, xerces: Verdict): string | undefined {
  return schemaDeviations.find(({ covers }) => covers(subject, xerces))?.reason;
}

interface DocumentDeviation {
  readonly reason: string;
  readonly covers: (given: Given) => boolean;
}

/** A document, and what is said of it. */
export interface Given {
  readonly subject: Subject;
  readonly source: string;
  /** Our first code; `valid` where there is none. */
  readonly ours: string;
  readonly message: string;
  readonly verdict: Verdict;
}

const xercesDeviations: readonly DocumentDeviation[] = [
  {
    reason: 'part 1 §5.2: a root that is not declared is not valid, whatever its xsi:type says',
    covers: ({ ours, source }) => ours === 'cvc-elt.1.a' && source.includes('xsi:type='),
  },
  {
    reason:
      'part 1 §3.4.4, §3.3.4: an element within simple or empty content is not assessed; Xerces looks at it before it says that it may not be there',
    covers: ({ ours }) =>
      /^cvc-type\.3\.1\.2$|^cvc-complex-type\.2\.[12]$|^cvc-elt\.3\.2\.1$/.test(ours),
  },
  {
    reason: 'part 2 §4.3.1: length is in characters (part 2 §2.2), not in UTF-16 units',
    covers: ({ source, verdict }) => isSurrogate(source) && /ength-valid$/.test(codeOf(verdict)),
  },
  {
    reason: 'part 2 §3.2.7.4: a value equals itself; Xerces moves it to another zone, and loses it',
    covers: ({ verdict }) => isFixed(codeOf(verdict)) && /'-*\d[^']*Z'/.test(messages(verdict)),
  },
  {
    reason:
      'part 2 §4.3.4: the pattern of a union sees white space as the accepting member leaves it',
    covers: ({ ours, subject }) =>
      ours === 'cvc-pattern-valid' &&
      [...subject.set.files.values()].some((text) => text.includes('<xs:union')),
  },
  {
    reason: 'how often an element may come: nested bounds are one counter of ours, two of Xerces',
    covers: ({ ours, verdict }) =>
      /^cvc-complex-type\.2\.4\.[a-j]$/.test(ours) &&
      codeOf(verdict).startsWith('cvc-complex-type.2.4.'),
  },
];

const isSurrogate = (text: string) => /[\u{10000}-\u{10ffff}]/u.test(text);
const isFixed = (code: string) =>
  /^cvc-(?:elt\.5\.2\.2\.2\.2|attribute\.4|complex-type\.3\.1)$/.test(code);

function codeOf({ issues }: Verdict): string {
  return issues[0]?.code ?? '';
}

function messages({ issues }: Verdict): string {
  return issues.map(({ message }) => message).join('\n');
}

/** Why Xerces may be wrong about a document; `undefined`: it has no excuse. */
export function xercesDeviation(given: Given): string | undefined {
  return xercesDeviations.find(({ covers }) => covers(given))?.reason;
}

const libxml2Deviations: readonly DocumentDeviation[] = [
  {
    reason: 'part 1 §3.15.4: every IDREF has its ID; libxml2 does not look',
    covers: ({ ours }) => ours === 'cvc-id.1',
  },
  {
    reason: 'part 2 §3.3.5, §3.3.10: at least one item',
    covers: ({ ours, subject }) => ours === 'cvc-minLength-valid' && hasBuiltinList(subject),
  },
  {
    reason: 'XML 1.0 2nd edition, appendix B: libxml2 takes the names of the fifth',
    covers: ({ ours, source }) => ours === 'cvc-datatype-valid.1.2.1' && /[^\0-\x7f]/.test(source),
  },
  {
    reason: 'part 2 §4.3.6: white space collapses before the lexical form is looked at',
    covers: ({ verdict }) => /'\s|\s'/.test(messages(verdict)),
  },
  {
    reason: 'part 1 §3.9.2: a particle of maxOccurs 0 is no particle at all, not an empty one',
    covers: ({ subject, ours }) => ours !== 'valid' && hasNone(subject),
  },
  {
    reason: 'part 1 §3.9.4, 2.3.2: a particle of an abstract element is not satisfied by nothing',
    covers: ({ subject, ours, verdict }) =>
      verdict.valid && ours.startsWith('cvc-complex-type.2.4.') && hasAbstract(subject),
  },
];

function hasBuiltinList({ set }: Subject): boolean {
  return [...set.files.values()].some((text) => /xs:(?:NMTOKENS|IDREFS|ENTITIES)/.test(text));
}

function hasAbstract({ set }: Subject): boolean {
  return [...set.files.values()].some((text) => /<xs:element [^>]*abstract="true"/.test(text));
}

function hasNone({ set }: Subject): boolean {
  return [...set.files.values()].some((text) => text.includes('maxOccurs="0"'));
}

/** Why libxml2 may be wrong about a document; `undefined`: it has no excuse. */
export function libxml2Deviation(given: Given): string | undefined {
  return libxml2Deviations.find(({ covers }) => covers(given))?.reason;
}
