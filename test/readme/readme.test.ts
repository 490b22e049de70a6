/** Everything that README.md shows is done here, in a copy of what a reader has. */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readConfiguration } from '../../codegen/config/read.ts';
import { configurationSchema } from '../../codegen/config/schema.ts';
import { inFolder, postwright } from '../commands/harness.ts';
import { type Block, blocksOf, commandLines, promises, readme } from './blocks.ts';

const home = fileURLToPath(new URL('../../', import.meta.url));
const sources = new Map([
  ['postwright', import.meta.resolve('../../src/index.ts')],
  ['@postwright/codegen', import.meta.resolve('../../codegen/index.ts')],
  ['fast-check', import.meta.resolve('fast-check')],
]);

/** What a reader brings along. */
const own = {
  'postback.xml': readFileSync(`${home}test/start/sms-mo.xml`),
  'order.xsd':
    '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="order" type="xs:string"/></xs:schema>\n',
  'old/order.xsd':
    '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="order" type="xs:token"/></xs:schema>\n',
  'order.schema.json':
    '{ "type": "object", "properties": { "gift": { "type": "boolean" } }, "additionalProperties": false }\n',
};

const inCopy = <T>(body: () => Promise<T>): Promise<T> =>
  inFolder(own, () => {
    for (const path of ['schema', 'generated', 'postwright.json']) {
      cpSync(home + path, path, { recursive: true });
    }
    return body();
  });

/** Makes a repository of the working directory, with all that is there as a revision. */
function commit(tag: string): void {
  const identity = ['-c', 'user.name=reader', '-c', 'user.email=reader@example.com'];
  for (const args of [['init'], ['add', '.'], ['commit', '-m', tag], ['tag', tag]]) {
    execFileSync('git', [...identity, ...args], { stdio: 'ignore' });
  }
}

/** Runs a block as it stands, but for where its packages are. */
function start({ text: block }: Block, more = '') {
  const program = block.replace(/from "([^"]+)"/g, (whole, name) => {
    const source = sources.get(name);
    return source === undefined ? whole : `from ${JSON.stringify(source)}`;
  });
  writeFileSync('block.mts', program + more);
  return spawn(process.execPath, ['--import', import.meta.resolve('tsx'), 'block.mts']);
}

const programs = blocksOf('ts');
const isServer = ({ text: block }: Block): boolean => block.includes('createServer');

describe('README.md', () => {
  test.each(programs.filter((block) => !isServer(block)))(
    'the program under "$heading" prints what its comments say',
    async (block) => {
      await inCopy(async () => {
        const child = start(block);
        const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
        expect({ out: out.trimEnd().split('\n'), err }).toEqual({ out: promises(block), err: '' });
        expect(promises(block)).not.toEqual([]);
      });
    },
  );

  test('the programs type-check as strictly as a user may ask', async () => {
    const files = Object.fromEntries(programs.map(({ text: block }, at) => [`${at}.mts`, block]));
    const paths = Object.fromEntries(
      [...sources].map(([name, url]) => [name, [fileURLToPath(url).replace(/\.js$/, '.d.ts')]]),
    );
    const options = { rootDir: '/', typeRoots: [`${home}node_modules/@types`], paths };
    const project = {
      extends: `${home}tsconfig.json`,
      compilerOptions: options,
      include: ['*.mts'],
    };
    await inFolder({ ...files, 'tsconfig.json': JSON.stringify(project) }, async () => {
      const child = spawn(process.execPath, [`${home}node_modules/typescript/bin/tsc`, '-p', '.']);
      expect(await text(child.stdout)).toBe('');
    });
  });

  test('the server answers 200 to a postback and 400 to anything else', async () => {
    const [server] = programs.filter(isServer);
    if (!server) throw new Error('README.md shows no server');
    await inCopy(async () => {
      const listen = "server.listen(0, '127.0.0.1', () => console.log(server.address().port));\n";
      const child = start(server, listen);
      const said = text(child.stdout);
      try {
        const port = await new Promise((resolve) =>
          child.stdout.once('data', (data) => resolve(String(data).trim())),
        );
        const post = async (name: string): Promise<number> => {
          const body = readFileSync(`${home}test/start/${name}.xml`);
          return (await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body })).status;
        };
        expect([await post('sms-mo'), await post('mms-mo'), await post('broken')]).toEqual([
          200, 200, 400,
        ]);
      } finally {
        child.kill();
      }
      expect(await said).toContain('15552312102 STOP\n13217949521 [');
    });
  });

  // What has no end is tried by test/commands/watch.test.ts.
  const ending = blocksOf('sh')
    .flatMap(commandLines)
    .filter((args) => !args.includes('--watch'));

  test.each(ending)('npx postwright %s %s %s', async (...args) => {
    await inCopy(async () => {
      const revision = /^git:(.*)/.exec(args[1] ?? '')?.[1];
      if (revision !== undefined) commit(revision);
      const { code, err } = await postwright(args);
      expect(code).toBe(0);
      // Only what was sampled is told beside the result.
      expect(err).toMatch(args[0] === 'sample' ? /^(\d+) of \1 goals are covered/ : /^$/);
    });
  });

  test.each(blocksOf('json'))('the configuration under "$heading" is one', ({ text: json }) => {
    const { configuration, diagnostics } = readConfiguration({ path: 'README.md', text: json });
    expect(configuration).toBeDefined();
    expect(diagnostics).toEqual([]);
  });

  test('every block is of a kind that is tried here', () => {
    const tried = ['ts', 'sh', 'json'].flatMap(blocksOf);
    expect(readme.match(/^```\w/gm)).toHaveLength(tried.length);
  });

  test('every npm script that it names exists', () => {
    const { scripts } = JSON.parse(readFileSync(`${home}package.json`, 'utf8'));
    const named = [...readme.matchAll(/npm (?:run )?(start|test|[a-z:]+(?= +#))/g)].map(
      ([, name]) => name,
    );
    expect(named).toContain('start');
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named));
  });

  test('the table of settings is whole', () => {
    const rows = [...readme.matchAll(/^\| `([^|]*)` \|/gm)].flatMap(([, cell = '']) =>
      cell.split('`, `').map((name) => name.replace(/^.*\./, '')),
    );
    const { formats } = configurationSchema.properties;
    const format = formats && 'additionalProperties' in formats && formats.additionalProperties;
    const ofFormat = format && 'properties' in format ? Object.keys(format.properties) : [];
    const top = Object.keys(configurationSchema.properties);
    const expected = [...top, ...ofFormat].filter((name) => !['$schema', 'formats'].includes(name));
    expect(rows.sort()).toEqual(expected.sort());
  });

  test('every file that it names is there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) => path);
    const schemas = [...readme.matchAll(/`postwright\/(schema\/[\w.-]+)`/g)].map(
      ([, path = '']) => path,
    );
    expect(schemas).not.toEqual([]);
    const missing = [...links, ...schemas].filter((path) => !existsSync(home + path));
    expect(missing).toEqual([]);
  });
});
