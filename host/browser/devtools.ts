import type { Readable, Writable } from 'node:stream';

/** An event of the Chrome DevTools Protocol. https://chromedevtools.github.io/devtools-protocol/ */
export interface DevtoolsEvent {
  method: string;
  params: Readonly<Record<string, unknown>>;
}

type Answer = { resolve: (result: Record<string, unknown>) => void; reject: (error: Error) => void };

/** A connection over the two pipes of `--remote-debugging-pipe`; messages end with a NUL. */
export class Devtools {
  readonly #input: Writable;
  readonly #waiting = new Map<number, Answer>();
  readonly #onEvent: (event: DevtoolsEvent) => void;
  #last = 0;
  #rest = '';

  constructor(input: Writable, output: Readable, onEvent: (event: DevtoolsEvent) => void) {
    this.#input = input;
    this.#onEvent = onEvent;
    input.on('error', (error) => this.#fail(error));
    output.on('error', (error) => this.#fail(error));
    output.setEncoding('utf8');
    output.on('data', (text: string) => this.#read(text));
    output.on('close', () => this.#fail(new Error('the browser ended')));
  }

  send(method: string, params: object = {}, sessionId?: string): Promise<Record<string, unknown>> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  #read(text: string): void {
    const parts = `${this.#rest}${text}`.split('\0');
    this.#rest = parts.pop() ?? '';
    for (const part of parts) this.#take(JSON.parse(part));
  }

  #take(
    message: {
      id?: number;
      result?: Record<string, unknown>;
      error?: { message: string };
    } & Partial<DevtoolsEvent>,
  ) {
    const { id, result = {}, error, method, params = {} } = message;
    if (id === undefined) {
      if (method !== undefined) this.#onEvent({ method, params });
      return;
    }
    const answer = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === undefined) answer?.resolve(result);
    else answer?.reject(new Error(error.message));
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
