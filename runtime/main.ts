import { basename } from 'node:path';
import { controlCommands } from '../schema/command-line/control.ts';
import { parseArguments, usage } from './app/arguments.ts';
import { loadSupervisor, writeCodeCache } from './boot/load-supervisor.ts';
import { isNodeCommand } from './boot/node-arguments.ts';
import { findForeignScript } from './boot/own-files.ts';
import { runAsNode, runScript } from './boot/run-as-node.ts';
import { parseSwitches, switchVariable } from './boot/switches.ts';

/** The version of the runtime itself; `app.version` is that of the app. */
const version = '1.0.0';

/** The entry points of the executable. The supervisor is loaded only by those that need it. */
async function main(argv: readonly string[]): Promise<number | undefined> {
  const without = parseSwitches(process.env[switchVariable]);
  const [first, ...rest] = argv;
  if (first === 'exec') return exec(rest);
  const isOwn = isShim(first);
  if (first === 'ctl' || isOwn) {
    return loadSupervisor(without).supervisor.control(first === 'ctl' && !isOwn ? rest : argv, process.env);
  }
  if (isNodeCommand(argv, process.env)) return runAsNode(argv, process.env);
  if (first === 'reap') {
    await loadSupervisor(without).supervisor.reap(rest[0] ?? '', rest[1] ?? '');
    return 0;
  }
  if (first === 'write-code-cache') {
    await writeCodeCache(rest[0] ?? '');
    return 0;
  }
  const parsed = parseArguments(argv);
  if (parsed.kind === 'help') process.stdout.write(usage);
  if (parsed.kind === 'version') process.stdout.write(`${version}\n`);
  if (parsed.kind === 'misuse') {
    process.stderr.write(`${parsed.message}\n${usage}`);
    return 2;
  }
  if (parsed.kind !== 'run') return 0;
  const onStop = listenForStops();
  ignoreOutputErrorsSoon();
  const { supervisor, codeCache } = loadSupervisor(without);
  return supervisor.supervise(parsed.run, {
    version,
    codeCache,
    without,
    environment: process.env,
    out: (text) => ignoreErrors(process.stdout).write(text),
    warn: (line) => ignoreErrors(process.stderr).write(`${line}\n`),
    exit: (code) => process.exit(code),
    onStop,
  });
}

function exec([file]: readonly string[]): number | undefined {
  if (file === undefined) {
    process.stderr.write('exec needs a JavaScript file\n');
    return 2;
  }
  const refusal = findForeignScript(file, process.env);
  if (refusal !== undefined) {
    process.stderr.write(refusal);
    return 1;
  }
  runScript(file, 2, process.env);
  return undefined;
}

/** The same executable under the name of the command line shim; under the app's name with one of the shim's commands. */
function isShim(first: string | undefined): boolean {
  const name = basename(process.argv0).replace(/\.exe$/i, '');
  if (/^vrooli$/i.test(name)) return true;
  return !/^(runtime|node)$/i.test(name) && controlCommands.some((command) => command === first);
}

const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/**
 * Listens for requests to stop from the first moment: one that comes before a listener is there is kept for it.
 */
function listenForStops(): (listener: () => void) => () => void {
  let pending = false;
  let onSignal = (): void => {
    pending = true;
  };
  for (const signal of signals) process.on(signal, () => onSignal());
  // Without a listener it would end the process; programs give it meanings of their own.
  process.on('SIGUSR2', () => undefined);
  return (listener) => {
    onSignal = listener;
    if (pending) queueMicrotask(listener);
    return () => {
      onSignal = () => undefined;
    };
  };
}

/** A shell that has closed its end of the pipe and reads no more is not a fault. */
function ignoreErrors(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  return stream.listenerCount('error') === 0 ? stream.on('error', () => undefined) : stream;
}

/** Opening both streams takes 2 ms, which a start does not need; Node itself may write warnings later. */
function ignoreOutputErrorsSoon(): void {
  setTimeout(() => [process.stdout, process.stderr].forEach(ignoreErrors), 1_000).unref();
}

main(process.argv.slice(2)).then(
  (code) => {
    if (code !== undefined) process.exit(code);
  },
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
