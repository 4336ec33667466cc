import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

const places = ['/usr/bin/setpriv', '/bin/setpriv', '/run/current-system/sw/bin/setpriv'];

/** How a command is handed to setpriv(1). */
export interface Tether {
  file: string;
  args: string[];
  /** The name that setpriv puts before what it says itself: nothing that it starts can know it. */
  argv0: string;
}

/**
 * Ties processes to the runtime: the kernel kills them when the thread that started them dies (PR_SET_PDEATHSIG of
 * prctl(2)), which for Node is the main thread. It survives an exec, but not that of a set-user-ID program.
 */
export interface ParentDeath {
  tie(command: readonly string[]): Tether | undefined;
  /** setpriv did not work as it should: from now on commands are started without it. */
  distrust(): void;
}

/** Looks for setpriv at the first command. Nothing is started for it, and other systems have none. */
export function createParentDeath(
  platform: NodeJS.Platform,
  find: () => string | undefined = findSetpriv,
): ParentDeath {
  const argv0 = `setpriv-${randomBytes(8).toString('hex')}`;
  let isTrusted = platform === 'linux';
  let isSought = false;
  let setpriv: string | undefined;
  return {
    tie(command) {
      if (!isTrusted) return undefined;
      if (!isSought) setpriv = find();
      isSought = true;
      if (setpriv === undefined) return undefined;
      return { file: setpriv, args: ['--pdeathsig', 'KILL', '--', ...command], argv0 };
    },
    distrust() {
      isTrusted = false;
    },
  };
}

/** util-linux has the option since 2.33; older ones and BusyBox's do not hold its name. */
export function findSetpriv(candidates: readonly string[] = places): string | undefined {
  const found = candidates.find((path) => existsSync(path));
  return found !== undefined && readFileSync(found).includes('pdeathsig') ? found : undefined;
}

/** What setpriv itself says on stderr, which is that it could not run the command. */
export class TetherWords {
  readonly #name: string;
  readonly #command: string;
  #isOurs: boolean | undefined;
  #text = '';

  constructor({ argv0 }: Tether, command: string) {
    this.#name = `${argv0}: `;
    this.#command = command;
  }

  /** The program that setpriv was to start has spoken, so it was started. */
  get areOthers(): boolean {
    return this.#isOurs === false;
  }

  /** Whether a part of stderr, told in order, comes from setpriv and not from what it has started. */
  take(chunk: Buffer): boolean {
    this.#isOurs ??= chunk.toString('latin1', 0, this.#name.length) === this.#name;
    if (this.#isOurs) this.#text += chunk.toString('utf8');
    return this.#isOurs;
  }

  /**
   * Why the command could not be started, or undefined when it was. setpriv exits with 127 where there is nothing to
   * execute and with 126 where it may not be executed, and then names the command; else the fault `isOwn`.
   */
  findFailure(exitCode: number | null): { reason: string; isOwn: boolean } | undefined {
    if (this.#text === '') return undefined;
    const namesCommand = this.#text.includes(this.#command);
    if (namesCommand && exitCode === 127) return { reason: 'ENOENT', isOwn: false };
    if (namesCommand && exitCode === 126) return { reason: 'EACCES', isOwn: false };
    return { reason: `setpriv: ${this.#text.slice(this.#name.length).trim()}`, isOwn: true };
  }
}
