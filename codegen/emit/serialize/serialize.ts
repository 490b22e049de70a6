/**
 * `serialize.ts`: the writer of a format's ordinary values, specialised to its schema. It checks a
 * value while it writes it, and gives up at the first thing that is not as it expects: the
 * descriptor then writes the value, or says what is wrong with it. What both write is the same.
 */
import type { BindingPlan, ElementPlan } from '../../bind/plan.ts';
import { nameKey } from '../../wire/model.ts';
import { checkableTypes } from '../checkable.ts';
import type { FormatContext } from '../format-context.ts';
import { groupRecords } from '../properties.ts';
import { quoteString } from '../quote.ts';
import { reachable, wordsOf } from '../unused.ts';
import { Variables, type WriteContext } from './context.ts';
import { elementXml, ended } from './element.ts';
import { complexFunction, groupFunction } from './functions.ts';
import { laneOf, writesParticle } from './lane.ts';
import {
  type Declaration,
  declarationsOf,
  functionName,
  groupFunctionName,
  namesOf,
} from './names.ts';
import { templateText, text } from './template.ts';

/** `writeMmsMo` */
export function writeName(format: string): string {
  return `write${format}`;
}

/** Whether a format has a serializer of its own. */
export function hasSerializer(plan: BindingPlan): boolean {
  const [first] = plan.roots;
  if (first === undefined || declarationsOf(plan) === undefined) return false;
  return laneOf(plan).writesElement(first);
}

/** The names of the functions of a format, which nothing else may be called. */
export function writerNames(context: Pick<FormatContext, 'plan' | 'layout'>): readonly string[] {
  const { plan } = context;
  const groups = [...plan.types.values()].flatMap((type) =>
    type.kind === 'complex' ? groupRecords(type).map(({ array }) => `xmlOf${array.typeName}`) : [],
  );
  return [
    writeName(plan.format),
    ...Array.from(plan.types.values(), (type) => functionName(type, context)),
    ...groups,
  ];
}

/** Writes the module. */
export function writeSerializer(format: FormatContext): void {
  const { plan, module } = format;
  const lane = laneOf(plan);
  const declarations = declarationsOf(plan) ?? [];
  const hasState = lane.isRecursive || declarations.some(({ bit }) => bit !== 0);
  const names = namesOf(plan, declarations);
  const checkable = checkableTypes(plan);
  const context: WriteContext = { ...format, checkable, lane, names, hasState };
  const root = rootFunction(declarations, context);
  module.add(root, ...reachable(root, typeFunctions(context)));
}

/** The functions of all types that are written, and of their groups, by name. */
function typeFunctions(context: WriteContext): ReadonlyMap<string, string> {
  const { plan, lane } = context;
  const functions = new Map<string, string>();
  for (const type of plan.types.values()) {
    if (type.kind !== 'complex' || !lane.writes(type.key)) continue;
    functions.set(functionName(type, context), complexFunction(type, context));
    for (const group of groupRecords(type)) {
      if (!writesParticle(group, lane)) continue;
      functions.set(groupFunctionName(group.array.typeName), groupFunction(group, context));
    }
  }
  return functions;
}

function rootFunction(declarations: readonly Declaration[], context: WriteContext): string {
  const { plan, module, hasState, lane } = context;
  const [first, ...others] = plan.roots;
  const written = plan.roots.filter((root) => lane.writesElement(root));
  const statements =
    others.length === 0 && first
      ? rootStatements(first, declarations, context)
      : written.flatMap((root) => [
          `if (element === ${quoteString(nameKey(root.name))}${root === first ? ' || element === undefined' : ''}) {`,
          ...rootStatements(root, declarations, context),
          '}',
        ]);
  const parameters = ['value: unknown', ...(others.length > 0 ? ['element?: string'] : [])];
  const usesState = hasState && wordsOf(statements.join('\n')).has('state');
  return [
    '/**',
    ' * Writes an ordinary value, without white space between elements; `undefined` for anything else,',
    ' * which the descriptor then writes or explains.',
    ' */',
    `export function ${writeName(plan.format)}(${parameters.join(', ')}): string | undefined {`,
    ...(usesState ? [`const state = ${module.runtime('startWriting')}();`] : []),
    ...statements,
    ...(others.length > 0 ? ['return undefined;'] : []),
    '}',
  ].join('\n');
}

function rootStatements(
  root: ElementPlan,
  declarations: readonly Declaration[],
  context: WriteContext,
): readonly string[] {
  const { module, names, hasState } = context;
  const xml = elementXml(root, 'value', new Variables(module), context);
  const start = templateText([text(`<${names.qualify(root.name)}`)]);
  const body = [...ended(xml.faults), ...xml.statements];
  const whole = templateText(xml.pieces);
  if (declarations.length === 0) return returned(body, whole);
  const table = declarations.map(
    ({ bit, prefix, namespace }) => `[${bit}, ${quoteString(prefix)}, ${quoteString(namespace)}]`,
  );
  const constant = module.constant('namespaces', `[${table.join(', ')}] as const`);
  const used = hasState ? 'state.used' : '0';
  return [
    ...body,
    `return ${module.runtime('withNamespaces')}(${whole}, ${start}, ${constant}, ${used});`,
  ];
}

/** Without a variable for what is handed on as it is. */
function returned(body: readonly string[], whole: string): readonly string[] {
  const [first = '', ...others] = body;
  const start = `const ${whole} = `;
  if (others.length === 1 && first.startsWith(start))
    return [`return ${first.slice(start.length)}`];
  return [...body, `return ${whole};`];
}
