import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import type { SettingSource } from '../pipeline/ports.ts';

/** Settings of signers, with the files of their secrets. */
export interface Credentials {
  source: SettingSource;
  /** Runs `body` while the files exist. */
  withFiles<T>(body: () => Promise<T>): Promise<T>;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const toSlashes = (path: string) => (sep === '/' ? path : path.replaceAll(sep, '/'));

/** A short key in base64 is not a path. The error of the system would show it. */
function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false;
  }
}

/** A folder that exists while something uses it. */
class HeldFolder {
  readonly path = toSlashes(join(tmpdir(), `vrooli-signing-${randomBytes(16).toString('hex')}`));
  private readonly files = new Map<string, string | Uint8Array>();
  private users = 0;

  add(name: string, content: string | Uint8Array): string {
    this.files.set(name, content);
    return `${this.path}/${name}`;
  }

  private readonly remove = () => rmSync(this.path, { recursive: true, force: true });

  /** Removes the folder before anything else reacts; a signal that only this function listens for still ends the process. */
  private readonly stop = (signal: NodeJS.Signals) => {
    this.remove();
    if (process.listenerCount(signal) > 1) return;
    process.off(signal, this.stop);
    process.kill(process.pid, signal);
  };

  private open(): void {
    if (this.files.size === 0) return;
    process.on('exit', this.remove);
    for (const signal of signals) process.on(signal, this.stop);
    // Fails when somebody else made a folder of this name.
    mkdirSync(this.path, { mode: 0o700 });
    for (const [name, content] of this.files)
      writeFileSync(`${this.path}/${name}`, content, { mode: 0o600, flag: 'wx' });
  }

  private close(): void {
    this.remove();
    process.off('exit', this.remove);
    for (const signal of signals) process.off(signal, this.stop);
  }

  async use<T>(body: () => Promise<T>): Promise<T> {
    try {
      this.users += 1;
      if (this.users === 1) this.open();
      return await body();
    } finally {
      this.users -= 1;
      if (this.users === 0) this.close();
    }
  }
}

/**
 * Settings of signers from their values. The contents of secrets stay in this process; they are in files, which only its user can read, while
 * `withFiles` runs its body, and afterwards in none, also when a signal ends the process.
 * @param cwd absolute folder of relative paths
 */
export function createCredentials(values: Readonly<Record<string, string>>, cwd: string): Credentials {
  const folder = new HeldFolder();
  return {
    source: {
      get: (name) => {
        const text = values[name]?.trim();
        return text === '' ? undefined : text;
      },
      isFile,
      toPath: (path) =>
        toSlashes(path.startsWith('~/') ? join(homedir(), path.slice(2)) : resolve(cwd, path)),
      hold: (name, content) => folder.add(name, content),
    },
    withFiles: (body) => folder.use(body),
  };
}
