/**
 * `npm run suite:json -- FOLDER`: the official JSON-Schema-Test-Suite through `compileSchema` and
 * through emitted code. Exit code 0: every verdict is right, or listed with the reason; 1: one isn't,
 * a schema is refused that isn't listed, or something listed is right by now; 2: the suite can't be
 * run. Nothing of the suite is in this repository.
 */
import { writeFile } from 'node:fs/promises';
import { documentPath, suiteOptions } from '../options.ts';
import { countRightOfAjv } from './ajv.ts';
import { type Outcome, tryCompiled } from './compiled.ts';
import { tryEmitted } from './emitted.ts';
import { describeTally } from './report.ts';
import {
  DIALECTS,
  type Group,
  isSuite,
  readGroups,
  readRemotes,
  type SuiteDialect,
} from './suite.ts';
import { Tally } from './tally.ts';

const document = documentPath('json-schema-suites.md');

const usage = `usage: npm run suite:json -- FOLDER [--write] [--only TEXT]

  FOLDER        where the JSON-Schema-Test-Suite is unpacked
  --write       write the tables to docs/json-schema-suites.md
  --only TEXT   only files whose name contains TEXT`;

const source = `The suite is not part of this repository. It is published by json-schema-org
(https://github.com/json-schema-org/JSON-Schema-Test-Suite); FOLDER must hold its folders
tests and remotes.`;

const introduction = `# The JSON-Schema-Test-Suite

The official suite for drafts 2020-12, 2019-09 and draft-07, through \`compileSchema\` and through
emitted code, which must give the same verdicts; ajv 8 with ajv-formats for comparison. Written by
\`npm run suite:json -- FOLDER --write\`. The suite is not part of this repository; the command says
where it is from. \`format\` is an annotation here, as the suite wants it, but for the tests of single
formats.`;

process.exitCode = await main();

async function main(): Promise<number> {
  const { folder, write, only } = suiteOptions();
  if (folder === undefined || !isSuite(folder)) {
    const problem =
      folder === undefined ? usage : `There is no JSON-Schema-Test-Suite in ${folder}.`;
    console.error(`${problem}\n\n${source}`);
    return 2;
  }
  const tally = await run(folder, only);
  const text = describeTally(tally);
  console.log(text);
  const isWhole = only === undefined;
  if (write) await writeFile(document, `${introduction}\n\n${text}\n`);
  if (isWhole) tally.finish();
  for (const fault of tally.faults) console.error(fault);
  return tally.faults.length === 0 ? 0 : 1;
}

async function run(folder: string, only = ''): Promise<Tally> {
  const tally = new Tally();
  const remotes = readRemotes(folder);
  for (const dialect of Object.keys(DIALECTS) as SuiteDialect[]) {
    const groups = readGroups(folder, dialect).filter(({ file }) => file.includes(only));
    const outcomes: Outcome[] = [];
    for (const group of groups) outcomes.push(await tryCompiled(group, remotes));
    await compareWithEmitted(groups, outcomes, remotes, tally);
    for (const [index, group] of groups.entries()) {
      const outcome = outcomes[index];
      if (outcome) tally.add(group, outcome, countRightOfAjv(group, remotes));
    }
  }
  return tally;
}

/** Emitted code must say what the interpreted schema says, test by test. */
async function compareWithEmitted(
  groups: readonly Group[],
  outcomes: readonly Outcome[],
  remotes: Readonly<Record<string, string>>,
  { faults }: Tally,
): Promise<void> {
  const read = groups.flatMap((group, index) => {
    const outcome = outcomes[index];
    return outcome && 'verdicts' in outcome ? [{ group, verdicts: outcome.verdicts }] : [];
  });
  const emitted = await tryEmitted(
    read.map(({ group }) => group),
    remotes,
  );
  for (const [index, { group, verdicts }] of read.entries()) {
    if (String(emitted[index]) === String(verdicts)) continue;
    const place = `${group.dialect} ${group.file}: ${group.description}`;
    faults.push(`${place}: interpreted ${verdicts}, emitted ${emitted[index]}`);
  }
}
