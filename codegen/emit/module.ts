/** One emitted module: its imports are collected while its statements are written. */
import { type ImportDeclarationStructure, StructureKind } from 'ts-morph';
import type { FileStructure, Statement } from './print.ts';

export interface EmitOptions {
  /** How emitted code imports the run-time: a package, or a path from the output folder. */
  readonly runtimeImport: string;
  readonly importExtension: '.js' | '.ts';
}

export class Module {
  readonly path: string;
  readonly #options: EmitOptions;
  readonly #header: string;
  readonly #statements: Statement[] = [];
  /** Names by module specifier. */
  readonly #imports = new Map<string, Map<string, 'value' | 'type'>>();

  /** `path` is from the output folder, without its extension; `header` says where it comes from. */
  constructor(path: string, header: string, options: EmitOptions) {
    this.path = path;
    this.#header = header;
    this.#options = options;
  }

  add(...statements: readonly Statement[]): void {
    this.#statements.push(...statements);
  }

  /** A name of the run-time, for use in a statement. */
  runtime(name: string, kind: 'value' | 'type' = 'value'): string {
    const { runtimeImport } = this.#options;
    const isPath = runtimeImport.startsWith('.');
    return this.#import(isPath ? this.#relative(runtimeImport) : runtimeImport, name, kind);
  }

  /** A name of another emitted module, by its path without the extension. */
  from(module: string, name: string, kind: 'value' | 'type' = 'value'): string {
    if (module === this.path) return name;
    return this.#import(this.specifier(module), name, kind);
  }

  /** How this module imports another one. */
  specifier(module: string): string {
    return this.#relative(`./${module}${this.#options.importExtension}`);
  }

  #import(specifier: string, name: string, kind: 'value' | 'type'): string {
    const names = this.#imports.get(specifier) ?? new Map<string, 'value' | 'type'>();
    this.#imports.set(specifier, names);
    if (names.get(name) !== 'value') names.set(name, kind);
    return name;
  }

  #relative(path: string): string {
    const up = this.path.split('/').length - 1;
    const clean = path.replace(/^\.\//, '');
    return up === 0
      ? clean.startsWith('.')
        ? clean
        : `./${clean}`
      : `${'../'.repeat(up)}${clean}`;
  }

  structure(): FileStructure {
    return {
      path: `${this.path}.ts`,
      statements: [this.#header, ...this.#importDeclarations(), ...this.#statements],
    };
  }

  #importDeclarations(): readonly ImportDeclarationStructure[] {
    return [...this.#imports].sort(byName).map(([moduleSpecifier, names]) => {
      const sorted = [...names].sort(byName);
      const isTypeOnly = sorted.every(([, kind]) => kind === 'type');
      return {
        kind: StructureKind.ImportDeclaration,
        moduleSpecifier,
        isTypeOnly,
        namedImports: sorted.map(([name, kind]) => ({
          name,
          isTypeOnly: !isTypeOnly && kind === 'type',
        })),
      };
    });
  }
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
