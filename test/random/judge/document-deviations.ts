/** Where an engine says otherwise of a document and the specification is on our side; each with its clause. */
import type { Verdict } from '../../oracle/verdict.ts';
import type { Subject } from './subject.ts';

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
    reason: 'part 2 appendix F: categories are of all characters; Xerces knows those of 16 bits',
    covers: ({ ours, source, subject, verdict }) =>
      ours === 'valid' &&
      isSurrogate(source) &&
      codeOf(verdict) === 'cvc-pattern-valid' &&
      [...subject.set.files.values()].some((text) => /\\[pPiIcCwWdD]/.test(text)),
  },
  {
    reason: 'part 2 §3.2.7.4: a value equals itself; Xerces moves it to another zone, and loses it',
    covers: ({ verdict }) => isFixed(codeOf(verdict)) && /'-*\d[^']*Z'/.test(messages(verdict)),
  },
  {
    reason:
      'part 2 §4.3.4: the pattern of a union sees white space as the accepting member leaves it',
    covers: ({ ours, subject }) => ours === 'cvc-pattern-valid' && hasUnion(subject),
  },
  {
    reason:
      'part 2 §3.2.7.1: a year may have any number of digits; Xerces reads no more than 32 bits',
    covers: ({ ours, source, verdict }) =>
      ours === 'valid' && /\d{10}/.test(source) && codeOf(verdict) === 'cvc-datatype-valid.1.2.1',
  },
  {
    reason: 'how often an element may come: nested bounds are one counter of ours, two of Xerces',
    covers: ({ ours, verdict }) =>
      /^cvc-complex-type\.2\.4\.[a-j]$/.test(ours) &&
      codeOf(verdict).startsWith('cvc-complex-type.2.4.'),
  },
  {
    reason:
      'part 2 §3.2.7.1, §3.2.11.1: years have any number of digits; those of Xerces have 32 bits',
    covers: ({ ours, verdict }) =>
      ours === 'valid' &&
      /^cvc-datatype-valid\.1\.2\.[13]$/.test(codeOf(verdict)) &&
      /'[^']*\d{10}/.test(messages(verdict)),
  },
  {
    reason:
      'bounds of a type and of its base: a value is beyond both, and each begins with another',
    covers: ({ ours, verdict }) =>
      [ours, codeOf(verdict)].every((code) => /^cvc-m(?:in|ax)(?:In|Ex)clusive-valid$/.test(code)),
  },
  {
    reason:
      'part 2 §2.5.1.3: a text whose prefix means nothing is no QName, but another member may take it',
    covers: ({ ours, subject, verdict }) =>
      ours === 'valid' && /UndeclaredPrefix/.test(messages(verdict)) && hasUnion(subject),
  },
  {
    reason: 'part 1 §3.14.6, 2.2.4: what is derived from a member of a union is derived from it',
    covers: ({ ours, subject, verdict }) =>
      ours !== 'cvc-elt.4.3' && codeOf(verdict) === 'cvc-elt.4.3' && hasUnion(subject),
  },
  {
    reason:
      'XSD 1.1 part 1 §3.16.6.3, 2.2.4.3: not of one that has facets, which xsi:type would get around; 1.0 does not say so yet',
    covers: ({ ours, subject }) => ours === 'cvc-elt.4.3' && hasUnion(subject),
  },
  {
    reason:
      'XSD 1.1 part 1 §3.3.4.3, 5.1: a default is its lexical form; the canonical one of the decimal 10 is 10.0 in 1.0, which is no integer',
    covers: ({ ours, verdict }) => ours === 'valid' && codeOf(verdict) === 'cvc-elt.5.1.1',
  },
  {
    reason: 'an xsi:type that anyType does not take is refused, whatever else is wrong',
    covers: ({ ours, verdict }) => ours === 'xsi-type-unsupported' && !verdict.valid,
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
    reason:
      'part 1 §3.3.4: a fixed value is compared with the value in the type that xsi:type names; libxml2 reads it in the declared one',
    covers: ({ ours, source, verdict }) =>
      ours === 'cvc-elt.5.2.2.2.2' && verdict.valid && source.includes('xsi:type='),
  },
  {
    reason: 'part 1 §3.15.4: every IDREF has its ID; libxml2 does not look',
    covers: ({ ours }) => ours === 'cvc-id.1',
  },
  {
    reason: 'part 1 §3.15.4: no ID stands twice; libxml2 looks at those of attributes alone',
    covers: ({ ours }) => ours === 'cvc-id.2',
  },
  {
    reason: 'part 2 §3.3.5, §3.3.10: at least one item',
    covers: ({ ours, subject }) =>
      /^cvc-(?:minLength-valid|datatype-valid\.1\.2\.3)$/.test(ours) && hasBuiltinList(subject),
  },
  {
    reason: 'XML 1.0 2nd edition, appendix B: libxml2 takes the names of the fifth',
    covers: ({ ours, source }) => ours === 'cvc-datatype-valid.1.2.1' && /[^\0-\x7f]/.test(source),
  },
  {
    reason:
      'part 2 §3.2.16: of the letters of base64 alone, four and four; libxml2 passes over others',
    covers: ({ ours, subject }) =>
      ours === 'cvc-datatype-valid.1.2.1' && isAnywhere(subject, /:base64Binary/),
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

const hasUnion = (subject: Subject) => isAnywhere(subject, /<xs:union/);
const hasBuiltinList = (subject: Subject) => isAnywhere(subject, /xs:(?:NMTOKENS|IDREFS|ENTITIES)/);
const hasAbstract = (subject: Subject) => isAnywhere(subject, /<xs:element [^>]*abstract="true"/);
const hasNone = (subject: Subject) => isAnywhere(subject, /maxOccurs="0"/);

function isAnywhere({ set }: Subject, text: RegExp): boolean {
  return [...set.files.values()].some((file) => text.test(file));
}

/** Why libxml2 may be wrong about a document; `undefined`: it has no excuse. */
export function libxml2Deviation(given: Given): string | undefined {
  return libxml2Deviations.find(({ covers }) => covers(given))?.reason;
}
