import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { prepareJava } from './java.ts';
import { filesOf, type SchemaSet } from './schema-set.ts';
import type { Verdict } from './verdict.ts';

/** A document to be judged. A string is given to Xerces as UTF-8. */
export interface XercesJob {
  readonly schema: SchemaSet;
  readonly document: string | Uint8Array;
}

/** Why Xerces can't be asked on this machine, `undefined` where it can. */
export const xercesAbsence: string | undefined = (() => {
  const java = prepareJava();
  return java.kind === 'absent' ? java.reason : undefined;
})();

/**
 * What the JDK's Xerces says of each document, in the order given; one virtual machine for all.
 * Schemas are compiled once each (the same object is the same schema) and see nothing but their set.
 * @throws if there is no JDK, or if a schema is not valid, with what Xerces says of it.
 */
export async function xerces(jobs: readonly XercesJob[]): Promise<Verdict[]> {
  const schemas = [...new Set(jobs.map((job) => job.schema))];
  const verdicts = await run(schemas, jobs);
  schemas.forEach((schema, index) => {
    const verdict = verdicts[index];
    if (!verdict?.valid) {
      throw new Error(`Xerces refuses ${schema.root}: ${JSON.stringify(verdict?.issues)}`);
    }
  });
  return verdicts.slice(schemas.length);
}

/** Whether Xerces takes each schema set, and what it says where it does not. */
export async function xercesOnSchemas(schemas: readonly SchemaSet[]): Promise<Verdict[]> {
  return run(schemas, []);
}

async function run(schemas: readonly SchemaSet[], jobs: readonly XercesJob[]): Promise<Verdict[]> {
  const session = openXerces();
  try {
    return await session.judge(schemas, jobs);
  } finally {
    session.close();
  }
}

/** One virtual machine that answers any number of requests, one after the other. */
export interface XercesSession {
  /**
   * A verdict on each schema set, then one on each job, whose schema must be one of those; a job of
   * a set that is not valid is not valid.
   */
  judge(schemas: readonly SchemaSet[], jobs: readonly XercesJob[]): Promise<Verdict[]>;
  /** Ends the virtual machine. */
  close(): void;
}

/** @throws if there is no JDK. */
export function openXerces(): XercesSession {
  const java = prepareJava();
  if (java.kind === 'absent') throw new Error(java.reason);
  const flags = ['-Xshare:auto', '-XX:TieredStopAtLevel=1', '-cp', java.classes];
  const child = spawn('java', [...flags, 'XercesBatch'], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.on('error', () => undefined); // the end of the output says it too
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    judge: async (schemas, jobs) => {
      child.stdin.write(encode(schemas, jobs));
      const verdicts: Verdict[] = [];
      while (verdicts.length < schemas.length + jobs.length) {
        const line = await lines.next();
        if (line.done) throw new Error('Xerces fell silent');
        verdicts.push(JSON.parse(line.value) as Verdict);
      }
      return verdicts;
    },
    close: () => child.stdin.end(),
  };
}

/** The input as the head of the Java program describes it. */
function encode(schemas: readonly SchemaSet[], jobs: readonly XercesJob[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const number = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32BE(value);
    parts.push(bytes);
  };
  const content = (value: string | Uint8Array) => {
    const bytes = typeof value === 'string' ? Buffer.from(value, 'utf8') : value;
    number(bytes.length);
    parts.push(bytes);
  };
  number(schemas.length);
  for (const schema of schemas) {
    const files = filesOf(schema);
    number(files.length);
    for (const file of files) file.forEach(content);
  }
  number(jobs.length);
  const indexes = new Map(schemas.map((schema, index) => [schema, index]));
  for (const { schema, document } of jobs) {
    number(indexes.get(schema) ?? -1);
    content(document);
  }
  return Buffer.concat(parts);
}
