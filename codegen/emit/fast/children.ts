/** The loop of the fast lane over the children of an element: a switch on the first bytes of names. */
import type { Module } from '../module.ts';
import { quoteLineComment } from '../quote.ts';
import { hasAttributes } from './attributes.ts';
import { valueStatements } from './child-value.ts';
import type { Child, FastContext } from './context.ts';
import { byteLength, firstWord, goesOn, offset, read, stands } from './literal.ts';
import { type Order, orderEnd, orderStart, orderStep } from './order.ts';

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
  // Where no child is read, none is put in order.
  const isOrdered = order.kind === 'automaton' || cases.size + short.length > 0;
  return [
    ...(isOrdered ? orderStart(order) : []),
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
    ...valueStatements(child, behind, isOpen, context),
    '}',
  ];
}
