/** From schema texts to emitted files, to what TypeScript says of them, to their exports. */
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { ModuleKind, ModuleResolutionKind, Project, ts } from 'ts-morph';
import type { Configuration } from '../../codegen/config/configuration.ts';
import { collectDiagnostics } from '../../codegen/diagnostics/report.ts';
import type { Dates } from '../../codegen/emit/dates.ts';
import { emitFormats } from '../../codegen/emit/emit.ts';
import type { EmitInput } from '../../codegen/emit/emit-input.ts';
import type { EmittedFile } from '../../codegen/emit/emitted-file.ts';
import type { JsonEmitInput } from '../../codegen/emit/json-format.ts';
import { bundleJsonSchema } from '../../codegen/json-schema/bundle.ts';
import { type Format, readFormats } from '../../codegen/pipeline.ts';
import { memoryFiles } from '../../codegen/source/files.ts';
import { strictSettings } from './compiler-settings.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}emitted/`;
const runtime = `${root}src/runtime/index.ts`;

/** Texts by path, and which of them is which format. */
export interface Schemas {
  readonly files: Readonly<Record<string, string>>;
  /** Path of the XSD or JSON Schema by format. */
  readonly formats: Readonly<Record<string, string>>;
  readonly externals?: Configuration['externals'];
  readonly dates?: Dates;
  /** Whether formats get a fast lane. */
  readonly fast?: boolean;
  readonly formatKeyword?: 'annotate';
}

/** A schema of one document that is format `Sample`. */
export function sample(body: string, attributes = ''): Schemas {
  const text = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" ${attributes}>\n${body}\n</xs:schema>\n`;
  return { files: { 'sample.xsd': text }, formats: { Sample: 'sample.xsd' } };
}

/** A JSON Schema that is format `Sample`. */
export function jsonSample(schema: object): Schemas {
  return { files: { 'sample.json': JSON.stringify(schema) }, formats: { Sample: 'sample.json' } };
}

/** Emits; throws what the schemas are at fault for. */
export async function emit({
  files,
  formats,
  externals = {},
  dates = 'string',
  fast = true,
  formatKeyword,
}: Schemas): Promise<readonly EmittedFile[]> {
  const { report, diagnostics } = collectDiagnostics();
  const entries = Object.entries(formats).map(([name, path]) => [
    name,
    path.endsWith('.xsd')
      ? { xsd: path }
      : { jsonSchema: path, ...(formatKeyword && { formatKeyword }) },
  ]);
  const configuration = { out: 'emitted', formats: Object.fromEntries(entries), externals };
  const bound = await readFormats(configuration, memoryFiles(files), report);
  const runtimeImport = './../src/runtime/index.ts';
  const options = { runtimeImport, importExtension: '.ts', dates } as const;
  const emitted = emitFormats(
    bound.flatMap((format) => inputOf(format, fast)),
    options,
    report,
  );
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return emitted;
}

function inputOf(
  { name, plan, jsonSchema, externals, sources }: Format,
  fast: boolean,
): (EmitInput | JsonEmitInput)[] {
  if (plan) return [{ plan, sources, fast }];
  if (!jsonSchema) return [];
  const bundled = { ...(bundleJsonSchema(jsonSchema) as Record<string, unknown>) };
  const input = { name, schemas: jsonSchema, jsonSchema: bundled, sources };
  return [{ ...input, ...(externals && { externals }) }];
}

/** As those have it who have just begun with TypeScript. */
export const looseOptions: ts.CompilerOptions = {
  module: ModuleKind.ESNext,
  moduleResolution: ModuleResolutionKind.Bundler,
  strict: false,
  exactOptionalPropertyTypes: false,
  noUncheckedIndexedAccess: false,
  noPropertyAccessFromIndexSignature: false,
  isolatedModules: false,
  verbatimModuleSyntax: false,
  erasableSyntaxOnly: false,
};

const { options: strictOptions } = ts.convertCompilerOptionsFromJson(strictSettings, root);

/** What the compiler says of emitted files, of all sets in one program; empty: nothing. */
export function typeErrors(
  sets: Readonly<Record<string, readonly EmittedFile[]>>,
  options: ts.CompilerOptions = {},
  /** The set that a package is, by the package's name. */
  packages: Readonly<Record<string, string>> = {},
): string[] {
  const paths = Object.entries(packages).map(([name, set]) => [name, [`${folder}${set}/index.ts`]]);
  const project = new Project({
    compilerOptions: {
      ...strictOptions,
      paths: Object.fromEntries(paths),
      ...options,
    },
  });
  for (const [name, files] of Object.entries(sets)) {
    for (const { path, text } of files) {
      const own = text.replaceAll('../src/runtime/', '../../src/runtime/');
      project.createSourceFile(`${folder}${name}/${path}`, own, { overwrite: true });
    }
  }
  const emitted = project.getSourceFiles().filter((file) => file.getFilePath().startsWith(folder));
  return emitted
    .flatMap((file) => file.getPreEmitDiagnostics())
    .map((diagnostic) => {
      const path = diagnostic.getSourceFile()?.getFilePath().slice(folder.length) ?? '';
      const text = ts.flattenDiagnosticMessageText(diagnostic.compilerObject.messageText, '\n');
      return `${path}:${diagnostic.getLineNumber()} ${text}`;
    });
}

type Exports = Readonly<Record<string, (...inputs: readonly unknown[]) => unknown>>;

/** The exports of one emitted file, run with the real run-time. */
export async function load(files: readonly EmittedFile[], path: string): Promise<Exports> {
  const texts = new Map(files.map((file) => [`${folder}${file.path}`, file.text]));
  const memory: Plugin = {
    name: 'emitted',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\./, namespace: 'emitted' }, ({ path: specifier, importer }) => {
        const resolved = new URL(specifier, `file://${importer}`).pathname;
        return texts.has(resolved) ? { path: resolved, namespace: 'emitted' } : { path: runtime };
      });
      onResolve({ filter: /^emitted:/ }, () => ({ path: folder + path, namespace: 'emitted' }));
      onLoad({ filter: /.*/, namespace: 'emitted' }, ({ path: file }) => ({
        contents: texts.get(file) ?? '',
        loader: 'ts',
      }));
    },
  };
  const { outputFiles } = await build({
    entryPoints: ['emitted:entry'],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2024',
    plugins: [memory],
  });
  const code = outputFiles[0]?.text ?? '';
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}
