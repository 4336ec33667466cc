import { basename, join } from 'node:path/posix';
import { toRehearsalFacts } from '../../../rehearsal/to-facts.ts';
import { formatSums } from '../../../shared/archive/sums.ts';
import { canonicalJson, prettyJson } from '../../../shared/document/canonical.ts';
import { releaseFiles } from '../../../shared/release-files.ts';
import { toArtifactManifest, toPayloadManifest } from '../documents.ts';
import { type BuildState, requireResult, toOutcome } from '../state.ts';
import { toSupplyFacts } from '../supply-facts.ts';

/** Writes bundle.json, manifest.json, metadata.json and, last, SHA256SUMS over every other file of the release. */
export async function writeDocuments(state: BuildState): Promise<void> {
  const { ctx, request, table, workspace } = state;
  const { tools } = requireResult(state.buildOrigins, 'the versions of the programs');
  const baseNode = { version: table.version, sha256: table.targets[request.target].sha256 };
  const finished = requireResult(state.finished, 'the finished bundle');
  const installers = requireResult(state.installers, 'the list of the installers');
  const rehearsal = toRehearsalFacts(toOutcome(state));
  const supply = toSupplyFacts(state);
  const metadata = toArtifactManifest(
    request,
    finished,
    { baseNode, tools, rehearsal, supply, programs: state.programs },
    installers,
  );
  await ctx.fs.write(join(workspace.release, 'bundle.json'), canonicalJson(finished));
  const manifest = toPayloadManifest(
    finished,
    request.target,
    requireResult(state.payloadEntries, 'the list of the payload'),
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
