import type { ServerResponse } from 'node:http';
import type { RuntimeErrorCode } from '../../schema/errors/codes.ts';
import { isSystemError, RuntimeError, toMessage } from '../errors.ts';

/** Names and values alternate: Node writes such a list without the checks that an object needs. */
const common = ['cache-control', 'no-store', 'x-content-type-options', 'nosniff'];

/** Sends a complete JSON response. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  sendText(response, status, 'application/json; charset=utf-8', JSON.stringify(body));
}

/** Sends a complete text response; `type` is the media type. */
export function sendText(response: ServerResponse, status: number, type: string, text: string): void {
  const length = String(Buffer.byteLength(text));
  response.writeHead(status, [...common, 'content-type', type, 'content-length', length]).end(text);
}

/** Sends status 200 and the headers of a response of unknown length. */
export function beginStream(response: ServerResponse, type: string, more: Record<string, string> = {}): void {
  response.writeHead(200, [...common, 'content-type', type, ...Object.entries(more).flat()]);
  response.flushHeaders();
}

/** Seconds after which a request to what is starting may succeed. */
export const retryAfter = '1';

/** Converts any error to `{error, code, remedy}`. The client never gets the message of an error that is not a RuntimeError. */
export function toErrorBody(error: unknown): { status: number; body: Record<string, unknown> } {
  if (error instanceof RuntimeError) {
    const { status, message, code, remedy } = error;
    const errors = error instanceof RequestError ? { errors: error.errors } : {};
    return { status, body: { error: message, code, remedy, ...errors } };
  }
  if (['ENOSPC', 'EDQUOT', 'EROFS'].some((code) => isSystemError(error, code))) {
    const full = { error: `cannot write to disk: ${toMessage(error)}`, code: 'storage-not-writable' };
    return { status: 507, body: { ...full, remedy: 'free some disk space and try again' } };
  }
  const remedy = "see the runtime's stderr and GET /diagnostics";
  return { status: 500, body: { error: 'an internal error occurred', code: 'internal-error', remedy } };
}

/** Sends an error as `{error, code, remedy}`; aborts the connection when the response has already begun. */
export function sendError(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    // The status is already sent: only an aborted connection shows that the response is incomplete.
    response.destroy();
    return;
  }
  const { status, body } = toErrorBody(error);
  if (status === 401) response.setHeader('www-authenticate', 'Bearer');
  if (status === 503) response.setHeader('retry-after', retryAfter);
  // The rest of a refused body is not read, so the connection cannot be reused; another user's connection never is.
  if (status === 413 || body['code'] === 'user-forbidden') response.setHeader('connection', 'close');
  sendJson(response, status, body);
}

/** A request with several faults. */
export class RequestError extends RuntimeError {
  readonly errors: readonly object[];

  constructor(code: RuntimeErrorCode, message: string, remedy: string, errors: readonly object[]) {
    super(code, message, remedy, 400);
    this.errors = errors;
  }
}
