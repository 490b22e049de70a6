/**
 * Content models by partial derivatives (Antimirov) of the expression with all counters unrolled:
 * slow, and so simple that it is seen to be right. Each symbol keeps the particle it came from.
 */
import type { ElementParticle, Particle } from '../../src/runtime/index.ts';

export type Expression =
  | { readonly kind: 'empty' }
  | { readonly kind: 'symbol'; readonly particle: ElementParticle }
  | { readonly kind: 'then'; readonly first: Expression; readonly second: Expression }
  | { readonly kind: 'or'; readonly branches: readonly Expression[] }
  | { readonly kind: 'star'; readonly body: Expression };

const empty: Expression = { kind: 'empty' };

/** The expression of a particle with small bounds. */
export function expressionOf(particle: Particle): Expression {
  return repeat(body(particle), particle.min, particle.max);
}

function body(particle: Particle): Expression {
  if (particle.kind === 'element') return { kind: 'symbol', particle };
  const parts = particle.particles.map(expressionOf);
  if (particle.kind === 'choice') return { kind: 'or', branches: parts };
  if (particle.kind === 'sequence') return parts.reduceRight(join, empty);
  return {
    kind: 'or',
    branches: permutations(parts).map((order) => order.reduceRight(join, empty)),
  };
}

const join = (second: Expression, first: Expression): Expression => then(first, second);

function then(first: Expression, second: Expression): Expression {
  if (first.kind === 'empty') return second;
  return second.kind === 'empty' ? first : { kind: 'then', first, second };
}

function repeat(one: Expression, min: number, max: number): Expression {
  let tail: Expression = max === Infinity ? { kind: 'star', body: one } : empty;
  for (let count = max === Infinity ? min : max; count > 0; count--) {
    const more = then(one, tail);
    tail = count > min ? { kind: 'or', branches: [empty, more] } : more;
  }
  return tail;
}

function permutations(parts: readonly Expression[]): Expression[][] {
  if (parts.length === 0) return [[]];
  return parts.flatMap((part, index) =>
    permutations(parts.toSpliced(index, 1)).map((rest) => [part, ...rest]),
  );
}

export function isNullable(expression: Expression): boolean {
  switch (expression.kind) {
    case 'empty':
    case 'star':
      return true;
    case 'symbol':
      return false;
    case 'then':
      return isNullable(expression.first) && isNullable(expression.second);
    case 'or':
      return expression.branches.some(isNullable);
  }
}

/** What can follow once an element of this name has come, and the particle that took it. */
export function derivatives(
  expression: Expression,
  name: string,
): { readonly particle: ElementParticle; readonly rest: Expression }[] {
  switch (expression.kind) {
    case 'empty':
      return [];
    case 'symbol': {
      const { particle } = expression;
      return particle.element.name.local === name ? [{ particle, rest: empty }] : [];
    }
    case 'star':
      return followed(expression.body, expression, name);
    case 'or':
      return expression.branches.flatMap((branch) => derivatives(branch, name));
    case 'then': {
      const { first, second } = expression;
      const rest = isNullable(first) ? derivatives(second, name) : [];
      return [...followed(first, second, name), ...rest];
    }
  }
}

function followed(first: Expression, second: Expression, name: string) {
  return derivatives(first, name).map(({ particle, rest }) => ({
    particle,
    rest: then(rest, second),
  }));
}
