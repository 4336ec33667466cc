import type { IncomingMessage } from 'node:http';
import { loopbackHosts } from '../../schema/loopback.ts';

/** Names and values alternate, as in Node's `rawHeaders`: case, order and repeated headers stay. */
export type RawHeaders = readonly string[];

/** Headers of one connection only (RFC 9110, section 7.6.1). */
const hopByHop = [
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

/** Pairs of names and values, without those of one connection and those that `more` names in lower case. */
export function withoutHopByHop(raw: RawHeaders, more: readonly string[] = []): string[] {
  const pairs = toPairs(raw);
  const named = pairs
    .filter(([name]) => name.toLowerCase() === 'connection')
    .flatMap(([, value]) => value.toLowerCase().split(/\s*,\s*/));
  const left = new Set([...hopByHop, ...named, ...more]);
  return pairs.filter(([name]) => !left.has(name.toLowerCase())).flat();
}

export function toPairs(raw: RawHeaders): [string, string][] {
  const pairs: [string, string][] = [];
  for (let index = 0; index + 1 < raw.length; index += 2)
    pairs.push([raw[index] ?? '', raw[index + 1] ?? '']);
  return pairs;
}

/**
 * The headers of a request for the API: as they came, Host and Origin too, because apps compare them; and where the request came from,
 * as Forwarded (RFC 7239) and X-Forwarded-*.
 */
export function toForwarded({ rawHeaders, headers, socket }: IncomingMessage): string[] {
  const host = headers.host ?? '';
  const client = socket.remoteAddress ?? '127.0.0.1';
  const node = client.includes(':') ? `"[${client}]"` : client;
  const added = ['expect', 'forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto'];
  return [
    ...withoutHopByHop(rawHeaders, added),
    'Forwarded',
    append(headers['forwarded'], `for=${node};host="${host}";proto=http`),
    'X-Forwarded-For',
    append(headers['x-forwarded-for'], client),
    'X-Forwarded-Host',
    host,
    'X-Forwarded-Proto',
    'http',
  ];
}

function append(present: string | string[] | undefined, value: string): string {
  return present === undefined ? value : `${String(present)}, ${value}`;
}

/** The headers of an answer, with redirects to the API's own port led back to the origin that the page came from. */
export function toAnswered(raw: RawHeaders, port: number, host: string): string[] {
  return toPairs(withoutHopByHop(raw)).flatMap(([name, value]) => [
    name,
    /^(?:content-)?location$/i.test(name) ? toOwnOrigin(value, port, host) : value,
  ]);
}

function toOwnOrigin(location: string, port: number, host: string): string {
  const match = /^((?:https?:)?\/\/)([^/?#]*)(.*)$/is.exec(location);
  const [, scheme = '', authority = '', rest = ''] = match ?? [];
  const own = loopbackHosts.some((name) => authority.toLowerCase() === `${name}:${port}`);
  if (match === null || !own) return location;
  return scheme === '//' ? `//${host}${rest}` : `http://${host}${rest}`;
}
