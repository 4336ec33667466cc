import { PipelineError } from '../errors.ts';
import type { BuildContext, Clock, Exec, FileSystem, Http, Sandboxes } from '../ports.ts';

/** The operations that a stage needs to clean up. */
const cleaning: ReadonlySet<string> = new Set(['remove', 'stat', 'list', 'realpath']);

function toInterrupted(cause?: unknown): PipelineError {
  return new PipelineError({
    code: 'interrupted',
    blame: 'environment',
    message: 'the build was interrupted and its partial results were removed',
    remedy: 'run it again',
    cause,
  });
}

async function* guardChunks(
  chunks: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    if (signal.aborted) throw toInterrupted();
    yield chunk;
  }
}

function isStream(
  content: string | Uint8Array | AsyncIterable<Uint8Array>,
): content is AsyncIterable<Uint8Array> {
  return typeof content === 'object' && Symbol.asyncIterator in content;
}

function guardFiles(fs: FileSystem, signal: AbortSignal): FileSystem {
  const guarded = Object.entries(fs).map(([name, method]: [string, (...args: never[]) => unknown]) => [
    name,
    cleaning.has(name)
      ? method
      : async (...args: never[]) => {
          if (signal.aborted) throw toInterrupted();
          return await method(...args);
        },
  ]);
  const files = Object.fromEntries(guarded) as unknown as FileSystem;
  return {
    ...files,
    // Check between two chunks too: a file of several gigabytes takes minutes.
    read: (path, range) => guardChunks(fs.read(path, range), signal),
    scan: (path, range) => guardChunks(fs.scan(path, range), signal),
    write: (path, content, mode) =>
      files.write(path, isStream(content) ? guardChunks(content, signal) : content, mode),
  };
}

function guardPrograms(exec: Exec, signal: AbortSignal): Exec {
  return {
    which: (name) => exec.which(name),
    run: async (file, args, options) => {
      if (signal.aborted) throw toInterrupted();
      const result = await exec.run(file, args, { ...options, signal });
      if (signal.aborted) throw toInterrupted();
      return result;
    },
  };
}

/** Closes a sandbox at once: what waits for its programs then fails. */
function guardSandboxes(sandboxes: Sandboxes, signal: AbortSignal): Sandboxes {
  return {
    findBrowser: () => sandboxes.findBrowser(),
    open: async (request) => {
      if (signal.aborted) throw toInterrupted();
      const sandbox = await sandboxes.open(request);
      // The stage closes it too and gets the same error.
      signal.addEventListener('abort', () => sandbox.close().catch(() => {}), { once: true });
      if (!signal.aborted) return sandbox;
      await sandbox.close();
      throw toInterrupted();
    },
  };
}

const guardHttp = (http: Http, signal: AbortSignal): Http => ({
  send: async (request) => {
    if (signal.aborted) throw toInterrupted();
    return http.send(request, signal);
  },
});

const guardClock = (clock: Clock, signal: AbortSignal): Clock => ({
  now: () => clock.now(),
  pause: (ms) => clock.pause(ms, signal),
});

function guard(ctx: BuildContext, signal: AbortSignal): BuildContext {
  const { fs, exec, sandboxes, http, clock } = ctx;
  return {
    ...ctx,
    fs: guardFiles(fs, signal),
    exec: guardPrograms(exec, signal),
    http: guardHttp(http, signal),
    clock: guardClock(clock, signal),
    ...(sandboxes === undefined ? {} : { sandboxes: guardSandboxes(sandboxes, signal) }),
  };
}

/**
 * Runs stages on ports that fail once the signal is aborted: the stages then fail as for any error and clean up. A running
 * program is ended first.
 * @throws {PipelineError} interrupted after the signal, in place of the error of the stage
 */
export async function runInterruptible<T>(
  ctx: BuildContext,
  signal: AbortSignal,
  body: (ctx: BuildContext) => Promise<T>,
): Promise<T> {
  try {
    return await body(guard(ctx, signal));
  } catch (error) {
    throw signal.aborted ? toInterrupted(error) : error;
  }
}
