/** In which order children may come, and how a function sees to it. */
import type { ComplexPlan, ElementParticlePlan } from '../../bind/plan.ts';
import { contentAutomaton } from './content.ts';
import type { FastContext } from './context.ts';
import { childrenOf } from './lane.ts';
import { takeName } from './simple.ts';

/** How the order of children is held to the content model. */
export type Order =
  /** `xs:all`, and the only child of an array. */
  | { readonly kind: 'any' }
  /** Elements one after the other. */
  | { readonly kind: 'sequence' }
  /** The constant of an automaton: for each state and each child the next state, then whether it may end. */
  | { readonly kind: 'automaton'; readonly constant: string; readonly width: number };

/** The plainest way that holds a type's children to their order; an automaton becomes a constant. */
export function orderOf(type: ComplexPlan, context: FastContext): Order {
  const { content } = type;
  if (content.kind !== 'record') return { kind: 'any' };
  const { particle } = content;
  const isFlat = particle.min === 1 && particle.particles.every((each) => each.kind === 'element');
  if (isFlat && particle.kind !== 'choice') {
    return { kind: particle.kind === 'all' ? 'any' : 'sequence' };
  }
  const children = childrenOf(particle);
  const numbers = new Map(children.map(({ property }, index) => [property, index]));
  const nameOf = ({ property }: ElementParticlePlan): number => numbers.get(property) ?? 0;
  const automaton = contentAutomaton(particle, nameOf, children.length);
  const rows = (automaton?.rows ?? []).map((row, state) => [
    ...row,
    Number(automaton?.accepting[state]),
  ]);
  const name = takeName(type, context).replace('take', '');
  const constant = context.module.constant(
    `contentOf${name}`,
    `[\n${rows.map((row) => `${row.join(', ')},`).join('\n')}\n]`,
  );
  return { kind: 'automaton', constant, width: children.length + 1 };
}

/** Statements before the first child. */
export function orderStart(order: Order): readonly string[] {
  if (order.kind === 'any') return [];
  return [order.kind === 'sequence' ? 'let place = 0;' : 'let state = 1;'];
}

/** Statements at a child, which give up where it may not come. */
export function orderStep(order: Order, index: number, isArray: boolean): readonly string[] {
  switch (order.kind) {
    case 'any':
      return [];
    case 'sequence':
      return [`if (place > ${index}) return undefined;`, `place = ${isArray ? index : index + 1};`];
    case 'automaton':
      return [
        `state = ${order.constant}[state * ${order.width} + ${index}] ?? 0;`,
        'if (state === 0) return undefined;',
      ];
  }
}

/** Statements at the end tag. */
export function orderEnd(order: Order): readonly string[] {
  if (order.kind !== 'automaton') return [];
  const { constant, width } = order;
  return [`if (${constant}[state * ${width} + ${width - 1}] !== 1) return undefined;`];
}
