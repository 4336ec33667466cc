import { type IncomingMessage, type OutgoingMessage, request, type ServerResponse } from 'node:http';
import type { Duplex, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { RuntimeError, toMessage } from '../errors.ts';
import { toAnswered, toForwarded, toPairs } from './forwarded.ts';
import { withFrameRules } from './framing.ts';
import type { LoopbackAgent } from './loopback-agent.ts';
import { withOwnNameRules } from './own-names.ts';
import { refuseUpgrade } from './refuse-upgrade.ts';

/** Where a request goes. */
export interface ProxyTarget {
  /** The API's port; undefined while it has none. */
  port: number | undefined;
  /** The request target, with its query. */
  path: string;
  /** Connects to the API. */
  agent: LoopbackAgent;
  /** Headers for an answer that does not say itself who may show it in a frame (`toFrameRules`). */
  frameRules?: readonly string[];
  /** Headers for the answer to a page that calls by another loopback name (`toOwnNameRules`). */
  ownNameRules?: readonly string[];
  /** The headers for the API, without those of one connection; otherwise those of the request and where it came from. */
  toHeaders?: (incoming: IncomingMessage) => string[];
  /** The `host:port` to which redirects to the API's own port are led; otherwise the Host of the request. */
  authority?: string;
  /** The error of an API that does not answer; otherwise `api-unavailable` (502). */
  toError?: (reason: string) => RuntimeError;
}

/** Bytes; programs accept up to a megabyte (Go), Node itself 16 KiB. */
export const maxHeaderSize = 1024 * 1024;

const remedy = 'the service may be starting or restarting: try again, or look at its log';

/** Hands a request on to the API service and its answer back, both as streams. @throws RuntimeError 502, or that of `toError` */
export async function proxyRequest(
  incoming: IncomingMessage,
  response: ServerResponse,
  {
    port,
    path,
    agent,
    frameRules = [],
    ownNameRules = [],
    toHeaders = toForwarded,
    authority,
    toError = unavailable,
  }: ProxyTarget,
): Promise<void> {
  if (port === undefined) throw toError('the API service has no port yet');
  const { method, headers, httpVersionMinor } = incoming;
  const framing = toFraming(incoming);
  const outgoing = request({
    host: 'localhost',
    port,
    agent,
    method,
    path,
    headers: [...toHeaders(incoming), ...framing, 'Connection', 'close'],
    maxHeaderSize,
  });
  response.on('close', () => outgoing.destroy());
  outgoing.on('continue', () => response.writeContinue());
  if (outgoing.hasHeader('expect')) outgoing.flushHeaders();
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    outgoing.on('response', resolve);
    outgoing.on('error', reject);
  });
  // The API may answer before it has read everything; its answer decides, not the broken upload.
  passOn(incoming, outgoing).catch(() => undefined);
  const answer = await answered.catch((error: unknown) => {
    throw toError(toMessage(error));
  });
  // Only an answer in chunks has trailers, and HTTP/1.0 knows no chunks.
  const trailer = isChunked(answer) && httpVersionMinor > 0 ? toTrailerHeader(answer) : [];
  const answeredHeaders = toAnswered(answer.rawHeaders, port, authority ?? headers.host ?? '');
  response.writeHead(answer.statusCode ?? 502, answer.statusMessage, [
    ...withOwnNameRules(withFrameRules(answeredHeaders, frameRules), ownNameRules),
    ...(trailer.length > 0 ? ['Transfer-Encoding', 'chunked', ...trailer] : []),
  ]);
  response.flushHeaders();
  await passOn(answer, response);
}

/** Copies a body with the trailers after it. */
async function passOn(from: IncomingMessage, to: OutgoingMessage & Writable): Promise<void> {
  await pipeline(from, to, { end: false });
  if (from.rawTrailers.length > 0) to.addTrailers(toPairs(from.rawTrailers));
  to.end();
}

/** How the body of a request is framed: as it came. Node would send the empty body of a POST without a length in chunks. */
function toFraming(incoming: IncomingMessage): string[] {
  if (isChunked(incoming)) return ['Transfer-Encoding', 'chunked', ...toTrailerHeader(incoming)];
  const hasBody = ['POST', 'PUT', 'PATCH'].includes(incoming.method ?? '');
  return hasBody && incoming.headers['content-length'] === undefined ? ['Content-Length', '0'] : [];
}

function isChunked({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined;
}

function toTrailerHeader({ headers: { trailer } }: IncomingMessage): string[] {
  return trailer === undefined ? [] : ['Trailer', trailer];
}

/** Hands a WebSocket handshake on and joins both connections once the API accepts it. */
export function proxyUpgrade(
  incoming: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  { port, path, agent, toHeaders = toForwarded, authority, toError = unavailable }: ProxyTarget,
): void {
  if (port === undefined) {
    refuseUpgrade(socket, toError('the API service has no port yet'));
    return;
  }
  const upgrade = incoming.headers.upgrade ?? 'websocket';
  const headers = [...toHeaders(incoming), 'Connection', 'Upgrade', 'Upgrade', upgrade];
  const outgoing = request({ host: 'localhost', port, agent, method: incoming.method, path, headers });
  socket.on('close', () => outgoing.destroy());
  outgoing.on('error', (error) => refuseUpgrade(socket, toError(toMessage(error))));
  outgoing.on('upgrade', (answer, upstream, upstreamHead) => {
    socket.write(toHead(answer, answer.rawHeaders));
    if (upstreamHead.length > 0) socket.write(upstreamHead);
    if (head.length > 0) upstream.write(head);
    // Either side may break off at any time; the other one is closed with it.
    Promise.allSettled([pipeline(upstream, socket), pipeline(socket, upstream)]).finally(() => {
      upstream.destroy();
      socket.destroy();
    });
  });
  outgoing.on('response', (answer) => {
    // The body is passed on without its chunks, so that only the end of the connection shows its end.
    const own = toAnswered(answer.rawHeaders, port, authority ?? incoming.headers.host ?? '');
    socket.write(toHead(answer, [...own, 'Connection', 'close']));
    pipeline(answer, socket).catch(() => socket.destroy());
  });
  outgoing.end();
}

/** The head of an answer, for a connection that is no longer HTTP. */
function toHead({ statusCode, statusMessage }: IncomingMessage, headers: readonly string[]): string {
  const lines = toPairs(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${statusCode} ${statusMessage}\r\n${lines.join('')}\r\n`;
}

function unavailable(reason: string): RuntimeError {
  return new RuntimeError('api-unavailable', `the API service does not respond: ${reason}`, remedy, 502);
}
