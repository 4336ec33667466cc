import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A Windows of its own in a folder: Wine with an empty user. */
export interface WineMachine {
  /** The folder of drive C. */
  readonly drive: string;
  /** The folder of the user on drive C. */
  readonly user: string;
  /** Runs a program to its end; returns the lower 8 bits of its exit code. Paths of this machine are below drive Z. */
  run(...words: string[]): number;
  start(...words: string[]): ChildProcess;
  /** What a key of the registry has, with everything below it; empty for a key that is not there. */
  query(key: string): string;
  /** The shortcuts of the Start menu, and as `desktop/<name>` those on the desktop. */
  listShortcuts(): string[];
  close(): void;
}

/** `Z:\...` of a path of this machine. */
export const toWinePath = (path: string): string => `Z:${path.replaceAll('/', '\\')}`;

/** Makes a machine. Takes seconds, and 700 MB until it is closed. */
export function createWineMachine(): WineMachine {
  const dir = mkdtempSync(join(tmpdir(), 'wine-'));
  const home = join(dir, 'home');
  mkdirSync(home);
  const prefix = join(dir, 'prefix');
  const env = {
    PATH: process.env['PATH'],
    HOME: home,
    USER: 'tester',
    LC_ALL: 'C.UTF-8',
    WINEPREFIX: prefix,
    WINEDEBUG: '-all',
    // No browser engine and no .NET, which Wine would ask to download
    WINEDLLOVERRIDES: 'mscoree,mshtml=',
  };
  execFileSync('wineboot', ['-i'], { env, stdio: 'ignore', timeout: 120_000 });
  execFileSync('wineserver', ['-w'], { env, stdio: 'ignore', timeout: 120_000 });
  const users = join(prefix, 'drive_c/users');
  const name = readdirSync(users).find((one) => one !== 'Public') ?? 'tester';
  // Programs of Wine that stay in the background would keep a pipe open.
  const options = { env, cwd: home, stdio: 'ignore', timeout: 60_000 } as const;
  const query = (key: string): string => {
    const file = join(dir, 'answer');
    const answer = openSync(file, 'w');
    spawnSync('wine', ['reg', 'query', key, '/s'], { ...options, stdio: ['ignore', answer, 'ignore'] });
    closeSync(answer);
    return readFileSync(file, 'utf8');
  };
  return {
    drive: join(prefix, 'drive_c'),
    user: join(users, name),
    run: (...words) => spawnSync('wine', words, options).status ?? -1,
    start: (...words) => spawn('wine', words, { env, cwd: home, stdio: 'ignore' }),
    query,
    listShortcuts: () =>
      [
        ...readdirSync(join(users, name, 'AppData/Roaming/Microsoft/Windows/Start Menu/Programs')),
        ...readdirSync(home).map((one) => `desktop/${one}`),
      ].filter((one) => one.endsWith('.lnk')),
    close: () => {
      spawnSync('wineserver', ['-k'], { env, stdio: 'ignore' });
      spawnSync('wineserver', ['-w'], { env, stdio: 'ignore', timeout: 20_000 });
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/**
 * A program in the place of the runtime, whose Node refuses to start under Wine 8. It runs until it is asked to stop, as a running app does:
 * `ctl stop` waits for that, `ctl purge --yes` deletes the data. With the file `stubborn` in its data it does not stop.
 */
const program = `Unicode true
Target amd64-unicode
SetCompressor zlib
SilentInstall silent
RequestExecutionLevel user
Name runtime
OutFile runtime.exe
!include LogicLib.nsh
!include FileFunc.nsh
Section
  StrCpy $9 "$APPDATA\\tiny-app"
  CreateDirectory $9
  \${GetParameters} $0
  ; The launcher quotes its own words.
  \${If} $0 == '"ctl" stop'
    FileOpen $2 "$9\\asked" w
    FileClose $2
    StrCpy $3 0
    \${DoWhile} \${FileExists} "$9\\running"
      Sleep 100
      IntOp $3 $3 + 1
      \${If} $3 > 30
        Quit
      \${EndIf}
    \${Loop}
    Delete "$9\\asked"
    Quit
  \${EndIf}
  \${If} $0 == '"ctl" purge --yes'
    SetOutPath $TEMP
    RMDir /r $9
    Quit
  \${EndIf}
  FileOpen $2 "$9\\running" w
  FileClose $2
  \${Do}
    Sleep 100
    \${If} \${FileExists} "$9\\asked"
    \${AndIfNot} \${FileExists} "$9\\stubborn"
      Delete "$9\\running"
      Quit
    \${EndIf}
  \${Loop}
SectionEnd
`;

/** Makes the program that takes the place of the runtime; returns its path. */
export function makeRuntimeProgram(dir: string): string {
  writeFileSync(join(dir, 'runtime.nsi'), program);
  execFileSync('makensis', ['-NOCONFIG', '-V1', 'runtime.nsi'], { cwd: dir, stdio: 'inherit' });
  return join(dir, 'runtime.exe');
}

/** Waits until a condition holds. @throws {Error} after ten seconds */
export async function waitUntil(holds: () => boolean, what: string): Promise<void> {
  for (let left = 500; left > 0; left--) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${what} did not happen in ten seconds`);
}

/** Whether a file or folder is there. */
export const isThere = (...parts: string[]): boolean => existsSync(join(...parts));
