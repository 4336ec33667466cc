import type { Analysis } from '../../schema/analysis.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import { PipelineError } from '../errors.ts';

/**
 * Refuses a bundle without a resource or scenario that its scenario requires: the installed app would not run.
 * @throws {PipelineError} requirement-not-provided (input), naming each of them, with the findings of `analyze`
 */
export function assertProvided(analysis: Analysis): void {
  const { graph, source, diagnostics, swaps } = analysis;
  const rootId = graph.start_order.at(-1);
  const required = new Set(
    graph.edges
      .filter((edge) => edge.from === rootId && edge.required && edge.enabled)
      .map((edge) => edge.to),
  );
  const faults = graph.nodes
    .filter((node) => required.has(node.id) && node.enabled && node.in_bundle === 'absent')
    .map((node): Diagnostic => {
      const proposals = swaps.filter((swap) => swap.original === node.name && swap.replacement !== '');
      const instead = proposals.map((swap) => swap.replacement).join(' or ');
      return {
        severity: 'error',
        code: 'requirement-not-provided',
        message: `the scenario requires ${node.kind} "${node.name}", which no installer can contain yet${node.known ? '' : '; it is not in the catalogue'}`,
        file: source.service_config,
        remedy: `${instead === '' ? '' : `change the scenario over to ${instead}, or `}declare "${node.name}" with "required": false if the app runs without it`,
      };
    });
  if (faults.length === 0) return;
  throw new PipelineError({
    code: 'requirement-not-provided',
    blame: 'input',
    message: faults[0]?.message ?? '',
    remedy: faults[0]?.remedy ?? '',
    diagnostics: [...diagnostics, ...faults],
  });
}
