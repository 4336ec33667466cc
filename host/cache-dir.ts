import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import { PipelineError } from '../pipeline/errors.ts';

/** The machine that the folder is for: `process.platform`, and the user's home folder. */
export interface CacheHost {
  platform: string;
  home: string;
}

function toBase(env: NodeJS.ProcessEnv, { platform, home }: CacheHost): string {
  const { isAbsolute, join } = platform === 'win32' ? win32 : posix;
  const xdg = env['XDG_CACHE_HOME'] ?? '';
  // "All paths set in these environment variables must be absolute": the specification requires relative ones to be ignored.
  if (isAbsolute(xdg)) return xdg;
  if (platform === 'darwin') return join(home, 'Library/Caches');
  if (platform !== 'win32') return join(home, '.cache');
  const local = env['LOCALAPPDATA'] ?? '';
  return isAbsolute(local) ? local : join(home, 'AppData/Local');
}

/**
 * The absolute folder for downloads that outlive a build, with '/' separators: VROOLI_BUNDLE_CACHE, else `vrooli-bundle` in the user's
 * cache folder: XDG_CACHE_HOME, else ~/.cache (Linux), ~/Library/Caches (macOS) or %LOCALAPPDATA% (Windows). An empty variable is unset.
 * https://specifications.freedesktop.org/basedir-spec/latest/
 * @throws {PipelineError} cache-dir-relative when VROOLI_BUNDLE_CACHE is a relative path
 */
export function toCacheDir(
  env: NodeJS.ProcessEnv,
  host: CacheHost = { platform: process.platform, home: homedir() },
): string {
  const { isAbsolute, join } = host.platform === 'win32' ? win32 : posix;
  const toPortable = (path: string) => (host.platform === 'win32' ? path.replaceAll('\\', '/') : path);
  const own = env['VROOLI_BUNDLE_CACHE'] ?? '';
  if (own === '') return toPortable(join(toBase(env, host), 'vrooli-bundle'));
  if (isAbsolute(own)) return toPortable(own);
  throw new PipelineError({
    code: 'cache-dir-relative',
    blame: 'usage',
    message: `VROOLI_BUNDLE_CACHE is the relative path "${own}", which names another folder in each working folder`,
    remedy: 'set it to an absolute path, or unset it',
  });
}
