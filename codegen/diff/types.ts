/** What the types that are emitted for two versions mean for programs that use them. */
import { Project, ts } from 'ts-morph';
import { emitFormats } from '../emit/emit.ts';
import type { EmittedFile } from '../emit/emitted-file.ts';
import { emitInput } from '../generate.ts';
import type { Format } from '../pipeline.ts';

/** Which programs stop compiling: those that read values, or those that make them. */
export interface TypeChange {
  readonly use: 'read' | 'write';
  /** What the compiler says. */
  readonly because: string;
}

const OPTIONS = { runtimeImport: 'postwright/runtime', importExtension: '.js' } as const;

/** `new` where `old` is expected is what readers see; the other way round is what writers hand over. */
const CHECK = (name: string, folder: string): string => `
import type { ${name} as Old } from './old/${folder}/types.js';
import type { ${name} as New } from './new/${folder}/types.js';
export const read = (value: New): Old => value;
export const write = (value: Old): New => value;
`;

/** Compares the types of the documents of two formats by the compiler itself. */
export function typeChanges(old: Format, fresh: Format): readonly TypeChange[] {
  const project = new Project({
    useInMemoryFileSystem: true,
    compilerOptions: {
      strict: true,
      exactOptionalPropertyTypes: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
    },
  });
  for (const [side, format] of [
    ['old', old],
    ['new', fresh],
  ] as const) {
    for (const { path, text } of typeModules(format)) {
      project.createSourceFile(`/${side}/${path}`, text);
    }
  }
  const folder = fresh.name.toLowerCase();
  const check = project.createSourceFile('/check.ts', CHECK(fresh.name, folder));
  return check.getPreEmitDiagnostics().map((diagnostic) => {
    const text = check.getFullText().slice(0, diagnostic.getStart() ?? 0);
    const because = ts.flattenDiagnosticMessageText(diagnostic.compilerObject.messageText, '\n');
    return { use: text.includes('const write') ? 'write' : 'read', because: innermost(because) };
  });
}

function typeModules(format: Format): readonly EmittedFile[] {
  const inputs = emitInput(format).map((input) => ({ ...input, fast: false }));
  const files = emitFormats(inputs, OPTIONS, () => undefined);
  return files.filter(({ path }) => path.endsWith('types.ts'));
}

/** The compiler explains from the outside in; the last line says what it comes to. */
function innermost(message: string): string {
  return (message.split('\n').at(-1) ?? message).trim();
}
