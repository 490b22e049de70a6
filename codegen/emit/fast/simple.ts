/** How the fast lane reads simple types: by a scanner where there is one, else by the descriptor. */
import { facetsOf } from '../../bind/facets.ts';
import type { SimplePlan } from '../../bind/plan.ts';
import { scalarValue } from '../../bind/scalar-value.ts';
import type { TypeKey } from '../../wire/model.ts';
import { type FormatContext, typeConstant } from '../format-context.ts';
import { SHARED } from '../layout.ts';
import { quoteLineComment } from '../quote.ts';
import { typeText } from '../type-text.ts';
import {
  isAnyText,
  literalsOf,
  type ReaderModule,
  readerOf,
  type ScannedReader,
} from './reader.ts';

/** How a value is read. */
export type Take =
  /** A function takes it, and leaves `scan.at` behind it. */
  | {
      readonly kind: 'function';
      /** A call that reads at `at`. */
      readonly text: (at: string) => string;
      /** Whether its type is the value's own; else it is `unknown`. */
      readonly isTyped: boolean;
    }
  /** It is a string, whose end a scanner finds. */
  | {
      readonly kind: 'scanned';
      /** A call that gives where the text ends that begins at `at`; 0: not a plain one. */
      readonly end: (at: string) => string;
      /** A call that reads an element whose text isn't plain: its value, `scan.at` behind its end. */
      readonly slow: (at: string, nameLength: number) => string;
      /** What both are cast to, if the value's type is not `string`. */
      readonly type: string | undefined;
    };

/** How emitted code reads a value of a simple type, its own function or the descriptor's. */
export function takeOf(key: TypeKey, context: FormatContext): Take {
  const { plan, layout, module } = context;
  const type = plan.types.get(key);
  if (type?.kind === 'simple') {
    const reader = readerOf(type, context);
    if (reader?.kind === 'scanned') return scannedTake(type, reader, context);
    if (reader?.kind === 'function') {
      const name = takeName(type, context);
      const local = layout.home(plan, type) === SHARED ? module.from(`${SHARED}/fast`, name) : name;
      return { kind: 'function', text: (at) => `${local}(${at})`, isTyped: true };
    }
  }
  const constant = typeConstant(key, context);
  const text = (at: string): string => `${module.runtime('takeSimple')}(${constant}, ${at})`;
  return { kind: 'function', text, isTyped: false };
}

/** An expression for the value at `at` as `type`, behind which there may be any end tag. */
export function takenText(key: TypeKey, at: string, type: string, context: FormatContext): string {
  const take = takeOf(key, context);
  if (take.kind === 'function') {
    return take.isTyped ? take.text(at) : `${take.text(at)} as ${type} | undefined`;
  }
  const constant = typeConstant(key, context);
  return `${context.module.runtime('taken')}(${constant}, ${at}, ${take.end(at)}) as ${type} | undefined`;
}

function scannedTake(type: SimplePlan, reader: ScannedReader, context: FormatContext): Take {
  const { plan, layout, module } = context;
  const isShared = layout.home(plan, type) === SHARED;
  const own = (name: string): string => (isShared ? module.from(`${SHARED}/fast`, name) : name);
  const scanner = reader.statements ? own(endName(type, context)) : module.runtime(reader.scanner);
  return {
    kind: 'scanned',
    end: (at) => `${scanner}(${at})`,
    slow: (at, length) =>
      isAnyText(type)
        ? `${module.runtime('takeText')}(${at}, ${length})`
        : `${module.runtime('takeElement')}(${typeConstant(type.key, context)}, ${at}, ${length})`,
    type: textType(type, context),
  };
}

/** What a text of the type must be cast to; `undefined` if its type is `string`. */
function textType(type: SimplePlan, { plan, layout, module }: FormatContext): string | undefined {
  const { typeName = '' } = type;
  if (plan.externals.has(typeName)) {
    return module.from(`${layout.home(plan, type)}/types`, typeName, 'type');
  }
  const value = typeText(scalarValue(type.key, plan), module.dates);
  return value === 'string' ? undefined : value;
}

