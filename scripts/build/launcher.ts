import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
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

/** No C library, no time and no path of this machine: each machine makes the same bytes. */
function planCompilation(headers: string, isConsole: boolean): string[] {
  return [
    ...['-Os', '-nostdlib', '-s', '-g0', '-fno-ident', '-Wall', '-Wextra', '-Werror'],
    ...['-isystem', headers, `-Wl,--subsystem,${isConsole ? 'console' : 'windows'}`, '-Wl,-e,start'],
    ...(isConsole ? ['-DCONSOLE'] : []),
  ];
}

/**
 * dist/launcher: the programs that start an app on Windows, without the app's icon and texts, which packaging adds.
 * @throws {Error} with the words of the compiler
 */
export async function buildLaunchers(root: string, out: string, compiler: string): Promise<string> {
  const folder = join(out, 'dist/launcher');
  await mkdir(folder, { recursive: true });
  const { stdout } = await run(compiler, ['-c', 'import ziglang; print(ziglang.__path__[0])']);
  const headers = join(stdout.trim(), 'lib/libc/include/any-windows-any');
  const cache = join(root, 'out/zig-cache');
  const env = { ...process.env, ZIG_GLOBAL_CACHE_DIR: cache, ZIG_LOCAL_CACHE_DIR: cache };
  for (const { file, processor, isConsole } of programs) {
    const args = ['-m', 'ziglang', 'cc', '-target', `${processor}-windows-gnu`];
    const input = ['launcher.c', '-lkernel32', '-luser32', '-o', join(folder, file)];
    await run(compiler, [...args, ...planCompilation(headers, isConsole), ...input], {
      cwd: join(root, 'shell/launcher/windows'),
      env,
    });
  }
  return 'dist/launcher';
}
