import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../../resources/kit/embedded-browser/driver/main.ts');

export const token = 'T'.repeat(32);

export interface RunningDriver {
  process: ChildProcess;
  url: string;
  output(): string;
  /** Resolves when the server answers. @throws {Error} with the output when it ends before */
  ready(): Promise<void>;
  exited(): Promise<number | NodeJS.Signals | null>;
  /** Sends a call with the token. */
  post(path: string, body: unknown): Promise<Response>;
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Starts the driver on a data folder, as the supervisor does on Windows: on a port of loopback. `program`: the driver of a payload. */
export async function startDriver(
  dataDir: string,
  {
    env = {},
    program = [process.execPath, '--no-warnings', main],
  }: { env?: Record<string, string>; program?: string[] } = {},
): Promise<RunningDriver> {
  const port = await findFreePort();
  const variables = {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    BROWSER_DATA_DIR: dataDir,
    BROWSER_PORT: String(port),
    BROWSER_TOKEN: token,
    BROWSER_MAX_SESSIONS: '2',
    BROWSER_MAX_QUEUED: '20',
    BROWSER_TIMEOUT_MS: '60000',
    ...env,
  };
  const [command = '', ...args] = program;
  const child = spawn(command, args, { env: variables });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  const url = `http://127.0.0.1:${port}`;
  return {
    process: child,
    url,
    output: () => output,
    ready: async () => {
      while (!output.includes('ready for connections')) {
        const isOver = await Promise.race([
          ended,
          new Promise<undefined>((resolve) => setTimeout(resolve, 10)),
        ]);
        if (isOver !== undefined) throw new Error(`the driver ended: ${output}`);
      }
    },
    exited: async () => {
      const [code, signal] = await ended;
      return signal ?? code;
    },
    post: (path, body) =>
      fetch(`${url}${path}${path.includes('?') ? '&' : '?'}token=${token}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
  };
}
