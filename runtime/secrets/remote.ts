import { request } from 'node:https';
import type { Secret } from '../../schema/bundle/secret.ts';

const timeoutMs = 10_000;
const longestBody = 256 * 1024;

type Remote = NonNullable<Secret['remote']>;

/**
 * Fetches the value of a `remote_fetch` secret: the body without its last line end, or the string at `json_pointer`.
 * Refuses redirects, which would forward the bearer token. @throws {Error} with the cause, without the value
 */
export async function fetchRemote(
  remote: Remote,
  bearer: string | undefined,
  ca: string | undefined,
): Promise<string> {
  const body = await get(remote.url, bearer, ca);
  if (remote.json_pointer === undefined) return body.replace(/\r?\n$/, '');
  const value = atPointer(parseAnswer(body), remote.json_pointer);
  if (typeof value !== 'string') throw new Error(`the response has no string at ${remote.json_pointer}`);
  return value;
}

function get(url: string, bearer: string | undefined, ca: string | undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = bearer === undefined ? {} : { authorization: `Bearer ${bearer}` };
    const call = request(url, { headers, signal: AbortSignal.timeout(timeoutMs), ...(ca ? { ca } : {}) });
    call.on('error', reject);
    call.on('response', (response) => {
      if (response.statusCode !== 200) {
        response.resume();
        reject(new Error(`the server returned status ${response.statusCode}`));
        return;
      }
      const chunks: Buffer[] = [];
      let length = 0;
      response.on('error', reject);
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        length += chunk.length;
        if (length > longestBody) response.destroy(new Error('the response is too long'));
      });
      response.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    });
    call.end();
  });
}

function parseAnswer(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // The parser's message quotes the text, which can be the value.
    throw new Error('the response is not JSON');
  }
}

/** RFC 6901, on objects and arrays. */
function atPointer(document: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (place, part) =>
        place !== null && typeof place === 'object' && Object.hasOwn(place, part)
          ? (place as Record<string, unknown>)[part]
          : undefined,
      document,
    );
}
