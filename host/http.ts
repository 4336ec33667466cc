import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { pipeline } from 'node:stream/promises';
import type { Http, HttpRequest, HttpResponse } from '../pipeline/ports.ts';

/** Documents of services have a few kilobytes, logs a few megabytes. */
const maxBodyBytes = 16 * 1024 * 1024;

function toHeaders(response: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
  );
}

/** Writes the body to a file. A stream that ends too early fails the pipeline, as does one shorter than its stated length. */
async function saveResponse(response: IncomingMessage, url: string, to: string): Promise<HttpResponse> {
  await pipeline(response, createWriteStream(to));
  if (!response.complete) throw new Error(`the answer of ${url} ended too early`);
  return { status: response.statusCode ?? 0, headers: toHeaders(response), body: new Uint8Array() };
}

const isSuccess = ({ statusCode = 0 }: IncomingMessage) => statusCode >= 200 && statusCode < 300;

async function readResponse(response: IncomingMessage, url: string): Promise<HttpResponse> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += chunk.length;
    if (size > maxBodyBytes) throw new Error(`the answer of ${url} has more than ${maxBodyBytes} bytes`);
    chunks.push(chunk);
  }
  if (!response.complete) throw new Error(`the answer of ${url} ended too early`);
  return { status: response.statusCode ?? 0, headers: toHeaders(response), body: Buffer.concat(chunks) };
}

async function writeBody(outgoing: ClientRequest, body: HttpRequest['body']): Promise<void> {
  if (typeof body !== 'object') {
    outgoing.end(body);
    return;
  }
  await pipeline(createReadStream(body.file), outgoing);
}

/** The length is stated in advance: servers that store files refuse a body without one. */
async function toLength(body: HttpRequest['body']): Promise<Record<string, string>> {
  if (body === undefined) return {};
  const bytes = typeof body === 'string' ? Buffer.byteLength(body) : (await stat(body.file)).size;
  return { 'content-length': String(bytes) };
}

/** Requests of this machine, without redirections. */
export const nodeHttp: Http = {
  send: async ({ method, url, headers = {}, body, ca, saveTo, idleMs }, signal) => {
    const open = url.startsWith('https:') ? requestHttps : requestHttp;
    const length = await toLength(body);
    const { origin } = new URL(url);
    const outgoing = open(url, {
      method,
      headers: { ...headers, ...length },
      agent: false,
      ...(ca === undefined ? {} : { ca }),
      ...(signal === undefined ? {} : { signal }),
    });
    const idle = () => outgoing.destroy(new Error(`${origin} did not answer in ${idleMs} ms`));
    outgoing.setTimeout(idleMs, idle);
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      outgoing.once('response', resolve);
      outgoing.once('error', reject);
    });
    const sent = writeBody(outgoing, body);
    // A server can refuse a body before it has all of it: its answer counts then.
    sent.catch(() => undefined);
    try {
      const response = await answered;
      if (saveTo !== undefined && isSuccess(response)) return await saveResponse(response, origin, saveTo);
      return await readResponse(response, origin);
    } finally {
      outgoing.destroy();
    }
  },
};
