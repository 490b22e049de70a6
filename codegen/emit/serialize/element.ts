/** How one element is written whose value stands in a variable. */
import { escapeAttribute, escapeText } from '../../../src/runtime/xml/escape.ts';
import type { ElementPlan } from '../../bind/plan.ts';
import type { ExpandedName } from '../../wire/model.ts';
import { quoteString } from '../quote.ts';
import type { Variables, WriteContext } from './context.ts';
import { functionName } from './names.ts';
import { type ScalarText, scalarText } from './scalar.ts';
import { code, type Piece, templateText, text } from './template.ts';

/** Part of a document, ready to be written. */
export interface Xml {
  /** Each ends the attempt where it holds. */
  readonly faults: readonly string[];
  /** Statements behind them; they may end the attempt too. */
  readonly statements: readonly string[];
  readonly pieces: readonly Piece[];
}

const escapes = { escapeText, escapeAttribute };

const nilNamespace = 'http://www.w3.org/2001/XMLSchema-instance';

/** The XML of an element, its value in `variable`. */
export function elementXml(
  element: ElementPlan,
  variable: string,
  variables: Variables,
  context: WriteContext,
): Xml {
  const { name, nillable, fixed } = element;
  const xml =
    context.plan.types.get(element.type)?.kind === 'complex'
      ? complexXml(element, variable, variables, context)
      : simpleXml(element, variable, variables, context);
  // What is nil and keeps attributes is no `null`.
  if (!nillable || fixed !== undefined || hasAttributes(element, context)) {
    return { ...xml, statements: [...noted(name.namespace, context), ...xml.statements] };
  }
  const either = variables.fresh(`${variable}OrNil`);
  const nil = text(`<${context.names.qualify(name)} xsi:nil="true"/>`);
  return {
    faults: [],
    statements: [
      ...noted(name.namespace, context),
      `let ${either} = ${templateText([nil])};`,
      `if (${variable} === null) {`,
      ...noted(nilNamespace, context),
      '} else {',
      ...ended(xml.faults),
      ...xml.statements,
      `${either} = ${templateText(xml.pieces)};`,
      '}',
    ],
    pieces: [code(either)],
  };
}

/** Notes that a name of a namespace was written, where that is not known anyway. */
export function noted(namespace: string, { names }: WriteContext): readonly string[] {
  const bit = names.bitOf(namespace);
  return bit === 0 ? [] : [`state.used |= ${bit};`];
}

/** Ends the attempt where one of these holds. */
export function ended(faults: readonly string[]): readonly string[] {
  return faults.length === 0 ? [] : [`if (${faults.join(' || ')}) return undefined;`];
}

/** The opposite of a test. */
export function negated(test: string): string {
  const [, inner] = /^!\(([^()]*)\)$/.exec(test) ?? [];
  if (inner !== undefined) return inner;
  if (/^[\w$]+\([^()]*\)$/.test(test)) return `!${test}`;
  const isOneComparison = test.split('===').length === 2 && !/&&|\|\||^!/.test(test);
  return isOneComparison ? test.replace('===', '!==') : `!(${test})`;
}

/** A scalar between tags, or in an attribute, with its quotes not yet around it. */
export function scalarPiece(
  scalar: ScalarText,
  own: string,
  escaping: 'escapeText' | 'escapeAttribute',
  { module }: WriteContext,
): Piece {
  if (scalar.literal !== undefined) return text(escapes[escaping](scalar.literal));
  if (!scalar.isEscaped) return code(own);
  return code(`${module.runtime(escaping)}(${own} as string)`);
}

function simpleXml(
  element: ElementPlan,
  variable: string,
  variables: Variables,
  context: WriteContext,
): Xml {
  const scalar = scalarText(element.type, variable, element, 'element', context);
  const { own, statements } = spelled(scalar, variable, variables);
  const tag = context.names.qualify(element.name);
  return {
    faults: scalar.tests.map(negated),
    statements,
    pieces: tagged(tag, scalar, own, scalarPiece(scalar, own, 'escapeText', context)),
  };
}

/** The statements that spell a scalar, if it is not its own text; and the variable that has its text. */
export function spelled(
  { spelling }: ScalarText,
  variable: string,
  variables: Variables,
): { readonly own: string; readonly statements: readonly string[] } {
  if (spelling === undefined) return { own: variable, statements: [] };
  const own = variables.fresh(`${variable}Text`);
  return {
    own,
    statements: [`const ${own} = ${spelling};`, `if (${own} === undefined) return undefined;`],
  };
}

function tagged(tag: string, scalar: ScalarText, own: string, piece: Piece): readonly Piece[] {
  const whole = [text(`<${tag}>`), piece, text(`</${tag}>`)];
  if (scalar.literal !== undefined) return scalar.literal === '' ? [text(`<${tag}/>`)] : whole;
  if (!scalar.isEmptiable) return whole;
  const empty = templateText([text(`<${tag}/>`)]);
  return [code(`${own} === "" ? ${empty} : ${templateText(whole)}`)];
}

function complexXml(
  element: ElementPlan,
  variable: string,
  variables: Variables,
  context: WriteContext,
): Xml {
  const own = variables.fresh(`${variable}Xml`);
  const call = complexCall(element, variable, context);
  return {
    faults: [],
    statements: [`const ${own} = ${call};`, `if (${own} === undefined) return undefined;`],
    pieces: [code(own)],
  };
}

/** The call that writes an element of a complex type. */
export function complexCall(element: ElementPlan, variable: string, context: WriteContext): string {
  const { names, hasState } = context;
  const type = context.plan.types.get(element.type);
  const tag = names.tagOf(element.type) === undefined ? [tagText(element.name, context)] : [];
  const state = hasState ? ['state'] : [];
  const name = type ? functionName(type, context) : 'undefined';
  return `${name}(${[variable, ...tag, ...state].join(', ')})`;
}

function tagText(name: ExpandedName, { names }: WriteContext): string {
  return quoteString(names.qualify(name));
}

function hasAttributes({ type: key }: ElementPlan, { plan }: WriteContext): boolean {
  const type = plan.types.get(key);
  return type?.kind === 'complex' && type.attributes.length > 0;
}
