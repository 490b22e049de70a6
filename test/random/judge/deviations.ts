/** Where an engine says otherwise and the specification is on our side; each with its clause. */
import type { Result } from '../../../src/runtime/issue.ts';
import type { Verdict } from '../../oracle/verdict.ts';
import { codeDeviations } from '../../xsd/deviations.ts';
import type { Subject } from './subject.ts';

/** Xerces distinguishes the sub-clauses of some rules, which our messages tell apart in words. */
export function isSameRule(ours: string, xerces: string): boolean {
  if (ours === xerces) return true;
  if (ours === 'valid' || xerces === 'valid') return false;
  if (xerces.startsWith(`${ours}.`) && ours.includes('-')) return true;
  return codeDeviations.some(([theirs, mine]) => theirs.test(xerces) && mine.test(ours));
}

export function isSchemaDeviation(_subject: Subject, _xerces: Verdict): boolean {
  return false;
}

export function xercesDeviation(
  _subject: Subject,
  _source: string,
  _result: Result<unknown>,
  _verdict: Verdict,
): boolean {
  return false;
}

export function libxml2Deviation(_subject: Subject, _source: string, _verdict: Verdict): boolean {
  return false;
}
