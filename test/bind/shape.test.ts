import { describe, expect, test } from 'vitest';
import { type PlainParticle, simplifyParticle } from '../../codegen/bind/particles.ts';
import { type GroupShapes, groupShapes } from '../../codegen/bind/shape.ts';
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

/** `(a, b)` for what is in the record itself, `[a, b]` for records, `<a | b>` for items. */
function showShapes(node: PlainParticle, shapes: GroupShapes): string {
  const plain = show(node);
  if (node.kind === 'element') return plain;
  const shape = shapes.get(node) ?? 'fields';
  if (shape === 'items') return plain.replace(/^\(/, '<').replace(/\)([^)]*)$/, '>$1');
  const separator = { sequence: ', ', choice: ' | ', all: ' & ' }[node.kind];
  const inner = node.particles.map((child) => showShapes(child, shapes)).join(separator);
  const occurs = plain.slice(plain.lastIndexOf(')') + 1);
  return (shape === 'records' ? `[${inner}]` : `(${inner})`) + occurs;
}

describe('of a content model only so much is items as the record does not determine', () => {
  test.each([
    ['(a, b?)', '(a, b{0,1})'],
    ['(a & b)', '(a & b)'],
    ['(a+, b)', '(a{1,}, b)'],
    ['(a, b, a)', '<a, b, a>'],
    ['(a | b)', '(a | b)'],
    ['(a | b)*', '<a | b>{0,}'],
    ['(a, (b | c))', '(a, (b | c))'],
    ['(a, (b, c)*)', '(a, [b, c]{0,})'],
    ['(a, (b?, c)*)', '(a, <b{0,1}, c>{0,})'],
    ['((b, c)*)', '[b, c]{0,}'],
    ['(a | (b, a))', '(a | (b, a))'],
    ['((a, b) | (b, a))', '<(a, b) | (b, a)>'],
    ['((a, b?) | (b, c))', '((a, b{0,1}) | (b, c))'],
    ['((a, x+) | (b, x))', '<(a, x{1,}) | (b, x)>'],
    ['((a, b)?, c)', '((a, b){0,1}, c)'],
    // Only what repeats without a record is items.
    ['(h, (a | b)*, t)', '(h, <a | b>{0,}, t)'],
    ['(h, ((a, b) | (b, a)), t)', '(h, <(a, b) | (b, a)>, t)'],
    ['(h, (a, b, a)?, t)', '(h, <a, b, a>{0,1}, t)'],
    ['((a | b)*, (c | d)*)', '(<a | b>{0,}, <c | d>{0,})'],
    ['(h, (k, (a | b)*)+)', '(h, [k, <a | b>{0,}]{1,})'],
    ['(h | (a | b)*)', '(h | <a | b>{0,})'],
    // What is in an array of its own has names of its own.
    ['(a, (a | b)*)', '(a, <a | b>{0,})'],
    ['(a, b, (a, c)*)', '(a, b, [a, c]{0,})'],
    ['((a | b)*, h, a)', '(<a | b>{0,}, h, a)'],
    // A choice begins an iteration if each of its branches does.
    ['((a | (b, c)), d?)*', '[(a | (b, c)), d{0,1}]{0,}'],
    ['((a | b?), d)*', '<(a | b{0,1}), d>{0,}'],
    ['((a | b)+, c)*', '<(a | b){1,}, c>{0,}'],
  ])('%s → %s', (model, shape) => {
    const plain = simplifyParticle(particle(model));
    expect(plain?.kind).not.toBe('element');
    if (plain && plain.kind !== 'element') {
      expect(showShapes(plain, groupShapes(plain))).toBe(shape);
    }
  });
});
