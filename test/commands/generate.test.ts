import { existsSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { order } from './files.ts';
import { type Files, inFolder, postwright, textOf, write } from './harness.ts';

const shared = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:simpleType name="Note"><xs:restriction base="xs:string"/></xs:simpleType>
</xs:schema>
`;
const note = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:include schemaLocation="shared.xsd"/>
  <xs:element name="note" type="Note"/>
</xs:schema>
`;

const files: Files = {
  ...order,
  'schema/note.xsd': note,
  'schema/shared.xsd': shared,
  'postwright.json': `{
  "out": "generated",
  "formats": { "Order": { "xsd": "order.xsd" }, "Note": { "xsd": "schema/note.xsd" } }
}
`,
};

const edit = (path: string, from: string, to: string): void =>
  write({ [path]: textOf(path).replace(from, to) });
const editManifest = (change: (manifest: Manifest) => void): void => {
  const manifest = JSON.parse(textOf('generated/postwright.manifest.json')) as Manifest;
  change(manifest);
  write({ 'generated/postwright.manifest.json': `${JSON.stringify(manifest, null, 2)}\n` });
};

interface Manifest {
  generator: string;
  outputs: Record<string, string>;
}

interface Row {
  readonly name: string;
  /** What happens after everything was generated. */
  readonly change: () => unknown;
  readonly args?: readonly string[];
  /** What `--check` answers then; for 1, a part of the difference. */
  readonly code: 0 | 1 | 2;
  readonly says?: string;
  /** Whether generating puts it right; by default it does. */
  readonly isMended?: false;
}

const rows: readonly Row[] = [
  { name: 'nothing', change: () => undefined, code: 0 },
  {
    name: 'a schema, in what matters',
    change: () => edit('order.xsd', '"note"', '"remark"'),
    code: 1,
    says: 'remark',
  },
  {
    name: 'an included schema',
    change: () => edit('schema/shared.xsd', 'xs:string', 'xs:int'),
    code: 1,
    says: 'note/',
  },
  {
    name: 'an included schema is gone',
    change: () => rmSync('schema/shared.xsd'),
    code: 2,
    says: 'shared.xsd',
  },
  {
    name: 'another file is included',
    change: () => {
      write({
        'schema/more.xsd': shared
          .replace('Note', 'More')
          .replace('</xs:schema>', '<xs:element name="more" type="More"/></xs:schema>'),
      });
      edit(
        'schema/shared.xsd',
        '<xs:simpleType',
        '<xs:include schemaLocation="more.xsd"/><xs:simpleType',
      );
    },
    code: 1,
    says: 'More',
  },
  {
    name: 'a schema that is now at fault',
    change: () => edit('order.xsd', '"Id"', '"Ids"'),
    code: 2,
    says: 'src-resolve',
  },
  {
    name: 'an output',
    change: () => edit('generated/order/types.ts', 'export', 'export '),
    code: 1,
    says: 'order/types.ts',
  },
  {
    name: 'an output is gone',
    change: () => rmSync('generated/order/types.ts'),
    code: 1,
    says: 'order/types.ts',
  },
  {
    name: 'an output is a folder',
    change: () => {
      rmSync('generated/order/types.ts');
      write({ 'generated/order/types.ts/a.txt': '' });
    },
    code: 1,
    says: 'order/types.ts',
    isMended: false,
  },
  {
    name: 'the whole output is gone',
    change: () => rmSync('generated', { recursive: true }),
    code: 1,
    says: 'order/types.ts',
  },
  {
    name: 'a file that is not ours',
    change: () => write({ 'generated/README.md': 'mine\n' }),
    code: 0,
  },
  {
    name: 'white space of the configuration',
    change: () => edit('postwright.json', '  ', '\t'),
    code: 0,
  },
  {
    name: 'a setting',
    change: () => edit('postwright.json', '"out"', '"importExtension": ".ts", "out"'),
    code: 1,
    says: '.ts"',
  },
  {
    name: 'a format less',
    change: () => edit('postwright.json', ', "Note": { "xsd": "schema/note.xsd" }', ''),
    code: 1,
    says: 'note/types.ts',
  },
  {
    name: 'another folder',
    change: () => undefined,
    args: ['--out', 'other'],
    code: 1,
    says: 'other/order/types.ts',
  },
  {
    name: 'the same folder by another name',
    change: () => undefined,
    args: ['--out', './generated/'],
    code: 0,
  },
  {
    name: 'a copy in another folder',
    change: () =>
      write({
        'deep/other/postwright.manifest.json': textOf('generated/postwright.manifest.json'),
      }),
    args: ['--out', 'deep/other'],
    code: 1,
    says: 'deep/other/order',
  },
  {
    name: 'another version of the generator',
    change: () =>
      editManifest((manifest) => {
        manifest.generator = '0.0.0';
      }),
    code: 1,
    says: '0.0.0',
  },
  {
    name: 'the manifest is gone',
    change: () => rmSync('generated/postwright.manifest.json'),
    code: 1,
    says: 'postwright.manifest.json',
  },
  {
    name: 'the manifest is no manifest',
    change: () => write({ 'generated/postwright.manifest.json': '[1]' }),
    code: 1,
    says: 'postwright.manifest.json',
  },
  {
    name: 'the manifest lists nothing',
    change: () =>
      editManifest((manifest) => {
        manifest.outputs = {};
      }),
    code: 1,
    says: 'postwright.manifest.json',
  },
  {
    name: 'the manifest names a file outside',
    change: () =>
      editManifest((manifest) => {
        manifest.outputs['../order.xsd'] = 'x';
      }),
    code: 1,
    says: 'postwright.manifest.json',
  },
  {
    name: 'the manifest names what has no end',
    change: () => {
      symlinkSync('/dev/zero', 'generated/endless');
      editManifest((manifest) => {
        manifest.outputs.endless = 'x';
      });
    },
    code: 1,
    says: 'postwright.manifest.json',
  },
];

describe('generate --check sees a change of', () => {
  test.each(rows)('$name', async ({ change, args = [], code, says = '', isMended = true }) => {
    await inFolder(files, async () => {
      expect((await postwright(['generate'])).code).toBe(0);
      await change();
      const { code: found, out, err } = await postwright(['generate', '--check', ...args]);
      expect({ code: found, text: out + err }).toEqual({
        code,
        text: expect.stringContaining(says),
      });
      if (code === 2 || !isMended) return;
      expect((await postwright(['generate', ...args])).code).toBe(0);
      expect((await postwright(['generate', '--check', ...args])).code).toBe(0);
    });
  });
});

describe('generate', () => {
  test('writes, then has nothing to write', async () => {
    await inFolder(files, async () => {
      const first = await postwright(['generate']);
      expect(first.out).toMatch(/^added +generated\/index\.ts$/m);
      const again = await postwright(['generate']);
      expect(again.out).toMatch(/^done 0 files written, [0-9]+ unchanged in generated\n$/);
    });
  });

  test('removes what it wrote before, and nothing else', async () => {
    await inFolder(files, async () => {
      await postwright(['generate']);
      write({ 'generated/mine.ts': '' });
      edit('postwright.json', ', "Note": { "xsd": "schema/note.xsd" }', '');
      const { out } = await postwright(['generate']);
      expect(out).toContain('removed generated/note/types.ts');
      expect(readdirSync('generated').sort()).toEqual([
        'index.ts',
        'mine.ts',
        'order',
        'postwright.manifest.json',
      ]);
    });
  });

  test('a manifest that names files outside removes none of them', async () => {
    await inFolder(files, async (folder) => {
      await postwright(['generate']);
      editManifest((manifest) => {
        for (const path of [
          '../order.xsd',
          `${folder}/good.xml`,
          'order/../../bad.xml',
          '..\\bad.json',
        ]) {
          manifest.outputs[path] = 'x';
        }
      });
      expect((await postwright(['generate'])).code).toBe(0);
      for (const path of ['order.xsd', 'good.xml', 'bad.xml', 'bad.json']) {
        expect({ path, exists: existsSync(path) }).toEqual({ path, exists: true });
      }
    });
  });

  test('replaces no file that it has not written', async () => {
    const mine = { 'generated/index.ts': 'mine;\n', 'generated/manifest.json': '{ "mine": 1 }\n' };
    await inFolder({ ...files, ...mine }, async () => {
      for (const args of [['generate'], ['generate', '--check']]) {
        const { code, err } = await postwright(args);
        expect({ code, err }).toEqual({
          code: 2,
          err: expect.stringMatching(/^generated\/index\.ts:1:1 error .*\[output-foreign-file]$/m),
        });
        expect(err).toMatch(/^postwright: nothing was .*: files of somebody else are in the way$/m);
      }
      expect(readdirSync('generated').sort()).toEqual(['index.ts', 'manifest.json']);
      edit(
        'postwright.json',
        '"out"',
        '"diagnostics": { "output-foreign-file": "warning" }, "out"',
      );
      expect((await postwright(['generate'])).code).toBe(0);
      expect(textOf('generated/index.ts')).not.toContain('mine');
      expect(textOf('generated/manifest.json')).toContain('mine');
    });
  });

  test('replaces what it wrote where the manifest is gone, and what is empty', async () => {
    await inFolder(files, async () => {
      await postwright(['generate']);
      rmSync('generated/postwright.manifest.json');
      write({ 'generated/index.ts': '' });
      edit('generated/order/types.ts', 'export', 'export ');
      expect(await postwright(['generate'])).toMatchObject({ code: 0, err: '' });
    });
  });

  test('a schema named on the command line takes no folder that holds other formats', async () => {
    await inFolder(files, async () => {
      await postwright(['generate', '--xsd', 'schema/note.xsd']);
      const { code, err } = await postwright(['generate', '--xsd', 'order.xsd']);
      expect({ code, err }).toEqual({
        code: 2,
        err: expect.stringContaining('holds what was generated for Note'),
      });
      expect((await postwright(['generate', '--xsd', 'schema/note.xsd', '--check'])).code).toBe(0);
      expect((await postwright(['generate'])).code).toBe(0);
    });
  });

  test('--root names the element that documents start with', async () => {
    const two = String(order['order.xsd']).replace(
      '</xs:schema>',
      '  <xs:element name="reply" type="Id"/>\n</xs:schema>',
    );
    await inFolder({ 'order.xsd': two }, async () => {
      await postwright(['generate', '--xsd', 'order.xsd', '--root', 'order']);
      expect(textOf('generated/order/index.ts')).toContain('parseOrder(');
      const { code, err } = await postwright(['generate', '--xsd', 'order.xsd', '--root', 'x']);
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('root') });
    });
  });

  test('a write that fails leaves everything as it was', async () => {
    await inFolder(files, async () => {
      await postwright(['generate']);
      const before = textOf('generated/note/types.ts');
      edit('schema/shared.xsd', 'xs:string', 'xs:int');
      edit('order.xsd', '"note"', '"remark"');
      rmSync('generated/order', { recursive: true });
      write({ 'generated/order': 'a file where a folder should be' });
      expect((await postwright(['generate'])).code).toBe(2);
      expect(textOf('generated/note/types.ts')).toBe(before);
      expect(
        readdirSync('generated', { recursive: true }).filter((path) => /tmp/.test(String(path))),
      ).toEqual([]);
    });
  });

  test('a faulty schema leaves what is there as it is', async () => {
    await inFolder(files, async () => {
      await postwright(['generate']);
      const before = textOf('generated/order/types.ts');
      edit('schema/shared.xsd', 'xs:string', 'xs:strong');
      edit('order.xsd', '"note"', '"remark"');
      expect((await postwright(['generate'])).code).toBe(2);
      expect(textOf('generated/order/types.ts')).toBe(before);
    });
  });

  test.each([
    { args: ['generate', '--config', 'sub/postwright.json'], out: 'sub/made' },
    { args: ['generate', '--config', 'sub/postwright.json', '--out', 'here'], out: 'here' },
    { args: ['generate', '--xsd', 'order.xsd', '--out', 'a/b'], out: 'a/b' },
    { args: ['generate', '--xsd', 'order.xsd', '--format', 'Purchase'], out: 'generated' },
    { args: ['generate', '--json-schema', 'order.schema.json'], out: 'generated' },
  ])('paths: $args', async ({ args, out }) => {
    const configuration = '{ "out": "made", "formats": { "Order": { "xsd": "../order.xsd" } } }';
    await inFolder({ ...order, 'sub/postwright.json': configuration }, async (folder) => {
      expect(await postwright(args)).toMatchObject({ code: 0, err: '' });
      expect(existsSync(`${out}/index.ts`)).toBe(true);
      expect(textOf(`${out}/postwright.manifest.json`)).not.toContain(folder);
      expect((await postwright([...args, '--check'])).code).toBe(0);
    });
  });

  test('places are those of here, not of the configuration', async () => {
    const configuration = '{ "out": "made", "formats": { "Order": { "xsd": "order.xsd" } } }';
    const faulty = String(order['order.xsd']).replace('"Id"', '"Ids"');
    await inFolder({ 'sub/postwright.json': configuration, 'sub/order.xsd': faulty }, async () => {
      const { err } = await postwright(['generate', '--config', 'sub/postwright.json']);
      expect(err).toMatch(/^sub\/order\.xsd:6:/m);
    });
  });
});
