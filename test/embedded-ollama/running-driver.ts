import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import { writeTinyChatModel, writeTinyEmbeddingModel } from './tiny-model.ts';

const root = join(import.meta.dirname, '../..');

/** llama.cpp for this computer, from node_modules. */
export const enginePackage = join(
  root,
  `node_modules/@node-llama-cpp/linux-${process.arch}/bins/linux-${process.arch}`,
);

export const tinyChat = 'tiny:latest';
export const tinyEmbedding = 'tiny-encoder:latest';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** A folder of the member with two tiny models. */
export async function makeMember(folder: string): Promise<Record<string, string>> {
  await build({
    entryPoints: [join(root, 'resources/kit/embedded-ollama/driver/main.ts')],
    outfile: join(folder, 'driver.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'warning',
  });
  if (!existsSync(join(folder, 'engine'))) symlinkSync(enginePackage, join(folder, 'engine'));
  mkdirSync(join(folder, 'models'), { recursive: true });
  const [chat, embedding] = [writeTinyChatModel(), writeTinyEmbeddingModel()];
  writeFileSync(join(folder, 'models/tiny.gguf'), chat);
  writeFileSync(join(folder, 'models/tiny-encoder.gguf'), embedding);
  const models = [
    { name: tinyChat, file: 'models/tiny.gguf', sha256: sha256(chat), role: 'chat', license: 'MIT' },
    {
      name: tinyEmbedding,
      file: 'models/tiny-encoder.gguf',
      sha256: sha256(embedding),
      role: 'embedding',
      license: 'MIT',
    },
  ];
  const names = {
    'llama*': { model: tinyChat },
    'nomic-embed*': { model: tinyEmbedding, dimensions: 96, fill: 'zeros' },
    'other-embed': { model: tinyEmbedding, dimensions: 96 },
  };
  return {
    LOCAL_MODELS: JSON.stringify(models),
    LOCAL_MODEL_NAMES: JSON.stringify(names),
    LOCAL_MODELS_DECLARED: '["llama3.2","nomic-embed-text","llava"]',
  };
}

export interface RunningDriver {
  process: ChildProcess;
  url: string;
  output(): string;
  /** Resolves when the server answers. @throws {Error} with the output when it ends before */
  ready(): Promise<void>;
  exited(): Promise<number | NodeJS.Signals | null>;
  post(path: string, body: unknown): Promise<{ status: number; json: Record<string, unknown> }>;
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Starts the driver in a folder of `makeMember`, as the supervisor does. */
export async function startDriver(folder: string, env: Record<string, string>): Promise<RunningDriver> {
  const port = await findFreePort();
  const variables = { PATH: process.env['PATH'] ?? '', OLLAMA_PORT: String(port), ...env };
  const child = spawn(process.execPath, ['--no-warnings', join(folder, 'driver.cjs')], { env: variables });
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
    post: async (path, body) => {
      const response = await fetch(url + path, { method: 'POST', body: JSON.stringify(body) });
      return { status: response.status, json: (await response.json()) as Record<string, unknown> };
    },
  };
}
