import { thisMachine } from './this-machine.ts';

/** What differs between operating systems and is plain data, for code that works on files and names. */
export interface SystemRules {
  /** Files carry permission bits that keep other users out. */
  readonly hasFileModes: boolean;
  /** A rename is durable only after a sync of its folder. */
  readonly syncsFolders: boolean;
  /** A rename may be refused for a moment, while a virus scanner or an indexer holds the old file. */
  readonly retriesRenames: boolean;
  /** Whether this names a socket outside the file system. */
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

export function toSystemRules(system: NodeJS.Platform): SystemRules {
  return system === 'win32' ? windows : posix;
}

/** The rules of this machine. */
export const systemRules: SystemRules = toSystemRules(thisMachine.system);
