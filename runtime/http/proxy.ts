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
/** A new connection each time: on loopback it costs little, and none can have gone stale when the API restarts. */
const agent = new Agent({ keepAlive: false });
const remedy = 'the service may be starting or restarting: try again, or look at its log';

/** Hands a request on to the API service and its answer back, both as streams. @throws RuntimeError 502 */
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
  // The API may answer before it has read everything; its answer decides, not the broken upload.
  pipeline(incoming, outgoing).catch(() => undefined);
  const answer = await answered.catch((error: unknown) => {
    throw unavailable(toMessage(error));
  });
  response.writeHead(answer.statusCode ?? 502, withoutHopByHop(answer.headers));
  response.flushHeaders();
  await pipeline(answer, response);
}

/** Hands a WebSocket handshake on and joins both connections once the API accepts it. */
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
    // Either side may break off at any time; the other one is closed with it.
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
    // Node frames a body by itself only for some methods.
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

/** The head of an answer as it came, for a connection that is no longer HTTP. */
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
  return new RuntimeError('api-unavailable', `the API service does not answer: ${reason}`, remedy, 502);
}
