import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, isAbsolute, resolve } from 'node:path';
import { execa } from 'execa';
import { PipelineError } from '../pipeline/errors.ts';
import type { Exec, ExecOptions, ExecResult } from '../pipeline/ports.ts';
import { findProgram } from '../schema/find-program.ts';
import { type Command, toConfined } from './confine/confine.ts';

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
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

/** Passes each line to the callback as it arrives and leaves the output unchanged. */
function toLineTap(onLine: (line: string) => void) {
  return {
    preserveNewlines: true,
    *transform(line: unknown) {
      onLine(String(line).replace(/\r?\n$/, ''));
      yield line;
    },
  };
}

function toOutputs({ onLine, readStdout }: ExecOptions) {
  const tap = onLine === undefined ? ('pipe' as const) : toLineTap(onLine);
  if (readStdout === undefined) return { stdout: tap, stderr: tap };
  return { stdout: 'pipe', stderr: tap, buffer: { stdout: false } } as const;
}

function toEnvironment({ env, pathFirst = [], inherits = () => true }: ExecOptions): NodeJS.ProcessEnv {
  const kept = Object.fromEntries(
    Object.entries(process.env).filter(([name, value = '']) => inherits(name, value)),
  );
  if (pathFirst.length === 0) return { ...kept, ...env };
  // Windows writes the name as Path.
  const name = Object.keys(process.env).find((one) => one.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...kept, ...env, [name]: [...pathFirst, process.env[name] ?? ''].join(delimiter) };
}

/** The command that starts a program, by its path where a launcher does it: that one reports a missing program too late. */
function toCommand(file: string, args: readonly string[], options: ExecOptions): Command {
  const env = toEnvironment(options);
  const { confinement, cwd } = options;
  if (confinement === undefined || process.platform !== 'linux') return { file, args, env };
  const isPath = file.includes('/');
  const path = isPath ? resolve(cwd ?? '', file) : findProgram(file, env, process.platform, isExecutable);
  if (path === undefined || (isPath && !existsSync(path))) throw toToolMissing(file, undefined);
  return toConfined(confinement, { file: path, args, env });
}

async function run(file: string, args: readonly string[], options: ExecOptions = {}): Promise<ExecResult> {
  const command = toCommand(file, args, options);
  const child = execa(command.file, command.args, {
    reject: false,
    stripFinalNewline: false,
    maxBuffer: 64 * 1024 * 1024,
    ...toOutputs(options),
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    env: command.env,
    extendEnv: false,
    ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs }),
    ...(options.signal === undefined ? {} : { cancelSignal: options.signal }),
    ...(options.input === undefined ? { stdin: 'ignore' as const } : { input: options.input }),
  });
  const reading = options.readStdout?.(child.stdout).catch((error: unknown) => {
    child.kill();
    throw error;
  });
  const [ended, read] = await Promise.allSettled([child, reading]);
  if (ended.status === 'rejected') throw ended.reason;
  const result = ended.value;
  // A missing working directory is also reported as ENOENT; only a missing program is `tool-missing`.
  if (result.code === 'ENOENT' && (options.cwd === undefined || isDirectory(options.cwd))) {
    throw toToolMissing(file, result.cause);
  }
  if (read.status === 'rejected') throw read.reason;
  if (result.exitCode === undefined && result.signal === undefined) throw result.cause ?? result;
  return {
    exitCode: result.exitCode ?? 128,
    stdout: result.stdout ?? '',
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

/** Whether a program is on PATH. */
export const hasProgram = (name: string): boolean =>
  findProgram(name, process.env, process.platform, isExecutable) !== undefined;

/** Implements the pipeline's Exec port with programs of this machine, without a command shell. */
export const nodeExec: Exec = {
  run,
  which: async (name) => {
    if (isAbsolute(name)) return isExecutable(name) ? name : undefined;
    return findProgram(name, process.env, process.platform, isExecutable);
  },
};
