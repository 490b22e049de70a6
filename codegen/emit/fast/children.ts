/** The loop of the fast lane over the children of an element: a switch on the first bytes of names. */
import type { ElementParticlePlan } from '../../bind/plan.ts';
import { typeConstant } from '../descriptor.ts';
import type { Module } from '../module.ts';
import { quoteLineComment, quoteString } from '../quote.ts';
import { hasAttributes } from './attributes.ts';
import type { FastContext, Slot } from './context.ts';
import { byteLength, differs, firstWord, goesOn, offset, read, stands } from './literal.ts';
import { type Order, orderEnd, orderStart, orderStep } from './order.ts';
import { onlyText, type Take, takeName, takeOf } from './simple.ts';

/** An element of a content model, and the variable that holds it. */
export interface Child extends Slot {
  readonly particle: ElementParticlePlan;
}

/** Statements that read children from `at` to the end tag. */
export function childLoop(
  children: readonly Child[],
  order: Order,
  context: FastContext,
): readonly string[] {
  const { module } = context;
  const cases = new Map<string, string[]>();
  const short: string[] = [];
  for (const [index, child] of children.entries()) {
    if (!context.lane.readsElement(child.particle.element)) continue;
    const written = childStatements(
      child,
      orderStep(order, index, child.kind === 'array'),
      context,
    );
    const opening = openingOf(child, context);
    if (byteLength(opening) < 4) short.push(...written);
    else cases.set(firstWord(opening), [...(cases.get(firstWord(opening)) ?? []), ...written]);
  }
  const switched = [...cases].flatMap(([label, written]) => [
    `case ${label}: {`,
    ...written,
    'break;',
    '}',
  ]);
  return [
    ...orderStart(order),
    spaceStart,
    'for (;;) {',
    ...spaceStatements(module),
    ...(cases.size > 0 ? [`switch (${read(4, 'at + 1')}) {`, ...switched, '}'] : []),
    ...short,
    `if (${read(1, 'at + 1')} === 0x2f) break;`,
    '// a comment, or a tag that is not as plain; anything else is for the full lane',
    `at = ${module.runtime('plain')}(at) | 0;`,
    'if (at < 0) return undefined;',
    '}',
    ...orderEnd(order),
  ];
}

/**
 * To the next tag. White space is most often the same as before the element before, of up to twelve
 * bytes: its first, middle and last four are compared.
 */
function spaceStatements(module: Module): readonly string[] {
  return [
    `if (${read(1, 'at')} !== 0x3c) {`,
    `if (${read(4, 'at')} === first && ${read(4, 'at + (tail >> 1)')} === middle && ${read(4, 'at + tail')} === last) at += tail + 4;`,
    'else {',
    'const before = at;',
    `at = ${module.runtime('skipSpace')}(at) | 0;`,
    'if (at >= before + 4 && at <= before + 12) {',
    'tail = at - before - 4;',
    `first = ${read(4, 'before')};`,
    `middle = ${read(4, 'before + (tail >> 1)')};`,
    `last = ${read(4, 'before + tail')};`,
    '}',
    '}',
    `if (${read(1, 'at')} !== 0x3c) return undefined;`,
    '}',
  ];
}

/** Nothing yet: where it is compared no `<` stands. */
const spaceStart = 'let first = 0x3c, middle = 0, last = 0, tail = 0;';

/** What stands behind `<`: the whole tag, or of an element with attributes the name. */
function openingOf({ particle: { element } }: Child, { plan }: FastContext): string {
  const type = plan.types.get(element.type);
  const isOpen = type?.kind === 'complex' && hasAttributes(type);
  return isOpen ? element.name.local : `${element.name.local}>`;
}

function childStatements(
  child: Child,
  order: readonly string[],
  context: FastContext,
): readonly string[] {
  const { module, plan } = context;
  const { element } = child.particle;
  const { local } = element.name;
  const type = plan.types.get(element.type);
  const opening = openingOf(child, context);
  const isOpen = !opening.endsWith('>');
  const behind = offset('at', byteLength(opening) + 1);
  const test = byteLength(opening) < 4 ? stands(`<${opening}`, 'at', 0) : goesOn(opening, 'at', 1);
  const delimited = isOpen ? ` && ${module.runtime('endsName')}(${behind})` : '';
  const label = type?.typeName === undefined ? '' : `: ${quoteLineComment(type.typeName)}`;
  const text = element.fixed ?? onlyText(element.type, context);
  const empty =
    element.default === undefined
      ? []
      : [`if (${read(1, behind)} === 0x3c) return undefined; // empty: the full lane supplies it`];
  const twice =
    child.kind === 'once' && child.particle.max === 1
      ? [
          `if (${child.variable} !== undefined) return undefined; // twice: the full lane says where`,
        ]
      : [];
  return [
    `// <${quoteLineComment(local)}>${label}`,
    `if (${test}${delimited}) {`,
    ...order,
    ...twice,
    ...empty,
    ...(text !== undefined && (child.kind === 'once' || element.fixed !== undefined)
      ? literalStatements(child, text, behind, context)
      : valueStatements(child, behind, isOpen, context)),
    '}',
  ];
}

