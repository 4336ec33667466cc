import { chown, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The user who runs the installed app: the current user, or the system user `nobody` for root, because Postgres refuses root. */
export interface EndUser {
  home: string;
  /** Options for child_process.spawn. */
  identity: { uid?: number; gid?: number };
  /** The environment of a new login. */
  env: Record<string, string>;
  remove(): Promise<void>;
}

const nobody = 65_534;

/** A user with an empty home folder of its own. */
export async function createEndUser(): Promise<EndUser> {
  const isRoot = process.getuid?.() === 0;
  const base = await mkdtemp(join(tmpdir(), 'end-user-'));
  const home = join(base, 'home');
  await mkdir(home, { mode: 0o700 });
  if (isRoot) {
    await chown(base, nobody, nobody);
    await chown(home, nobody, nobody);
  }
  return {
    home,
    identity: isRoot ? { uid: nobody, gid: nobody } : {},
    env: { HOME: home, PATH: '/usr/local/bin:/usr/bin:/bin', LANG: 'C.UTF-8' },
    remove: () => rm(base, { recursive: true, force: true, maxRetries: 5 }),
  };
}
