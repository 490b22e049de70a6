/**
 * xsd-schema-validator: Xerces in a Java virtual machine that is started for each document. It says
 * whether a document is valid, and makes no object of it.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { validateXML } from 'xsd-schema-validator';
import type { Postback } from '../../../src/index.ts';
import { prepareJava } from '../../oracle/java.ts';
import { xmlOf } from '../documents/xml.ts';
import { spreadOf } from '../harness/statistics.ts';
import { withSpread } from '../report/figures.ts';

const CALLS = 5;

async function isValid(file: string, schema: string): Promise<boolean> {
  try {
    return (await validateXML({ file }, schema)).valid;
  } catch {
    return false;
  }
}

/** Milliseconds by the clock for a document, or why there are none; its verdicts are checked first. */
export async function virtualMachine(value: Postback): Promise<string> {
  const java = prepareJava();
  if (java.kind === 'absent') return `absent: ${java.reason}`;
  const folder = mkdtempSync(join(tmpdir(), 'postwright-bench-'));
  try {
    const schema = resolve(value.origin === 'SMS_MO' ? 'schema/sms-mo.xsd' : 'schema/mms-mo.xsd');
    const [valid, wrong] = [join(folder, 'valid.xml'), join(folder, 'wrong.xml')];
    writeFileSync(valid, xmlOf(value));
    writeFileSync(wrong, xmlOf({ ...value, from: 'x' }));
    if (await isValid(wrong, schema)) throw new Error('xsd-schema-validator takes what is wrong');
    const times: number[] = [];
    for (let call = 0; call < CALLS; call += 1) {
      const started = performance.now();
      if (!(await isValid(valid, schema))) throw new Error('xsd-schema-validator refuses all');
      times.push(performance.now() - started);
    }
    return `${withSpread(spreadOf(times))} ms`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
