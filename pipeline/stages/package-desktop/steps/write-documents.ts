import { basename, join } from 'node:path/posix';
import { omitUndefined } from '../../../../schema/omit-undefined.ts';
import { formatSums } from '../../../shared/archive/sums.ts';
import { canonicalJson, prettyJson } from '../../../shared/document/canonical.ts';
import { releaseFiles } from '../../../shared/release-files.ts';
import { type ReleaseRequest, toArtifactManifest, toPayloadManifest } from '../documents.ts';
import type { ReleaseState } from '../release-state.ts';
import { requireResult } from '../state.ts';
import { toSupplyFacts } from '../supply-facts.ts';

/** Writes bundle.json, manifest.json, metadata.json and, last, SHA256SUMS over every other file of the release. */
export async function writeDocuments(state: ReleaseState): Promise<void> {
  const { ctx, staged, shell, workspace, bundle: finished, programs } = state;
  const { target, provenance, rehearsal, base_node: baseNode } = staged;
  const tools = requireResult(state.tools, 'the versions of the programs');
  const installers = requireResult(state.installers, 'the list of the installers');
  const supply = toSupplyFacts(state);
  const request: ReleaseRequest = {
    target,
    shell,
    provenance: omitUndefined(provenance),
    featureFlags: staged.feature_flags,
    securityChecklists: staged.security_checklists,
  };
  const facts = { baseNode, tools, rehearsal, supply, programs };
  const metadata = toArtifactManifest(request, finished, facts, installers);
  await ctx.fs.write(join(workspace.release, 'bundle.json'), canonicalJson(finished));
  const manifest = toPayloadManifest(
    finished,
    target,
    state.entries,
    state.made.map(({ path, beside }) => ({ name: basename(path), files: beside })),
  );
  await ctx.fs.write(join(workspace.release, 'manifest.json'), prettyJson(manifest));
  await ctx.fs.write(join(workspace.release, 'metadata.json'), prettyJson(metadata));
  const sums = [];
  for (const { name, role } of releaseFiles(metadata)) {
    if (role !== 'checksums') sums.push({ name, sha256: await ctx.fs.sha256(join(workspace.release, name)) });
  }
  await ctx.fs.write(join(workspace.release, 'SHA256SUMS'), formatSums(sums));
}
