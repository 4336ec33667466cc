import { basename, join } from 'node:path/posix';
import { toFormat } from '../../../formats/registry.ts';
import { toRehearsalFacts } from '../../../rehearsal/to-facts.ts';
import { formatSums } from '../../../shared/archive/sums.ts';
import { canonicalJson, prettyJson } from '../../../shared/document/canonical.ts';
import { releaseFiles } from '../../../shared/release-files.ts';
import { toSigner } from '../../../signing/registry.ts';
import { type MadeInstaller, toArtifactManifest, toPayloadManifest } from '../documents.ts';
import { type BuildState, requireResult, toOutcome } from '../state.ts';
import { listTools, readToolVersions } from '../tools.ts';

async function describeInstallers({ ctx, request, made }: BuildState): Promise<MadeInstaller[]> {
  const installers: MadeInstaller[] = [];
  for (const { path, format } of made) {
    const name = basename(path);
    const file = {
      path,
      target: request.target,
      kind: 'installer',
      signing: toFormat(format).signing,
    } as const;
    const { size } = requireResult(await ctx.fs.stat(path), name);
    const sha256 = await ctx.fs.sha256(path);
    installers.push({ name, format, size, sha256, signature: await toSigner(file).verify(ctx, file) });
  }
  return installers;
}

/** Writes bundle.json, manifest.json, metadata.json and, last, SHA256SUMS over every other file of the release. */
export async function writeDocuments(state: BuildState): Promise<void> {
  const { ctx, request, plan, table, workspace } = state;
  const tools = { node: table.version, ...(await readToolVersions(ctx, listTools(plan, request))) };
  const baseNode = { version: table.version, sha256: table.targets[request.target].sha256 };
  const finished = requireResult(state.finished, 'the finished bundle');
  const installers = await describeInstallers(state);
  const facts = toRehearsalFacts(toOutcome(state));
  const metadata = toArtifactManifest(request, finished, baseNode, tools, installers, facts);
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
