/** Both packages as a user gets them. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Consumer, newConsumer, pack, temporaryFolder } from './consumer.ts';

const published = `<POSTBACK><ORIGIN>SMS_MO</ORIGIN><CODE>N211</CODE><FROM>15552312102</FROM>
  <TO>86717</TO><TEXT>STOP</TEXT><RECEIVED>2011-09-28T17:31:02-04:00</RECEIVED>
  <TRANSACTIONID>511XG-02294-192SA-482H8</TRANSACTIONID></POSTBACK>`;

const compilers = { '5.9': '5.9.3', '6': '6.0.3', '7': '7.0.2' };

const packed = temporaryFolder();
let tarballs: string[];
let runtime: string;
let consumer: Consumer;

beforeAll(() => {
  tarballs = pack(packed.path);
  runtime = tarballs.find((path) => !path.includes('codegen')) ?? '';
  const aliases = Object.entries(compilers).map(
    ([name, version]) => `typescript-${name}@npm:typescript@${version}`,
  );
  consumer = newConsumer([...tarballs, ...aliases, '@types/node@20.19.43']);
});

afterAll(() => {
  packed.remove();
  consumer?.remove();
});

describe('the run-time package alone', () => {
  it('installs nothing but itself', () => {
    const alone = newConsumer([runtime]);
    const installed = alone.run('npm', 'ls', '--all', '--parseable').trim().split('\n').slice(1);
    alone.remove();
    expect(installed).toHaveLength(1);
  });

  it.each(['postwright', 'postwright/runtime'])(
    '%s has a module graph of its own',
    async (entry) => {
      const result = await build({
        stdin: { contents: `export * from '${entry}';`, resolveDir: consumer.folder },
        bundle: true,
        format: 'esm',
        platform: 'browser',
        metafile: true,
        write: false,
      });
      const foreign = Object.keys(result.metafile.inputs).filter(
        (path) => path !== '<stdin>' && !path.includes('node_modules/postwright/dist/'),
      );
      expect(foreign).toEqual([]);
    },
  );
});

describe('an installed consumer', () => {
  it.each(['postwright', 'postwright/runtime', '@postwright/codegen'])('imports %s', (entry) => {
    const program = `import('${entry}').then((module) => console.log(Object.keys(module).length))`;
    expect(Number(consumer.run('node', '-e', program))).toBeGreaterThan(0);
  });

  it('reads a document', () => {
    const program = `import { parsePostback } from 'postwright';
      console.log(JSON.stringify(parsePostback(${JSON.stringify(published)})));`;
    const result = JSON.parse(consumer.run('node', '--input-type=module', '-e', program));
    expect(result.value.transactionId).toBe('511XG-02294-192SA-482H8');
  });

  it('has the schemas', () => {
    const program = `import schema from 'postwright/schema/sms-mo.schema.json' with { type: 'json' };
      console.log(schema.title, import.meta.resolve('postwright/schema/sms-mo.xsd'));`;
    expect(consumer.run('node', '--input-type=module', '-e', program)).toMatch(/^SmsMo .*\.xsd/);
  });

  it('has the schema of its configuration, which the command goes by', () => {
    const path = './node_modules/@postwright/codegen/postwright.schema.json';
    const program = `import schema from '@postwright/codegen/postwright.schema.json' with { type: 'json' };
      import file from '${path}' with { type: 'json' };
      console.log(schema === file, schema.title);`;
    const said = consumer.run('node', '--input-type=module', '-e', program);
    expect(said).toMatch(/^true Configuration of postwright$/m);
  });

  it('has the command', () => {
    expect(consumer.run('npx', '--no-install', 'postwright', '--help')).toContain('generate');
  });

  it.each(Object.keys(compilers))('type-checks under TypeScript %s', (version) => {
    consumer.write('consumer.ts', typedConsumer);
    const compiler = join(consumer.folder, 'node_modules', `typescript-${version}`, 'bin', 'tsc');
    const options = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--target', 'es2022'];
    consumer.run('node', compiler, ...options, '--module', 'nodenext', 'consumer.ts');
  });
});

const typedConsumer = `
import { compileSchema } from '@postwright/codegen';
import { isSmsMo, type Postback, parsePostback, parseSmsMo, type SmsMo } from 'postwright';

const result = parseSmsMo('<POSTBACK/>');
if (result.issues) console.error(result.issues[0]?.code, result.issues[0]?.line);
else console.log((result.value satisfies SmsMo).transactionId);

const either = parsePostback(new Uint8Array());
if (!either.issues) {
  const postback: Postback = either.value;
  if (postback.origin === 'MMS_MO') console.log(postback.files.length, postback.keyword?.length);
}

declare const unknown: unknown;
if (isSmsMo(unknown)) console.log(unknown.text);
export const compiled = compileSchema({ xsd: 'a.xsd' });
`;
