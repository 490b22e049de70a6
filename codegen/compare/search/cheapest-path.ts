/** Least costs in a graph whose edges cost more than nothing. */

/** A step from one node of a graph to another. */
export interface Edge {
  /** The node that it leads to. */
  readonly to: number;
}

interface GraphNode<E extends Edge> {
  readonly children: readonly E[];
  readonly isAccepting: boolean;
  /** Whether a way that ends here needs no such edge as is needed elsewhere. */
  readonly isEnd?: boolean;
}

interface Reached<E extends Edge> {
  readonly cost: number;
  readonly from: number;
  readonly by: E | undefined;
}

/**
 * The cheapest way from the first node to one that accepts; an edge of `Infinity` is none.
 * `isNeeded`: such an edge must be on the way, unless it ends at an `isEnd`.
 */
export function cheapestPath<E extends Edge>(
  nodes: readonly GraphNode<E>[],
  costOf: (edge: E) => number,
  isNeeded?: (edge: E) => boolean,
): { readonly cost: number; readonly edges: readonly E[] } | undefined {
  // Each node twice: before a needed edge, and behind one.
  const start = isNeeded ? 0 : 1;
  const reached = new Map<number, Reached<E>>([[start, { cost: 0, from: start, by: undefined }]]);
  const pending = new Set([start]);
  const costs = new Map<E, number>();
  for (const place of pending) {
    pending.delete(place);
    const { cost } = reached.get(place) ?? { cost: Infinity };
    for (const edge of nodes[place >> 1]?.children ?? []) {
      const own = costs.get(edge) ?? costOf(edge);
      costs.set(edge, own);
      const to = edge.to * 2 + (place % 2 === 1 || isNeeded?.(edge) ? 1 : 0);
      const sum = cost + own;
      if (sum >= (reached.get(to)?.cost ?? Infinity)) continue;
      reached.set(to, { cost: sum, from: place, by: edge });
      pending.add(to);
    }
  }
  return pathTo(cheapestEnd(nodes, reached), reached);
}

function cheapestEnd<E extends Edge>(
  nodes: readonly GraphNode<E>[],
  reached: ReadonlyMap<number, Reached<E>>,
): number | undefined {
  let end: number | undefined;
  for (const [place, { cost }] of reached) {
    const node = nodes[place >> 1];
    if (!node?.isAccepting || (place % 2 === 0 && !node.isEnd)) continue;
    if (end === undefined || cost < (reached.get(end)?.cost ?? Infinity)) end = place;
  }
  return end;
}

function pathTo<E extends Edge>(
  end: number | undefined,
  reached: ReadonlyMap<number, Reached<E>>,
): { readonly cost: number; readonly edges: readonly E[] } | undefined {
  if (end === undefined) return undefined;
  const edges: E[] = [];
  for (let at = reached.get(end); at?.by; at = reached.get(at.from)) edges.push(at.by);
  return { cost: reached.get(end)?.cost ?? Infinity, edges: edges.reverse() };
}
