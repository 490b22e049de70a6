/** The emitters in order: from the formats of a configuration to the text of every file. */
import type { BindingPlan } from '../bind/plan.ts';
import { toValueSchema } from '../bind/value.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { ValueDefinition, ValueType } from '../value/model.ts';
import { writeCheck } from './check.ts';
import { type FormatContext, simpleConstant, writeDescriptor } from './descriptor.ts';
import type { EmittedFile } from './emitted-file.ts';
import { hasFastLane, writeFast } from './fast.ts';
import { constantPrefix, type FormatExports, writeIndex } from './index-module.ts';
import { type Layout, layOut, SHARED } from './layout.ts';
import { type EmitOptions, Module } from './module.ts';
import { printFiles } from './print.ts';
import { quoteJson, quoteLineComment } from './quote.ts';
import { typeDeclaration, typeText } from './types.ts';

/** One format, ready to be emitted. */
export interface EmitInput {
  readonly plan: BindingPlan;
  /** Its JSON Schema as one document. */
  readonly jsonSchema?: Readonly<Record<string, unknown>>;
  /** Paths of the schemas that it comes from, for the header. */
  readonly sources: readonly string[];
}

/** Every file, in order of path. */
export function emitFormats(
  formats: readonly EmitInput[],
  options: EmitOptions,
  report: Report,
): readonly EmittedFile[] {
  const layout = layOut(formats.map(({ plan }) => plan));
  const modules = [
    ...formats.flatMap((format) => formatModules(format, layout, options, report)),
    ...sharedModules(formats, layout, options, report),
    indexModule(formats, layout, options),
  ];
  const files = modules.map((module) => module.structure());
  return printFiles(files.sort((a, b) => (a.path < b.path ? -1 : 1)));
}

function header(sources: readonly string[]): string {
  const from = quoteLineComment(sources.join(', '));
  return `// Written by postwright from ${from}. Do not edit: change the schema and generate anew.\n`;
}

function formatModules(
  { plan, jsonSchema, sources }: EmitInput,
  layout: Layout,
  options: EmitOptions,
  report: Report,
): readonly Module[] {
  const folder = layout.folder(plan);
  const context = (name: string): FormatContext => ({
    plan,
    layout,
    report,
    module: new Module(`${folder}/${name}`, header(sources), options),
  });
  const [types, check, descriptor, fast, index] = [
    context('types'),
    context('check'),
    context('descriptor'),
    context('fast'),
    context('index'),
  ];
  writeTypes(types);
  writeCheck(check);
  writeDescriptor(descriptor);
  if (hasFastLane(fast)) writeFast(fast);
  writeIndex(index, jsonSchema !== undefined);
  const written = [types, check, descriptor, ...(hasFastLane(fast) ? [fast] : []), index];
  const modules = written.map(({ module }) => module);
  if (jsonSchema) {
    const { module } = context('json-schema');
    module.add(
      `/** The JSON Schema of ${plan.format}, in one document (draft 2020-12). */`,
      `export const ${constantPrefix(plan.format)}JsonSchema: Record<string, unknown> = ${quoteJson(jsonSchema)};`,
    );
    modules.push(module);
  }
  return modules;
}

function writeTypes(context: FormatContext): void {
  const { plan, layout, module } = context;
  const schema = toValueSchema(plan);
  const homes = homesOf(plan, layout);
  const shared = new Set<string>();
  for (const definition of schema.definitions.values()) {
    if (homes.get(definition.name) === SHARED) continue;
    module.add(typeDeclaration(definition));
    for (const name of referencesOf(definition.type)) {
      if (homes.get(name) === SHARED) shared.add(name);
    }
  }
  if (!schema.definitions.has(plan.format)) {
    for (const name of referencesOf(schema.root)) if (homes.get(name) === SHARED) shared.add(name);
    const root: ValueDefinition = {
      name: plan.format,
      type: schema.root,
      documentation: plan.documentation,
    };
    module.add(typeDeclaration(root));
  }
  for (const name of shared) module.from(`${SHARED}/types`, name, 'type');
}

/** The folder of each named type. */
function homesOf(plan: BindingPlan, layout: Layout): ReadonlyMap<string, string> {
  const homes = new Map<string, string>();
  for (const type of plan.types.values()) {
    if (type.typeName !== undefined) homes.set(type.typeName, layout.home(plan, type));
  }
  return homes;
}

function referencesOf(type: ValueType): readonly string[] {
  switch (type.kind) {
    case 'reference':
      return [type.name];
    case 'array':
      return referencesOf(type.items);
    case 'union':
      return type.members.flatMap(referencesOf);
    case 'record': {
      const branches = type.choices.flatMap((choice) => choice.branches);
      const inner = branches.map(
        (branch): ValueType => ({ kind: 'record', additional: 'none', ...branch }),
      );
      return [...type.members.map((member) => member.type), ...inner].flatMap(referencesOf);
    }
    default:
      return [];
  }
}

function sharedModules(
  formats: readonly EmitInput[],
  layout: Layout,
  options: EmitOptions,
  report: Report,
): readonly Module[] {
  if (layout.shared.length === 0) return [];
  const sources = [...new Set(layout.shared.map(([, type]) => type.document ?? ''))].sort();
  const types = new Module(`${SHARED}/types`, header(sources), options);
  const descriptor = new Module(`${SHARED}/descriptor`, header(sources), options);
  for (const [plan, type] of layout.shared) {
    const definition = toValueSchema(plan).definitions.get(type.typeName ?? '');
    if (definition) types.add(typeDeclaration(definition));
    if (type.kind === 'simple') {
      descriptor.add(simpleConstant(type, { plan, layout, report, module: descriptor }));
    }
  }
  return formats.length > 0 ? [types, descriptor] : [];
}

/** Every format's functions, and each type whose name is one format's alone. */
function indexModule(formats: readonly EmitInput[], layout: Layout, options: EmitOptions): Module {
  const sources = formats.flatMap((format) => format.sources);
  const module = new Module('index', header([...new Set(sources)]), options);
  const owners = new Map<string, string[]>();
  for (const { plan } of formats) {
    for (const [name, home] of homesOf(plan, layout)) {
      const definition = toValueSchema(plan).definitions.has(name) || name === plan.format;
      if (!definition || home === SHARED) continue;
      owners.set(name, [...(owners.get(name) ?? []), layout.folder(plan)]);
    }
    if (!owners.has(plan.format)) owners.set(plan.format, [layout.folder(plan)]);
  }
  for (const { plan, jsonSchema } of formats) {
    const folder = layout.folder(plan);
    const types = [...owners].filter(
      ([, folders]) => folders.length === 1 && folders[0] === folder,
    );
    const names = types.map(([name]) => name).sort();
    module.add(
      `export type { ${names.join(', ')} } from "${module.specifier(`${folder}/types`)}";`,
      `export { ${exportsOf(plan.format).join(', ')} } from "${module.specifier(`${folder}/index`)}";`,
    );
    if (jsonSchema) {
      const json = `${constantPrefix(plan.format)}JsonSchema`;
      module.add(`export { ${json} } from "${module.specifier(`${folder}/json-schema`)}";`);
    }
  }
  if (layout.shared.length > 0) {
    module.add(`export type * from "${module.specifier(`${SHARED}/types`)}";`);
  }
  return module;
}

function exportsOf(format: string): FormatExports['values'] {
  const prefix = constantPrefix(format);
  return [
    `is${format}`,
    `parse${format}`,
    `serialize${format}`,
    `${prefix}Schema`,
    `${prefix}XmlSchema`,
    `validate${format}`,
  ];
}

export { typeText };
