/** Simple types as calls of the run-time's constructors. */
import { shortenedPattern } from '../../src/runtime/datatype/facet.ts';
import { facetsOf } from '../bind/facets.ts';
import type { AtomicPlan, ScalarForm, SimplePlan } from '../bind/plan.ts';
import { pascalCase } from '../bind/words.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { builtinDatatype } from '../interpret/builtin-datatype.ts';
import { compilePattern } from '../pattern/compile.ts';
import type { Facet, TypeKey } from '../wire/model.ts';
import { hasOneTextEach } from './comparison.ts';
import type { Module } from './module.ts';
import { regularExpressionText } from './pattern.ts';
import { isWithinLexicalSpace } from './pattern-facet.ts';
import { quoteJson, quoteString } from './quote.ts';

/** What writing a simple type needs of the types around it. */
export interface SimpleContext {
  readonly module: Module;
  readonly report: Report;
  /** The constant of another simple type. */
  readonly constant: (key: TypeKey) => string;
  /** Whether values of the type are compared with others. */
  readonly isCompared: boolean;
}

/** The expression that makes the type: `atomic("MobileNumber", token, [pattern(…)])`. */
export function simpleExpression(type: SimplePlan, context: SimpleContext): string {
  const { module } = context;
  const name = quoteString(type.label);
  const facets = facetsExpression(type, context);
  switch (type.variety) {
    case 'list': {
      if (isBuiltinList(type) && type.steps.length === 0) return module.runtime(type.builtin);
      const inherited = isBuiltinList(type) ? [`...${module.runtime(type.builtin)}.facets`] : [];
      const all = [...inherited, ...facets];
      const tail = all.length > 0 ? `, [${all.join(', ')}]` : '';
      return `${module.runtime('list')}(${name}, ${context.constant(type.item)}${tail})`;
    }
    case 'union': {
      const members = type.members.map(context.constant).join(', ');
      const tail = facets.length > 0 ? `, [${facets.join(', ')}]` : '';
      return `${module.runtime('union')}(${name}, [${members}]${tail})`;
    }
    case 'atomic': {
      const options = optionsExpression(type, module);
      const datatype = datatypeExpression(type, context);
      const tail = options
        ? `, [${facets.join(', ')}], ${options}`
        : facets.length > 0
          ? `, [${facets.join(', ')}]`
          : '';
      return `${module.runtime('atomic')}(${name}, ${datatype}${tail})`;
    }
  }
}

/** The datatype; where the patterns tell all that it could say, but for its name, no more than that. */
function datatypeExpression(type: AtomicPlan, context: SimpleContext): string {
  const { module, isCompared, report } = context;
  const { builtin, form } = type;
  const { primitive, resolve, identities, lengthOf } = builtinDatatype(builtin);
  const isPlain = primitive === 'string' || form !== 'string' || isCompared;
  const facets = facetsOf(type);
  const patterns = facets.filter((facet) => facet.kind === 'pattern');
  const isTold =
    !(isPlain || resolve || identities || lengthOf) &&
    facets.every(({ kind }) => toldFacets.has(kind)) &&
    isWithinLexicalSpace(builtin, patterns, report);
  return isTold
    ? `${module.runtime('toldByPattern')}(${quoteString(builtin)})`
    : module.runtime(builtin);
}

/** What is asked of a text alone. */
const toldFacets: ReadonlySet<Facet['kind']> = new Set([
  'pattern',
  'whiteSpace',
  'length',
  'minLength',
  'maxLength',
]);

function isBuiltinList(type: SimplePlan): boolean {
  return type.variety === 'list' && type.builtin !== 'anySimpleType';
}

/** Only what differs from the datatype's own. */
function optionsExpression(type: AtomicPlan, module: Module): string {
  const parts: string[] = [];
  const stated = type.steps.some((step) => step.facets.some(({ kind }) => kind === 'whiteSpace'));
  if (stated) parts.push(`whiteSpace: ${quoteString(type.whiteSpace)}`);
  const form = formName(type);
  if (form !== undefined) parts.push(`form: ${module.runtime(form)}`);
  return parts.length === 0 ? '' : `{ ${parts.join(', ')} }`;
}

/** What the run-time takes a datatype for where nothing is said; all others are strings. */
const ownForms: ReadonlyMap<string, ScalarForm> = new Map([
  ['boolean', 'boolean'],
  ['float', 'float'],
  ['double', 'float'],
  ...['int', 'short', 'byte', 'unsignedInt', 'unsignedShort', 'unsignedByte'].map(
    (name) => [name, 'integer'] as const,
  ),
]);

/** `undefined` where the datatype's name already says it. */
function formName({ form, builtin }: AtomicPlan): string | undefined {
  return form === (ownForms.get(builtin) ?? 'string') ? undefined : `as${pascalCase(form)}`;
}

function facetsExpression(type: SimplePlan, context: SimpleContext): string[] {
  return type.steps.flatMap((step) =>
    step.facets.flatMap((facet) => facetExpression(facet, type, context)),
  );
}

function facetExpression(
  facet: Facet,
  type: SimplePlan,
  { module, report }: SimpleContext,
): string[] {
  switch (facet.kind) {
    case 'whiteSpace':
      return [];
    case 'pattern': {
      const compiled = compilePattern(facet.sources, 'xsd', facet.span, report);
      if (!compiled) return [];
      const matcher =
        compiled.kind === 'native'
          ? regularExpressionText(compiled)
          : `${module.runtime('automaton')}(${JSON.stringify(compiled.data)})`;
      const sources = facet.sources
        .map((source) => quoteString(shortenedPattern(source)))
        .join(', ');
      return [`${module.runtime('pattern')}(${matcher}, ${sources})`];
    }
    case 'enumeration': {
      const values = quoteJson(facet.values.map(({ lexical }) => lexical));
      const name = hasOneTextEach(type) ? 'enumerationOfTexts' : 'enumeration';
      return [`${module.runtime(name)}(${values})`];
    }
    case 'length':
    case 'minLength':
    case 'maxLength':
    case 'totalDigits':
    case 'fractionDigits':
      return [`${module.runtime(facet.kind)}(${facet.value})`];
    default:
      return [`${module.runtime(facet.kind)}(${quoteString(facet.value)})`];
  }
}
