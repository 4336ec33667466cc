import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { retryAfter, toErrorBody } from './respond.ts';

/** Answers a WebSocket handshake with an HTTP error that has a JSON body. */
export function refuseUpgrade(socket: Duplex, error: unknown): void {
  const { status, body } = toErrorBody(error);
  const text = JSON.stringify(body);
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Error'}`,
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(text)}`,
      ...(status === 401 ? ['WWW-Authenticate: Bearer'] : []),
      ...(status === 503 ? [`Retry-After: ${retryAfter}`] : []),
      'Connection: close',
      '',
      text,
    ].join('\r\n'),
  );
}
