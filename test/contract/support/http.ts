/** HTTP requests with exactly the given headers, without additions of a client library. */
import { type IncomingMessage, request } from 'node:http';

export interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  text: string;
  bytes: Buffer;
  // biome-ignore lint/suspicious/noExplicitAny: tests read values of any shape
  json: any;
}

export interface Call {
  port: number;
  path: string;
  method?: string;
  host?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  address?: string;
}

/** Sends one request and reads the whole response. */
export function call(options: Call): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: options.address ?? '127.0.0.1',
        port: options.port,
        path: options.path,
        method: options.method ?? 'GET',
        agent: false,
        setHost: false,
        headers: {
          host: options.host ?? `127.0.0.1:${options.port}`,
          ...(options.body === undefined
            ? {}
            : { 'content-length': String(Buffer.byteLength(options.body)) }),
          ...options.headers,
        },
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => resolve(toAnswer(incoming, Buffer.concat(chunks))));
      },
    );
    outgoing.on('error', reject);
    outgoing.end(options.body);
  });
}

function toAnswer(incoming: IncomingMessage, bytes: Buffer): Answer {
  const text = bytes.toString('utf8');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  return { status: incoming.statusCode ?? 0, headers: incoming.headers, text, bytes, json };
}

/** A response that does not end by itself: the text so far, and a function to disconnect. */
export interface Stream {
  status: number;
  headers: IncomingMessage['headers'];
  text(): string;
  ended(): boolean;
  close(): void;
}

/** Opens a response that does not end by itself. */
export function stream(options: Call): Promise<Stream> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        port: options.port,
        path: options.path,
        agent: false,
        headers: { host: `127.0.0.1:${options.port}`, ...options.headers },
      },
      (incoming) => {
        let text = '';
        let ended = false;
        incoming.setEncoding('utf8');
        incoming.on('data', (chunk: string) => {
          text += chunk;
        });
        incoming.on('close', () => {
          ended = true;
        });
        incoming.on('error', () => undefined);
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          text: () => text,
          ended: () => ended,
          close: () => outgoing.destroy(),
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end();
  });
}
