import type { ServerResponse } from 'node:http';

/** Writes the answer of a request: one JSON document, or a stream. */
export class Reply {
  readonly #response: ServerResponse;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(response: ServerResponse, headers: Readonly<Record<string, string>>) {
    this.#response = response;
    this.#headers = headers;
  }

  /** Whether the status was sent: an error can only be a part of the stream then. */
  get isStarted(): boolean {
    return this.#response.headersSent;
  }

  send(status: number, type: string, text: string): void {
    const body = Buffer.from(text);
    this.#response.writeHead(status, {
      ...this.#headers,
      'content-type': type,
      'content-length': body.length,
      ...(this.#response.req.complete ? {} : { connection: 'close' }),
    });
    this.#response.end(this.#response.req.method === 'HEAD' ? undefined : body);
  }

  json(status: number, value: unknown): void {
    this.send(status, 'application/json; charset=utf-8', JSON.stringify(value));
  }

  #start(type: string): void {
    if (!this.isStarted)
      this.#response.writeHead(200, { ...this.#headers, 'content-type': type, 'cache-control': 'no-cache' });
  }

  /** A line of Ollama's streams. */
  line(value: unknown): void {
    this.#start('application/x-ndjson');
    this.#response.write(`${JSON.stringify(value)}\n`);
  }

  /** An event of OpenAI's streams. */
  event(value: unknown): void {
    this.#start('text/event-stream');
    this.#response.write(`data: ${typeof value === 'string' ? value : JSON.stringify(value)}\n\n`);
  }

  end(): void {
    this.#response.end();
  }
}
