import type { Analysis, GraphNode } from '../../schema/analysis.ts';

/** Mermaid reads HTML entities in quoted labels: https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters */
const label = (text: string) => text.replaceAll(/["<>&#;`]/g, (character) => `#${character.charCodeAt(0)};`);

function toShape(node: GraphNode, key: string, replacement: string | undefined): string {
  const name = label(node.name);
  const text = replacement === undefined ? name : `${name}<br/>now ${label(replacement)}`;
  return node.kind === 'resource' ? `  ${key}[("${text}")]` : `  ${key}["${text}"]`;
}

/** The dependency graph as a Mermaid flowchart: optional edges are dotted, disabled nodes grey, swapped resources show their replacement. */
export function renderGraph({ graph, swaps }: Pick<Analysis, 'graph' | 'swaps'>): string {
  const keys = new Map(graph.nodes.map((node, index) => [node.id, `n${index}`]));
  const replacements = new Map(
    swaps.filter(({ applied }) => applied).map(({ original, replacement }) => [original, replacement]),
  );
  const nodes = graph.nodes.map((node) =>
    toShape(
      node,
      keys.get(node.id) ?? '',
      node.kind === 'resource' ? replacements.get(node.name) : undefined,
    ),
  );
  const edges = graph.edges.flatMap(({ from, to, required }) => {
    const [start, end] = [keys.get(from), keys.get(to)];
    return start === undefined || end === undefined ? [] : [`  ${start} ${required ? '-->' : '-.->'} ${end}`];
  });
  const disabled = graph.nodes.filter(({ enabled }) => !enabled).map(({ id }) => keys.get(id));
  const styles =
    disabled.length === 0 ? [] : ['  classDef off fill:#eee,color:#888', `  class ${disabled.join(',')} off`];
  return ['```mermaid', 'flowchart LR', ...nodes, ...edges, ...styles, '```', ''].join('\n');
}
