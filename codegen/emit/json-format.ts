/** The modules of a format that only has a JSON Schema: no XML, and every check by its descriptor. */
import type { ExternalTypes } from '../bind/externals.ts';
import { camelCase } from '../bind/words.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { describeJsonSchema, type JsonDescriptorPlan } from '../json-schema/describe.ts';
import type { JsonSchemaSet } from '../json-schema/model.ts';
import { toValueSchema } from '../json-schema/value.ts';
import type { ValueSchema } from '../value/model.ts';
import { addConstant, addFunction } from './declarations.ts';
import { addExternalTypes } from './externals.ts';
import { schemaText } from './json-descriptor.ts';
import { folderName } from './layout.ts';
import { type EmitOptions, Module } from './module.ts';
import { quoteComment, quoteDocumentation, quoteIdentifier, quoteJson } from './quote.ts';
import { typeDeclaration } from './types.ts';

/** One format of a JSON Schema alone, ready to be emitted. */
export interface JsonEmitInput {
  /** `Invoice`. */
  readonly name: string;
  readonly schemas: JsonSchemaSet;
  /** The same as one document. */
  readonly jsonSchema: Readonly<Record<string, unknown>>;
  /** Types that are imported from elsewhere. */
  readonly externals?: ExternalTypes;
  /** Paths of the schemas that it comes from, for the header. */
  readonly sources: readonly string[];
}

/** What the writers of one format share. */
interface JsonContext {
  /** The format's, and its documents'. */
  readonly name: string;
  readonly folder: string;
  readonly prefix: string;
  readonly values: ValueSchema;
  readonly externals: ExternalTypes;
  readonly plan: JsonDescriptorPlan;
  readonly module: Module;
}

/** The values that its `index.ts` exports. */
export function jsonExports(input: JsonEmitInput): readonly string[] {
  const prefix = quoteIdentifier(camelCase(input.name));
  return [`is${input.name}`, `validate${input.name}`, `${prefix}Schema`, `${prefix}JsonSchema`];
}

/** The types that its `types.ts` exports. */
export function jsonTypeNames({ schemas, name }: JsonEmitInput): readonly string[] {
  return [...toValueSchema(schemas, name).definitions.keys()];
}

/** The modules of a format of a JSON Schema alone. */
export function jsonModules(
  input: JsonEmitInput,
  header: string,
  options: EmitOptions,
  report: Report,
): readonly Module[] {
  const { name, schemas, jsonSchema, externals = new Map() } = input;
  const shared = {
    name,
    folder: folderName(name),
    prefix: quoteIdentifier(camelCase(name)),
    values: toValueSchema(schemas, name),
    externals,
    plan: describeJsonSchema(schemas, report, name),
  };
  const descriptors = shared.plan.schemas.map((schema) => descriptorName(schema.name));
  const types = jsonTypeNames(input);
  const reserved = [
    ...types,
    ...descriptors,
    ...types.map((type) => `is${type}`),
    ...jsonExports(input),
  ];
  const write = (file: string, writer: (context: JsonContext) => void): Module => {
    const module = new Module(`${shared.folder}/${file}`, header, options, reserved);
    writer({ ...shared, module });
    return module;
  };
  return [
    write('types', writeTypes),
    write('check', writeChecks),
    write('descriptor', writeDescriptors),
    write('index', writeIndex),
    write('json-schema', (context) => writeJsonSchema(context, jsonSchema)),
  ];
}

/** `addressDescriptor` */
function descriptorName(schema: string): string {
  return quoteIdentifier(`${schema.charAt(0).toLowerCase()}${schema.slice(1)}Descriptor`);
}

function writeTypes({ values, externals, module }: JsonContext): void {
  addExternalTypes(module, values.definitions.keys(), externals);
  for (const definition of values.definitions.values()) {
    if (!externals.has(definition.name)) module.add(typeDeclaration(definition, module.dates));
  }
}

function writeChecks(context: JsonContext): void {
  const { plan, folder, module } = context;
  for (const { name } of plan.schemas) {
    const descriptor = module.from(`${folder}/descriptor`, descriptorName(name));
    addFunction(module, `is${name}`, {
      docs: `Whether \`value\` is valid as \`${quoteComment(name)}\`. Never throws.`,
      parameters: [['value', 'unknown']],
      returns: `value is ${module.from(`${folder}/types`, name, 'type')}`,
      body: `return ${module.runtime('isJson')}(${descriptor}(), value);`,
    });
  }
}

/** Functions, as complex types of an XSD are: see `complexFunction` of `descriptor.ts`. */
function writeDescriptors({ plan, module }: JsonContext): void {
  for (const { name, documentation, schema } of plan.schemas) {
    const descriptor = descriptorName(name);
    const made = schemaText(schema, module, descriptorName);
    addFunction(module, descriptor, {
      docs: quoteDocumentation(documentation),
      parameters: [],
      returns: module.runtime('JsonSchema', 'type'),
      body: `return ${module.runtime('once')}(${descriptor}, () => ${made});`,
    });
  }
}

function writeIndex({ plan, folder, prefix, name, module }: JsonContext): void {
  const type = module.from(`${folder}/types`, name, 'type');
  const descriptor = module.from(`${folder}/descriptor`, descriptorName(plan.root));
  const json = module.from(`${folder}/json-schema`, `${prefix}JsonSchema`);
  module.add(
    `export { ${module.from(`${folder}/check`, `is${name}`)}, ${json} };`,
    `export type * from "${module.specifier(`${folder}/types`)}";`,
  );
  addFunction(module, `validate${name}`, {
    docs: 'The value itself if it is valid, or every issue with its path. Never throws.',
    parameters: [['value', 'unknown']],
    returns: `${module.runtime('Result', 'type')}<${type}>`,
    body: `return ${module.runtime('validateJson')}<${type}>(${descriptor}(), value);`,
  });
  addConstant(module, `${prefix}Schema`, {
    docs: 'Standard Schema for objects.',
    type: `${module.runtime('StandardJsonSchema', 'type')}<${type}, ${type}>`,
    value: `${module.runtime('standardSchema')}(validate${name}, () => ${json})`,
  });
}

function writeJsonSchema(
  { prefix, name, module }: JsonContext,
  jsonSchema: Readonly<Record<string, unknown>>,
): void {
  module.add(
    `/** The JSON Schema of ${quoteComment(name)}, in one document (draft 2020-12). */\nexport const ${prefix}JsonSchema: ${module.global('Record')}<string, unknown> = ${quoteJson(jsonSchema)};`,
  );
}
