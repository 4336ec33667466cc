import type { ServerResponse } from 'node:http';
import type { RuntimeErrorCode } from '../../schema/errors/codes.ts';
import { isSystemError, RuntimeError, toMessage } from '../errors.ts';

/** Names and values alternate: Node takes such a list as it is, and checks an object entry by entry. */
const common = ['cache-control', 'no-store', 'x-content-type-options', 'nosniff'];

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  sendText(response, status, 'application/json; charset=utf-8', JSON.stringify(body));
}

export function sendText(response: ServerResponse, status: number, type: string, text: string): void {
  const length = String(Buffer.byteLength(text));
  response.writeHead(status, [...common, 'content-type', type, 'content-length', length]).end(text);
}

/** The head of an answer whose length is not known yet. */
export function beginStream(response: ServerResponse, type: string, more: Record<string, string> = {}): void {
  response.writeHead(200, [...common, 'content-type', type, ...Object.entries(more).flat()]);
  response.flushHeaders();
}

/** Any error as `{error, code, remedy}`. Of an error that is not a RuntimeError, the client gets no message. */
export function toErrorBody(error: unknown): { status: number; body: Record<string, unknown> } {
  if (error instanceof RuntimeError) {
    const { status, message, code, remedy } = error;
    const errors = error instanceof RequestError ? { errors: error.errors } : {};
    return { status, body: { error: message, code, remedy, ...errors } };
  }
  if (['ENOSPC', 'EDQUOT', 'EROFS'].some((code) => isSystemError(error, code))) {
    const full = { error: `nothing can be written: ${toMessage(error)}`, code: 'storage-not-writable' };
    return { status: 507, body: { ...full, remedy: 'free some disk space and try again' } };
  }
  const remedy = "see the runtime's stderr; GET /diagnostics collects what helps to find the cause";
  return { status: 500, body: { error: 'an internal error occurred', code: 'internal-error', remedy } };
}

export function sendError(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    // The status is sent already: only a broken connection shows the client that the answer is incomplete.
    response.destroy();
    return;
  }
  const { status, body } = toErrorBody(error);
  if (status === 401) response.setHeader('www-authenticate', 'Bearer');
  // The rest of a refused body is not read: the connection cannot be used again.
  if (status === 413) response.setHeader('connection', 'close');
  sendJson(response, status, body);
}

/** A request that is at fault in several ways at once. */
export class RequestError extends RuntimeError {
  readonly errors: readonly object[];

  constructor(code: RuntimeErrorCode, message: string, remedy: string, errors: readonly object[]) {
    super(code, message, remedy, 400);
    this.errors = errors;
  }
}
