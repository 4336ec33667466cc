/** The environment variables for the search of programs. */
export interface ProgramEnvironment {
  PATH?: string | undefined;
  /** Windows: the extensions of programs. */
  PATHEXT?: string | undefined;
}

/** The folders of PATH. An empty or relative folder depends on the working folder, which can contain an untrusted program: it is skipped. */
function toPathFolders(path: string | undefined, platform: string): string[] {
  const isWindows = platform === 'win32';
  return (path ?? '')
    .split(isWindows ? ';' : ':')
    .map((folder) => (isWindows ? folder.replaceAll('"', '') : folder))
    .filter((folder) => (isWindows ? /^[a-z]:[\\/]|^\\\\/i.test(folder) : folder.startsWith('/')));
}

function toExtensions(name: string, pathExt: string | undefined, platform: string): string[] {
  if (platform !== 'win32') return [''];
  const known = (pathExt || '.COM;.EXE;.BAT;.CMD').split(';').filter((extension) => extension !== '');
  const lower = known.map((extension) => extension.toLowerCase());
  return lower.some((extension) => name.toLowerCase().endsWith(extension)) ? [''] : lower;
}

/** The candidate paths of a program, in the order of PATH. `platform` is Node's `process.platform`. */
export function listProgramPaths(name: string, env: ProgramEnvironment, platform: string): string[] {
  const separator = platform === 'win32' ? '\\' : '/';
  const extensions = toExtensions(name, env.PATHEXT, platform);
  return toPathFolders(env.PATH, platform).flatMap((folder) =>
    extensions.map((extension) => `${folder.replace(/[\\/]+$/, '')}${separator}${name}${extension}`),
  );
}

/** The first candidate on PATH that `isExecutable` accepts. */
export function findProgram(
  name: string,
  env: ProgramEnvironment,
  platform: string,
  isExecutable: (path: string) => boolean,
): string | undefined {
  return name === '' ? undefined : listProgramPaths(name, env, platform).find(isExecutable);
}
