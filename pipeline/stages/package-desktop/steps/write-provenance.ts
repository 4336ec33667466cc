import { join } from 'node:path/posix';
import { toProvenance } from '../../../attest/provenance.ts';
import { provenanceName, toSbomNames } from '../../../shared/attachment-names.ts';
import { prettyJson } from '../../../shared/document/canonical.ts';
import type { ReleaseState } from '../release-state.ts';
import { requireResult } from '../state.ts';
import { listKitPackages } from '../supply-facts.ts';

/** Writes the provenance statement about the installers, after their bills of materials. */
export async function writeProvenance(state: ReleaseState): Promise<void> {
  const { ctx, staged, shell, formats, workspace } = state;
  const { app, provenance, target, builder, lockfiles, scenario } = staged;
  const installers = requireResult(state.installers, 'the list of the installers');
  const byproducts: { name: string; sha256: string }[] = [];
  for (const installer of installers) {
    const names = toSbomNames(installer.name);
    for (const name of [names.name, names.spdx])
      byproducts.push({ name, sha256: await ctx.fs.sha256(join(workspace.release, name)) });
  }
  const statement = toProvenance({
    subjects: installers.map(({ name, sha256 }) => ({ name, sha256 })),
    byproducts,
    product: builder,
    source: {
      repository: provenance.repository,
      commit: provenance.commit,
      ref: provenance.ref,
      scenario,
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
      app: app.name,
      version: app.version,
    },
    baseNode: staged.base_node,
    kit: listKitPackages(state.kits, target).flatMap(({ packages }) => packages),
    lockfiles,
    tools: requireResult(state.tools, 'the versions of the programs'),
    epoch: ctx.sourceDateEpoch,
    compression: ctx.effort,
  });
  await ctx.fs.write(join(workspace.release, provenanceName), prettyJson(statement));
}
