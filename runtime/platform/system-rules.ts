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
  /** The name of a socket without a file that claims a TCP port; undefined where the system has no such names. */
  readonly toClaimName: (port: number) => string | undefined;
}

const posix: SystemRules = {
  hasFileModes: true,
  syncsFolders: true,
  retriesRenames: false,
  isPipeName: () => false,
  toClaimName: () => undefined,
};

const linux: SystemRules = { ...posix, toClaimName: (port) => `\0bundle-runtime-port-${port}` };

const windows: SystemRules = {
  hasFileModes: false,
  syncsFolders: false,
  retriesRenames: true,
  isPipeName: (path) => path.startsWith('\\\\'),
  toClaimName: (port) => `\\\\.\\pipe\\bundle-runtime-port-${port}`,
};

/** The rules of an operating system. */
export function toSystemRules(system: NodeJS.Platform): SystemRules {
  if (system === 'win32') return windows;
  return system === 'linux' ? linux : posix;
}

/** The rules of this machine. */
export const systemRules: SystemRules = toSystemRules(thisMachine.system);
