/** Emits the fast lanes of any number of plans, and runs them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { BindingPlan } from '../../codegen/bind/plan.ts';
import { collectDiagnostics } from '../../codegen/diagnostics/report.ts';
import { emitFormats } from '../../codegen/emit/emit.ts';
import type { Input } from './compare.ts';

const runtime = resolve(import.meta.dirname, '../../src/runtime/index.ts');

/** An emitted fast lane: the value, or `undefined` where it gives up. */
export type FastLane = (input: Input) => unknown;

/** The fast lane of each plan, in order; `undefined` for one that has none. */
export async function emitFastLanes(
  plans: readonly BindingPlan[],
): Promise<readonly (FastLane | undefined)[]> {
  const folder = mkdtempSync(join(tmpdir(), 'postwright-fuzz-'));
  try {
    const paths = plans.map((plan, index) => emit(plan, join(folder, `s${index}`)));
    const lines = paths.map((path, index) =>
      path === undefined ? '' : `export * as s${index} from '${path}';`,
    );
    writeFileSync(join(folder, 'entry.ts'), lines.join('\n'));
    const outfile = join(folder, 'bundle.mjs');
    const entryPoints = [join(folder, 'entry.ts')];
    await build({ entryPoints, outfile, bundle: true, format: 'esm', target: 'es2024' });
    const modules: Record<string, Record<string, FastLane>> = await import(
      /* @vite-ignore */ pathToFileURL(outfile).href
    );
    return plans.map(({ format }, index) => modules[`s${index}`]?.[`read${format}`]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes what is emitted for a plan; the path of its fast lane, if it has one. */
function emit(plan: BindingPlan, out: string): string | undefined {
  const runtimeImport = `./${relative(out, runtime)}`;
  const { report } = collectDiagnostics();
  const options = { runtimeImport, importExtension: '.ts' } as const;
  const files = emitFormats([{ plan, sources: [] }], options, report);
  for (const { path, text } of files) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text);
  }
  const fast = files.find(({ path }) => path.endsWith('/fast.ts'));
  return fast && join(out, fast.path);
}
