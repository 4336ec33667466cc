import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { nodeFileSystem } from '../../../host/fs.ts';
import { nodeHttp } from '../../../host/http.ts';
import type { SecretRead } from '../../../schema/secret-read.ts';
import type { ReadContext } from '../../../pipeline/secret-backends/resolve.ts';

/** A request that a stand-in of a service received. */
export interface Received {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export type Answer = { status?: number; json?: unknown; text?: string; headers?: Record<string, string> };

/** A server on loopback that answers by a function and keeps the requests. */
export async function startStandIn(answer: (request: Received, index: number) => Answer | 'hang-up') {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Uint8Array[] = [];
    request.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const one = { method, url, headers, body: Buffer.concat(chunks).toString() };
      received.push(one);
      const given = answer(one, received.length - 1);
      if (given === 'hang-up') {
        response.destroy();
        return;
      }
      const { status = 200, json, text } = given;
      response.writeHead(status, { 'content-type': 'application/json', ...given.headers });
      response.end(text ?? JSON.stringify(json));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
}

/** What a test reads secrets with, and everything that is written and masked meanwhile. Pauses end at once. */
export function createTestRead(env: Record<string, string>, files: Record<string, string> = {}) {
  const reads: SecretRead[] = [];
  const masked: string[] = [];
  const pauses: number[] = [];
  const readText = async (path: string) => {
    return files[path] ?? (await nodeFileSystem.readText(path));
  };
  const ctx: ReadContext = {
    fs: { readText },
    http: nodeHttp,
    clock: {
      now: () => Date.parse('2026-11-27T10:00:00Z'),
      pause: async (ms) => void pauses.push(ms),
    },
    packageRoot: join(import.meta.dirname, '../../..'),
    get: (name) => env[name],
    fetchIdentityToken: undefined,
    requester: 'octocat',
    build: 'octo/app/actions/runs/7/attempts/1',
    record: async (read) => void reads.push(read),
    mask: (value) => void masked.push(value),
  };
  return { ctx, reads, masked, pauses };
}
