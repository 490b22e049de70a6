/** Values at the edges of what JSON Schema can't say of an XSD: worth a try as counterexamples. */

/** Early and late values of each datatype whose order is none of texts; numbers of more than 32 bits. */
export const EDGES: readonly unknown[] = [
  ...[0.1, -0.1, 1e300, -1e300],
  ...['0001-01-01', '9999-12-31', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z'],
  ...['00:00:00', '23:59:59', '0001', '9999', '0001-01', '9999-12', '--01-01', '--12-31'],
  ...['P0D', 'P9999Y', '-P9999Y', '---01', '---31', '--01', '--12'],
];

/** Values that are much like this one: with other scalars, or with arrays that have other items or another order. */
export function* nearby(value: unknown): Generator<unknown> {
  yield* otherArrays(value);
  yield* atEdges(value);
}

/** The value with each of its arrays, one at a time, made shorter or longer, or in another order. */
function* otherArrays(value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    const [first, second, ...rest] = value as readonly unknown[];
    if (value.length > 0) yield* [value.slice(1), value.slice(0, -1), [first, ...value]];
    if (value.length > 1) yield* [[second, first, ...rest], value.toReversed()];
  }
  yield* withOtherParts(value, otherArrays);
}

/** The value with each of its scalars, one at a time, at each edge of its kind. */
function* atEdges(value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) {
    yield* EDGES.filter((edge) => typeof edge === typeof value);
    return;
  }
  yield* withOtherParts(value, atEdges);
}

function* withOtherParts(
  value: object,
  others: (part: unknown) => Iterable<unknown>,
): Generator<unknown> {
  for (const [name, part] of Object.entries(value)) {
    for (const other of others(part)) {
      yield Array.isArray(value)
        ? value.map((each, at) => (String(at) === name ? other : each))
        : { ...value, [name]: other };
    }
  }
}
