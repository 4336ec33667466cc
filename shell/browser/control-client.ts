import { readFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type ControlClient, type ControlRequest, createControlClient } from '../../schema/control/client.ts';
import type { AppBundle } from './app-bundle.ts';

/** Access to the runtime's control API. Port and token are read for every call: both change when the runtime restarts. */
export interface ControlAccess {
  /** The response as a stream, to be forwarded. Rejects when no runtime listens. */
  send(request: ControlRequest): Promise<IncomingMessage>;
  /** The document of a call. Rejects after five seconds without traffic. */
  call: ControlClient;
  /** Whether a runtime of this app data responds and accepts its token. */
  isRunning(): Promise<boolean>;
}

/** Creates a client of the control API for an app data folder. */
export function openControl(appData: string, bundle: Pick<AppBundle, 'tokenPath'>): ControlAccess {
  const readFileIn = (...path: string[]) => readFileSync(join(appData, ...path), 'utf8').trim();

  const send = async ({ method, path, body }: ControlRequest, timeoutMs?: number) => {
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
        call.setTimeout(timeoutMs, () => call.destroy(new Error(`no response within ${timeoutMs} ms`)));
      }
      call.on('error', reject);
      call.on('response', resolve);
      call.end(body);
    });
  };

  const createClient = (timeoutMs: number) =>
    createControlClient(async (request) => {
      const answer = await send(request, timeoutMs);
      return { status: answer.statusCode ?? 0, text: await text(answer) };
    });
  const askSoon = createClient(2000);

  return {
    send,
    call: createClient(5000),
    // Another program can own the port of a dead runtime: only the right runtime accepts the token.
    isRunning: () =>
      askSoon('getStatus').then(
        () => true,
        () => false,
      ),
  };
}
