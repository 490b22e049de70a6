/** Functions of the fast lane that read an element of a complex type, from behind its name on. */
import type { ComplexPlan } from '../../bind/plan.ts';
import type { Module } from '../module.ts';
import { quoteString } from '../quote.ts';
import { MAX_DEPTH } from '../reach.ts';
import { attributeSlots, attributeStatements, hasAttributes } from './attributes.ts';
import { childLoop } from './children.ts';
import { type Child, type FastContext, type Slot, variableNames } from './context.ts';
import { childrenOf } from './lane.ts';
import { type Order, orderOf } from './order.ts';
import { resultStatements } from './result.ts';
import { takeName, takenText } from './simple.ts';

/** Names that the functions use themselves. */
const ownNames = [
  ...['view', 'scan', 'at', 'end', 'start', 'next', 'others', 'place', 'state', 'item', 'value'],
  ...['first', 'middle', 'last', 'tail', 'before'],
];

/**
 * The function that reads a complex type. Of a type without attributes it begins behind the start
 * tag, else behind the name; `scan.at` is at the end tag then.
 */
export function complexFunction(type: ComplexPlan, context: FastContext): string {
  const typeName =
    type.content.kind === 'array'
      ? 'unknown[]'
      : context.module.from(`${context.layout.folder(context.plan)}/types`, type.typeName, 'type');
  const order = orderOf(type, context);
  const variables = variableNames(propertiesOf(type), ownNames, context.module);
  const children = childrenIn(type, order, variables, typeName, context.module);
  const attributes = attributeSlots(type, variables, typeName, context);
  const parameters = hasAttributes(type) ? 'start: number, at: number' : 'at: number';
  return [
    `function ${takeName(type, context)}(${parameters}): ${typeName} | undefined {`,
    ...[...children, ...attributes].map(declaration),
    ...depthStatements('open', context),
    ...(hasAttributes(type) ? attributeStatements(type, attributes, context) : []),
    ...contentStatements(type, { variables, children, attributes, order, typeName }, context),
    '}',
  ].join('\n');
}

function propertiesOf({ content, attributes }: ComplexPlan): readonly string[] {
  const own = content.kind === 'simple' ? [content.property] : [];
  return [...particlesOf(content), ...attributes].map(({ property }) => property).concat(own);
}

function particlesOf(content: ComplexPlan['content']) {
  if (content.kind === 'array') return [content.particle];
  return content.kind === 'record' ? childrenOf(content.particle) : [];
}

/** The children of a type, each with the variable that holds it. */
function childrenIn(
  { content }: ComplexPlan,
  order: Order,
  variables: ReadonlyMap<string, string>,
  typeName: string,
  module: Module,
): readonly Child[] {
  return particlesOf(content).map((particle) => {
    const { property, min } = particle;
    const isArray = particle.array || content.kind === 'array';
    const isKnown = content.kind === 'record' && order.kind !== 'automaton';
    const own = `${typeName}[${quoteString(property)}]`;
    return {
      particle,
      property,
      variable: variables.get(property) ?? '',
      kind: isArray ? 'array' : 'once',
      required: order.kind !== 'automaton' && min > 0,
      type: isKnown
        ? min > 0
          ? own
          : `${module.global('NonNullable')}<${own}>`
        : isArray
          ? 'unknown[]'
          : undefined,
    };
  });
}

function declaration({ variable, type }: Slot): string {
  return type === undefined ? `let ${variable}: unknown;` : `let ${variable}: ${type} | undefined;`;
}

/** What is read so far is in variables; the rest is the content. */
interface Body {
  readonly variables: ReadonlyMap<string, string>;
  readonly children: readonly Child[];
  readonly attributes: readonly Slot[];
  readonly order: Order;
  readonly typeName: string;
}

function contentStatements(
  { content }: ComplexPlan,
  { variables, children, attributes, order, typeName }: Body,
  context: FastContext,
): readonly string[] {
  const leave = depthStatements('close', context);
  const isOneShape = order.kind !== 'automaton';
  switch (content.kind) {
    case 'simple': {
      const slot = textSlot(content.property, variables);
      const type = `${typeName}[${quoteString(content.property)}]`;
      return [
        `const ${slot.variable} = ${takenText(content.type, 'at', type, context)};`,
        `if (${slot.variable} === undefined) return undefined;`,
        ...missing(attributes),
        ...leave,
        ...resultStatements([slot, ...attributes], typeName, true),
      ];
    }
    case 'array': {
      const [only] = children;
      return [
        ...childLoop(children, order, context),
        ...(only ? counts(only) : []),
        'scan.at = at;',
        ...leave,
        `return ${only?.variable} ?? [];`,
      ];
    }
    default:
      return [
        ...(content.kind === 'empty'
          ? [`if (!${context.module.runtime('isEndTag')}(at)) return undefined;`]
          : childLoop(children, order, context)),
        ...children.flatMap(counts),
        ...missing(attributes),
        'scan.at = at;',
        ...leave,
        ...resultStatements([...children, ...attributes], typeName, isOneShape),
      ];
  }
}

/** The text of an element with attributes. */
function textSlot(property: string, variables: ReadonlyMap<string, string>): Slot {
  const variable = variables.get(property) ?? '';
  return { property, variable, kind: 'once', required: true, type: undefined };
}

/** Gives up where something is missing that must be there. */
function missing(slots: readonly Slot[]): readonly string[] {
  const tests = slots
    .filter((slot) => slot.required)
    .map(({ variable }) => `${variable} === undefined`);
  return tests.length === 0 ? [] : [`if (${tests.join(' || ')}) return undefined;`];
}

/** Gives up where an element is there too rarely or too often. */
function counts({ variable, kind, required, particle: { min, max } }: Child): readonly string[] {
  if (kind === 'once') return required ? [`if (${variable} === undefined) return undefined;`] : [];
  const bounds = [
    ...(min > 1 ? [`${variable}.length < ${min}`] : []),
    ...(max < Infinity ? [`${variable}.length > ${max}`] : []),
  ];
  const isAbsent = `${variable} === undefined`;
  if (bounds.length === 0) return min > 0 && required ? [`if (${isAbsent}) return undefined;`] : [];
  const tests = bounds.join(' || ');
  return required
    ? [`if (${isAbsent} || ${tests}) return undefined;`]
    : [`if (${variable} !== undefined && (${tests})) return undefined;`];
}

/** Recursive types count how deep they are; others can't be too deep. */
function depthStatements(when: 'open' | 'close', { lane }: FastContext): readonly string[] {
  if (!lane.isRecursive) return [];
  if (when === 'close') return ['scan.depth -= 1;'];
  return ['scan.depth += 1;', `if (scan.depth > ${MAX_DEPTH}) return undefined;`];
}
