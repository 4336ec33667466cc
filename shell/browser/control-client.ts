import { readFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { AppBundle } from './app-bundle.ts';

export interface ControlRequest {
  method: string;
  path: string;
  body?: string;
  /** Milliseconds without any traffic after which the call fails; none for calls that may be silent. */
  timeoutMs?: number;
}

/** Calls the runtime's control API. Port and token are read for every call: both change when the runtime starts anew. */
export interface ControlClient {
  /** The answer as it comes, to be passed on. Rejects when no runtime listens. */
  send(call: ControlRequest): Promise<IncomingMessage>;
  /** The answer's status and text. */
  read(call: ControlRequest): Promise<{ status: number; body: string }>;
  /** Whether a runtime of this app data answers to its token. */
  isRunning(): Promise<boolean>;
}

export function createControlClient(appData: string, bundle: Pick<AppBundle, 'tokenPath'>): ControlClient {
  const readFileIn = (...path: string[]) => readFileSync(join(appData, ...path), 'utf8').trim();

  const send = async ({ method, path, body, timeoutMs }: ControlRequest) => {
    const port = Number(readFileIn('runtime', 'ipc_port'));
    const token = readFileIn(bundle.tokenPath);
    return new Promise<IncomingMessage>((resolve, reject) => {
      const call = request({
        host: '127.0.0.1',
        port,
        method,
        path,
        agent: false,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
        },
      });
      if (timeoutMs !== undefined) {
        call.setTimeout(timeoutMs, () => call.destroy(new Error(`no answer within ${timeoutMs} ms`)));
      }
      call.on('error', reject);
      call.on('response', resolve);
      call.end(body);
    });
  };

  const read = async (call: ControlRequest) => {
    const answer = await send({ timeoutMs: 5000, ...call });
    return { status: answer.statusCode ?? 0, body: await text(answer) };
  };

  return {
    send,
    read,
    // Another program may have got the port of a runtime that died: only the right one knows the token.
    isRunning: () =>
      read({ method: 'GET', path: '/status', timeoutMs: 2000 }).then(
        ({ status }) => status === 200,
        () => false,
      ),
  };
}
