import type { IncomingHttpHeaders } from 'node:http';
import type { CallPlan } from '../browser/run-in-browser.ts';
import type { Page } from 'playwright-core';
import type { Pressure } from '../browser/session-queue.ts';
import { type Answer, type Call, calls } from '../calls/calls.ts';
import { loadPage, toContextOptions } from '../calls/load-page.ts';
import type { PageRequest } from '../calls/options.ts';
import { parseCall } from '../calls/parse-call.ts';
import { CallError } from './call-error.ts';
import { findCall } from './find-call.ts';
import { parseTimeout } from './parse-query.ts';
import { assertToken } from './token.ts';

export interface ServerOptions {
  token: string;
  /** Whether a call needs the token: the server listens on a port of loopback. */
  isTokenRequired: boolean;
  timeoutMs: number;
  /** Runs work with a page of a browser of its own. @throws {CallError} 503 without a browser, 429 when too many wait */
  run: <T>(call: CallPlan, work: (page: Page) => Promise<T>) => Promise<T>;
  pressure: () => Pressure;
  describePressure: () => string;
  log: (line: string) => void;
}

export interface ServerRequest {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  readBody: () => Promise<string>;
  /** Aborted when the client has gone. */
  signal: AbortSignal;
}

export interface Response extends Answer {
  status: number;
}

const toText = (status: number, text: string): Response => ({
  status,
  type: 'text/plain; charset=utf-8',
  body: Buffer.from(text),
});

const toJson = (text: string): Response => ({
  status: 200,
  type: 'application/json',
  body: Buffer.from(text),
});

/** Answers about the server itself; undefined for other paths. */
function findStatus(path: string, { describePressure }: ServerOptions): Response | undefined {
  if (path === '/pressure') return toJson(describePressure());
  if (path === '/active') return { status: 204, type: 'text/plain', body: Buffer.alloc(0) };
  if (path === '/health' || path === '/healthz') return toJson('{"status":"ok"}');
  return path === '/'
    ? toText(200, 'embedded-browser: POST /content, /pdf, /screenshot, /scrape; GET /pressure\n')
    : undefined;
}

async function runCall<Request extends PageRequest>(
  call: Call<Request>,
  request: ServerRequest,
  query: URLSearchParams,
  options: ServerOptions,
): Promise<Response> {
  const timeoutMs = parseTimeout(query, options.timeoutMs);
  const asked = parseCall(call.schema, await request.readBody(), request.headers['content-type'] ?? '');
  const plan = { url: asked.url, context: toContextOptions(asked), timeoutMs, signal: request.signal };
  const answer = await options.run(plan, async (page) => {
    await loadPage(page, asked);
    return await call.read(page, asked);
  });
  return { status: 200, ...answer };
}

async function answer(request: ServerRequest, options: ServerOptions): Promise<Response> {
  const { method, url, headers } = request;
  const address = URL.parse(url, 'http://localhost');
  if (address === null) throw new CallError(400, 'The path of the request is not an address');
  const { pathname, searchParams } = address;
  const isReading = method === 'GET' || method === 'HEAD';
  if (isReading && /^\/(active|healthz?)$/.test(pathname)) {
    const status = findStatus(pathname, options);
    if (status !== undefined) return status;
  }
  assertToken(headers, searchParams, { token: options.token, isRequired: options.isTokenRequired });
  const status = isReading ? findStatus(pathname, options) : undefined;
  if (status !== undefined) return status;
  const found = findCall(pathname);
  if (found.kind === 'refused') throw found.error;
  if (found.kind === 'unknown')
    throw new CallError(404, `${method} ${pathname.slice(0, 200)} is not a call of this server`);
  if (method !== 'POST') throw new CallError(405, `${pathname.slice(0, 200)} needs POST`);
  // Each of the calls has its own type of request; the union of them is none that TypeScript can call.
  return await runCall(calls[found.name] as Call, request, searchParams, options);
}

/** Faults of the page or of the request, as the library words them: without its log of calls and without colours. */
function toWords(message: string): string {
  return (
    message
      .replace(/\u001b\[[0-9;]*m/g, '')
      .split('\nCall log:')[0]
      ?.trim()
      .slice(0, 1000) ?? ''
  );
}

function toFault(error: unknown, log: ServerOptions['log']): Response {
  if (error instanceof CallError) return toText(error.status, error.message);
  const message = error instanceof Error ? toWords(error.message) : String(error);
  if (/^(?:[\w.]+: )?Timeout \d+ms exceeded/i.test(message)) return toText(408, message);
  log(`a call failed: ${message}`);
  return toText(500, message);
}

/** Answers a request as the original does: the result, or a text that says what is wrong. Never rejects. */
export async function answerRequest(request: ServerRequest, options: ServerOptions): Promise<Response> {
  try {
    return await answer(request, options);
  } catch (error) {
    return toFault(error, options.log);
  }
}
