/** Least costs in a graph whose edges cost more than nothing. */

export interface Edge {
  /** The node that it leads to. */
  readonly to: number;
}

interface GraphNode<E extends Edge> {
  readonly children: readonly E[];
  readonly isAccepting: boolean;
}

/** The cheapest way from the first node to one that accepts; an edge of `Infinity` is none. */
export function cheapestPath<E extends Edge>(
  nodes: readonly GraphNode<E>[],
  costOf: (edge: E) => number,
): { readonly cost: number; readonly edges: readonly E[] } | undefined {
  const reached = new Map<number, { cost: number; from?: number; by?: E }>([[0, { cost: 0 }]]);
  const pending = new Set([0]);
  for (const node of pending) {
    pending.delete(node);
    const { cost } = reached.get(node) ?? { cost: Infinity };
    for (const edge of nodes[node]?.children ?? []) {
      const sum = cost + costOf(edge);
      if (sum >= (reached.get(edge.to)?.cost ?? Infinity)) continue;
      reached.set(edge.to, { cost: sum, from: node, by: edge });
      pending.add(edge.to);
    }
  }
  let end: number | undefined;
  for (const [node, { cost }] of reached) {
    if (!nodes[node]?.isAccepting) continue;
    if (end === undefined || cost < (reached.get(end)?.cost ?? Infinity)) end = node;
  }
  if (end === undefined) return undefined;
  const edges: E[] = [];
  for (let at = reached.get(end); at?.by; at = reached.get(at.from ?? 0)) edges.push(at.by);
  return { cost: reached.get(end)?.cost ?? Infinity, edges: edges.reverse() };
}
