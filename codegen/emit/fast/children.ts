/** The loop of the fast lane over the children of an element: a switch on the first bytes of names. */
import type { ElementParticlePlan } from '../../bind/plan.ts';
import type { Module } from '../module.ts';
import { quoteLineComment, quoteString } from '../quote.ts';
import { hasAttributes } from './attributes.ts';
import type { FastContext, Slot } from './context.ts';
import { readsElement } from './lane.ts';
import { byteLength, differs, firstWord, goesOn, offset, read, stands } from './literal.ts';
import { type Order, orderEnd, orderStart, orderStep } from './order.ts';
import { onlyText, type Take, takeExpression, takeName } from './simple.ts';

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
    if (!readsElement(child.particle.element, context.lane.reads)) continue;
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
    'for (;;) {',
    ...spaceStatements(module),
    ...(cases.size > 0 ? [`switch (${read(4, 'at + 1', module)}) {`, ...switched, '}'] : []),
    ...short,
    `if (${read(1, 'at + 1', module)} === 0x2f) break;`,
    '// a comment, or a tag that is not as plain; anything else is for the full lane',
    `at = ${module.runtime('plain')}(at);`,
    'if (at < 0) return undefined;',
    '}',
    ...orderEnd(order),
  ];
}

/** To the next tag; most often behind a line end and some blanks. */
function spaceStatements(module: Module): readonly string[] {
  const next = read(1, 'at', module);
  return [
    `if (${next} !== 0x3c) {`,
    `if (${stands('\n   ', 'at', 0, module)}) at += 4;`,
    `while (${next} === 0x20) at += 1;`,
    `if (${next} !== 0x3c) {`,
    `at = ${module.runtime('skipSpace')}(at);`,
    `if (${next} !== 0x3c) return undefined;`,
    '}',
    '}',
  ];
}

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
  const test =
    byteLength(opening) < 4
      ? stands(`<${opening}`, 'at', 0, module)
      : goesOn(opening, 'at', 1, module);
  const delimited = isOpen ? ` && ${module.runtime('endsName')}(${behind})` : '';
  const label = type?.typeName === undefined ? '' : `: ${quoteLineComment(type.typeName)}`;
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
    ...literalStatements(child, context),
    ...valueStatements(child, takeChild(child, behind, isOpen, context)),
    ...endStatements(local, context),
    '}',
  ];
}

/** An element that can only hold one text is compared as a whole. */
function literalStatements(child: Child, context: FastContext): readonly string[] {
  const { element } = child.particle;
  const text = onlyText(element.type, context);
  if (text === undefined || child.kind !== 'once') return [];
  const { local } = element.name;
  const rest = `${text}</${local}>`;
  const start = byteLength(local) + 2;
  return [
    `if (${stands(rest, 'at', start, context.module)}) {`,
    `${child.variable} = ${quoteString(text)};`,
    `at += ${start + byteLength(rest)};`,
    'continue;',
    '}',
  ];
}

function takeChild(child: Child, behind: string, isOpen: boolean, context: FastContext): Take {
  const { element } = child.particle;
  const type = context.plan.types.get(element.type);
  if (type?.kind !== 'complex') return takeExpression(element.type, behind, context);
  const position = isOpen ? `at, ${behind}` : behind;
  return {
    text: `${takeName(type, context)}(${position})`,
    isTyped: type.content.kind !== 'array',
  };
}

function valueStatements({ variable, kind, type }: Child, take: Take): readonly string[] {
  const isUnknown = type === undefined || type === 'unknown[]';
  const cast = (as: string): string => (take.isTyped || isUnknown ? '' : ` as ${as} | undefined`);
  if (kind === 'once') {
    return [
      `${variable} = ${take.text}${cast(type ?? '')};`,
      `if (${variable} === undefined) return undefined;`,
    ];
  }
  return [
    `const item = ${take.text}${cast(`${type}[number]`)};`,
    'if (item === undefined) return undefined;',
    `if (${variable} === undefined) ${variable} = [item];`,
    `else ${variable}.push(item);`,
  ];
}

function endStatements(local: string, { module }: FastContext): readonly string[] {
  const tag = `</${local}>`;
  return [
    `at = ${module.runtime('scan')}.at;`,
    `if (${differs(tag, 'at', 0, module)}) return undefined;`,
    `at += ${byteLength(tag)};`,
    'continue;',
  ];
}
