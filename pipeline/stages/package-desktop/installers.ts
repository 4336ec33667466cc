import { join } from 'node:path/posix';
import type { Format } from '../../../schema/artifact-manifest.ts';
import { makeDeb } from '../../formats/deb/make.ts';
import { makeTarZst } from '../../formats/tar-zst/make.ts';
import { debArchitectures, toDebVersion, toReleaseStem } from '../../shared/archive/naming.ts';
import { formatSums } from '../../shared/archive/sums.ts';
import { prettyJson } from '../../shared/document/canonical.ts';
import { toArtifactManifest, toPayloadManifest } from './documents.ts';
import { describePayload } from './payload.ts';
import { toBundleText } from './stage.ts';
import { type BuildState, need } from './state.ts';
import { listTools, readToolVersions } from './tools.ts';

/** Makes one installer from the payload and remembers its size and digest. */
export async function makeInstaller(state: BuildState, format: Format, name: string): Promise<void> {
  const { ctx, request, workspace, slug } = state;
  const { app } = request.bundle;
  const to = join(workspace.release, name);
  switch (format) {
    case 'tar.zst':
      await makeTarZst(ctx, workspace.payload, toReleaseStem(app.name, app.version), to);
      break;
    case 'deb':
      await makeDeb(ctx, {
        root: workspace.tree,
        package: slug,
        version: toDebVersion(app.version),
        architecture: need(debArchitectures[request.target], `a Debian name for ${request.target}`),
        shell: request.shell,
        about: state.about,
        icons: state.icons,
        to,
      });
      break;
    default:
      throw new Error(`the plan asks for ${format}, which has no maker`);
  }
  const size = need(await ctx.fs.stat(to), name).size;
  state.installers.push({ name, format, size, sha256: await ctx.fs.sha256(to) });
}

export async function writePayloadManifest(state: BuildState): Promise<void> {
  const { ctx, request, workspace } = state;
  const files = await describePayload(ctx, workspace.payload);
  const manifest = toPayloadManifest(need(state.finished, 'the finished bundle'), request.target, files);
  await ctx.fs.write(join(workspace.release, 'manifest.json'), prettyJson(manifest));
}

/** bundle.json, metadata.json and, last, SHA256SUMS over everything beside it. */
export async function writeDocuments(state: BuildState): Promise<void> {
  const { ctx, request, plan, table, workspace } = state;
  const tools = { node: table.version, ...(await readToolVersions(ctx, listTools(plan))) };
  const baseNode = { version: table.version, sha256: table.targets[request.target].sha256 };
  const finished = need(state.finished, 'the finished bundle');
  const metadata = toArtifactManifest(request, finished, baseNode, tools, state.installers);
  await ctx.fs.write(join(workspace.release, 'bundle.json'), toBundleText(state));
  await ctx.fs.write(join(workspace.release, 'metadata.json'), prettyJson(metadata));
  const sums = [];
  for (const name of await ctx.fs.list(workspace.release)) {
    sums.push({ name, sha256: await ctx.fs.sha256(join(workspace.release, name)) });
  }
  await ctx.fs.write(join(workspace.release, 'SHA256SUMS'), formatSums(sums));
}
