import {
  Agent,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http';
import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { RuntimeError, toMessage } from '../errors.ts';
import { refuseUpgrade } from './refuse-upgrade.ts';

/** Headers of one connection only (RFC 9110, section 7.6.1). */
const hopByHop = [
  'connection',
  'expect',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];
/** A new connection for each request: cheap on loopback, and never stale after a restart of the API. */
const agent = new Agent({ keepAlive: false });
const remedy = 'the service may be starting or restarting: try again, or read its log';

/** Proxies a request to the API service and streams the response back. @throws {RuntimeError} `api-unavailable` (502) */
export async function proxyRequest(
  incoming: IncomingMessage,
  response: ServerResponse,
  port: number | undefined,
): Promise<void> {
  if (port === undefined) throw unavailable('the API service has no port yet');
  const outgoing = request({
    host: '127.0.0.1',
    port,
    agent,
    method: incoming.method,
    path: incoming.url,
    headers: toForwarded(incoming, port),
  });
  response.on('close', () => outgoing.destroy());
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    outgoing.on('response', resolve);
    outgoing.on('error', reject);
  });
  // The API can respond before it has read the whole body; then its response counts, not the aborted upload.
  pipeline(incoming, outgoing).catch(() => undefined);
  const answer = await answered.catch((error: unknown) => {
    throw unavailable(toMessage(error));
  });
  response.writeHead(answer.statusCode ?? 502, withoutHopByHop(answer.headers));
  response.flushHeaders();
  await pipeline(answer, response);
}

/** Proxies a WebSocket handshake and connects both sockets when the API accepts it. */
export function proxyUpgrade(
  incoming: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  port: number | undefined,
): void {
  if (port === undefined) {
    refuseUpgrade(socket, unavailable('the API service has no port yet'));
    return;
  }
  const headers = {
    ...toForwarded(incoming, port),
    connection: 'Upgrade',
    upgrade: incoming.headers.upgrade,
  };
  const outgoing = request({ host: '127.0.0.1', port, agent, path: incoming.url, headers });
  socket.on('close', () => outgoing.destroy());
  outgoing.on('error', (error) => refuseUpgrade(socket, unavailable(toMessage(error))));
  outgoing.on('upgrade', (answer, upstream, upstreamHead) => {
    socket.write(toHead(answer));
    if (upstreamHead.length > 0) socket.write(upstreamHead);
    if (head.length > 0) upstream.write(head);
    // When one side closes, close the other.
    Promise.allSettled([pipeline(upstream, socket), pipeline(socket, upstream)]).finally(() => {
      upstream.destroy();
      socket.destroy();
    });
  });
  outgoing.on('response', (answer) => {
    socket.write(toHead(answer, { connection: 'close' }));
    pipeline(answer, socket).catch(() => socket.destroy());
  });
  outgoing.end();
}

function toForwarded(incoming: IncomingMessage, port: number): IncomingHttpHeaders {
  return {
    ...withoutHopByHop(incoming.headers),
    // Node adds body framing by itself only for some methods.
    ...(incoming.headers['transfer-encoding'] === undefined ? {} : { 'transfer-encoding': 'chunked' }),
    host: `127.0.0.1:${port}`,
    'x-forwarded-host': incoming.headers.host,
    'x-forwarded-proto': 'http',
    'x-forwarded-for': incoming.socket.remoteAddress,
  };
}

function withoutHopByHop(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const named = (headers.connection ?? '').toLowerCase().split(/\s*,\s*/);
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !hopByHop.includes(name) && !named.includes(name)),
  );
}

/** The raw head of a response, for a connection that is upgraded from HTTP. */
function toHead(answer: IncomingMessage, more: Record<string, string> = {}): string {
  const lines = [`HTTP/1.1 ${answer.statusCode} ${answer.statusMessage}`];
  for (let index = 0; index < answer.rawHeaders.length; index += 2) {
    const name = answer.rawHeaders[index] ?? '';
    const skipped = 'connection' in more && ['connection', 'transfer-encoding'].includes(name.toLowerCase());
    if (!skipped) lines.push(`${name}: ${answer.rawHeaders[index + 1]}`);
  }
  for (const [name, value] of Object.entries(more)) lines.push(`${name}: ${value}`);
  return `${lines.join('\r\n')}\r\n\r\n`;
}

function unavailable(reason: string): RuntimeError {
  return new RuntimeError('api-unavailable', `the API service does not respond: ${reason}`, remedy, 502);
}
