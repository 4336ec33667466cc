import { join } from 'node:path/posix';
import type { PayloadEntry } from '../../../schema/artifact-manifest.ts';
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import { payloadListFile } from '../../../schema/installed-app.ts';
import { type PayloadList, payloadListSchema } from '../../../schema/payload-list.ts';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
import { listTree } from '../../shared/archive/tree.ts';
import { canonicalJson } from '../../shared/document/canonical.ts';

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

/**
 * Writes payload.json into a finished payload. Returns every file of the payload, payload.json included, sorted. Of the files beside the
 * payload those are left out whose name a file of the payload has: no archive can be made of it.
 */
export async function writePayloadList(
  ctx: Pick<BuildContext, 'fs' | 'sourceDateEpoch'>,
  root: string,
  {
    app: { name, version, vendor },
    target,
    files,
    beside,
  }: Pick<PayloadList, 'app' | 'target' | 'files' | 'beside'>,
): Promise<PayloadEntry[]> {
  const taken = new Set(files.map(({ path }) => path.toLowerCase()));
  const list = payloadListSchema.parse({
    schema_version: 'payload-list.v1',
    app: { name, version, ...(vendor === undefined ? {} : { vendor }) },
    target,
    files,
    beside: beside
      .filter(({ path }) => !taken.has(path.toLowerCase()))
      .sort((a, b) => byCodeUnit(a.path, b.path)),
  });
  const to = join(root, payloadListFile);
  await ctx.fs.write(to, canonicalJson(list), 0o644);
  await ctx.fs.utimes(to, ctx.sourceDateEpoch);
  await ctx.fs.utimes(root, ctx.sourceDateEpoch);
  const { size } = (await ctx.fs.stat(to)) ?? { size: 0 };
  const sha256 = await ctx.fs.sha256(to);
  const own: PayloadEntry = { type: 'file', path: payloadListFile, mode: '0644', size, sha256 };
  return [...files, own].sort((a, b) => byCodeUnit(a.path, b.path));
}
