/**
 * Random content models, from the XSD to values and back: whatever becomes of a group (properties,
 * records, items), documents are judged as libxml2 judges them and `isX` accepts what `parseX` gives.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileSchema, SchemaError } from '../../codegen/compile-schema.ts';
import { libxml2 } from '../oracle/libxml2.ts';
import { schemaOf } from '../oracle/schema-set.ts';

type Model =
  | { readonly kind: 'element'; readonly name: string; readonly occurs: Occurs }
  | {
      readonly kind: 'sequence' | 'choice';
      readonly children: readonly Model[];
      readonly occurs: Occurs;
    };
type Occurs = readonly [min: number, max: number];

const occurs = fc.constantFrom<Occurs>(
  [1, 1],
  [1, 1],
  [0, 1],
  [0, Infinity],
  [1, Infinity],
  [1, 2],
);
const models = fc.letrec<{ model: Model; group: Model }>((tie) => ({
  model: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({
      kind: fc.constant('element' as const),
      name: fc.constantFrom(...'abcdefgh'),
      occurs,
    }),
    tie('group'),
  ),
  group: fc.record({
    kind: fc.constantFrom('sequence' as const, 'choice' as const),
    children: fc.array(tie('model'), { minLength: 1, maxLength: 4 }),
    occurs,
  }),
}));

function xsdOf(model: Model): string {
  const [min, max] = model.occurs;
  const bounds = `minOccurs="${min}" maxOccurs="${max === Infinity ? 'unbounded' : max}"`;
  return model.kind === 'element'
    ? `<xs:element name="${model.name}" type="xs:string" ${bounds}/>`
    : `<xs:${model.kind} ${bounds}>${model.children.map(xsdOf).join('')}</xs:${model.kind}>`;
}

/** Children that the model allows, as the choices have it. */
function sample(model: Model, choices: Iterator<number>): readonly string[] {
  const next = (below: number): number => (choices.next().value ?? 0) % below;
  const [min, max] = model.occurs;
  const count = min + next(Math.min(3, max - min + 1));
  return Array.from({ length: count }, () => {
    if (model.kind === 'element') return [model.name];
    if (model.kind === 'sequence') return model.children.flatMap((child) => sample(child, choices));
    const branch = model.children[next(model.children.length)];
    return branch ? sample(branch, choices) : [];
  }).flat();
}

const documentOf = (names: readonly string[]): string =>
  `<r>${names.map((name, index) => `<${name}>${index}</${name}>`).join('')}</r>`;

/** Each name moved, removed and doubled in turn. */
function edits(names: readonly string[]): readonly (readonly string[])[] {
  return names
    .slice(0, 6)
    .flatMap((name, index) => [
      names.toSpliced(index, 1),
      names.toSpliced(index, 0, name),
      [...names.toSpliced(index, 1), name],
    ]);
}

/** A value without each of its parts, and with items in another order. */
function changes(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    const inner = value.flatMap((item, index) => {
      return changes(item).map((changed) => value.with(index, changed));
    });
    return [[], value.slice(1), value.toReversed(), [...value, ...value], ...inner];
  }
  return Object.keys(value).flatMap((key) => {
    const record = value as Readonly<Record<string, unknown>>;
    const { [key]: member, ...rest } = record;
    return [rest, ...changes(member).map((changed) => ({ ...record, [key]: changed }))];
  });
}

test('random content models: what is read is what is judged, checked and written', async () => {
  let compared = 0;
  let compiled = 0;
  const property = fc.asyncProperty(
    models.group as fc.Arbitrary<Model>,
    fc.array(fc.array(fc.nat(11), { minLength: 12, maxLength: 40 }), {
      minLength: 3,
      maxLength: 3,
    }),
    async (model, seeds) => {
      const xsd = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="r"><xs:complexType>${xsdOf(model)}</xs:complexType></xs:element></xs:schema>`;
      const schema = await compileSchema({ xsd: 'a.xsd', files: { 'a.xsd': xsd } }).catch(
        (error: unknown) => {
          if (error instanceof SchemaError) return undefined;
          throw error;
        },
      );
      if (!schema) return;
      compiled += 1;
      const set = schemaOf(xsd);
      const right = seeds.map((seed) => sample(model, seed.values()));
      for (const names of [...right, ...right.flatMap(edits)].filter(({ length }) => length < 40)) {
        const document = documentOf(names);
        const { value, issues } = schema.parse(document);
        expect(issues === undefined, `${xsd} ${document}`).toBe(libxml2(set, document).valid);
        compared += 1;
        if (issues) continue;
        expect(schema.parse(schema.serialize(value).value ?? '').value, xsd).toStrictEqual(value);
        for (const changed of [value, ...changes(value).slice(0, 30)]) {
          const written = schema.serialize(changed).value;
          const why = `${xsd} ${JSON.stringify(changed)}`;
          expect(schema.is(changed), why).toBe(written !== undefined);
          if (written === undefined) continue;
          expect(schema.parse(written).value, why).toStrictEqual(changed);
        }
      }
    },
  );
  const seed = Number(process.env.POSTWRIGHT_SEED ?? 4);
  await fc.assert(property, { numRuns: Number(process.env.POSTWRIGHT_RUNS ?? 120), seed });
  expect(compiled).toBeGreaterThan(20);
  expect(compared).toBeGreaterThan(200);
});
