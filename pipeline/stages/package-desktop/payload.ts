import { join } from 'node:path/posix';
import type { PayloadEntry } from '../../../schema/artifact-manifest.ts';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
import { listTree } from '../../shared/archive/tree.ts';

/**
 * Every file and link of a payload with mode, size and digest, sorted.
 * @throws {PipelineError} payload-link-escapes for a link to a path outside the payload
 */
export async function describePayload(ctx: Pick<BuildContext, 'fs'>, root: string): Promise<PayloadEntry[]> {
  const entries: PayloadEntry[] = [];
  for (const entry of await listTree(ctx.fs, root)) {
    if (entry.kind === 'symlink') {
      const inside = join('/root', entry.path, '..', entry.target);
      if (entry.target.startsWith('/') || !inside.startsWith('/root/')) {
        throw new PipelineError({
          code: 'payload-link-escapes',
          blame: 'input',
          message: `the symbolic link ${entry.path} points outside the payload, to ${entry.target}`,
          remedy: 'ship a file or a relative link inside the service',
        });
      }
      entries.push({ type: 'symlink', path: entry.path, target: entry.target });
    } else if (entry.kind === 'file') {
      const mode = `0${entry.mode.toString(8).padStart(3, '0')}`;
      const sha256 = await ctx.fs.sha256(join(root, entry.path));
      entries.push({ type: 'file', path: entry.path, mode, size: entry.size, sha256 });
    }
  }
  return entries;
}
