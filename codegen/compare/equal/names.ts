/** Names by which equal parts of several schemas are the same. */
import { classesOf, type GraphNode } from './partition.ts';

/** What a schema says at one place, its references apart. */
export interface Described {
  /** Everything that its meaning depends on, but for what it refers to. */
  readonly label: string;
  /** Keys of what it refers to, in an order that the label implies. */
  readonly references: readonly string[];
}

type DescribedByKey = ReadonlyMap<string, Described>;

/** The name of what stands under a key. */
export type NameOf = (key: string) => string;

/**
 * For both sides the names of what stands under its keys. Equal names, on whichever side, mean that
 * both say the same: they are described by the same label, and refer to what has equal names.
 */
export function equalNames(
  ...[one, other]: readonly [one: DescribedByKey, other: DescribedByKey]
): readonly [NameOf, NameOf] {
  const nodes: GraphNode[] = [];
  const places = [placesOn(one, nodes), placesOn(other, nodes)] as const;
  const classes = classesOf(nodes);
  const nameOf = (place: ReadonlyMap<string, number>): NameOf => {
    return (key) => `${classes[place.get(key) ?? -1] ?? key}`;
  };
  return [nameOf(places[0]), nameOf(places[1])];
}

/** Adds the nodes of a side; what it refers to and doesn't have is as good as its key. */
function placesOn(side: DescribedByKey, nodes: GraphNode[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const start = nodes.length;
  for (const key of side.keys()) places.set(key, start + places.size);
  const missing: GraphNode[] = [];
  const placeOf = (key: string): number => {
    const known = places.get(key);
    if (known !== undefined) return known;
    const place = start + side.size + missing.push({ label: `missing ${key}`, references: [] }) - 1;
    places.set(key, place);
    return place;
  };
  for (const { label, references } of side.values()) {
    nodes.push({ label, references: references.map(placeOf) });
  }
  nodes.push(...missing);
  return places;
}
