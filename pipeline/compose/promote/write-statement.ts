import { join } from 'node:path/posix';
import { type Promotion, promotionSchema } from '../../../schema/promotion.ts';
import { PipelineError } from '../../errors.ts';
import type { HostedRelease, ReleaseHost } from '../../release-ports.ts';
import { prettyJson } from '../../shared/document/canonical.ts';
import { readJsonFile } from '../../shared/document/read-json.ts';
import { allDocumentSigners } from '../../signing/documents/registry.ts';
import { assertStored, pairAssets, uploadAll } from '../../stages/promote/apply-assets.ts';
import { type LocalFile, refuse } from '../../stages/promote/request.ts';
import { promotionName } from '../../shared/promotion-name.ts';
import { isSamePromotion } from '../../stages/promote/statement.ts';
import type { PromoteContext, PromoteOptions } from './options.ts';

/** The statement that an earlier attempt stored in the release. @throws {PipelineError} release-differs (input) when it is of another run */
async function findStored(
  ctx: PromoteContext,
  host: ReleaseHost,
  release: HostedRelease,
  own: Promotion,
  to: string,
): Promise<Promotion | undefined> {
  const asset = release.assets.find(({ name, isComplete }) => name === promotionName && isComplete);
  if (asset === undefined) return undefined;
  await host.fetchAsset(asset, to);
  const parsed = promotionSchema.safeParse((await readJsonFile(ctx.fs, to, promotionName)).value);
  if (parsed.success && isSamePromotion(parsed.data, own)) return parsed.data;
  const of = parsed.success ? `run ${parsed.data.predicate.run.id}` : 'something else';
  throw refuse(
    'release-differs',
    `the ${release.isDraft ? 'draft' : 'release'} of ${release.tag} has a ${promotionName} of ${of}`,
    release.isDraft
      ? 'promote that run, or delete the draft'
      : 'raise the version of the app: a published release is never changed',
  );
}

/** Adds a file to a draft. Returns false when another promotion has added one of this name meanwhile, which then stays. */
async function addOnce(
  ctx: PromoteContext,
  { host, outDir }: PromoteOptions,
  release: HostedRelease,
  name: string,
  work: string,
): Promise<boolean> {
  const path = join(outDir, name);
  const size = (await ctx.fs.stat(path))?.size ?? 0;
  const files: LocalFile[] = [{ name, path, size, sha256: await ctx.fs.sha256(path) }];
  try {
    const complete = await uploadAll(ctx, host, release.id, files, (other) => other !== name);
    await assertStored(ctx, host, work, pairAssets(files, complete));
    return true;
  } catch (error) {
    if (error instanceof PipelineError && error.code === 'asset-differs') return false;
    throw error;
  }
}

/** Signs the stored statement with each key and identity; a signature that is stored already stays. */
async function addSignatures(
  ctx: PromoteContext,
  options: PromoteOptions,
  release: HostedRelease,
  work: string,
): Promise<void> {
  const { identity, outDir } = options;
  const bytes = await ctx.fs.readBytes(join(outDir, promotionName));
  for (const signer of allDocumentSigners) {
    if (identity === undefined || !signer.covers(identity)) continue;
    const name = `${promotionName}${signer.suffix}`;
    if (release.assets.some((asset) => asset.name === name && asset.isComplete)) continue;
    const epoch = Math.floor(ctx.clock.now() / 1000);
    const text = await signer.sign(ctx, identity, { name: promotionName, bytes }, epoch);
    await ctx.fs.write(join(outDir, name), text);
    await addOnce(ctx, options, release, name, work);
  }
}

/** Whether a statement can still be added: a published release may be immutable. */
function assertOpen(release: HostedRelease): void {
  if (release.isDraft) return;
  throw refuse(
    'release-differs',
    `the release ${release.tag} was published without a ${promotionName}, so that it is not one of a promotion`,
    'raise the version of the app and promote that run; a published release is never changed',
  );
}

/**
 * Adds promotion.json and its signatures to the draft, after every other file. A complete one of an earlier attempt stays as it is.
 * @throws {PipelineError} release-differs, asset-differs (input), asset-incomplete (environment)
 */
export async function writeStatement(
  ctx: PromoteContext,
  options: PromoteOptions,
  release: HostedRelease,
  own: Promotion,
  work: string,
): Promise<{ promotion: Promotion; complete: HostedRelease }> {
  const { host, outDir } = options;
  const path = join(outDir, promotionName);
  const to = join(work, promotionName);
  let stored = await findStored(ctx, host, release, own, to);
  if (stored === undefined) {
    assertOpen(release);
    await ctx.fs.write(path, prettyJson(own));
    if (!(await addOnce(ctx, options, release, promotionName, work)))
      stored = await findStored(ctx, host, await host.readRelease(release.id), own, to);
  }
  if (stored !== undefined) await ctx.fs.write(path, ctx.fs.read(to));
  if (release.isDraft) await addSignatures(ctx, options, await host.readRelease(release.id), work);
  return { promotion: stored ?? own, complete: await host.readRelease(release.id) };
}
