/**
 * The branches of a choice, each with what it must not have: the properties that only others have.
 * Said of every pair of a thousand branches, these are a million names; so of many branches it is
 * said of the halves, and within each half of its halves: a thousand names a level.
 */

export type Apart<Branch> =
  | { readonly kind: 'branch'; readonly branch: Branch; readonly absent: readonly string[] }
  | {
      readonly kind: 'half';
      readonly parts: readonly Apart<Branch>[];
      readonly absent: readonly string[];
    };

/** More branches than this are parted. */
const MAX_BRANCHES = 16;

interface Named<Branch> {
  readonly branch: Branch;
  readonly names: ReadonlySet<string>;
}

/** `namesOf` are the properties that a branch may have, those of inner choices included. */
export function tellApart<Branch>(
  branches: readonly Branch[],
  namesOf: (branch: Branch) => readonly string[],
): readonly Apart<Branch>[] {
  return partsOf(branches.map((branch) => ({ branch, names: new Set(namesOf(branch)) })));
}

function partsOf<Branch>(branches: readonly Named<Branch>[]): readonly Apart<Branch>[] {
  if (branches.length <= MAX_BRANCHES) {
    const all = union(branches);
    return branches.map(({ branch, names }) => ({
      kind: 'branch',
      branch,
      absent: without(all, names),
    }));
  }
  const middle = branches.length >> 1;
  const [first, second] = [branches.slice(0, middle), branches.slice(middle)];
  const [ofFirst, ofSecond] = [union(first), union(second)];
  return [
    { kind: 'half', parts: partsOf(first), absent: without(ofSecond, ofFirst) },
    { kind: 'half', parts: partsOf(second), absent: without(ofFirst, ofSecond) },
  ];
}

function union(branches: readonly Named<unknown>[]): ReadonlySet<string> {
  return new Set(branches.flatMap(({ names }) => [...names]));
}

function without(names: ReadonlySet<string>, own: ReadonlySet<string>): readonly string[] {
  return [...names].filter((name) => !own.has(name));
}
