/** Values that are nearly those of a document: one or two things changed, anywhere in them. */
import fc from 'fast-check';

/** Scalars and small values that some schema may or may not allow. */
const values: readonly unknown[] = [
  ...[
    '',
    ' ',
    'x',
    'a b',
    ' a',
    'low',
    'N211',
    'true',
    'INF',
    'NaN',
    '\n',
    '\u0001',
    '\uD800',
    '😀',
  ],
  ...['0', '1', '5', '7', '05', '-1', '+1.50', '1.5', '0.0', '.5', '123456', '12.345', '99999'],
  ...[
    '2024-02-29',
    '2023-02-29',
    '2024-03-01Z',
    '2024-02-29Z',
    '2000-01-01T00:00:00',
    'P1Y',
    'PT0S',
  ],
  ...['YWJjZA==', 'YWJj', 'AB12', 'urn:x', '{urn:a}b', '٣', '^$', '$', 'none', 'plain', '1.0'],
  ...[0, 1, 5, 7, 12, 13, -1, 1.5, 128, 2 ** 31, 2 ** 53, true, false, null],
  ...[[], [1], [1, 2], [1, 2, 3], ['a'], ['a', 'b'], ['a b'], [''], ['x', 'y', 'z'], {}, { a: 1 }],
  ...[
    [{ kind: 'a', value: 1 }],
    [{ kind: 'a' }],
    { kind: 'b', value: 'x' },
    ['x', 'y'],
    { value: null },
  ],
];

type Change = (value: unknown) => unknown;

const names = ['a', 'b', 'c', 'd', 'e', 'x', 'kind', 'value', 'content', 'extra', 'constructor'];
const at = fc.nat({ max: 10_000 });

/** One place in a value, `at` chosen, replaced by what `change` makes of it. */
function atPlace(value: unknown, place: number, change: Change): unknown {
  const paths = [...pathsOf(value)];
  const path = paths[place % paths.length] ?? [];
  return replaced(value, path, change);
}

function* pathsOf(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) yield* pathsOf(inner, [...path, name]);
}

function replaced(value: unknown, [name, ...rest]: readonly string[], change: Change): unknown {
  if (name === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      String(index) === name ? replaced(item, rest, change) : item,
    );
  }
  const object = value as Record<string, unknown>;
  return { ...object, [name]: replaced(object[name], rest, change) };
}

/** An object or an array with something added, removed, doubled or in another order. */
function reshaped(value: unknown, index: number, name: string, other: unknown): unknown {
  if (Array.isArray(value)) {
    const place = index % (value.length + 1);
    const kept = value.filter((_, each) => each !== place);
    const shapes = [
      kept,
      [...value, ...value],
      [...value].reverse(),
      value.toSpliced(place, 0, other),
    ];
    return shapes[index % shapes.length];
  }
  if (typeof value !== 'object' || value === null) return other;
  const entries = Object.entries(value);
  const without = entries.filter((_, each) => each !== index % Math.max(1, entries.length));
  return Object.fromEntries(index % 3 === 0 ? [...entries, [name, other]] : without);
}

const changes: fc.Arbitrary<Change> = fc
  .tuple(at, at, fc.constantFrom(...names), fc.constantFrom(...values), fc.boolean())
  .map(
    ([place, index, name, other, isShape]) =>
      (value: unknown) =>
        atPlace(value, place, (found) => (isShape ? reshaped(found, index, name, other) : other)),
  );

/** Values near `seeds`. */
export function valuesNear(seeds: readonly unknown[]): fc.Arbitrary<unknown> {
  return fc
    .tuple(fc.constantFrom(...seeds), fc.array(changes, { maxLength: 2 }))
    .map(([seed, edits]) => edits.reduce((value, change) => change(value), seed));
}
