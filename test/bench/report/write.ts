/** `BENCHMARKS.md` and its chart. */
import { writeFileSync } from 'node:fs';
import { ours } from '../contestants/postwright.ts';
import { ratio } from '../harness/processes.ts';
import { chart, type Group } from './chart.ts';
import { machine } from './machine.ts';
import type { Column } from './peers.ts';
import { markdownOf, type Table } from './table.ts';

const CHART = 'docs/benchmarks.svg';

/** What the tables can't say. */
const about = `
\`npm run bench -- --write\` writes this page; \`npm run bench:quick\` takes a minute; \`npm run bench:peers\` installs the peers that are too heavy for everyone.

- Each row is measured in processes of its own; within one, all contestants by turns, so that ratios are of one run. Figures are medians of the processes, each of which is the median of its rounds; the least and the greatest process stand beside them.
- Times are processor time: all threads of the process, garbage collection and compilation included.
- Each contestant works until its rounds get no faster, for a quarter of a second at least, before it is measured; what the first document costs stands under “Cold start”.
- Every round has documents that nobody has seen: 64 distinct ones of a kind, each input a string or buffer of its own, made before the clock starts.
- Every output is compared with the value that its document was written from before anything is timed; every field of every output is read within the time.
- Each contestant has a copy of the timed loop of its own, so that none is slowed by the shapes of another's objects.
- Peers are set up as is fastest while their output stays right: ajv ends at the first mistake and checks no format that a pattern checks already; fast-xml-parser reads no numbers; typia's patterns are literals; the hand-written parser and the regular expression know only what they need for these documents.
`;

/** Where the time goes of what doesn't meet its goal, and which floors the tables hold. */
const floors = `## Floors

Rows called “floor” are measured beside ours, in the same processes. They check nothing, or less: what they do must be done by whoever does the work with this engine. Shares are those of samples (\`perf\`, 4,000 a second, \`--perf-basic-prof\`).

- **Documents to objects, from strings and bytes.** A substring keeps its whole document alive, 1.4 KB for an identifier of 23 characters; so each value is a string of its own, which costs 3 ns for each character and 20 to 30 more (\`String.fromCharCode\`), or 120 at any length (a slice of a buffer). “UTF-8, strings of their own and object” is that, with the document as UTF-8 in the buffer: half to all of our time, and of MMS more than the goal leaves for everything. What is left is a quarter for comparing names and checking texts, and the prolog, attributes or comment of the variations.
- **Raw UTF-8 from a string.** A string with one character beyond Latin-1 is written as UTF-8 by the engine at 1 ns for each character (\`encodeInto\`: 21 % of the time), and what isn't ASCII has to be made UTF-16 again. From bytes the goal is met.
- **1 KB of text with 52 references.** Looking for the references and moving what is between them together is 31 % of the time, making UTF-16 of the result 22 %, since it holds an emoji; \`TextDecoder\` and \`Buffer\` take longer.
- **The full lane, and invalid documents.** Any schema is read by one program, so nothing of it is compiled for a document. The strict XML reader alone, token by token and with nothing done at each, takes as long as the whole lane, and half as long again where it makes an object that nobody checks (“the XML reader and object”): the lane reads children that are texts at once, by one regular expression made of their names, which with the strings that it makes is a sixth of the time. A quarter is for asking the datatypes and the schema's patterns, a tenth for the object, whose properties are set one by one where no code is compiled for them; the other half, for opening a document and its root, is the same for the shortest. An invalid document is tried by the fast lane first (a seventh of the time), and telling the issue, its path, line and column takes a seventh where a field is missing, and almost a quarter where a value is bad.
- **Checks of objects.** A call of a regular expression takes 40 ns, and 1 ns for each character. Looking at characters one by one in JavaScript takes 3 to 4 ns for each, since strings have several shapes, and is slower from the ninth on; looking once at many texts joined is slower too, since joining takes as long. “A regular expression for each text” is the least that a check with patterns does, and ajv calls the same expressions.
- **Objects to XML.** The texts are looked at the same way; then the engine makes one text of the pieces. Texts with references are searched for each character by \`indexOf\`, cut and put together; the other ways (\`replace\` with a function or for each character, \`split\` and \`join\`, an array of pieces) took 5 to 60 % longer.
`;

/** Writes both from what was measured. */
export function writeReport(
  tables: readonly Table[],
  columns: readonly Column[],
  baseline: string,
): void {
  const date = new Date();
  const groups = columns.map((column) => groupOf(column, baseline));
  writeFileSync(CHART, chart(groups, noteOf(date)));
  const text = [
    '# Benchmarks',
    '',
    machine(date),
    '',
    `![Time for a validated object, in JSON.parse](${CHART})`,
    about,
    ...tables.map((table) => `${markdownOf(table)}\n`),
    floors,
  ].join('\n');
  writeFileSync('BENCHMARKS.md', text);
}

function groupOf({ title, measured }: Column, baseline: string): Group {
  const bars = Object.keys(measured.runs[0] ?? {}).flatMap((name) => {
    const found = ratio(measured, name, baseline);
    return found ? [{ name, ratio: found.median, isOurs: name.startsWith(ours) }] : [];
  });
  return { title, bars: bars.sort((a, b) => a.ratio - b.ratio) };
}

function noteOf(date: Date): string {
  return `Medians; ${date.toISOString().slice(0, 10)}, Node ${process.versions.node}. BENCHMARKS.md has the figures and how they came about.`;
}
