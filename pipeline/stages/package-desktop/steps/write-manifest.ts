import { join } from 'node:path/posix';
import { prettyJson } from '../../../shared/document/canonical.ts';
import { toPayloadManifest } from '../documents.ts';
import { describePayload } from '../payload.ts';
import { type BuildState, requireResult } from '../state.ts';

/** Writes manifest.json: every file of the payload with its digest. */
export async function writePayloadManifest(state: BuildState): Promise<void> {
  const { ctx, request, workspace } = state;
  const files = await describePayload(ctx, workspace.payload);
  const manifest = toPayloadManifest(
    requireResult(state.finished, 'the finished bundle'),
    request.target,
    files,
  );
  await ctx.fs.write(join(workspace.release, 'manifest.json'), prettyJson(manifest));
}