/** The one value that a type has, as a text: an enumeration of one. */
export function onlyText(key: TypeKey, { plan }: FormatContext): string | undefined {
  const type = plan.types.get(key);
  const literals = type?.kind === 'simple' ? literalsOf(type, { plan }) : undefined;
  return literals?.length === 1 ? literals[0] : undefined;
}

/** The names of the functions of a format, which nothing else may be called. */
export function takeNames(context: Pick<FormatContext, 'plan' | 'layout'>): readonly string[] {
  return Array.from(context.plan.types.values(), (type) => takeName(type, context)).flatMap(
    (name) => [name, name.replace('take', 'endOf')],
  );
}

/** What the function of a type is called that `takeDeclarations` writes. */
export function calledName(type: SimplePlan, context: FormatContext): string {
  return readerOf(type, context)?.kind === 'scanned'
    ? endName(type, context)
    : takeName(type, context);
}

/** `endOfMobileNumber` */
function endName(type: SimplePlan, context: FormatContext): string {
  return takeName(type, context).replace('take', 'endOf');
}

/** `takeMobileNumber` */
export function takeName(
  type: Parameters<FormatContext['layout']['constant']>[1],
  { plan, layout }: Pick<FormatContext, 'plan' | 'layout'>,
): string {
  const constant = layout.constant(plan, type).replace(/Type(\d*)$/, '$1');
  return `take${constant.charAt(0).toUpperCase()}${constant.slice(1)}`;
}

/** The declarations that read one simple type; none where the run-time's own functions do. */
export function takeDeclarations(type: SimplePlan, context: FormatContext): readonly string[] {
  const reader = readerOf(type, context);
  if (!reader) return [];
  const { module, plan, layout } = context;
  const folder = layout.home(plan, type);
  const isShared = folder === SHARED;
  const shown = quoteLineComment(type.label);
  if (reader.kind === 'scanned') {
    if (!reader.statements) return [];
    const comment = `/** Where ${shown} ends that begins at \`at\`${sourcesText(type)}; 0: not valid, or not plain. */`;
    const statements = reader.statements(module);
    return [declare(comment, endName(type, context), 'number', statements, isShared, module)];
  }
  const returned =
    type.typeName === undefined
      ? typeText(scalarValue(type.key, plan), module.dates)
      : module.from(`${folder}/types`, type.typeName, 'type');
  const comment = `/** ${shown} at \`at\`; \`undefined\`: not valid, or unknown here. */`;
  const statements = reader
    .statements(module)
    .map((statement) => statement.replaceAll('$T', () => `${returned} | undefined`));
  const name = takeName(type, context);
  return [declare(comment, name, `${returned} | undefined`, statements, isShared, module)];
}

/** A function of `at`; one that formats share is a module's own, and is given the scratch buffer. */
function declare(
  comment: string,
  name: string,
  returned: string,
  statements: readonly string[],
  isShared: boolean,
  module: ReaderModule,
): string {
  const text = [`function ${name}(at: number): ${returned} {`, ...statements, '}'].join('\n');
  const used = ['view', 'scan'].filter((each) => text.includes(`${each}.`));
  if (!isShared) return `${comment}\n${text}`;
  if (used.length === 0) return `${comment}\nexport ${text}`;
  return [
    comment,
    `export const ${name} = /* @__PURE__ */ ${module.runtime('withScratch')}(({ ${used.join(', ')} }) => {`,
    `return ${text};`,
    '});',
  ].join('\n');
}

/** The patterns of a type, for a comment. */
function sourcesText(type: SimplePlan): string {
  const sources = facetsOf(type).flatMap((facet) =>
    facet.kind === 'pattern' ? facet.sources : [],
  );
  return sources.length === 0 ? '' : ` (${quoteLineComment(sources.join(' | '))})`;
}
