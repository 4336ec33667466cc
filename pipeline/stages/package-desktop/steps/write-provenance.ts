import { join, relative } from 'node:path/posix';
import { toProvenance } from '../../../attest/provenance.ts';
import { provenanceName, toSbomNames } from '../../../shared/attachment-names.ts';
import { prettyJson } from '../../../shared/document/canonical.ts';
import { type BuildState, requireResult } from '../state.ts';
import { listKitPackages } from '../supply-facts.ts';

/** Writes the provenance statement about the installers, after their bills of materials. */
export async function writeProvenance(state: BuildState): Promise<void> {
  const { ctx, request, table, workspace, lockfiles } = state;
  const { provenance, scenarioDir, root = scenarioDir, target, shell, formats } = request;
  const installers = requireResult(state.installers, 'the list of the installers');
  const byproducts: { name: string; sha256: string }[] = [];
  for (const installer of installers) {
    const names = toSbomNames(installer.name);
    for (const name of [names.name, names.spdx])
      byproducts.push({ name, sha256: await ctx.fs.sha256(join(workspace.release, name)) });
  }
  const { product, tools } = requireResult(state.buildOrigins, 'the versions of the programs');
  const statement = toProvenance({
    subjects: installers.map(({ name, sha256 }) => ({ name, sha256 })),
    byproducts,
    product,
    source: {
      repository: provenance.repository,
      commit: provenance.commit,
      ref: provenance.ref,
      scenario: relative(root, scenarioDir) || '.',
    },
    run: {
      id: provenance.run_id,
      attempt: provenance.run_attempt,
      runner: provenance.runner,
      workflow: provenance.workflow,
    },
    parameters: {
      target,
      shell,
      formats: [...new Set(formats)],
      app: request.bundle.app.name,
      version: request.bundle.app.version,
    },
    baseNode: { version: table.version, sha256: table.targets[target].sha256 },
    kit: listKitPackages(state).flatMap(({ packages }) => packages),
    lockfiles,
    tools,
    epoch: ctx.sourceDateEpoch,
    compression: ctx.effort,
  });
  await ctx.fs.write(join(workspace.release, provenanceName), prettyJson(statement));
}
