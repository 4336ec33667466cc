import Module, { runMain, syncBuiltinESMExports } from 'node:module';
import { basename, join, resolve } from 'node:path';
import sea, { isSea } from 'node:sea';
import { noDebuggerOption } from '../../schema/node-options.ts';
import { deliverSigusr1OnDemand } from './deliver-sigusr1.ts';
import { asNodeVariable, splitNodeArguments, toExecutableArguments } from './node-arguments.ts';
import { findForeignScript } from './own-files.ts';

/** The options of Node's ChildProcess, which every call that starts a process without waiting for it passes. */
interface SpawnOptions {
  file: string;
  args?: string[];
  envPairs?: string[];
}

interface Spawner {
  spawn(options: SpawnOptions): unknown;
}

/** Runs a JavaScript file as if this executable were `node`: `process.argv`, `require.main` and ES modules included. */
export function runScript(file: string, words: number, environment: NodeJS.ProcessEnv): void {
  process.argv.splice(1, words);
  process.argv[1] = resolve(file);
  if (isSea()) {
    becomeNode(environment);
  }
  // Outside the promise of this executable's own main function: Node then reports an error of the script whole.
  process.nextTick(runMain);
}

/** What differs between this executable and Node for a script. */
function becomeNode(environment: NodeJS.ProcessEnv): void {
  startChildrenAsNode(environment);
  hideExecutable();
  deliverSigusr1OnDemand();
}

/** A script is a file, whose assets and compiled code lie beside it: packages look for them elsewhere in a single executable. */
function hideExecutable(): void {
  sea.isSea = () => false;
  // A child gets it from the executable; a worker refuses options of the whole process.
  process.execArgv = process.execArgv.filter((option) => option !== noDebuggerOption);
  syncBuiltinESMExports();
}

/**
 * Processes that the script starts with `process.execPath`, or as `node`, run as under Node: `fork` with options, `cluster`, and tools that
 * start scripts. An end user's machine has no other Node.
 */
function startChildrenAsNode(environment: NodeJS.ProcessEnv): void {
  environment[asNodeVariable] = '1';
  const { ChildProcess } = process.getBuiltinModule('node:child_process');
  const prototype = ChildProcess.prototype as unknown as Spawner;
  const { spawn } = prototype;
  prototype.spawn = function (this: Spawner, options: SpawnOptions) {
    return spawn.call(this, toChildOptions(options));
  };
}

function toChildOptions(options: SpawnOptions): SpawnOptions {
  const isNode = /^node(?:\.exe)?$/i.test(options.file);
  if (!isNode && options.file !== process.execPath) return options;
  const [name = process.execPath, ...args] = options.args ?? [];
  const { envPairs } = options;
  const isMarked = envPairs?.some((pair) => pair.startsWith(`${asNodeVariable}=`)) ?? true;
  return {
    ...options,
    file: process.execPath,
    args: [name, ...toExecutableArguments(args)],
    ...(isMarked ? {} : { envPairs: [...(envPairs ?? []), `${asNodeVariable}=1`] }),
  };
}

/** Runs the command line of `node` that this executable was started with. Returns an exit code, or undefined while the script runs. */
export function runAsNode(args: readonly string[], environment: NodeJS.ProcessEnv): number | undefined {
  const { options, text: [name, text = ''] = [], rest } = splitNodeArguments(args);
  if (options.includes('-v') || options.includes('--version')) {
    process.stdout.write(`${process.version}\n`);
    return 0;
  }
  const isFileAlone = name === undefined && options.length === 0;
  const refusal = findForeignScript(isFileAlone ? rest[0] : undefined, environment);
  if (refusal !== undefined) {
    process.stderr.write(refusal);
    return 1;
  }
  if (name !== undefined && options.length === 0) {
    runText(/p/.test(name) ? `console.log(${text}\n)` : text, rest, environment);
    return undefined;
  }
  if (rest[0] === undefined && name === undefined) {
    process.stderr.write(`${basename(process.execPath)}: a script is needed; there is no interactive mode\n`);
    return 2;
  }
  if (options.length > 0) return runAgain(args, environment);
  runScript(rest[0] ?? '', 1, environment);
  return undefined;
}

/** `node -e`: the text is a CommonJS module of the working folder. */
function runText(text: string, args: readonly string[], environment: NodeJS.ProcessEnv): void {
  process.argv.splice(1, process.argv.length - 1, ...args);
  becomeNode(environment);
  const file = join(process.cwd(), '[eval]');
  const module = new Module(file);
  Object.assign(module, { filename: file, paths: nodeModulePaths(process.cwd()) });
  process.nextTick(() => compile(module, text, file));
}

/** Node's own, which have no types. */
interface Loader {
  _nodeModulePaths(folder: string): string[];
  prototype: { _compile(text: string, file: string): unknown };
}
const loader = Module as unknown as Loader;
const nodeModulePaths = (folder: string): string[] => loader._nodeModulePaths(folder);
const compile = (module: Module, text: string, file: string): unknown =>
  loader.prototype._compile.call(module, text, file);

/** Options that come as single arguments are read by Node only in another start. A channel to the parent would stay with this process. */
function runAgain(args: readonly string[], environment: NodeJS.ProcessEnv): number | undefined {
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  if (process.channel !== undefined && process.channel !== null) {
    const { options, rest } = splitNodeArguments(args);
    process.stderr.write(
      `${options.join(' ')} has no effect on a script that is forked from a worker thread\n`,
    );
    runScript(rest[0] ?? '', 1 + options.length, environment);
    return undefined;
  }
  const { status, signal } = spawnSync(process.execPath, toExecutableArguments(args), { stdio: 'inherit' });
  if (signal !== null) process.kill(process.pid, signal);
  return status ?? 1;
}
