import type { Promotion } from '../../../schema/promotion.ts';
import type { HostedRelease, ReleaseHost } from '../../release-ports.ts';
import { measure, pairAssets } from '../../stages/promote/apply-assets.ts';
import { refuse } from '../../stages/promote/request.ts';
import type { PromoteContext } from './options.ts';

const maxTries = 5;
const firstPauseMs = 2000;

/**
 * Fetches every file of a published release from its public address, as a visitor does, and compares it with promotion.json. Files of a
 * private repository have no address without credentials: they are fetched through the API.
 * @throws {PipelineError} release-not-public (environment)
 */
export async function assertPublic(
  ctx: PromoteContext,
  host: ReleaseHost,
  release: HostedRelease,
  { predicate }: Promotion,
  work: string,
): Promise<void> {
  const isPublic = await host.isPublic();
  if (!isPublic) ctx.log.warn('the repository is private: its files are fetched with credentials');
  for (const file of predicate.files) {
    const [pair] = pairAssets([{ ...file, path: '' }], release);
    let status = 200;
    for (let tries = 1; ; tries++) {
      const sha256 = await measure(ctx, work, async (to) => {
        if (isPublic) status = await host.fetchPublic(file.url, to);
        else if (pair !== undefined) await host.fetchAsset(pair.asset, to);
      });
      if (status === 200 && sha256 === file.sha256) break;
      if (tries === maxTries)
        throw refuse(
          'release-not-public',
          status === 200
            ? `${file.url} has the sha256 ${sha256}, the run built ${file.sha256}`
            : `${file.url} answers ${status}`,
          'run the same command again; if it fails again, withdraw the release with `vrooli-bundle revoke`; no feed was changed',
          'environment',
        );
      await ctx.clock.pause(firstPauseMs * tries);
    }
  }
}
