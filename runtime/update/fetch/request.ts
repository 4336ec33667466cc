import { RuntimeError, toMessage } from '../../errors.ts';

const local = ['127.0.0.1', '[::1]', 'localhost'];
const maxRedirects = 5;
/** Milliseconds without an answer. */
const patience = 30_000;

export function toUnreachable(url: string, why: string): RuntimeError {
  return new RuntimeError(
    'update-feed-unreachable',
    `${url} cannot be fetched: ${why}`,
    'check the network and try again',
  );
}

/** Whether an address has TLS or is on this computer. */
export function isSecure(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && local.includes(url.hostname));
}

/**
 * The answer to a GET, with its body not yet read. Redirections stay secure.
 * @throws {RuntimeError} `update-feed-unreachable`
 */
export async function get(url: string, headers: Record<string, string> = {}): Promise<Response> {
  let address = new URL(url);
  for (let hop = 0; hop <= maxRedirects; hop++) {
    if (!isSecure(address)) throw toUnreachable(address.href, 'it is not an address with https');
    let answer: Response;
    try {
      answer = await fetch(address, {
        headers: { 'accept-encoding': 'identity', ...headers },
        redirect: 'manual',
        signal: AbortSignal.timeout(hop === 0 && headers['range'] !== undefined ? 10 * 60_000 : patience),
      });
    } catch (error) {
      const { cause } = error as { cause?: unknown };
      throw toUnreachable(address.href, toMessage(cause ?? error));
    }
    const place = answer.headers.get('location');
    if (answer.status < 300 || answer.status > 399 || place === null) return answer;
    await answer.body?.cancel();
    address = new URL(place, address);
  }
  throw toUnreachable(url, `it has more than ${maxRedirects} redirections`);
}

/** A small document. @throws {RuntimeError} `update-feed-unreachable` for another status than 200 and for more than `most` bytes */
export async function getDocument(url: string, most: number): Promise<Buffer> {
  const answer = await get(url);
  if (answer.status !== 200) {
    await answer.body?.cancel();
    throw toUnreachable(url, `the server answered ${answer.status}`);
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of readBody(answer)) {
      length += chunk.length;
      if (length > most) throw toUnreachable(url, `it has more than ${most} bytes`);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof RuntimeError ? error : toUnreachable(url, toMessage(error));
  }
  return Buffer.concat(chunks);
}

/** The body of an answer in chunks; an end of the iteration ends the connection. */
export async function* readBody(answer: Response): AsyncGenerator<Uint8Array> {
  const reader = answer.body?.getReader();
  if (reader === undefined) return;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
