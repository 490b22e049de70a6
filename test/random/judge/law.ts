/** The law of the binding on random values: `isX(v)` if and only if `serializeX(v)` parses back to `v`. */
import { isDeepStrictEqual } from 'node:util';
import { is, parse, serialize, validate } from '../../../src/runtime/index.ts';
import type { Emitted } from './emitted.ts';
import type { Finding } from './finding.ts';
import type { Subject } from './subject.ts';

/** What a value shows to be wrong; and its XML, if it has one. */
export function judgeValue(
  subject: Subject,
  value: unknown,
  emitted: Emitted | undefined,
): { readonly findings: Finding[]; readonly xml?: string } {
  const { descriptor } = subject;
  if (!descriptor) return { findings: [] };
  const found = (kind: 'law' | 'lanes', what: string, detail: string): Finding => {
    return { kind, signature: `${kind}: ${what}`, detail, subject, value: { value } };
  };
  const accepted = is(descriptor, value);
  const { issues } = validate(descriptor, value);
  const written = serialize(descriptor, value);
  const read = written.issues ? undefined : parse(descriptor, written.value);
  const findings: Finding[] = [];
  if (accepted !== (issues === undefined)) {
    findings.push(
      found('law', 'is and validate differ', `is: ${accepted}; ${JSON.stringify(issues)}`),
    );
  }
  if (accepted !== (written.issues === undefined)) {
    findings.push(
      found('law', 'is and serialize differ', `is: ${accepted}; ${JSON.stringify(written)}`),
    );
  }
  if (read && !isDeepStrictEqual(read.value, value)) {
    const detail = `${written.value}\nreads: ${JSON.stringify(read.value ?? read.issues)}`;
    findings.push(found('law', 'what is written reads otherwise', detail));
  }
  if (emitted) {
    if (emitted.is(value) !== accepted) {
      findings.push(found('lanes', 'is', `interpreted: ${accepted}; ${JSON.stringify(issues)}`));
    }
    const own = emitted.serialize(value);
    if (!isDeepStrictEqual(own, written)) {
      findings.push(found('lanes', 'serialize', JSON.stringify([written, own])));
    }
    if (!isDeepStrictEqual(emitted.validate(value).issues, issues)) {
      findings.push(found('lanes', 'validate', JSON.stringify([issues, emitted.validate(value)])));
    }
  }
  return { findings, ...(written.value !== undefined && { xml: written.value }) };
}
