/** Our verdicts on documents against those of the engines, and our lanes against each other. */
import { parse } from '../../../src/runtime/index.ts';
import type { Result } from '../../../src/runtime/issue.ts';
import { libxml2 } from '../../oracle/libxml2.ts';
import { firstRule, type Verdict } from '../../oracle/verdict.ts';
import { sourceOf, type XmlNode } from '../tree.ts';
import { libxml2Deviation, xercesDeviation } from './document-deviations.ts';
import type { Emitted } from './emitted.ts';
import type { Finding, FindingKind } from './finding.ts';
import type { Subject } from './subject.ts';

/** A document with everything that is said of it. */
export interface Judgement {
  readonly subject: Subject;
  readonly document: XmlNode | string;
  readonly xerces?: Verdict | undefined;
  readonly emitted?: Emitted | undefined;
}

/** What a document shows to be wrong. */
export function judgeDocument({ subject, document, xerces, emitted }: Judgement): Finding[] {
  const { descriptor } = subject;
  if (!descriptor) return [];
  const source = sourceOf(document);
  const result = parse(descriptor, source);
  const found = (kind: FindingKind, signature: string, detail: string): Finding => {
    return { kind, signature, detail, subject, document };
  };
  const findings: Finding[] = [];
  const lane = emitted?.parse(source);
  if (lane && outcome(lane) !== outcome(result)) {
    const detail = `interpreted: ${outcome(result)}\nemitted: ${outcome(lane)}`;
    findings.push(found('lanes', 'lanes: parse', detail));
  }
  const ours = result.issues?.[0]?.code ?? 'valid';
  const message = result.issues?.[0]?.message ?? 'valid';
  const given = { subject, source, ours, message };
  if (xerces) {
    const theirs = xerces.valid ? 'valid' : (firstRule(xerces) ?? 'another');
    const isAgreed = ours === theirs || (theirs === 'another' && ours !== 'valid');
    if (!isAgreed && !xercesDeviation({ ...given, verdict: xerces })) {
      const detail = `we: ${message}\nXerces: ${xerces.issues[0]?.message ?? 'valid'}`;
      findings.push(found('document', `document: ${ours}, Xerces: ${theirs}`, detail));
    }
  }
  const second = libxml2Verdict(subject, source);
  const isSecond =
    second && second.valid !== (ours === 'valid') && xerces?.valid === (ours === 'valid');
  if (isSecond && !libxml2Deviation({ ...given, verdict: second })) {
    const theirs = second.issues[0]?.message ?? 'valid';
    findings.push(
      found('libxml2', `libxml2: ${ours}, not ${reason(theirs)}`, `libxml2: ${theirs}`),
    );
  }
  return findings;
}

function libxml2Verdict({ set }: Subject, source: string): Verdict | undefined {
  try {
    return libxml2(set, source);
  } catch {
    return undefined; // libxml2 doesn't take the schema
  }
}

/** A message of libxml2 without the names and values of this document. */
function reason(message: string): string {
  return message
    .replace(/'[^']*'/g, '…')
    .replace(/\[facet .*?\]/, '')
    .slice(0, 80);
}

/** Everything that a lane says: value, order of keys, the root among several, and every issue. */
export function outcome(result: Result<unknown>): string {
  return JSON.stringify(result.issues ?? [result.value, result.element]);
}
