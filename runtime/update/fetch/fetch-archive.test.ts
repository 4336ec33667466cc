import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { withTempDir } from '../../../test/packaging/context.ts';
import { toPlaces } from '../places.ts';
import { fetchArchive } from './fetch-archive.ts';

const bytes = Buffer.from(Array.from({ length: 5000 }, (_, index) => index.toString(36)).join(''));
const archive = {
  url: 'a.tar',
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
};

/** Fetches the archive where `have` bytes are there already; the ranges that were asked for come with it. */
async function run(have: Buffer, answer: (range: string, response: Parameters<RequestListener>[1]) => void) {
  const ranges: string[] = [];
  const server = createServer((request, response) => {
    ranges.push(request.headers.range ?? '');
    answer(request.headers.range ?? '', response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  let result: Buffer | string = '';
  await withTempDir(async (dir) => {
    const places = toPlaces(dir);
    mkdirSync(places.downloads, { recursive: true });
    if (have.length > 0) writeFileSync(join(places.downloads, `${archive.sha256}.part`), have);
    result = await fetchArchive(
      places,
      `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      archive,
    ).then(
      (path) => readFileSync(path),
      (error: { code: string }) => error.code,
    );
  });
  server.closeAllConnections();
  server.close();
  return { result: result as Buffer | string, ranges };
}

const last = bytes.length - 1;
const toStart = (range: string): number => Number(/\d+/.exec(range)?.[0]);
const honest = (range: string, response: Parameters<RequestListener>[1]): void => {
  const start = toStart(range);
  response
    .writeHead(206, { 'content-range': `bytes ${start}-${last}/${bytes.length}` })
    .end(bytes.subarray(start));
};

it('goes on where an earlier try ended', async () => {
  const { result, ranges } = await run(bytes.subarray(0, 1000), honest);
  expect([result, ranges]).toEqual([bytes, [`bytes=1000-${last}`]]);
});

it('goes on after a connection that ended early', async () => {
  let tries = 0;
  const { result } = await run(Buffer.alloc(0), (range, response) => {
    if (tries++ > 0) return honest(range, response);
    response.writeHead(206, {
      'content-range': `bytes 0-${last}/${bytes.length}`,
      'content-length': bytes.length,
    });
    response.write(bytes.subarray(0, 2000), () => response.destroy());
  });
  expect(result).toEqual(bytes);
});

it.each<[string, Parameters<typeof run>[1]]>([
  ['that answers with the whole file', (_, response) => response.writeHead(200).end(bytes)],
  [
    'that says another range than was asked',
    (range, response) =>
      toStart(range) === 0
        ? honest(range, response)
        : response.writeHead(206, { 'content-range': `bytes 0-${last}/${bytes.length}` }).end(bytes),
  ],
  [
    'that sends more than it says',
    (_, response) => response.writeHead(200).end(Buffer.concat([bytes, bytes])),
  ],
])('begins anew with a server %s', async (_, answer) => {
  expect((await run(bytes.subarray(0, 1000), answer)).result).toEqual(bytes);
});

it.each<[string, string, Parameters<typeof run>[1]]>([
  [
    'other bytes under the right range',
    'update-archive-invalid',
    (range, response) => {
      const start = toStart(range);
      response
        .writeHead(206, { 'content-range': `bytes ${start}-${last}/${bytes.length}` })
        .end(bytes.subarray(0, bytes.length - start));
    },
  ],
  [
    'too little each time',
    'update-archive-invalid',
    (_, response) => response.writeHead(200).end(bytes.subarray(0, 10)),
  ],
  ['a fault', 'update-feed-unreachable', (_, response) => response.writeHead(500).end()],
  [
    'a redirection without TLS',
    'update-feed-unreachable',
    (_, response) => response.writeHead(302, { location: 'http://192.0.2.1/' }).end(),
  ],
])('a server that sends %s is refused: %s', async (_, code, answer) => {
  expect((await run(bytes.subarray(0, 1000), answer)).result).toBe(code);
});
