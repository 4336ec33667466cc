import { join } from 'node:path/posix';
import type { PayloadEntry } from '../../../schema/artifact-manifest.ts';
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import { payloadListFile } from '../../../schema/installed-app.ts';
import { type PayloadList, payloadListSchema } from '../../../schema/payload-list.ts';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
import { measureStream } from '../../shared/archive/chunks.ts';
import { listTree } from '../../shared/archive/tree.ts';
import { canonicalJson } from '../../shared/document/canonical.ts';

/**
 * Every file and link of a payload with mode, size and digest, sorted. `sha1` gets the SHA-1 of each file, by path.
 * @throws {PipelineError} payload-link-escapes for a link to a path outside the payload
 */
export async function describePayload(
  ctx: Pick<BuildContext, 'fs'>,
  root: string,
  sha1 = new Map<string, string>(),
): Promise<PayloadEntry[]> {
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
      const { digests } = await measureStream(ctx.fs.scan(join(root, entry.path)), ['sha256', 'sha1']);
      sha1.set(entry.path, digests.sha1);
      entries.push({ type: 'file', path: entry.path, mode, size: entry.size, sha256: digests.sha256 });
    }
  }
  return entries;
}

/**
 * payload.json. Of the files beside the payload those are left out whose name a file of the payload has: no archive can be made of it.
 * Pure.
 */
export function formatPayloadList({
  app: { name, version, vendor },
  target,
  files,
  beside,
}: Pick<PayloadList, 'app' | 'target' | 'files' | 'beside'>): PayloadList {
  const taken = new Set(files.map(({ path }) => path.toLowerCase()));
  return payloadListSchema.parse({
    schema_version: 'payload-list.v1',
    app: { name, version, ...(vendor === undefined ? {} : { vendor }) },
    target,
    files,
    beside: beside
      .filter(({ path }) => !taken.has(path.toLowerCase()))
      .sort((a, b) => byCodeUnit(a.path, b.path)),
  });
}

/**
 * Writes payload.json into a finished payload. Returns every file of the payload, payload.json included, sorted. `sha1` gets the SHA-1 of
 * payload.json.
 */
export async function writePayloadList(
  ctx: Pick<BuildContext, 'fs' | 'sourceDateEpoch'>,
  root: string,
  list: Pick<PayloadList, 'app' | 'target' | 'files' | 'beside'>,
  sha1 = new Map<string, string>(),
): Promise<PayloadEntry[]> {
  const to = join(root, payloadListFile);
  await ctx.fs.write(to, canonicalJson(formatPayloadList(list)), 0o644);
  await ctx.fs.utimes(to, ctx.sourceDateEpoch);
  await ctx.fs.utimes(root, ctx.sourceDateEpoch);
  const { size, digests } = await measureStream(ctx.fs.scan(to), ['sha256', 'sha1']);
  sha1.set(payloadListFile, digests.sha1);
  const own: PayloadEntry = {
    type: 'file',
    path: payloadListFile,
    mode: '0644',
    size,
    sha256: digests.sha256,
  };
  return [...list.files, own].sort((a, b) => byCodeUnit(a.path, b.path));
}
