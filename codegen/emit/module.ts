/** One emitted module: its imports are collected while its statements are written. */
import { posix } from 'node:path';
import { type ImportDeclarationStructure, StructureKind } from 'ts-morph';
import { TakenNames } from '../bind/taken-names.ts';
import type { Dates } from './dates.ts';
import type { FileStructure, Statement } from './print.ts';
import { reachable, wordsOf } from './unused.ts';

/** How emitted code is written, as the configuration has it. */
export interface EmitOptions {
  /** How emitted code imports the run-time: a package, or a path from the output folder. */
  readonly runtimeImport: string;
  readonly importExtension: '.js' | '.ts';
  /** What dates and times become in types; `string` if it is not given. */
  readonly dates?: Dates;
}

/** A name as it is imported. */
interface Imported {
  readonly kind: 'value' | 'type';
  /** What the module calls it. */
  readonly local: string;
}

/**
 * Where the output folder is taken to be: deep enough for any way up, so that what is emitted does
 * not depend on the working directory.
 */
const FAR_AWAY = `/${'out/'.repeat(64)}`;

/**
 * Declarations and types of the schema keep their names; what comes from the run-time steps aside
 * where one of them is called the same.
 */
export class Module {
  readonly path: string;
  readonly #options: EmitOptions;
  readonly #header: string;
  readonly #statements: Statement[] = [];
  readonly #declared = new Set<string>();
  /** Names by module specifier. */
  readonly #imports = new Map<string, Map<string, Imported>>();
  readonly #taken: TakenNames;
  /** Names by value, and of each value by the name that was wanted. */
  readonly #constants = new Map<string, Map<string, string>>();
  /** Declarations of constants by name, in their order. */
  readonly #constantTexts = new Map<string, string>();
  /** How this module imports another path, by that path. */
  readonly #relatives = new Map<string, string>();

  /**
   * `path` is from the output folder, without its extension; `header` says where it comes from;
   * `reserved` are the names that no import of the run-time may take.
   */
  constructor(path: string, header: string, options: EmitOptions, reserved: Iterable<string> = []) {
    this.path = path;
    this.#header = header;
    this.#options = options;
    this.#taken = new TakenNames(reserved);
  }

  add(...statements: readonly Statement[]): void {
    this.#statements.push(...statements);
    for (const statement of statements) {
      if (typeof statement === 'object' && 'name' in statement && statement.name) {
        this.#declared.add(statement.name);
      }
    }
  }

  /** What dates and times become in its types. */
  get dates(): Dates {
    return this.#options.dates ?? 'string';
  }

  /** Whether a function or type of this name has been added. */
  declares(name: string): boolean {
    return this.#declared.has(name);
  }

  /** Whether this module has something of this name, or keeps the name for what it may import. */
  takes(name: string): boolean {
    return this.#taken.has(name);
  }

  /** A global type, for use in a statement. */
  global(name: string): string {
    return this.takes(name) ? `globalThis.${name}` : name;
  }

  /** A constant of this module alone, before all that is added; the same value again is the same constant. */
  constant(wanted: string, value: string): string {
    const names = this.#constants.get(value) ?? new Map<string, string>();
    this.#constants.set(value, names);
    const known = names.get(wanted);
    if (known !== undefined) return known;
    const name = this.#taken.take(wanted);
    names.set(wanted, name);
    this.#constantTexts.set(name, `const ${name} = ${value};`);
    return name;
  }

  /** A name of the run-time, for use in a statement. */
  runtime(name: string, kind: 'value' | 'type' = 'value'): string {
    const { runtimeImport } = this.#options;
    const isPath = runtimeImport.startsWith('.');
    const specifier = isPath ? this.#relative(runtimeImport) : runtimeImport;
    const known = this.#imports.get(specifier)?.get(name);
    const local = known?.local ?? this.#taken.take(name, `${name}$`);
    return this.#import(specifier, name, { kind, local });
  }