/** An element that can only hold one text is compared as a whole. */
function literalStatements(
  child: Child,
  text: string,
  behind: string,
  context: FastContext,
): readonly string[] {
  const { element } = child.particle;
  const { local } = element.name;
  const rest = `${text}</${local}>`;
  const start = byteLength(local) + 2;
  if (element.fixed !== undefined) return fixedStatements(child, text, rest, start);
  const constant = typeConstant(element.type, context);
  const slow = `${context.module.runtime('takeElement')}(${constant}, ${behind}, ${byteLength(local)})`;
  return [
    `if (${stands(rest, 'at', start)}) {`,
    `${child.variable} = ${quoteString(text)};`,
    `at += ${start + byteLength(rest)};`,
    ...elseStatements(child.variable, slow, itemType(child)),
    'continue;',
  ];
}

/** A fixed value may be written in other ways, and is supplied where it is empty: by the full lane. */
function fixedStatements(
  child: Child,
  text: string,
  rest: string,
  start: number,
): readonly string[] {
  const type = itemType(child);
  const value = `${quoteString(text)}${type === undefined ? '' : ` as ${type}`}`;
  const variable = child.kind === 'once' ? child.variable : 'item';
  return [
    `if (${differs(rest, 'at', start)}) return undefined;`,
    `${child.kind === 'once' ? '' : 'const '}${variable} = ${value};`,
    ...keepStatements(child),
    `at += ${start + byteLength(rest)};`,
    'continue;',
  ];
}

/** Puts an item of an array behind the others. */
function keepStatements({ kind, variable }: Child): readonly string[] {
  if (kind === 'once') return [];
  return [`if (${variable} === undefined) ${variable} = [item];`, `else ${variable}.push(item);`];
}

/** What isn't plain is read as its type has it. */
function elseStatements(
  variable: string,
  slow: string,
  type: string | undefined,
): readonly string[] {
  return [
    '} else {',
    `${variable} = ${slow}${type === undefined ? '' : ` as ${type} | undefined`};`,
    `if (${variable} === undefined) return undefined;`,
    'at = scan.at | 0;',
    '}',
  ];
}

function takeChild(child: Child, behind: string, isOpen: boolean, context: FastContext): Take {
  const { element } = child.particle;
  const type = context.plan.types.get(element.type);
  if (type?.kind !== 'complex') return takeOf(element.type, context);
  const isTyped = type.content.kind !== 'array';
  const name = takeName(type, context);
  const text = (at: string): string => `${name}(${isOpen ? `at, ${behind}` : at})`;
  return { kind: 'function', text, isTyped };
}

function valueStatements(
  child: Child,
  behind: string,
  isOpen: boolean,
  context: FastContext,
): readonly string[] {
  const take = takeChild(child, behind, isOpen, context);
  const written =
    take.kind === 'scanned'
      ? scannedStatements(child, take, behind, context)
      : takenStatements(child, take, behind);
  const end = take.kind === 'scanned' ? [] : endStatements(child.particle.element.name.local);
  return [...written, ...keepStatements(child), ...end, 'continue;'];
}

/** The type of one value; `undefined` if it is not told. */
function itemType({ kind, type }: Child): string | undefined {
  if (kind === 'once' || type === undefined) return type;
  return type === 'unknown[]' ? undefined : `${type}[number]`;
}

function takenStatements(
  child: Child,
  take: Extract<Take, { kind: 'function' }>,
  behind: string,
): readonly string[] {
  const type = itemType(child);
  const cast = take.isTyped || type === undefined ? '' : ` as ${type} | undefined`;
  const variable = child.kind === 'once' ? child.variable : 'item';
  return [
    `${child.kind === 'once' ? '' : 'const '}${variable} = ${take.text(behind)}${cast};`,
    `if (${variable} === undefined) return undefined;`,
    'at = scan.at | 0;',
  ];
}

function endStatements(local: string): readonly string[] {
  const tag = `</${local}>`;
  return [`if (${differs(tag, 'at', 0)}) return undefined;`, `at += ${byteLength(tag)};`];
}

/** Text and its end tag, where the text is plain, and else what the type makes of it. */
function scannedStatements(
  child: Child,
  take: Extract<Take, { kind: 'scanned' }>,
  behind: string,
  { module }: FastContext,
): readonly string[] {
  const { local } = child.particle.element.name;
  const tag = `</${local}>`;
  const type = itemType(child);
  const variable = child.kind === 'once' ? child.variable : 'item';
  const cast = take.type === undefined ? '' : ` as ${take.type}`;
  const made =
    child.kind === 'once'
      ? `${module.runtime('asciiText')}(${behind}, end)`
      : `${module.runtime('listText')}(${behind}, end, ${child.variable})`;
  return [
    ...(child.kind === 'once'
      ? []
      : [type === undefined ? 'let item: unknown;' : `let item: ${type} | undefined;`]),
    `const end = ${take.end(behind)} | 0;`,
    `if (${stands(tag, 'end', 0)}) {`,
    `${variable} = ${made}${cast};`,
    `at = ${offset('end', byteLength(tag))};`,
    ...elseStatements(variable, take.slow(behind, byteLength(local)), type),
  ];
}
