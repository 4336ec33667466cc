import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { readTools } from '../check/tools.ts';

const run = promisify(execFile);

/** Programs of shell/launcher, by the file in dist/launcher: the processor, and whether the program is for terminals. */
const programs = [
  { file: 'win-x64.exe', processor: 'x86_64', isConsole: false },
  { file: 'win-x64-console.exe', processor: 'x86_64', isConsole: true },
  { file: 'win-arm64.exe', processor: 'aarch64', isConsole: false },
  { file: 'win-arm64-console.exe', processor: 'aarch64', isConsole: true },
] as const;

/** The pinned compiler of .ci/tools: the Python of an environment that has it. Undefined where it is not installed. */
export function findCompiler(root: string): string | undefined {
  const path = readTools(root, process.env).get('ziglang');
  return path !== undefined && existsSync(path) ? path : undefined;
}

/** A program of one C file without a C library. `libraries` are those of Windows, such as `-lkernel32`. */
export interface Compilation {
  source: string;
  to: string;
  processor: 'x86_64' | 'aarch64';
  isConsole: boolean;
  libraries: readonly string[];
}

/** The arguments of the compiler. No C library, no time and no path of this machine is in the program: each machine makes the same bytes. */
export function planCompilation(
  compiler: string,
  { source, to, processor, isConsole, libraries }: Compilation,
): string[] {
  const headers = join(dirname(dirname(compiler)), 'lib', findPython(compiler), headersFolder);
  return [
    ...['-m', 'ziglang', 'cc', '-target', `${processor}-windows-gnu`],
    ...['-Os', '-nostdlib', '-s', '-g0', '-fno-ident', '-Wall', '-Wextra', '-Werror'],
    ...['-isystem', headers, `-Wl,--subsystem,${isConsole ? 'console' : 'windows'}`, '-Wl,-e,start'],
    ...(isConsole ? ['-DCONSOLE'] : []),
    ...[source, ...libraries, '-o', to],
  ];
}

const headersFolder = 'site-packages/ziglang/lib/libc/include/any-windows-any';

/** The folder of the one Python in an environment, such as `python3.12`. */
function findPython(compiler: string): string {
  const folders = readdirSync(join(dirname(dirname(compiler)), 'lib'));
  return folders.find((name) => name.startsWith('python3')) ?? 'python3';
}

/** The environment of the compiler, which keeps what it has compiled in out/. */
export function toCompilerEnv(root: string): NodeJS.ProcessEnv {
  const cache = join(root, 'out/zig-cache');
  return { ...process.env, ZIG_GLOBAL_CACHE_DIR: cache, ZIG_LOCAL_CACHE_DIR: cache };
}

/**
 * dist/launcher: the programs that start an app on Windows, without the app's icon and texts, which packaging adds.
 * @throws {Error} with the words of the compiler
 */
export async function buildLaunchers(root: string, out: string, compiler: string): Promise<string> {
  const folder = join(out, 'dist/launcher');
  await mkdir(folder, { recursive: true });
  for (const { file, processor, isConsole } of programs) {
    const libraries = ['-lkernel32', '-luser32'];
    const args = planCompilation(compiler, {
      source: 'launcher.c',
      to: join(folder, file),
      processor,
      isConsole,
      libraries,
    });
    await run(compiler, args, { cwd: join(root, 'shell/launcher/windows'), env: toCompilerEnv(root) });
  }
  return 'dist/launcher';
}
