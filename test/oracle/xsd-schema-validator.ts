import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateXML } from 'xsd-schema-validator';
import { filesOf, type SchemaSet } from './schema-set.ts';
import type { Verdict } from './verdict.ts';

/** How the package rejects: an error that has its messages. */
interface Rejection {
  readonly messages?: readonly string[];
}

/**
 * Xerces' verdict through the package xsd-schema-validator: a virtual machine a document, so for
 * fixtures only. No document may have a DOCTYPE, because the package reads external entities.
 * The first two documents must be one that is valid and one that is not: they show that the
 * package's helper runs at all, for where it doesn't the package calls everything invalid.
 * @throws if a control or a DOCTYPE says that the verdicts would mean nothing.
 */
export async function validateEach(
  schema: SchemaSet,
  controls: { readonly valid: string; readonly invalid: string },
  documents: readonly (string | Uint8Array)[],
): Promise<Verdict[]> {
  const all = [controls.valid, controls.invalid, ...documents];
  if (all.some((document) => Buffer.from(document).includes('<!DOCTYPE'))) {
    throw new Error('a document has a DOCTYPE: not for xsd-schema-validator');
  }
  const folder = mkdtempSync(join(tmpdir(), 'postwright-documents-'));
  try {
    for (const [name, text] of filesOf(schema)) writeFileSync(join(folder, name), text);
    const [valid, invalid, ...verdicts] = await inParallel(all, (document, index) =>
      validateFile(folder, schema.root, document, index),
    );
    if (!valid?.valid || invalid?.valid !== false || invalid.issues.length === 0) {
      throw new Error('xsd-schema-validator does not tell its two controls apart');
    }
    return verdicts;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** By file and not by buffer: a buffer would be decoded as UTF-8, whatever its encoding. */
async function validateFile(
  folder: string,
  schema: string,
  document: string | Uint8Array,
  index: number,
): Promise<Verdict> {
  const file = join(folder, `document-${index}.xml`);
  writeFileSync(file, document);
  try {
    const { valid, messages } = await validateXML({ file }, join(folder, schema));
    return { valid, issues: issuesOf(messages) };
  } catch (error) {
    return { valid: false, issues: issuesOf((error as Rejection).messages ?? []) };
  }
}

/** Messages come in lumps, several glued together: `[error] cvc-…: … (3:12)[error] …`. */
function issuesOf(lumps: readonly string[]): Verdict['issues'] {
  const pattern =
    /\[(?:error|fatal|warning)\] (.*?) ?(?:\((-?\d+):(-?\d+)\))?(?=\[(?:error|fatal|warning)\] |$)/gs;
  return [...lumps.join('').matchAll(pattern)].map(([, message = '', line = -1, column = -1]) => ({
    code: /^[^\s:]+(?=:)/.exec(message)?.[0] ?? '',
    message,
    line: Number(line),
    column: Number(column),
  }));
}

/** `task` for each item, as many at once as there are processors. */
async function inParallel<Item, Value>(
  items: readonly Item[],
  task: (item: Item, index: number) => Promise<Value>,
): Promise<Value[]> {
  const values: Value[] = new Array(items.length);
  const queue = items.entries();
  const worker = async () => {
    for (const [index, item] of queue) values[index] = await task(item, index);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return values;
}
