/** The W3C XML Schema tests as a list: `index.tsv` of a folder in which they are unpacked. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One test: whether a schema is valid, or an instance of one. */
export interface SuiteTest {
  /** Unique in the suite: `suntest.testSet/test001/test.1.v`. */
  readonly id: string;
  readonly contributor: string;
  readonly kind: 'schema' | 'instance';
  readonly expected: 'valid' | 'invalid';
  /** The document to be judged, from the folder of the suite. */
  readonly document: string;
  /** The documents of its schema. */
  readonly schema: readonly string[];
}

/** Thrown where the suite is not in the folder. */
export class SuiteAbsent extends Error {}

const columns = 8;

/** Every test of the suite, in its order. */
export async function readSuite(folder: string): Promise<readonly SuiteTest[]> {
  const index = join(folder, 'index.tsv');
  const text = await readFile(index, 'utf8').catch(() => {
    throw new SuiteAbsent(`There is no ${index}.`);
  });
  return text.trimEnd().split('\n').map(readLine);
}

/** id, contributor, test set, kind, expected, status, document, schema documents joined by `|`. */
function readLine(line: string): SuiteTest {
  const cells = line.split('\t');
  const [id = '', contributor = '', , kind, expected, , document = '', schema = ''] = cells;
  const isKind = kind === 'schema' || kind === 'instance';
  const isExpected = expected === 'valid' || expected === 'invalid';
  if (cells.length !== columns || !isKind || !isExpected) {
    throw new Error(`index.tsv has a line of another form: ${line}`);
  }
  return { id, contributor, kind, expected, document, schema: schema.split('|').filter(Boolean) };
}
