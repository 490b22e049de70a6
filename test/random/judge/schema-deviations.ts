/** Where Xerces says otherwise of a schema and the specification is on our side; each with its clause. */
import type { Verdict } from '../../oracle/verdict.ts';
import { codeDeviations } from '../../xsd/deviations.ts';
import type { Subject } from './subject.ts';

/** Xerces distinguishes the sub-clauses of some rules, which our messages tell apart in words. */
function isSameRule(ours: string, xerces: string): boolean {
  if (ours === xerces) return true;
  if (xerces.startsWith(`${ours}.`) && ours.includes('-')) return true;
  // The schema for schemas refuses it either way; which of its rules is a matter of the reader.
  if (ours.startsWith('s4s-') && xerces.startsWith('s4s-')) return true;
  return [...codeDeviations, ...otherRules].some(
    ([theirs, mine]) => theirs.test(xerces) && mine.test(ours),
  );
}

/** Both refuse, each by a rule that the schema breaks. */
const otherRules: typeof codeDeviations = [
  [/^src-annotation$/, /^s4s-elt-must-match\.1$/, 'the schema for schemas says it already'],
  [/^rcase-RecurseLax\.2$/, /^rcase-NameAndTypeOK$/, 'the rule that the pair of particles breaks'],
  [/^cos-particle-restrict\.a$/, /^cos-particle-restrict\.2$/, 'a name that only Xerces has'],
  [/^e-props-correct\.2$/, /^e-props-correct\.5$/, 'an ID has no default, whatever its value'],
];

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
      isAnywhere(set, /:(?:date|time|g[YMD]|duration)/) &&
      /^(?:cvc-|e-props-correct\.2|a-props-correct\.2)/.test(issues[0]?.code ?? ''),
  },
  {
    reason:
      'part 2 §4.3.5.4: enumerated values are of the base type; other facets may exclude them',
    covers: ({ codes }, { issues }) => codes.length === 0 && issues[0]?.code === 'FacetsContradict',
  },
  {
    reason:
      'part 1 §3.2.6, §3.3.6, §3.4.6: a union is not derived from ID, whatever its members are',
    covers: ({ codes, set }, { issues }) =>
      codes.length === 0 &&
      /^(?:a-props-correct\.3|e-props-correct\.5|ct-props-correct\.5)$/.test(
        issues[0]?.code ?? '',
      ) &&
      isAnywhere(set, /<xs:union/),
  },
  {
    // It takes `c, (c+)+` and `c{2,2}, c+`, and refuses `c{2,2}, (c+)+`.
    reason: 'part 1 §3.8.6: after a fixed number of elements only the next particle can come',
    covers: ({ codes, set }, { issues }) =>
      codes.length === 0 &&
      issues[0]?.code === 'cos-nonambig' &&
      isAnywhere(set, /minOccurs="([2-9]\d*)" maxOccurs="\1"/),
  },
  {
    reason: 'part 2 §4.3.1: length is in characters (part 2 §2.2), not in UTF-16 units',
    covers: ({ codes, set }, { issues }) =>
      codes.length === 0 &&
      issues[0]?.code === 'enumeration-valid-restriction' &&
      isAnywhere(set, /[\u{10000}-\u{10ffff}]/u),
  },
  {
    reason: 'part 1 appendix A, xs:localSimpleType: no `final`; Xerces overlooks it',
    covers: ({ codes, set }, { valid }) =>
      valid &&
      codes[0] === 's4s-att-not-allowed' &&
      isAnywhere(set, /<xs:simpleType(?! [^>]*name=)[^>]* final=/),
  },
];

function isAnywhere({ files }: Subject['set'], text: RegExp): boolean {
  return [...files.values()].some((file) => text.test(file));
}

/** Why Xerces may be wrong about a schema; `undefined`: it has no excuse. */
export function schemaDeviation(subject: Subject, xerces: Verdict): string | undefined {
  return schemaDeviations.find(({ covers }) => covers(subject, xerces))?.reason;
}
