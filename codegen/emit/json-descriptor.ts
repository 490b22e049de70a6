/** JSON Schemas as calls of the run-time's constructor. */
import type { ArgumentPlan, PatternPlan, SchemaPlan } from '../json-schema/describe.ts';
import type { CompiledPattern } from '../pattern/compile.ts';
import type { Module } from './module.ts';
import { regularExpressionText } from './pattern.ts';
import { quoteAccess, quoteJson, quoteProperty, quoteString } from './quote.ts';

/** What the function that gives a named schema is called. */
type DescriptorName = (schema: string) => string;

/** The expression that makes a schema: `jsonSchema({ type: "string" })`. */
export function schemaText(plan: SchemaPlan, module: Module, nameOf: DescriptorName): string {
  switch (plan.kind) {
    case 'boolean':
      return String(plan.value);
    case 'reference':
      return nameOf(plan.name);
    case 'schema': {
      const keywords = plan.keywords.map(
        ({ name, argument }) => `${quoteProperty(name)}: ${argumentText(argument, module, nameOf)}`,
      );
      const call = module.runtime('jsonSchema');
      return keywords.length === 0 ? `${call}({})` : `${call}({\n${keywords.join(',\n')},\n})`;
    }
  }
}

function argumentText(argument: ArgumentPlan, module: Module, nameOf: DescriptorName): string {
  switch (argument.kind) {
    case 'plain':
      return quoteJson(argument.value);
    case 'pattern': {
      const { source, pattern } = argument;
      return `{ source: ${quoteString(source)}, matcher: ${matcherText(pattern, module)} }`;
    }
    case 'format':
      return quoteAccess(module.runtime('jsonFormats'), argument.export);
    case 'one':
      return schemaText(argument.schema, module, nameOf);
    case 'list':
      return `[\n${argument.schemas.map((each) => `${schemaText(each, module, nameOf)},\n`).join('')}]`;
    case 'table':
      return tableText(argument.entries, module, nameOf);
    case 'patterns': {
      const entries = argument.entries.map((entry) => patternText(entry, module, nameOf));
      return `[${entries.join(', ')}]`;
    }
  }
}

/** A record, unless a name in it would be no property of one. */
function tableText(
  entries: readonly (readonly [string, SchemaPlan])[],
  module: Module,
  nameOf: DescriptorName,
): string {
  const texts = entries.map(([name, plan]) => [name, schemaText(plan, module, nameOf)] as const);
  if (texts.some(([name]) => name === '__proto__')) {
    return `new Map([\n${texts.map(([name, text]) => `[${quoteString(name)}, ${text}],\n`).join('')}])`;
  }
  return `{\n${texts.map(([name, text]) => `${quoteProperty(name)}: ${text},\n`).join('')}}`;
}

function patternText(
  { source, pattern, schema }: PatternPlan,
  module: Module,
  nameOf: DescriptorName,
): string {
  const matcher = matcherText(pattern, module);
  return `{ pattern: ${quoteString(source)}, matcher: ${matcher}, schema: ${schemaText(schema, module, nameOf)} }`;
}

function matcherText(pattern: CompiledPattern, module: Module): string {
  return pattern.kind === 'native'
    ? regularExpressionText(pattern)
    : `${module.runtime('automaton')}(${quoteJson(pattern.data)})`;
}
