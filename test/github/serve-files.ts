import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Exchange, send, store, takeFault, toFaultAnswer } from './exchange.ts';
import type { Answer } from './release-rules.ts';

const half = (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1);

/** The storage behind GitHub, which refuses a request with two kinds of credentials. */
export function serveStorage(
  exchange: Exchange,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): void {
  const bytes = exchange.files.get(path);
  const kind = takeFault(exchange.state, 'GET storage');
  if (request.headers.authorization !== undefined) send(response, { status: 400 });
  else if (bytes === undefined) send(response, { status: 404 });
  else if (kind === 'short') send(response, { status: 200, body: half(bytes) });
  else if (kind === 'cut' || kind === 'lost') {
    response.writeHead(200, { 'content-length': bytes.length });
    response.write(half(bytes), () => response.destroy());
  } else send(response, toFaultAnswer(kind) ?? { status: 200, body: bytes });
}

function toPublicAnswer(exchange: Exchange, path: string): Answer {
  const { state } = exchange;
  const [, tag = '', name = ''] = /\/releases\/download\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  const kind = takeFault(state, 'GET public');
  const failure = toFaultAnswer(kind);
  if (failure !== undefined) return failure;
  const release = state.releases.find((one) => one.tag === decodeURIComponent(tag) && !one.isDraft);
  const asset = release?.assets.find((one) => one.name === decodeURIComponent(name));
  if (asset === undefined || state.isPrivate) return { status: 404 };
  const bytes = kind === 'short' ? half(asset.bytes) : asset.bytes;
  return { status: 302, headers: { location: store(exchange, bytes) } };
}

/** What everyone can fetch from the pages of a repository. */
export function servePublic(exchange: Exchange, response: ServerResponse, path: string): void {
  send(response, toPublicAnswer(exchange, path));
}
