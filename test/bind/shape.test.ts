import { describe, expect, test } from 'vitest';
import { type PlainParticle, simplifyParticle } from '../../codegen/bind/particles.ts';
import { isRecord } from '../../codegen/bind/shape.ts';
import type { ElementDeclaration, ModelGroup, Particle } from '../../codegen/wire/model.ts';

const span = { source: { path: 'a.xsd', text: '' }, start: 0, end: 0 };

/** `a`, `a?`, `a*`, `a+`, `a{2,3}`; `(a, b)`, `(a | b)`, `(a & b)`, each with an occurrence behind. */
function particle(text: string): Particle {
  let at = 0;
  const skip = () => {
    while (text[at] === ' ') at += 1;
  };
  const occurrence = (): Pick<Particle, 'minOccurs' | 'maxOccurs'> => {
    const match = /^(\?|\*|\+|\{(\d+),(\d+)\})/.exec(text.slice(at));
    at += match?.[0].length ?? 0;
    switch (match?.[0][0]) {
      case '?':
        return { minOccurs: 0, maxOccurs: 1 };
      case '*':
        return { minOccurs: 0, maxOccurs: 'unbounded' };
      case '+':
        return { minOccurs: 1, maxOccurs: 'unbounded' };
      case '{':
        return { minOccurs: Number(match?.[2]), maxOccurs: Number(match?.[3]) };
      default:
        return { minOccurs: 1, maxOccurs: 1 };
    }
  };
  const read = (): Particle => {
    skip();
    if (text[at] !== '(') {
      const local = /^\w+/.exec(text.slice(at))?.[0] ?? '';
      at += local.length;
      const term: ElementDeclaration = {
        kind: 'element',
        name: { namespace: '', local },
        coordinate: local,
        scope: 'local',
        type: 'T',
        nillable: false,
        abstract: false,
        value: { kind: 'none' },
        documentation: '',
        span,
      };
      return { term, ...occurrence(), span };
    }
    at += 1;
    const particles: Particle[] = [];
    let separator = ',';
    for (;;) {
      skip();
      if (text[at] === ')') break;
      if (',|&'.includes(text[at] ?? ' ')) {
        separator = text[at] ?? ',';
        at += 1;
      } else particles.push(read());
    }
    at += 1;
    const compositors = { ',': 'sequence', '|': 'choice', '&': 'all' } as const;
    const compositor = compositors[separator as keyof typeof compositors];
    const term: ModelGroup = { kind: 'group', compositor, particles, documentation: '', span };
    return { term, ...occurrence(), span };
  };
  return read();
}

function show(node: PlainParticle | undefined): string {
  if (!node) return 'nothing';
  const { min, max } = node;
  const occurs = min === 1 && max === 1 ? '' : `{${min},${max === Infinity ? '' : max}}`;
  if (node.kind === 'element') return `${node.declaration.name.local}${occurs}`;
  const separator = { sequence: ', ', choice: ' | ', all: ' & ' }[node.kind];
  return `(${node.particles.map(show).join(separator)})${occurs}`;
}

describe('particles in their simplest form', () => {
  test.each([
    ['(a)', 'a'],
    ['(a)*', 'a{0,}'],
    ['((a, b), c)', '(a, b, c)'],
    ['((a | b) | c)', '(a | b | c)'],
    ['((a, b)?, c)', '((a, b){0,1}, c)'],
    ['(a+)?', 'a{0,}'],
    ['(a{1,2}){2,3}', 'a{2,6}'],
    ['(a{2,2})+', '(a{2,2}){1,}'],
    ['(a{3,4}){2,2}', 'a{6,8}'],
    ['((), a)', 'a'],
    ['(a | ())', 'a{0,1}'],
    ['()', 'nothing'],
  ])('%s → %s', (before, after) => {
    expect(show(simplifyParticle(particle(before)))).toBe(after);
  });
});

describe('a content model is a record exactly when the record determines the sequence', () => {
  test.each([
    ['(a, b?)', true],
    ['(a & b)', true],
    ['(a+, b)', true],
    ['(a, b, a)', false],
    ['(a | b)', true],
    ['(a | b)*', false],
    ['(a, (b | c))', true],
    ['(a, (b, c)*)', true],
    ['(a, (b?, c)*)', false],
    ['((b, c)*)', true],
    ['(a | (b, a))', true],
    ['((a, b) | (b, a))', false],
    ['((a, b?) | (b, c))', true],
    ['((a, x+) | (b, x))', false],
    ['((a, b)?, c)', true],
  ])('%s: %s', (model, record) => {
    const plain = simplifyParticle(particle(model));
    expect(plain?.kind === 'element' || (plain !== undefined && isRecord(plain))).toBe(record);
  });
});
