import { join } from 'node:path/posix';
import type { KitMember } from '../../../schema/kit.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import { hasOwnToolchain, installToolchain } from '../../builders/npm/toolchain.ts';
import type { BuildContext } from '../../ports.ts';
import { fetchSource } from '../../shared/kit/fetch-source.ts';
import { planKitParts } from '../../shared/kit/kit-sources.ts';
import { type BaseNodeTable, fetchBaseNode } from './executable/base-node.ts';
import type { Plan } from './plan.ts';

/** What a plan downloads. */
export interface Downloads {
  plan: Pick<Plan, 'services' | 'target'>;
  kits: readonly KitMember[];
  table: BaseNodeTable;
  host: Target;
}

/**
 * Puts everything that a plan downloads into `cacheDir`, before any program of the scenario has run.
 * @throws {PipelineError} download-failed, toolchain-install-failed, and the errors of `fetchSource`
 */
export async function fetchDownloads(
  ctx: BuildContext,
  { plan, kits, table, host }: Downloads,
): Promise<void> {
  const { services, target } = plan;
  for (const system of new Set([host, target])) await fetchBaseNode(ctx, table, system);
  const dir = await ctx.fs.makeTempDir('vrooli-downloads-');
  try {
    for (const [index, member] of kits.entries()) {
      for (const [part, { source }] of planKitParts(member, target).entries()) {
        await fetchSource(ctx, member, source, target, join(dir, 'kit', `${index}-${part}`));
      }
    }
    const needsTools = services.some(
      (service) => service.from === 'build' && service.build.build.type === 'npm',
    );
    if (needsTools && !(await hasOwnToolchain(ctx))) await installToolchain(ctx, join(dir, 'toolchain'));
  } finally {
    await ctx.fs.remove(dir);
  }
}
