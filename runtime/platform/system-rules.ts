import { thisMachine } from './this-machine.ts';

/** Differences between operating systems in files and names, as plain data. */
export interface SystemRules {
  /** Files have POSIX permission bits. */
  readonly hasFileModes: boolean;
  /** A rename is durable only after a sync of its folder. */
  readonly syncsFolders: boolean;
  /** A rename can fail for a moment while a virus scanner or an indexer locks the old file. */
  readonly retriesRenames: boolean;
  /** Whether this path is a socket outside the file system (a named pipe). */
  readonly isPipeName: (path: string) => boolean;
}

const posix: SystemRules = {
  hasFileModes: true,
  syncsFolders: true,
  retriesRenames: false,
  isPipeName: () => false,
};

const windows: SystemRules = {
  hasFileModes: false,
  syncsFolders: false,
  retriesRenames: true,
  isPipeName: (path) => path.startsWith('\\\\'),
};

/** The rules of an operating system. */
export function toSystemRules(system: NodeJS.Platform): SystemRules {
  return system === 'win32' ? windows : posix;
}

/** The rules of this machine. */
export const systemRules: SystemRules = toSystemRules(thisMachine.system);
