import { join } from 'node:path/posix';
import * as z from 'zod';
import { type Target, targets } from '../../../../schema/vocabulary.ts';
import type { BuildContext } from '../../../ports.ts';
import type { NodeRelease } from './base-node.ts';

const digestSchema = z.string().regex(/^[0-9a-f]{64}$/);

const olderNodesSchema = z.record(
  z.enum(targets),
  z.array(
    z.object({
      version: z.string(),
      package: z.string(),
      executable: z.string(),
      sha256: digestSchema,
      size: z.int(),
      license: digestSchema.optional(),
    }),
  ),
);

/**
 * The committed table of older versions of Node that can ship beside the runtime, for programs that exclude the version in it: the
 * newest of each line that the packages of a target have.
 */
export async function readOlderNodes(
  ctx: Pick<BuildContext, 'fs' | 'packageRoot'>,
  target: Target,
): Promise<NodeRelease[]> {
  const path = join(ctx.packageRoot, 'pipeline/stages/package-desktop/executable/older-nodes.json');
  const table = olderNodesSchema.parse(JSON.parse(await ctx.fs.readText(path)));
  return table[target].map(({ version, license, ...pin }) => ({
    version,
    license: { path: 'LICENSE', sha256: license },
    targets: { [target]: pin },
  }));
}
