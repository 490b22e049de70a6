/** What is proved to be equal without a search: never too much, and of cycles as much as there is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { schemaNames } from '../../codegen/compare/equal/json-schemas.ts';
import { classesOf, type GraphNode } from '../../codegen/compare/equal/partition.ts';
import { typeNames } from '../../codegen/compare/equal/xsd-types.ts';
import { type Format, readFormat } from '../../codegen/pipeline.ts';
import { memoryFiles } from '../../codegen/source/files.ts';

/** Nodes are equal if nothing speaks against it, looked for as deep as there are nodes. */
function naiveClasses(nodes: readonly GraphNode[]): readonly string[] {
  let views = nodes.map(({ label }) => label);
  for (let round = 0; round <= nodes.length; round += 1) {
    const numbers = new Map([...new Set(views)].map((view, index) => [view, index]));
    const before = views;
    views = nodes.map(({ label, references }) =>
      [label, ...references.map((to) => numbers.get(before[to] ?? ''))].join(' '),
    );
  }
  return views;
}

const graphs = fc.integer({ min: 1, max: 12 }).chain((size) =>
  fc.array(
    fc.record({
      label: fc.constantFrom('a', 'b'),
      references: fc.array(fc.nat(size - 1), { minLength: 2, maxLength: 2 }),
    }),
    { minLength: size, maxLength: size },
  ),
);

test('the partition is the coarsest that is stable', () => {
  fc.assert(
    fc.property(graphs, (nodes) => {
      const [classes, naive] = [classesOf(nodes), naiveClasses(nodes)];
      for (const one of nodes.keys()) {
        for (const other of nodes.keys()) {
          expect(classes[one] === classes[other]).toBe(naive[one] === naive[other]);
        }
      }
    }),
    { numRuns: 500 },
  );
});

async function xsd(body: string): Promise<Format> {
  const text = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="r" type="A"/>${body}</xs:schema>`;
  return readFormat('Sample', { xsd: 'a.xsd' }, {}, memoryFiles({ 'a.xsd': text }), () => {});
}

/** Whether the types of the roots have equal names. */
async function areTypesEqual(before: string, after: string): Promise<boolean> {
  const plans = await Promise.all([before, after].map(async (body) => (await xsd(body)).plan));
  const [one, other] = plans;
  if (!one || !other) throw new Error('A schema is refused.');
  const names = typeNames(one, other);
  const [own, others] = [one, other].map(({ roots }, side) => names[side]?.(roots[0]?.type ?? ''));
  return own === others;
}

const tree = (name: string, inner: string, facet = '<xs:maxLength value="3"/>'): string =>
  `<xs:complexType name="A"><xs:sequence><xs:element name="a" type="${name}" minOccurs="0"/></xs:sequence></xs:complexType>
   <xs:complexType name="${name}"><xs:sequence><xs:element name="r" type="A" minOccurs="0"/><xs:element name="t" type="${inner}"/></xs:sequence></xs:complexType>
   <xs:simpleType name="${inner}"><xs:annotation><xs:documentation>${name}</xs:documentation></xs:annotation><xs:restriction base="xs:string">${facet}</xs:restriction></xs:simpleType>`;

describe('types of XSDs', () => {
  test.each([
    ['with other names, in a circle', tree('B', 'C'), tree('D', 'E'), true],
    ['of another facet', tree('B', 'C'), tree('B', 'C', '<xs:maxLength value="4"/>'), false],
    [
      'with a facet more',
      tree('B', 'C'),
      tree('B', 'C', '<xs:minLength value="0"/><xs:maxLength value="3"/>'),
      false,
    ],
    [
      'of another base',
      tree('B', 'C'),
      tree('B', 'C').replace('base="xs:string"', 'base="xs:token"'),
      false,
    ],
    [
      'with another occurrence',
      tree('B', 'C'),
      tree('B', 'C').replace('type="C"', 'type="C" maxOccurs="2"'),
      false,
    ],
    [
      'with an element that may be nil',
      tree('B', 'C'),
      tree('B', 'C').replace('type="C"', 'type="C" nillable="true"'),
      false,
    ],
    [
      'with a fixed value',
      tree('B', 'C'),
      tree('B', 'C').replace('type="C"', 'type="C" fixed="x"'),
      false,
    ],
    [
      'with an attribute',
      tree('B', 'C'),
      tree('B', 'C').replace('</xs:sequence>', '</xs:sequence><xs:attribute name="x"/>'),
      false,
    ],
  ])('%s', async (_name, before, after, isEqual) => {
    expect(await areTypesEqual(before, after)).toBe(isEqual);
    expect(await areTypesEqual(after, before)).toBe(isEqual);
  });
});

/** Whether the roots of two JSON Schemas have equal names. */
async function areSchemasEqual(before: object, after: object): Promise<boolean> {
  const read = async (schema: object) => {
    const files = memoryFiles({ 'a.schema.json': JSON.stringify(schema) });
    const source = { jsonSchema: 'a.schema.json' };
    return (await readFormat('Sample', source, {}, files, () => {})).jsonSchema;
  };
  const [one, other] = [await read(before), await read(after)];
  if (!one || !other) throw new Error('A schema is refused.');
  const [own, others] = schemaNames(one, other);
  return own(one.root) === others(other.root);
}

const list = (name: string, said: object = {}): object => ({
  $defs: {
    [name]: {
      type: 'object',
      properties: { b: { type: 'string', ...said }, a: { $ref: `#/$defs/${name}` } },
    },
  },
  $ref: `#/$defs/${name}`,
});

describe('JSON Schemas', () => {
  test.each([
    ['with other names, in a circle', list('A'), list('B'), true],
    ['with other words about it', list('A'), list('A', { description: 'text' }), true],
    ['with a keyword more', list('A'), list('A', { maxLength: 3 }), false],
    ['with another value', list('A', { maxLength: 3 }), list('A', { maxLength: 4 }), false],
    ['with another pattern', list('A', { pattern: 'a' }), list('A', { pattern: 'b' }), false],
    [
      'with properties in another order',
      { properties: { a: true, b: false } },
      { properties: { b: false, a: true } },
      true,
    ],
    [
      'with other properties',
      { properties: { a: true, b: false } },
      { properties: { a: false, b: true } },
      false,
    ],
  ])('%s', async (_name, before, after, isEqual) => {
    expect(await areSchemasEqual(before, after)).toBe(isEqual);
    expect(await areSchemasEqual(after, before)).toBe(isEqual);
  });
});
