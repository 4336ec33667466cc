import { join } from 'node:path/posix';
import { payloadListFile } from '../../../../schema/installed-app.ts';
import { normalizeTree } from '../../../shared/archive/normalize-tree.ts';
import { canonicalJson } from '../../../shared/document/canonical.ts';
import { finishBundle } from '../finish-bundle.ts';
import { describePayload, writePayloadList } from '../payload.ts';
import { listBeside } from '../payload-beside.ts';
import { listDescribed, readAssetFacts, withNeeds, withTreeDigests } from '../payload-facts.ts';
import type { ReleaseState } from '../release-state.ts';

/**
 * Writes bundle.json and payload.json of the payload again, with the digests and sizes of the signed programs.
 * @throws {PipelineError} bundle-incomplete (input)
 */
export async function finishSigned(state: ReleaseState): Promise<void> {
  const { ctx, staged, shell, kits, workspace, about, icons, sha1, unsignedDigests } = state;
  const { payload } = workspace;
  const { app, target } = staged;
  const bundle = withNeeds(
    await listDescribed(ctx, payload),
    kits,
    await withTreeDigests(ctx, payload, state.bundle),
  );
  // The programs of its services are at their places.
  const services = bundle.services.map((service) => ({ from: 'nothing' as const, service }));
  state.bundle = finishBundle(bundle, services, await readAssetFacts(ctx, payload, bundle, unsignedDigests));
  await ctx.fs.write(join(payload, 'bundle.json'), canonicalJson(state.bundle));
  await ctx.fs.remove(join(payload, payloadListFile));
  await normalizeTree(ctx, payload);
  const files = await describePayload(ctx, payload, sha1);
  const beside = await listBeside(ctx, { app, target, shell }, about, icons);
  state.entries = await writePayloadList(ctx, payload, { app, target, files, beside }, sha1);
}
