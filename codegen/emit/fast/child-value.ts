/** How the fast lane reads what a child holds, and where it puts it. */
import { typeConstant } from '../format-context.ts';
import { quoteString } from '../quote.ts';
import type { Child, FastContext } from './context.ts';
import { byteLength, differs, offset, stands } from './literal.ts';
import { onlyText, type Take, takeName, takeOf } from './simple.ts';

/**
 * Statements behind the opening of a child, which ends at `behind`: they put its value where it
 * belongs, leave `at` behind the end tag and continue the loop. `isOpen`: its attributes are still
 * to come.
 */
export function valueStatements(
  child: Child,
  behind: string,
  isOpen: boolean,
  context: FastContext,
): readonly string[] {
  const { element } = child.particle;
  const text = element.fixed ?? onlyText(element.type, context);
  if (text !== undefined && (child.kind === 'once' || element.fixed !== undefined)) {
    return literalStatements(child, text, behind, context);
  }
  const take = takeChild(child, behind, isOpen, context);
  const written =
    take.kind === 'scanned'
      ? scannedStatements(child, take, behind, context)
      : takenStatements(child, take, behind);
  const end = take.kind === 'scanned' ? [] : endStatements(element.name.local);
  return [...written, ...keepStatements(child), ...end, 'continue;'];
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
