import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { execa } from 'execa';
import { PipelineError } from '../pipeline/errors.ts';
import type { Exec, ExecOptions, ExecResult } from '../pipeline/ports.ts';

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function findOnPath(name: string): string | undefined {
  const extensions =
    process.platform === 'win32' && extname(name) === '' ? ['.exe', '.cmd', '.bat', '.com'] : [''];
  for (const dir of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const extension of extensions) {
      const candidate = join(dir || '.', name + extension);
      if (isExecutable(candidate)) return candidate;
    }
  }
  return undefined;
}

function toToolMissing(file: string, cause: unknown): PipelineError {
  return new PipelineError({
    code: 'tool-missing',
    blame: 'environment',
    message: `the program "${file}" was not found`,
    remedy: `install "${file}" and make sure that it is on PATH`,
    cause,
  });
}

async function run(file: string, args: readonly string[], options: ExecOptions = {}): Promise<ExecResult> {
  const child = execa(file, args, {
    reject: false,
    stripFinalNewline: false,
    maxBuffer: 64 * 1024 * 1024,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.env === undefined ? {} : { env: options.env as NodeJS.ProcessEnv }),
    ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs }),
    ...(options.signal === undefined ? {} : { cancelSignal: options.signal }),
    ...(options.input === undefined ? { stdin: 'ignore' as const } : { input: options.input }),
  });
  const { onLine } = options;
  if (onLine !== undefined) {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', onLine);
    }
  }
  const result = await child;
  // A missing working directory is reported as ENOENT too; only a missing program is the tool's absence.
  if (result.code === 'ENOENT' && (options.cwd === undefined || isDirectory(options.cwd))) {
    throw toToolMissing(file, result.cause);
  }
  if (result.exitCode === undefined && result.signal === undefined) throw result.cause ?? result;
  return {
    exitCode: result.exitCode ?? 128,
    stdout: result.stdout,
    stderr: result.timedOut ? `${result.stderr}\ntimed out after ${options.timeoutMs} ms` : result.stderr,
  };
}

function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Programs of this machine behind the pipeline's port. Runs no shell. */
export const nodeExec: Exec = { run, which: async (name) => findOnPath(name) };
