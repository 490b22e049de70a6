/** What a program that imports something of ours is given by a bundler. */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Bundle {
  /** Bytes. */
  readonly minified: number;
  readonly gzipped: number;
  /** For each module that anything is left of: how many minified bytes. */
  readonly modules: ReadonlyMap<string, number>;
}

/** Bundles a module whose imports are relative to the repository. */
export async function bundle(source: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: root, loader: 'ts' },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const bytes = outputFiles[0]?.contents ?? new Uint8Array();
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const left = inputs.filter(
    ([path, { bytesInOutput }]) => bytesInOutput > 0 && path !== '<stdin>',
  );
  return {
    minified: bytes.length,
    gzipped: gzipSync(bytes, { level: 9 }).length,
    modules: new Map(left.map(([path, { bytesInOutput }]) => [path, bytesInOutput])),
  };
}

/** What of a bundle is what, the first that matches. */
const parts: readonly (readonly [title: string, paths: RegExp])[] = [
  ['fast lane', /\/fast\/|\/fast\.ts$/],
  ['encodings, bytes and places', /\/xml\/(?:input|bytes|encoding|decode)\.ts$/],
  ['messages about XML', /\/xml\/(?:errors|message-template)\.ts$/],
  ['the XML reader', /\/runtime\/xml\//],
  ['content models and what they expect', /\/runtime\/content\//],
  ['documents against the schema', /\/runtime\/full\//],
  ['datatypes and facets', /\/runtime\/datatype\/|\/matcher\.ts$|\/automaton\.ts$/],
  [
    'objects against the schema, and writing them',
    /\/runtime\/object\/|\/(?:validate|serialize)\.ts$/,
  ],
  ['the schema itself', /^generated\/.*\/(?:descriptor|check)\.ts$/],
  ['the rest', /./],
];

/** Minified bytes by part, the largest first. */
export function composition({ modules }: Bundle): readonly (readonly [string, number])[] {
  const sizes = new Map<string, number>();
  for (const [path, bytes] of modules) {
    const [title] = parts.find(([, paths]) => paths.test(path)) ?? ['the rest'];
    sizes.set(title, (sizes.get(title) ?? 0) + bytes);
  }
  return [...sizes].sort(([, a], [, b]) => b - a);
}
