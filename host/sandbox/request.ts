import { type ClientRequestArgs, request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import type { SandboxHttpRequest, SandboxHttpResponse } from '../../pipeline/ports.ts';

const largestBody = 16 * 1024 * 1024;

async function readBody(response: IncomingMessage): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= largestBody) break;
  }
  return Buffer.concat(chunks).subarray(0, largestBody);
}

function toHeaders(response: IncomingMessage): Record<string, string> {
  const entries = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
  return Object.fromEntries(entries);
}

/** `socketPath` is that of a relay (see relay.mjs); without one the port is on this machine's own loopback. */
export async function sendRequest(
  { port, path, method, headers, body, timeoutMs }: SandboxHttpRequest,
  socketPath: string | undefined,
): Promise<SandboxHttpResponse> {
  const relayed: Pick<ClientRequestArgs, 'createConnection' | 'agent'> =
    socketPath === undefined
      ? { agent: false }
      : {
          createConnection: () => {
            const socket = connect(socketPath);
            socket.write(`${port}\n`);
            return socket;
          },
        };
  const host = socketPath === undefined ? 'localhost' : '127.0.0.1';
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const sent = httpRequest(
        {
          host,
          port,
          path,
          method,
          signal,
          headers: { host: `127.0.0.1:${port}`, connection: 'close', ...headers },
          ...relayed,
        },
        resolve,
      );
      sent.on('error', reject);
      sent.end(body);
    });
    return { status: response.statusCode ?? 0, headers: toHeaders(response), body: await readBody(response) };
  } catch (error) {
    if (signal.aborted) throw new Error(`no answer in ${timeoutMs} ms`, { cause: error });
    throw error;
  }
}
