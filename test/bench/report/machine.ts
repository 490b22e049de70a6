/** Where and with what it was measured. */
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

const peers = [
  'ajv',
  'fast-xml-parser',
  'libxml2-wasm',
  'saxes',
  'typebox',
  'xsd-schema-validator',
  'typescript',
  'esbuild',
];
const heavy = ['typia', 'json-schema-to-typescript', 'quicktype'];

function version(path: string): string | undefined {
  try {
    return JSON.parse(readFileSync(`${path}/package.json`, 'utf8')).version;
  } catch {
    return undefined;
  }
}

/** Processor, memory, Node, and the version of every peer that is installed. */
export function machine(date: Date): string {
  const [first] = cpus();
  const installed = [
    ...peers.map((name) => [name, version(`node_modules/${name}`)] as const),
    ...heavy.map((name) => [name, version(`test/bench/peers/node_modules/${name}`)] as const),
  ];
  const versions = installed.map(([name, found]) => `${name} ${found ?? '(absent)'}`);
  return [
    `- ${date.toISOString().slice(0, 10)}, postwright ${version('.')}`,
    `- ${first?.model.trim()}, ${cpus().length} processors, ${Math.round(totalmem() / 2 ** 30)} GiB`,
    `- Node ${process.versions.node}, V8 ${process.versions.v8}, ${process.platform} ${process.arch}`,
    `- ${versions.join(', ')}`,
  ].join('\n');
}
