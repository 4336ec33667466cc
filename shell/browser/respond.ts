import type { ServerResponse } from 'node:http';
import { securityHeaders } from './console-files.ts';

/** An HTTP error with its status and reason. */
export class HttpError extends Error {
  readonly status: number;

  constructor(status: number, reason: string) {
    super(reason);
    this.name = 'HttpError';
    this.status = status;
  }
}

/** Sends a complete JSON response. */
export function sendJson(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { ...securityHeaders, 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}

/** Responds to a failed request. After the headers are sent, it can only abort the connection. */
export function sendFailure(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const status = error instanceof HttpError ? error.status : 500;
  const reason = error instanceof Error ? error.message : String(error);
  response.writeHead(status, { ...securityHeaders, 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${reason}\n`);
}
