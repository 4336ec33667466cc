import type { ServerResponse } from 'node:http';
import { securityHeaders } from './console-files.ts';

/** A request that is not served, with the status and the reason to answer. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, reason: string) {
    super(reason);
    this.name = 'Refusal';
    this.status = status;
  }
}

export function sendJson(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { ...securityHeaders, 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}

/** Answers a request that failed. After the headers are out, breaking the connection is all that is left. */
export function sendFailure(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const status = error instanceof Refusal ? error.status : 500;
  const reason = error instanceof Error ? error.message : String(error);
  response.writeHead(status, { ...securityHeaders, 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${reason}\n`);
}
