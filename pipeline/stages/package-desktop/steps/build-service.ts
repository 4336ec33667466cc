import { buildService } from '../../../builders/build-service.ts';
import { locateInSources } from '../../../shared/scenario/locate.ts';
import { openNodeShelf } from '../executable/node-shelf.ts';
import { toCopiedPlace } from '../place.ts';
import { type BuildState, requireResult } from '../state.ts';
import type { StepOf } from '../step.ts';

/**
 * Builds one service into the payload, on the base Node of this machine where it needs one.
 * @throws {PipelineError} the errors of its builder
 */
export async function buildOneService(state: BuildState, { plan }: StepOf<'build-service'>): Promise<void> {
  const { ctx, request, source, workspace, origins, bases, host, built } = state;
  const copy = requireResult(source, 'the copy of the sources');
  const { root, repository } = copy;
  const { dir: scenarioDir, path } = locateInSources(toCopiedPlace(request, copy), plan.build.source_dir);
  const node = requireResult(bases.get(host), 'the base Node of this machine').executable;
  const { payload } = workspace;
  state.nodes ??= openNodeShelf(state);
  const { nodes } = state;
  const onDiagnostic = request.onDiagnostic ?? (() => {});
  const context = { ...ctx, scenarioDir, repository, sourceRoot: root, payload, node, nodes, onDiagnostic };
  const result = await buildService(context, { ...plan, build: { ...plan.build, source_dir: path } });
  origins.add(result.to, 'scenario');
  for (const folder of result.pinned ?? []) origins.add(folder, 'package');
  built.set(plan.service, result);
}
