/** Our verdict on random schemas against Xerces' and libxml2's. */
import { libxml2OnSchema } from '../../oracle/libxml2.ts';
import type { Verdict } from '../../oracle/verdict.ts';
import type { Finding } from './finding.ts';
import { isAgreed, schemaDeviation } from './schema-deviations.ts';
import type { Subject } from './subject.ts';

/** Whether we refuse the schema for what it uses, and not for a mistake in it. */
export function isUnsupported({ codes }: Subject): boolean {
  return codes.some((code) =>
    /^xsd-(?:unsupported|limit)-|^pattern-too-complex$|^binding-/.test(code),
  );
}

/** What is wrong with our verdict on a schema. */
export function judgeSchema(subject: Subject, xerces: Verdict): Finding[] {
  const { codes, crash } = subject;
  if (crash !== undefined) {
    return [{ kind: 'crash', signature: firstLine(crash), detail: crash, subject }];
  }
  if (isUnsupported(subject)) return [];
  const ours = codes[0] ?? 'valid';
  const theirs = xerces.valid ? 'valid' : codeOf(xerces);
  if (isAgreed(codes, xerces) || schemaDeviation(subject, xerces)) return [];
  const kind = 'schema';
  const signature = `schema: ${ours}, Xerces: ${theirs}`;
  const libxml2 = libxml2OnSchema(subject.set);
  const detail = [
    `we: ${subject.messages[0] ?? 'valid'}`,
    `Xerces: ${xerces.issues[0]?.message ?? 'valid'}`,
    `libxml2: ${libxml2.issues[0]?.message ?? 'valid'}`,
  ].join('\n');
  return [{ kind, signature, detail, subject }];
}

function codeOf({ issues }: Verdict): string {
  const [first] = issues;
  return first?.code || `(${firstLine(first?.message ?? '')})`;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
