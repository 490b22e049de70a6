/** The emitters in order: from the formats of a configuration to the text of every file. */
import type { BindingPlan } from '../bind/plan.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { ValueDefinition } from '../value/model.ts';
import { referencesOf } from '../value/references.ts';
import type { TypeKey } from '../wire/model.ts';
import { writeCheck, writeTypeCheck } from './check.ts';
import { checkableTypes } from './checkable.ts';
import { simpleConstant, writeDescriptor } from './descriptor.ts';
import type { EmitInput } from './emit-input.ts';
import { type EmittedFile, header } from './emitted-file.ts';
import { addExternalTypes } from './externals.ts';
import { hasFastLane, writeFast } from './fast/fast.ts';
import { takeDeclarations, takeNames } from './fast/simple.ts';
import type { FormatContext } from './format-context.ts';
import { indexModule } from './formats-index.ts';
import { constantPrefix, writeIndex } from './index-module.ts';
import { type JsonEmitInput, jsonModules } from './json-format.ts';
import { type Layout, layOut, SHARED } from './layout.ts';
import { type EmitOptions, Module } from './module.ts';
import { printFiles } from './print.ts';
import { quoteJson } from './quote.ts';
import { hasSerializer, writerNames, writeSerializer } from './serialize/serialize.ts';
import { exportsOf, homesOf } from './surface.ts';
import { typeDeclaration } from './types.ts';

/** Every file, in order of path. */
export function emitFormats(
  inputs: readonly (EmitInput | JsonEmitInput)[],
  options: EmitOptions,
  report: Report,
): readonly EmittedFile[] {
  const formats = inputs.filter((input) => 'plan' in input);
  const layout = layOut(formats.map(({ plan }) => plan));
  const modules = [
    ...inputs.flatMap((input) =>
      'plan' in input
        ? formatModules(input, layout, options, report)
        : jsonModules(input, header(input.sources), options, report),
    ),
    ...sharedModules(layout, options, report, formats.some(isFast)),
    indexModule(inputs, layout, options),
  ];
  const files = modules.map((module) => module.structure());
  return printFiles(files.sort((a, b) => (a.path < b.path ? -1 : 1)));
}

/** Whether a format has a fast lane: it can have one, and is asked to. */
function isFast({ plan, fast = true }: EmitInput): boolean {
  return fast && hasFastLane(plan);
}

/** Whether a format has a serializer of its own, on the same terms. */
function isWriting({ plan, fast = true }: EmitInput): boolean {
  return fast && hasSerializer(plan);
}

function formatModules(
  input: EmitInput,
  layout: Layout,
  options: EmitOptions,
  report: Report,
): readonly Module[] {
  const { plan, jsonSchema, sources } = input;
  const folder = layout.folder(plan);
  const reserved = namesOf(plan, layout);
  const context = (name: string): FormatContext => {
    const module = new Module(`${folder}/${name}`, header(sources), options, reserved);
    return { plan, layout, report, module };
  };
  const write = (name: string, writer: (context: FormatContext) => void): Module => {
    const made = context(name);
    writer(made);
    return made.module;
  };
  return [
    write('types', writeTypes),
    write('check', writeCheck),
    write('descriptor', writeDescriptor),
    ...(isFast(input) ? [write('fast', writeFast)] : []),
    ...(isWriting(input) ? [write('serialize', writeSerializer)] : []),
    write('index', (made) =>
      writeIndex(made, {
        hasJsonSchema: jsonSchema !== undefined,
        isFast: isFast(input),
        isWriting: isWriting(input),
      }),
    ),
    ...(jsonSchema ? [write('json-schema', (made) => writeJsonSchema(made, jsonSchema))] : []),
  ];
}

/** Every name that a module of the format may declare or import from another. */
function namesOf(plan: BindingPlan, layout: Layout): readonly string[] {
  const types = [...layout.values(plan).definitions.keys(), plan.format];
  const constants = [...plan.types.values()].map((type) => layout.constant(plan, type));
  const prefix = constantPrefix(plan.format);
  const own = [`${prefix}Format`, `${prefix}Lax`, `${prefix}JsonSchema`, ...exportsOf(plan)];
  const functions = [...types.map((name) => `is${name}`), ...takeNames({ plan, layout })];
  const writers = writerNames({ plan, layout });
  return [...types, ...constants, ...functions, ...writers, ...own, `read${plan.format}`];
}

function writeJsonSchema(
  { plan, module }: FormatContext,
  jsonSchema: Readonly<Record<string, unknown>>,
): void {
  module.add(
    `/** The JSON Schema of ${plan.format}, in one document (draft 2020-12). */\nexport const ${constantPrefix(plan.format)}JsonSchema: ${module.global('Record')}<string, unknown> = ${quoteJson(jsonSchema)};`,
  );
}

function writeTypes(context: FormatContext): void {
  const { plan, layout, module } = context;
  const schema = layout.values(plan);
  const homes = homesOf(plan, layout);
  const shared = new Set<string>();
  const own = [...schema.definitions.values()].filter(({ name }) => homes.get(name) !== SHARED);
  const names = own.map(({ name }) => name);
  addExternalTypes(module, names, plan.externals);
  for (const definition of own) {
    if (plan.externals.has(definition.name)) continue;
    module.add(typeDeclaration(definition, module.dates));
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
    module.add(typeDeclaration(root, module.dates));
  }
  for (const name of shared) module.from(`${SHARED}/types`, name, 'type');
}

function sharedModules(
  layout: Layout,
  options: EmitOptions,
  report: Report,
  isFast: boolean,
): readonly Module[] {
  if (layout.shared.length === 0) return [];
  const sources = [...new Set(layout.shared.map(([, type]) => type.document ?? ''))].sort();
  const reserved = layout.shared.flatMap(([plan]) => namesOf(plan, layout));
  const module = (name: string): Module =>
    new Module(`${SHARED}/${name}`, header(sources), options, reserved);
  const [types, check, descriptor] = [module('types'), module('check'), module('descriptor')];
  const fast = module('fast');
  const checkable = new Map<BindingPlan, ReadonlySet<TypeKey>>();
  for (const [plan, type] of layout.shared) {
    if (!checkable.has(plan)) checkable.set(plan, checkableTypes(plan));
    const name = type.typeName ?? '';
    const definition = layout.values(plan).definitions.get(name);
    if (plan.externals.has(name)) addExternalTypes(types, [name], plan.externals);
    else if (definition) types.add(typeDeclaration(definition, types.dates));
    const context = { plan, layout, report };
    const scope = { ...context, checkable: checkable.get(plan) ?? new Set() };
    writeTypeCheck(type, { ...scope, module: check });
    if (type.kind === 'simple') {
      descriptor.add(simpleConstant(type, { ...context, module: descriptor }));
      if (isFast) fast.add(...takeDeclarations(type, { ...context, module: fast }));
    }
  }
  return [types, check, descriptor, ...(isFast ? [fast] : [])];
}
