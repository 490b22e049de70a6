/** `index.ts` of a format: its functions, thin over the run-time. */
import { camelCase } from '../bind/words.ts';
import { addConstant, addFunction } from './declarations.ts';
import { formatConstant } from './descriptor.ts';
import { fastName } from './fast/fast.ts';
import type { FormatContext } from './format-context.ts';
import { SHARED } from './layout.ts';
import { partsExpression } from './parts.ts';
import { quoteIdentifier } from './quote.ts';
import { writeName } from './serialize/serialize.ts';

/** `smsMo` of `SmsMo`: what constants are called after. */
export function constantPrefix(format: string): string {
  return quoteIdentifier(camelCase(format));
}

/** What is emitted of a format beside its types, checks and descriptor. */
interface Parts {
  readonly hasJsonSchema: boolean;
  readonly isFast: boolean;
  /** Whether it has a serializer of its own. */
  readonly isWriting: boolean;
}

/** Writes what a format offers: its parser, check, serializer and Standard Schemas. */
export function writeIndex(
  context: FormatContext,
  { hasJsonSchema, isFast, isWriting }: Parts,
): void {
  const { plan, module, layout } = context;
  const name = plan.format;
  const folder = layout.folder(plan);
  const type = module.from(`${folder}/types`, name, 'type');
  const format = module.from(`${folder}/descriptor`, formatConstant(name));
  const isName = module.from(`${folder}/check`, `is${name}`);
  module.add(
    `export { ${isName} };`,
    `export type * from "${module.specifier(`${folder}/types`)}";`,
    ...sharedTypes(context),
  );
  if (hasJsonSchema) {
    const json = `${constantPrefix(name)}JsonSchema`;
    module.add(`export { ${module.from(`${folder}/json-schema`, json)} };`);
  }

  const names = { name, type, format, isName };
  addParser(context, names, isFast);
  addValidator(context, names);
  addSerializer(context, names, isWriting);
  addStandardSchemas(context, hasJsonSchema, type);
}

/** What the functions of a format are written with. */
interface Names {
  readonly name: string;
  readonly type: string;
  /** The constant of its descriptor. */
  readonly format: string;
  readonly isName: string;
}

function addParser(
  { plan, module, layout }: FormatContext,
  { name, type, format }: Names,
  isFast: boolean,
): void {
  const lane = isFast ? `, ${module.from(`${layout.folder(plan)}/fast`, fastName(name))}` : '';
  const parts = partsExpression(plan, module);
  addFunction(module, `parse${name}`, {
    docs: [
      'Parses a document: the value, or every issue with its place. Never throws.',
      '',
      '@example',
      `const result = parse${name}(body);`,
      'if (result.issues) console.error(result.issues);',
      'else console.log(result.value);',
    ].join('\n'),
    parameters: [
      ['input', `string | ${module.global('Uint8Array')}`],
      ['options?', module.runtime('ParseOptions', 'type')],
    ],
    returns: `${module.runtime('Result', 'type')}<${type}>`,
    body: `return ${module.runtime('parseWith')}<${type}>(${parts}, ${format}, input, options${lane});`,
  });
}

function addValidator(
  { plan, module }: FormatContext,
  { name, type, format, isName }: Names,
): void {
  const explained = `${module.runtime('validate')}<${type}>(${format}, value)`;
  addFunction(module, `validate${name}`, {
    docs: `As \`${isName}\`, with every issue. Never throws.`,
    parameters: [['value', 'unknown']],
    returns: `${module.runtime('Result', 'type')}<${type}>`,
    body:
      plan.roots.length > 1
        ? `return ${explained};`
        : `return ${isName}(value) ? { value } : ${explained};`,
  });
}

function addSerializer(
  context: FormatContext,
  { name, type, format }: Names,
  isWriting: boolean,
): void {
  const { plan, module, layout } = context;
  const file = `${layout.folder(plan)}/serialize`;
  const writer = isWriting ? `, ${module.from(file, writeName(name))}` : '';
  addFunction(module, `serialize${name}`, {
    docs: `Writes a value as XML; what is no value of the format gives issues. Never throws.`,
    parameters: [
      ['value', type],
      ['options?', serializeOptions(context)],
    ],
    returns: module.runtime('SerializeResult', 'type'),
    body: `return ${module.runtime('serialize')}(${format}, value, options${writer});`,
  });
}

/** Types of the shared folder that this format uses belong to its own surface too. */
function sharedTypes({ plan, layout, module }: FormatContext): readonly string[] {
  const names = [...plan.types.values()]
    .filter((type) => layout.home(plan, type) === SHARED)
    .map(({ typeName = '' }) => typeName);
  if (names.length === 0) return [];
  return [
    `export type { ${names.sort().join(', ')} } from "${module.specifier(`${SHARED}/types`)}";`,
  ];
}

function serializeOptions({ plan, module }: FormatContext): string {
  const options = module.runtime('SerializeOptions', 'type');
  if (plan.roots.length < 2) return options;
  return `${options} & ${module.runtime('ValidateOptions', 'type')}`;
}

/** https://standardschema.dev: for frameworks that take any validator. */
function addStandardSchemas(
  { plan, module, layout }: FormatContext,
  hasJsonSchema: boolean,
  type: string,
): void {
  const name = plan.format;
  const prefix = constantPrefix(name);
  const json = `${prefix}JsonSchema`;
  const jsonArgument = hasJsonSchema
    ? `, () => ${module.from(`${layout.folder(plan)}/json-schema`, json)}`
    : '';
  const kind = hasJsonSchema ? 'StandardJsonSchema' : 'StandardSchema';
  addConstant(module, `${prefix}Schema`, {
    docs: 'Standard Schema for objects.',
    type: `${module.runtime(kind, 'type')}<${type}, ${type}>`,
    value: `${module.runtime('standardSchema')}(validate${name}${jsonArgument})`,
  });
  addConstant(module, `${prefix}XmlSchema`, {
    docs: 'Standard Schema for documents.',
    type: `${module.runtime('StandardSchema', 'type')}<string | ${module.global('Uint8Array')}, ${type}>`,
    value: `${module.runtime('standardXmlSchema')}(parse${name})`,
  });
}
