import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';

interface Target {
  id: string;
  type: string;
  title: string;
  url: string;
  webSocketDebuggerUrl: string;
}

/** A page of a window, driven by the remote debugging protocol: playwright-core does not support that of this Electron. */
export interface DebuggedPage {
  /** The value of an expression in the page, awaited. @throws {Error} what the page threw */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Types into the element that has the focus. */
  type(text: string): Promise<void>;
  pressEnter(): Promise<void>;
  send(method: string, params?: object): Promise<unknown>;
  close(): void;
}

export async function listTargets(port: number): Promise<Target[]> {
  const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
  return ((await answer.json()) as Target[]).filter(({ type }) => type === 'page');
}

interface Reply {
  id?: number;
  error?: { message: string };
  result?: { result?: { value?: unknown }; exceptionDetails?: { exception?: { description?: string } } };
}

/** Connects to a page. */
export async function debugPage({ webSocketDebuggerUrl }: Target): Promise<DebuggedPage> {
  const socket = new WebSocket(webSocketDebuggerUrl);
  const waiting = new Map<number, (reply: Reply) => void>();
  let last = 0;
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  socket.on('message', (data) => {
    const reply = JSON.parse(String(data)) as Reply;
    if (reply.id === undefined) return;
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  const send = (method: string, params: object = {}) =>
    new Promise<NonNullable<Reply['result']>>((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ error, result }) =>
        error ? reject(new Error(error.message)) : resolve(result ?? {}),
      );
      socket.once('close', () => reject(new Error('the page is closed')));
      socket.send(JSON.stringify({ id, method, params }));
    });
  return {
    send,
    evaluate: async <Value>(expression: string) => {
      const given = await send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
        userGesture: true,
      });
      if (given.exceptionDetails)
        throw new Error(given.exceptionDetails.exception?.description ?? 'it threw');
      return given.result?.value as Value;
    },
    type: async (text) => void (await send('Input.insertText', { text })),
    pressEnter: async () => {
      const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' };
      await send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    },
    close: () => socket.close(),
  };
}

/** Waits until a function gives something. */
export async function waitFor<T>(
  what: string,
  find: () => Promise<T | undefined> | T | undefined,
): Promise<Exclude<T, false | undefined>> {
  for (let round = 0; round < 300; round++) {
    const found = await find();
    if (found !== undefined && found !== false) return found as Exclude<T, false | undefined>;
    await sleep(100);
  }
  throw new Error(`${what} did not happen`);
}
