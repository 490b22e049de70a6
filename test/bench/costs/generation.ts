/**
 * What generation costs, from a cold start, as a user pays it: the built command as a process of its
 * own, beside generators that write the types alone. What is written is checked before it counts.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { jsonSchema } from '../../scale/json.ts';
import { spreadOf } from '../harness/statistics.ts';
import { figure, withSpread } from '../report/figures.ts';
import { type Run, run } from './process.ts';
import type { Section } from './section.ts';

const RUNS = 5;
/** Of what takes long. */
const LONG_RUNS = 3;
const TYPES = 1_000;
const command = resolve('codegen/dist/codegen/main.js');
const peers = resolve('test/bench/peers/node_modules');
const json2ts = join(peers, 'json-schema-to-typescript/dist/src/cli.js');
const quicktype = join(peers, 'quicktype/dist/index.js');

/** A command to be run in the folder, after what is undone of the run before. */
interface Generator {
  readonly title: string;
  readonly script: string;
  readonly args: readonly string[];
  /** What it writes. */
  readonly writes: string;
  readonly runs?: number;
}

const quick = ['--lang', 'ts', '--src-lang', 'schema', '--just-types', '--top-level', 'Root'];

const generators: readonly Generator[] = [
  {
    title: 'postwright generate, both formats: types, checks, parsers, serializers',
    script: command,
    args: ['generate', '--config', 'postwright.json'],
    writes: 'generated',
  },
  {
    title: 'json-schema-to-typescript, one format: types',
    script: json2ts,
    args: ['schema/sms-mo.schema.json', 'types.ts'],
    writes: 'types.ts',
  },
  {
    title: 'quicktype, one format: types',
    script: quicktype,
    args: ['schema/sms-mo.schema.json', '-o', 'types.ts', ...quick],
    writes: 'types.ts',
  },
  {
    title: `postwright generate, JSON Schema of ${TYPES} types: types and checks`,
    script: command,
    args: ['generate', '--config', 'big.json'],
    writes: 'big',
    runs: LONG_RUNS,
  },
  {
    title: `json-schema-to-typescript, JSON Schema of ${TYPES} types: types`,
    script: json2ts,
    args: ['big.schema.json', 'big.ts'],
    writes: 'big.ts',
    runs: LONG_RUNS,
  },
  {
    title: `quicktype, JSON Schema of ${TYPES} types: types`,
    script: quicktype,
    args: ['big.schema.json', '-o', 'big.ts', ...quick],
    writes: 'big.ts',
    runs: LONG_RUNS,
  },
];

function prepare(folder: string): void {
  for (const name of ['schema', 'src', 'postwright.json', 'generated']) {
    cpSync(resolve(name), join(folder, name), { recursive: true });
  }
  writeFileSync(join(folder, 'big.schema.json'), JSON.stringify(jsonSchema(TYPES)));
  const big = { out: 'big', formats: { Big: { jsonSchema: 'big.schema.json' } } };
  writeFileSync(join(folder, 'big.json'), JSON.stringify(big));
}

function generate(folder: string, { script, args, writes }: Generator): Run {
  const path = join(folder, writes);
  rmSync(path, { recursive: true, force: true });
  const done = run(folder, script, args);
  if (!existsSync(path)) throw new Error(`${args.join(' ')} wrote nothing`);
  return done;
}

function row(title: string, runs: readonly Run[]): string[] {
  const seconds = spreadOf(runs.map((one) => one.processor));
  const memory = Math.max(...runs.map((one) => one.megabytes));
  return [title, withSpread(seconds), `${figure(memory)} MB`];
}

/** Ours, and those of the peers that are installed. */
export async function generation(): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'postwright-bench-'));
  const rows: string[][] = [];
  const check = ['generate', '--check'];
  try {
    prepare(folder);
    // What is committed is what is generated: else the figures are of something else.
    const checks = Array.from({ length: RUNS }, () => run(folder, command, check));
    for (const generator of generators) {
      if (!existsSync(generator.script)) {
        rows.push([generator.title, 'absent: `npm run bench:peers` installs it', '']);
        continue;
      }
      const { runs: count = RUNS } = generator;
      const runs = Array.from({ length: count }, () => generate(folder, generator));
      rows.push(row(generator.title, runs));
    }
    if (readdirSync(join(folder, 'generated')).length < 3)
      throw new Error('too little was written');
    rows.push(row('postwright generate --check, nothing changed', checks));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const note = `Seconds of processor time from a cold start, and peak memory; medians, least and greatest of ${RUNS} processes, of ${LONG_RUNS} for the large schema.`;
  const head = ['', 'seconds', 'peak memory'];
  return { outcomes: [], tables: [{ title: 'Generation', note, head, rows }] };
}
