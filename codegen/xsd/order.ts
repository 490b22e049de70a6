/** Walking definitions that refer to one another. */

/**
 * Visits every node after those that it depends on, without recursion. Where nodes depend on one
 * another in a circle, `onCycle` gets the circle in order, and the visit goes on as if the
 * reference that closed it were not there.
 */
export function inOrder<Node>(
  roots: Iterable<Node>,
  dependencies: (node: Node) => readonly Node[],
  visit: (node: Node) => void,
  onCycle: (cycle: readonly Node[]) => void,
): void {
  const state = new Map<Node, 'open' | 'done'>();
  for (const root of roots) {
    if (state.has(root)) continue;
    const path = [{ node: root, rest: [...dependencies(root)].reverse() }];
    state.set(root, 'open');
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const next = top.rest.pop();
      if (next === undefined) {
        path.pop();
        state.set(top.node, 'done');
        visit(top.node);
      } else if (!state.has(next)) {
        state.set(next, 'open');
        path.push({ node: next, rest: [...dependencies(next)].reverse() });
      } else if (state.get(next) === 'open') {
        const start = path.findIndex(({ node }) => node === next);
        onCycle(path.slice(start).map(({ node }) => node));
      }
    }
  }
}
