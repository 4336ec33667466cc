import { createHash } from 'node:crypto';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { closeSites, startSite } from '../../test/support/runtime/site.ts';

afterAll(closeSites);

describe('validators', () => {
  it('come from the content: a file of the same size and time is another one', async () => {
    const one = await startSite({ 'index.html': 'version 1' });
    const two = await startSite({ 'index.html': 'version 2' });
    const known = await one.get('/');
    expect(known.headers.etag).toBe(`"${createHash('sha256').update('version 1').digest('base64url')}"`);
    expect(known.headers).not.toHaveProperty('last-modified');
    const headers = {
      'if-none-match': String(known.headers.etag),
      'if-modified-since': new Date().toUTCString(),
    };
    expect((await one.get('/', headers)).status).toBe(304);
    expect(await two.get('/', headers)).toMatchObject({ status: 200, text: 'version 2' });
  });

  it('follow a file that is replaced or written anew while it is served', async () => {
    const site = await startSite({ 'index.html': 'version 1', 'next.html': 'version 2' });
    const first = (await site.get('/')).headers.etag;
    renameSync(join(site.root, 'next.html'), join(site.root, 'index.html'));
    const second = (await site.get('/')).headers.etag;
    site.write({ 'index.html': 'version 3' });
    const third = (await site.get('/')).headers.etag;
    expect(new Set([first, second, third]).size).toBe(3);
  });

  it('are compared weakly and in lists; If-None-Match comes before a range', async () => {
    const site = await startSite({ 'index.html': 'text' });
    const { etag = '' } = (await site.get('/')).headers;
    for (const match of [etag, `W/${etag}`, `"a", W/"b,c",${etag}`, '*', ' * ']) {
      const answer = await site.get('/', { 'if-none-match': match, range: 'bytes=9-' });
      expect([match, answer.status, answer.text]).toEqual([match, 304, '']);
      expect(answer.headers).toMatchObject({ etag, 'cache-control': 'no-cache' });
      expect(answer.headers).not.toHaveProperty('content-type');
    }
    expect((await site.get('/', { 'if-none-match': '"other"' })).status).toBe(200);
    const head = await site.get('/', { 'if-none-match': etag }, { method: 'HEAD' });
    expect(head.status).toBe(304);
  });

  it('hold for If-Match, strongly', async () => {
    const site = await startSite({ 'index.html': 'text' });
    const { etag = '' } = (await site.get('/')).headers;
    const status = async (match: string) => (await site.get('/', { 'if-match': match })).status;
    expect([await status(etag), await status(`"a", ${etag}`), await status('*')]).toEqual([200, 200, 200]);
    expect([await status('"a"'), await status(`W/${etag}`)]).toEqual([412, 412]);
  });

  it('of a large file do not delay its first answer, and are made when a client asks by them', async () => {
    const large = Buffer.alloc(33 * 1024 * 1024, 'x');
    const site = await startSite({ 'index.html': '', 'film.mp4': large });
    const etag = `"${createHash('sha256').update(large).digest('base64url')}"`;
    const first = await site.get('/film.mp4', {}, { method: 'HEAD' });
    expect(first.headers).toMatchObject({ 'content-length': String(large.length) });
    expect(first.headers.etag).toBeUndefined();
    expect((await site.get('/film.mp4', { 'if-none-match': etag })).status).toBe(304);
    expect((await site.get('/film.mp4', {}, { method: 'HEAD' })).headers.etag).toBe(etag);
  });
});

describe('ranges', () => {
  it.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['BYTES = 2 - 4', 206, '234', 'bytes 2-4/10'],
    ['bytes=0-0', 206, '0', 'bytes 0-0/10'],
    ['bytes=8-', 206, '89', 'bytes 8-9/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=-0', 416, undefined, 'bytes */10'],
    ['bytes=10-', 416, undefined, 'bytes */10'],
    ['bytes=5-2', 200, '0123456789', undefined],
    ['bytes=0-1,4-5', 200, '0123456789', undefined],
    ['bytes=-', 200, '0123456789', undefined],
    ['lines=1-2', 200, '0123456789', undefined],
  ])('%s', async (range, status, text, contentRange) => {
    const site = await startSite({ 'index.html': '', 'file.txt': '0123456789' });
    const answer = await site.get('/file.txt', { range });
    expect([answer.status, answer.headers['content-range']]).toEqual([status, contentRange]);
    if (text !== undefined) expect(answer.text).toBe(text);
    expect((await site.get('/file.txt', { range }, { method: 'HEAD' })).status).toBe(200);
  });

  it('go on only with the same content', async () => {
    const site = await startSite({ 'index.html': '', 'file.txt': '0123456789' });
    const { etag = '' } = (await site.get('/file.txt')).headers;
    const status = async (guard: string) =>
      (await site.get('/file.txt', { range: 'bytes=2-4', 'if-range': guard })).status;
    expect(await status(etag)).toBe(206);
    expect(await status(`W/${etag}`)).toBe(200);
    expect(await status('"other"')).toBe(200);
    expect(await status(new Date().toUTCString())).toBe(200);
  });
});
