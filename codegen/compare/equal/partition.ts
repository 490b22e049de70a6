/** Which nodes of a graph are equal, cycles included. */

/** A node, as far as equality goes by it. */
export interface GraphNode {
  /** All that is said of the node by itself. */
  readonly label: string;
  /** The nodes that it refers to, by index, in an order that the label implies. */
  readonly references: readonly number[];
}

/**
 * The class of each node: nodes of a class have the same label, and what they refer to, one by one, is
 * of the same classes. It is the coarsest such partition (the greatest bisimulation), found by splitting
 * what has been taken for equal until nothing speaks against it. So whatever follows for a node from
 * its label and from what holds of its references holds of all nodes of a class: this is coinduction.
 */
export function classesOf(nodes: readonly GraphNode[]): readonly number[] {
  const users = usersOf(nodes);
  const members = groupsOf(nodes.keys(), (node) => nodes[node]?.label);
  const classes = new Array<number>(nodes.length).fill(0);
  for (const [number, group] of members.entries()) for (const node of group) classes[node] = number;
  const referred = (node: number): string | undefined =>
    nodes[node]?.references.map((reference) => classes[reference]).join();
  const pending = new Set(members.keys());
  for (const number of pending) {
    pending.delete(number);
    const groups = groupsOf(members[number] ?? [], referred);
    // The largest part keeps its number, so that few have to be looked at again.
    const [kept = [], ...others] = groups.sort((one, other) => other.length - one.length);
    members[number] = kept;
    for (const group of others) {
      const fresh = members.push(group) - 1;
      for (const node of group) classes[node] = fresh;
    }
    for (const node of others.flat()) {
      for (const user of users[node] ?? []) pending.add(classes[user] ?? 0);
    }
  }
  return classes;
}

function groupsOf(
  nodes: Iterable<number>,
  keyOf: (node: number) => string | undefined,
): (readonly number[])[] {
  const groups = new Map<string | undefined, number[]>();
  for (const node of nodes) {
    const key = keyOf(node);
    const known = groups.get(key);
    if (known) known.push(node);
    else groups.set(key, [node]);
  }
  return [...groups.values()];
}

function usersOf(nodes: readonly GraphNode[]): readonly (readonly number[])[] {
  const users: number[][] = nodes.map(() => []);
  for (const [user, { references }] of nodes.entries()) {
    for (const reference of references) users[reference]?.push(user);
  }
  return users;
}
