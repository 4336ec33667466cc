import type { Graph } from '../../../../schema/analysis.ts';
import type { UserTool } from '../../../../schema/bundle/user-tool.ts';
import { omitUndefined } from '../../../../schema/omit-undefined.ts';
import type { ResourceCatalogue } from '../../../shared/catalogue/catalogue.ts';

/** The programs of the user that the scenario's own resources are, in the order of the graph. */
function listUserTools(graph: Graph, direct: ReadonlySet<string>, catalogue: ResourceCatalogue): UserTool[] {
  return graph.nodes.flatMap(({ kind, name, enabled, in_bundle }) => {
    if (kind !== 'resource' || !enabled || in_bundle !== 'remote' || !direct.has(name)) return [];
    const program = catalogue.swapsOf(name).find((swap) => swap.program !== undefined)?.program;
    const { description } = catalogue.get(name) ?? {};
    return program === undefined ? [] : [{ name, program, ...omitUndefined({ description }) }];
  });
}

/** The draft with the programs that an installed app looks for on PATH. `direct`: resources that the scenario itself declares. */
export function withUserTools(
  skeleton: Record<string, unknown>,
  graph: Graph,
  direct: ReadonlySet<string>,
  catalogue: ResourceCatalogue,
): Record<string, unknown> {
  const tools = listUserTools(graph, direct, catalogue);
  return tools.length === 0 ? skeleton : { ...skeleton, user_tools: tools };
}
