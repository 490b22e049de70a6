/**
 * `npm run suite:xsd -- FOLDER`: the W3C XML Schema tests of Sun, NIST and Boeing through
 * `compileSchema`. Exit code 0: nothing is accepted wrongly, and what is refused is explained;
 * 1: something isn't; 2: the suite can't be run. Nothing of the suite is in this repository.
 */
import { writeFile } from 'node:fs/promises';
import { documentPath, suiteOptions } from '../options.ts';
import { Judge } from './judge.ts';
import { describeTally, unexplained } from './report.ts';
import { readSuite, SuiteAbsent } from './suite.ts';
import { Tally } from './tally.ts';

const document = documentPath('xsd-suites.md');

const usage = `usage: npm run suite:xsd -- FOLDER [--write] [--only TEXT]

  FOLDER        where the W3C XML Schema test suite is unpacked
  --write       write the tables to docs/xsd-suites.md
  --only TEXT   only tests whose id contains TEXT; each verdict is printed`;

const source = `The suite is not part of this repository. It is published by the W3C
(https://www.w3.org/XML/2004/xml-schema-test-suite/); FOLDER must hold its parts sunData,
nistData and boeingData, and index.tsv, which has a line for each test, tab-separated: id,
contributor, test set, schema or instance, valid or invalid, status, document, and the
schema documents joined by "|".`;

const introduction = `# The W3C XML Schema tests

The Sun, NIST and Boeing parts of the W3C XML Schema Test Suite for XSD 1.0, through
\`compileSchema\`: written by \`npm run suite:xsd -- FOLDER --write\`. The suite is not part of this
repository; the command says where it is from. NIST is apart, since it outnumbers the others.`;

process.exitCode = await main();

async function main(): Promise<number> {
  const { folder, write, only } = suiteOptions();
  if (folder === undefined) {
    console.error(`${usage}\n\n${source}`);
    return 2;
  }
  try {
    return await run(folder, only, write);
  } catch (error) {
    if (!(error instanceof SuiteAbsent)) throw error;
    console.error(`${error.message}\n\n${source}`);
    return 2;
  }
}

async function run(folder: string, only: string | undefined, write: boolean): Promise<number> {
  const tally = new Tally();
  const judge = new Judge(folder);
  for (const test of await readSuite(folder)) {
    if (only !== undefined && !test.id.includes(only)) continue;
    const judgement = await judge.judge(test);
    tally.add(test, judgement);
    if (only !== undefined) console.log(test.id, test.expected, JSON.stringify(judgement));
  }
  const text = describeTally(tally);
  console.log(text);
  if (write) await writeFile(document, `${introduction}\n\n${text}\n`);
  return conclude(tally);
}

/** Says what is accepted wrongly or refused without an explanation; the exit code. */
function conclude(tally: Tally): number {
  const left = unexplained(tally);
  for (const { id, expected, codes } of left) {
    console.error(`${id}: expected ${expected}, found ${codes.join(', ') || 'valid'}`);
  }
  const isSound = tally.counts.every(({ acceptedWrongly }) => acceptedWrongly === 0);
  return left.length === 0 && isSound ? 0 : 1;
}
