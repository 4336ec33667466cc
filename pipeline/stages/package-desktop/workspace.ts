import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path/posix';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';

/** Folders of one build, beside the output so that results can be renamed into it. All absolute. */
export interface Workspace {
  dir: string;
  payload: string;
  /** Copies of the app's pictures, for what lies beside the payload in installers. */
  icons: string;
  /** Contains a folder per format while its installer is made. */
  formats: string;
  /** The future content of the output folder. */
  release: string;
}

/** @throws {PipelineError} out-not-folder (usage) when the output path is not a folder */
export async function assertOutFolder(ctx: Pick<BuildContext, 'fs'>, outDir: string): Promise<void> {
  const there = await ctx.fs.stat(outDir);
  if (there === undefined || there.kind === 'dir' || there.kind === 'symlink') return;
  throw new PipelineError({
    code: 'out-not-folder',
    blame: 'usage',
    message: `the output ${outDir} is a file`,
    remedy: 'name a folder',
  });
}

/** @throws {PipelineError} as `assertOutFolder` */
export async function createWorkspace(ctx: Pick<BuildContext, 'fs'>, outDir: string): Promise<Workspace> {
  await assertOutFolder(ctx, outDir);
  const dir = join(dirname(outDir), `.${basename(outDir)}.${randomBytes(4).toString('hex')}.partial`);
  const workspace = {
    dir,
    payload: join(dir, 'payload'),
    icons: join(dir, 'icons'),
    formats: join(dir, 'formats'),
    release: join(dir, 'release'),
  };
  try {
    await ctx.fs.mkdir(workspace.payload);
    await ctx.fs.mkdir(workspace.release);
  } catch (error) {
    // After an interruption between the two folders the caller gets no workspace to remove.
    await ctx.fs.remove(dir);
    throw error;
  }
  return workspace;
}

/** Moves the release into the output folder: as a whole folder when it does not exist yet, else file by file. */
export async function publish(
  ctx: Pick<BuildContext, 'fs'>,
  workspace: Workspace,
  outDir: string,
): Promise<void> {
  if ((await ctx.fs.stat(outDir)) === undefined) {
    await ctx.fs.rename(workspace.release, outDir);
    return;
  }
  for (const name of await ctx.fs.list(workspace.release)) {
    await ctx.fs.rename(join(workspace.release, name), join(outDir, name));
  }
}

const causes: Record<string, string> = {
  ENOSPC: 'free some space, or choose another folder',
  EDQUOT: 'free some space, or choose another folder',
  EACCES: 'choose a folder that you may write to',
  EPERM: 'choose a folder that you may write to',
  EROFS: 'choose a folder that you may write to',
};

/** Converts the error of a full or write-protected disk into an environment error; returns every other error unchanged. */
export function toDiskError(error: unknown): unknown {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const remedy = error instanceof PipelineError ? undefined : causes[code];
  if (remedy === undefined) return error;
  return new PipelineError({
    code: 'folder-not-writable',
    blame: 'environment',
    message,
    remedy,
    cause: error,
  });
}
