/** The cycles of a graph given as node -> nodes below, each as the path that closes it. */
export function sliceCycles(graph: Readonly<Record<string, readonly string[]>>): string[][] {
  const cycles: string[][] = [];
  const visit = (node: string, path: readonly string[]): void => {
    const start = path.indexOf(node);
    if (start >= 0) {
      cycles.push([...path.slice(start), node]);
      return;
    }
    for (const below of graph[node] ?? []) visit(below, [...path, node]);
  };
  for (const node of Object.keys(graph)) visit(node, []);
  return cycles;
}
