import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { sendProven } from '../../runtime/proof/send-proven.ts';
import { type ControlClient, type ControlRequest, createControlClient } from '../../schema/control/client.ts';
import type { AppBundle } from './app-bundle.ts';

/** Access to the runtime's control API. Port and token are read for every call: the token is another one after every start. */
export interface ControlAccess {
  /** The response as a stream, to be forwarded. Rejects when no runtime proves that it is there; nothing secret is sent then. */
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
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    const headers = { authorization: `Bearer ${token}`, ...type };
    return sendProven(
      { port, secret: token, purpose: 'control' },
      { method, path, headers, body, timeoutMs },
    );
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
    // Another program can own the port of a dead runtime: only the right runtime proves that it knows the token.
    isRunning: () =>
      askSoon('getStatus').then(
        () => true,
        () => false,
      ),
  };
}
