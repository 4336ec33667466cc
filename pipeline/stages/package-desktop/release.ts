import { join } from 'node:path/posix';
import { type ArtifactManifest, artifactManifestSchema } from '../../../schema/artifact-manifest.ts';
import type { Bundle } from '../../../schema/bundle/manifest.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { StagedDocument } from '../../../schema/staged-payload.ts';
import type { FormatId } from '../../formats/registry.ts';
import type { BuildContext } from '../../ports.ts';
import { parseShell } from '../../shells/parse-shell.ts';
import type { SigningRequest } from '../../signing/request.ts';
import { applyRelease } from './apply-release.ts';
import { planReleaseSteps } from './plan-release.ts';
import { readKits } from './read-kits.ts';
import { toAbout, toIcons, toPayloadEntries, toSha1 } from './staged/read.ts';
import type { Workspace } from './workspace.ts';

/** A staged payload in a workspace, and what is made of it. */
export interface ReleaseRequest {
  document: StagedDocument;
  /** The bundle.json of the payload. */
  bundle: Bundle;
  workspace: Workspace;
  formats: readonly FormatId[];
  signing: SigningRequest;
  /** Whether another process wrote the payload. */
  isForeign: boolean;
  onDiagnostic?: ((found: Diagnostic) => void) | undefined;
}

/**
 * Signs a staged payload, makes the installers and writes their documents into the folder of the release in its workspace. It reads nothing
 * of the scenario besides the payload, and starts none of its programs. Returns metadata.json.
 * @throws {PipelineError} with every fault as a diagnostic
 */
export async function makeRelease(
  ctx: BuildContext,
  { document, bundle, workspace, formats, signing, isForeign, onDiagnostic }: ReleaseRequest,
): Promise<ArtifactManifest> {
  const { app, target } = document;
  const steps = planReleaseSteps({ app, target, formats, signing, isForeign });
  await applyRelease(
    {
      ctx,
      staged: document,
      shell: parseShell(document.shell),
      formats,
      signing,
      kits: await readKits(ctx, { bundle, target }),
      workspace,
      about: toAbout(document),
      icons: toIcons(document, workspace.dir),
      made: [],
      notarizations: new Map(),
      onDiagnostic,
      bundle,
      entries: toPayloadEntries(document),
      sha1: toSha1(document),
      programs: [],
      unsignedDigests: new Map(),
      tools: undefined,
      installers: undefined,
    },
    steps,
  );
  const text = await ctx.fs.readText(join(workspace.release, 'metadata.json'));
  return artifactManifestSchema.parse(JSON.parse(text));
}
