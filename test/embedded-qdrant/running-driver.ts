import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../../resources/kit/embedded-qdrant/driver/main.ts');

export const key = 'K'.repeat(32);

export interface RunningDriver {
  process: ChildProcess;
  url: string;
  port: number;
  output(): string;
  /** Resolves when the server answers. @throws {Error} with the output when it ends before */
  ready(): Promise<void>;
  exited(): Promise<number | NodeJS.Signals | null>;
  call(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; result: unknown; error: string | undefined }>;
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Starts the driver on a data folder, as the supervisor does, from its sources. */
export async function startDriver(
  dataDir: string,
  { env = {}, args = [] }: { env?: Record<string, string>; args?: string[] } = {},
): Promise<RunningDriver> {
  const port = await findFreePort();
  const variables = {
    PATH: process.env['PATH'] ?? '',
    QDRANT_DATA_DIR: dataDir,
    QDRANT_PORT: String(port),
    QDRANT_API_KEY: key,
    QDRANT_VECTOR_MEMORY_MB: '256',
    ...env,
  };
  const child = spawn(process.execPath, ['--no-warnings', main, ...args], { env: variables });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  const url = `http://127.0.0.1:${port}`;
  return {
    process: child,
    url,
    port,
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
    call: async (method, path, body) => {
      const init = body === undefined ? {} : { body: JSON.stringify(body) };
      const response = await fetch(url + path, {
        method,
        headers: { 'content-type': 'application/json' },
        ...init,
      });
      const json = (await response.json()) as { result?: unknown; status: { error?: string } };
      return { status: response.status, result: json.result, error: json.status.error };
    },
  };
}
