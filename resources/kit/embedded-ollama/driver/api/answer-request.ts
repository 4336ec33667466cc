import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError } from './api-error.ts';
import type { Service } from './call.ts';
import { readOrigin } from './origin.ts';
import { Reply } from './reply.ts';
import { findRoute } from './routes.ts';

const maxBytes = 32 * 1024 * 1024;

export interface AnswerOptions {
  service: Service;
  log: (line: string) => void;
  /** Aborted when the server stops. */
  stopped: AbortSignal;
}

/** @throws {ApiError} 400, 413, 415 */
async function readJson(request: IncomingMessage): Promise<unknown> {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity')
    throw new ApiError(415, `the content encoding ${encoding} is not read; send the JSON as it is`);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBytes)
      throw new ApiError(413, `the body is larger than ${maxBytes} bytes; send less at once`);
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ApiError(
      400,
      `the body is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}

const openAiTypes: Readonly<Record<number, string>> = {
  400: 'invalid_request_error',
  404: 'not_found_error',
};

/** An error in the form of the API that was asked. */
function toErrorBody(path: string, status: number, message: string): unknown {
  if (!path.startsWith('/v1/')) return { error: message };
  return { error: { message, type: openAiTypes[status] ?? 'api_error', param: null, code: null } };
}

function toFault(error: unknown, { log, stopped }: AnswerOptions): { status: number; message: string } {
  if (error instanceof ApiError) return { status: error.status, message: error.message };
  if (stopped.aborted) return { status: 503, message: 'the app is closing' };
  log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return {
    status: 500,
    message: `the model failed: ${error instanceof Error ? error.message : String(error)}`,
  };
}

function sendError(path: string, fault: { status: number; message: string }, reply: Reply): void {
  const body = toErrorBody(path, fault.status, fault.message);
  if (!reply.isStarted) {
    reply.json(fault.status, body);
    return;
  }
  if (path.startsWith('/v1/')) reply.event(body);
  else reply.line(body);
  reply.end();
}

async function route(
  request: IncomingMessage,
  path: string,
  reply: Reply,
  options: AnswerOptions & { signal: AbortSignal },
): Promise<void> {
  const { method = 'GET' } = request;
  if (method === 'OPTIONS') return reply.send(204, 'text/plain', '');
  const found = findRoute(method, path);
  if (found === undefined)
    throw new ApiError(
      404,
      `${method} ${path.slice(0, 200)} not found: it is not a call of Ollama or of OpenAI that this app answers`,
    );
  if ('allowed' in found)
    throw new ApiError(405, `method not allowed: ${path} answers ${found.allowed.join(', ')}`);
  const body = method === 'GET' || method === 'HEAD' ? undefined : await readJson(request);
  await found.handler({ ...options.service, body, rest: found.rest, signal: options.signal, reply });
}

/** Answers a request. Never rejects. */
export async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  options: AnswerOptions,
): Promise<void> {
  const gone = new AbortController();
  response.on('close', () => gone.abort(new Error('the client closed the connection')));
  response.on('error', () => undefined);
  const signal = AbortSignal.any([gone.signal, options.stopped]);
  let path = '/';
  let reply = new Reply(response, {});
  try {
    reply = new Reply(response, readOrigin(request.headers));
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    // A base address with a slash at its end gives two.
    path = decodeURIComponent(pathname.replace(/^\/{2,}/, '/').replace(/(?<=.)\/$/, ''));
    await route(request, path, reply, { ...options, signal });
  } catch (error) {
    if (gone.signal.aborted) return;
    const fault =
      error instanceof URIError
        ? { status: 400, message: 'the path has a wrong escape' }
        : toFault(error, options);
    sendError(path, fault, reply);
  }
}
