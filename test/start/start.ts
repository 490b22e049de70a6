/** `npm start`, after the build and the generator: the shipped formats at work. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Issue, parsePostback } from '../../src/index.ts';

console.log('\n── generated/, from the schemas in schema/');
for (const file of readdirSync('generated', { recursive: true, encoding: 'utf8' }).sort()) {
  if (file.endsWith('.ts')) console.log(`generated/${file}`);
}
console.log('\n── generated/sms-mo/types.ts');
console.log(readFileSync('generated/sms-mo/types.ts', 'utf8').trimEnd());

const documents = ['sms-mo', 'mms-mo', 'broken'];

for (const name of documents) {
  const file = `test/start/${name}.xml`;
  console.log(`\n── parsePostback(${file})`);
  const result = parsePostback(readFileSync(new URL(`${name}.xml`, import.meta.url)));
  if (result.issues) for (const issue of result.issues) console.log(describe(file, issue));
  else console.log(result.value);
}

function describe(file: string, { line, column, message, code }: Issue): string {
  return `${file}:${line}:${column} ${message} [${code}]`;
}
