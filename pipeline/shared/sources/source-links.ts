import { join } from 'node:path/posix';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';

/** What a symbolic link of the sources leads to. */
export type LinkTarget =
  /** A file or folder of the repository, by its real path. */
  | { kind: 'file' | 'dir'; path: string }
  /** A folder above the link, or nothing: the link is copied as it is. */
  | { kind: 'kept' }
  | { kind: 'outside' };

export const isInside = (path: string, dir: string): boolean => path === dir || path.startsWith(`${dir}/`);

/** Follows a link at an absolute path. `root` is the repository; `above` are the real folders that lead to the link. */
export async function followLink(
  { fs }: Pick<BuildContext, 'fs'>,
  link: string,
  root: string,
  above: readonly string[],
): Promise<LinkTarget> {
  const target = await fs.realpath(link).catch(() => undefined);
  if (target === undefined) {
    const stated = await fs.readlink(link);
    return isInside(stated.startsWith('/') ? stated : join(link, '..', stated), root)
      ? { kind: 'kept' }
      : { kind: 'outside' };
  }
  if (!isInside(target, await fs.realpath(root))) return { kind: 'outside' };
  if (above.some((folder) => isInside(folder, target))) return { kind: 'kept' };
  const kind = (await fs.stat(target))?.kind;
  return kind === 'file' || kind === 'dir' ? { kind, path: target } : { kind: 'kept' };
}

/** Refuses links that leave the repository, all of them at once. Paths are relative to the repository. */
export function assertNoneOutside(links: readonly string[]): void {
  if (links.length === 0) return;
  const remedy = 'replace it by a copy of what it refers to, or remove it';
  throw new PipelineError({
    code: 'source-link-outside',
    blame: 'input',
    message: `${links.join(', ')}: a symbolic link that leads out of the repository is not followed`,
    remedy,
    diagnostics: links.map(
      (file): Diagnostic => ({
        severity: 'error',
        code: 'source-link-outside',
        message: 'the symbolic link leads out of the repository',
        file,
        remedy,
      }),
    ),
  });
}