  /** A name of another emitted module, by its path without the extension. */
  from(module: string, name: string, kind: 'value' | 'type' = 'value'): string {
    if (module === this.path) return name;
    return this.#import(this.specifier(module), name, { kind, local: name });
  }

  /** How this module imports a package, or a path from the output folder. */
  external(specifier: string): string {
    return /^\.\.?\//.test(specifier) ? this.#relative(specifier) : specifier;
  }

  /** How this module imports another one. */
  specifier(module: string): string {
    return this.#relative(`./${module}${this.#options.importExtension}`);
  }

  #import(specifier: string, name: string, imported: Imported): string {
    const names = this.#imports.get(specifier) ?? new Map<string, Imported>();
    this.#imports.set(specifier, names);
    if (names.get(name)?.kind !== 'value') names.set(name, imported);
    return imported.local;
  }

  /** `path` is from the output folder. */
  #relative(path: string): string {
    const known = this.#relatives.get(path);
    if (known !== undefined) return known;
    const here = posix.join(FAR_AWAY, posix.dirname(this.path));
    const way = posix.relative(here, posix.join(FAR_AWAY, path));
    const relative = way.startsWith('.') ? way : `./${way}`;
    this.#relatives.set(path, relative);
    return relative;
  }

  structure(): FileStructure {
    const code = this.#code();
    const used =
      code === undefined ? [...this.#constantTexts.values()] : reachable(code, this.#constantTexts);
    const constants = used.map((text) => `\n${text}`);
    const words = code === undefined ? undefined : wordsOf([code, ...used].join('\n'));
    const [first, ...imports] = this.#importDeclarations((local) => words?.has(local) ?? true);
    const [start, ...rest] = this.#statements.map(apart);
    const statements = [
      this.#header,
      ...(first ? [{ ...first, leadingTrivia: '\n' }, ...imports] : []),
      ...constants,
      ...(start === undefined ? [] : [typeof start === 'string' ? `\n${start}` : start]),
      ...rest,
    ];
    return { path: `${this.path}.ts`, statements };
  }

  /** All that was added, as text; `undefined` where parts of it are not text. */
  #code(): string | undefined {
    const texts = this.#statements.map(codeOf);
    return texts.includes(undefined) ? undefined : texts.join('\n');
  }

  #importDeclarations(isUsed: (local: string) => boolean): readonly ImportDeclarationStructure[] {
    return [...this.#imports].sort(byName).flatMap(([moduleSpecifier, names]) => {
      const sorted = [...names].filter(([, { local }]) => isUsed(local)).sort(byName);
      if (sorted.length === 0) return [];
      const isTypeOnly = sorted.every(([, { kind }]) => kind === 'type');
      const namedImports = sorted.map(([name, { kind, local }]) => ({
        name,
        isTypeOnly: !isTypeOnly && kind === 'type',
        ...(local !== name && { alias: local }),
      }));
      return [{ kind: StructureKind.ImportDeclaration, moduleSpecifier, isTypeOnly, namedImports }];
    });
  }
}

/** What a statement mentions, where it is made of texts. */
function codeOf(statement: Statement): string | undefined {
  if (typeof statement === 'string') return statement;
  if (typeof statement === 'function' || statement.kind !== StructureKind.Function)
    return undefined;
  const { parameters = [], returnType, statements } = statement;
  const types = [returnType, ...parameters.map(({ type }) => type)];
  const texts = [...types, ...(Array.isArray(statements) ? statements : [statements])];
  const isText = texts.every((text) => text === undefined || typeof text === 'string');
  return isText ? texts.join('\n') : undefined;
}

/** With an empty line before it, which ts-morph leaves out between some kinds of statement. */
function apart(statement: Statement): Statement {
  if (typeof statement !== 'object') return statement;
  const { kind } = statement;
  const isGlued = kind === StructureKind.VariableStatement || kind === StructureKind.TypeAlias;
  return isGlued ? { ...statement, leadingTrivia: '\n' } : statement;
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
