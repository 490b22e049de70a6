import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveType } from '../../src/runtime/full/open-element.ts';
import {
  all,
  array,
  atomic,
  complexType,
  element,
  type FormatDescriptor,
  format,
  int,
  parse,
  particle,
  record,
  sequence,
  string,
} from '../../src/runtime/index.ts';
import { shapes } from './shapes.ts';

const text = atomic('xs:string', string);
const integer = atomic('xs:int', int);
const many = { min: 0, max: Infinity };
const children = [
  particle(element('a', text), 'a'),
  particle(element('b', integer), 'b', many),
  particle(element('ü.b', integer), 'u', { min: 0, max: 3 }),
  particle(element('c', text), 'c'),
];
const wrapped = complexType('W', { content: array(particle(element('n', integer), 'n', many)) });
const inner = particle(element('w', wrapped), 'w', { min: 0 });
const typeOf = (group: typeof all | typeof sequence) =>
  complexType('R', { content: record(group([...children, inner])) });
/** Whether white space between the children of the root says nothing. */
function hasElementsOnly({ roots }: FormatDescriptor): boolean {
  const type = roots[0] && resolveType(roots[0]);
  if (type?.kind !== 'complex') return false;
  const { content } = type;
  return (
    content.kind === 'record' ||
    content.kind === 'array' ||
    (content.kind === 'items' && !content.mixed)
  );
}

const formats = [
  ...shapes.map((shape) => shape.format).filter(hasElementsOnly),
  format('R', [element('r', typeOf(sequence))]),
  format('R', [element('r', complexType('R', { content: record(all(children)) }))]),
];

/** Elements of which many stand where they may, in runs and out of them. */
const name = fc.constantFrom('a', 'b', 'b', 'ü.b', 'ü.b', 'c', 'd', 'x');
const content = fc.constantFrom('1', '22', '', 'no', '&#49;', 'x]]', ' 3\n', '4\r\n', '<!---->5');
const child = fc.tuple(fc.constantFrom('', ' ', '\n\t'), name, content);
const list = fc.array(fc.tuple(fc.constant('\n'), fc.constantFrom('n', 'n', 'n', 'b'), content), {
  maxLength: 20,
});

function written(elements: readonly (readonly [string, string, string])[], end: string): string {
  return elements.map(([space, tag, inside]) => `${space}<${tag}>${inside}</${tag}${end}`).join('');
}

test('children read in runs are those, at the places, that they are one by one', () => {
  const documents = fc.tuple(fc.array(child, { maxLength: 14 }), list);
  fc.assert(
    fc.property(documents, ([before, within]) => {
      // An end tag with a blank in it is part of no run.
      const document = (end: string): string =>
        `<r>${written(before, end)}<w${end}${written(within, end)}</w></r>`;
      for (const each of formats) {
        expect(parse(each, document('> '))).toEqual(parse(each, document(' >')));
      }
    }),
    { numRuns: 300, seed: 4 },
  );
});

test('a second child is told where the first stands, though that was read in a run', () => {
  const twice = '<r>\n <a>x</a>\n <b>1</b>\n <b>2</b>\n <c>y</c>\n <a>z</a>\n</r>';
  const { issues } = parse(formats.at(-1) as (typeof formats)[number], twice);
  expect(issues?.map(({ line, column }) => ({ line, column }))).toEqual([{ line: 6, column: 2 }]);
  expect(issues?.[0]?.related?.[0]).toMatchObject({ line: 2, column: 2 });
});

test('of a hundred thousand children that come too late none is looked for in all runs before it', () => {
  const texts = [particle(element('c', text), 'c'), particle(element('b', text), 'b', many)];
  const type = complexType('R', { content: record(sequence(texts)) });
  const late = '<b>1</b><b>2</b><c>y</c>'.repeat(100_000);
  const { issues } = parse(format('R', [element('r', type)]), `<r><c>x</c>${late}</r>`);
  expect(issues?.[0]?.related).toMatchObject([{ line: 1, column: 4 }]);
  expect(issues?.at(-1)?.code).toBe('limit-issues');
});
