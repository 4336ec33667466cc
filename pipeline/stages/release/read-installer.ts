import { basename } from 'node:path/posix';
import { PipelineError } from '../../errors.ts';
import type { InstallerContent } from '../../formats/content.ts';
import { identifyFile } from '../../formats/registry.ts';
import type { BuildContext } from '../../ports.ts';
import { toArchiveLimits } from '../../shared/archive/archive-limits.ts';
import { identifyApp, identifyFormat } from './identify-content.ts';

type Ports = Pick<BuildContext, 'fs' | 'exec'>;

function refuse(
  code: 'format-unknown' | 'installer-unreadable',
  message: string,
  remedy: string,
): PipelineError {
  return new PipelineError({ code, blame: 'usage', message, remedy });
}

/**
 * The content of an installer that no document describes. Nothing is unpacked to disk.
 * @throws {PipelineError} format-unknown, installer-unreadable (usage); tool-missing (environment)
 */
export async function readInstaller(
  ctx: Ports,
  path: string,
): Promise<{ format: string; content: InstallerContent }> {
  const name = basename(path);
  const guessed = identifyFile(name);
  const format = guessed?.format ?? (await identifyFormat(ctx, path));
  if (format === undefined)
    throw refuse(
      'format-unknown',
      `${name} has no format that this version reads`,
      'name an installer or the folder of a release',
    );
  const limits = toArchiveLimits(undefined, (await ctx.fs.stat(path))?.size ?? 0);
  const unknown = { app: { name: '', version: '' }, target: undefined, shell: undefined };
  try {
    const app = await identifyApp(ctx, path, format, limits);
    const identity = guessed?.identity ?? unknown;
    const content = await format.read(ctx, path, app === undefined ? identity : { ...identity, app }, limits);
    return { format: format.id, content };
  } catch (error) {
    if (error instanceof PipelineError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw refuse(
      'installer-unreadable',
      `${name} cannot be read: ${reason}`,
      'check it with `vrooli-bundle verify`',
    );
  }
}
