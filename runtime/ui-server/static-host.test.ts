import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closeSites, type Site, startSite } from '../../test/support/runtime/site.ts';

const html = { accept: 'text/html,application/xhtml+xml' };
const page = '<!doctype html><title>home</title>';
const script = `console.log(${JSON.stringify('long '.repeat(100))})`;
const app = {
  'index.html': page,
  'about.html': '<title>about</title>',
  'team.html': '<title>team</title>',
  'team/ada.html': '<title>ada</title>',
  'docs/index.html': '<title>docs</title><script src="./page.js"></script>',
  'docs/page.js': 'docs()',
  'assets/node_modules/@acme/icons/Fonts/Icons.0a1b2c3d4e.ttf': 'font',
  'assets/.vite/x.json': '{}',
  'app.wasm.gz': gzipSync('wasm'),
  'assets/app-B3fX9aZq.js': script,
  'assets/app-B3fX9aZq.js.br': brotliCompressSync(script),
  'assets/app-B3fX9aZq.js.gz': gzipSync(script),
  '.env': 'SECRET=1',
  '.git/config': 'SECRET',
  'nested/.env.local': 'SECRET=1',
  '.hidden': 'SECRET',
  '.well-known/security.txt': 'Contact: me',
  'alias.txt': { link: '.env' },
};

let site: Site;
beforeAll(async () => {
  site = await startSite(app);
});
afterAll(closeSites);

describe('conventions of static hosts', () => {
  it('finds a page without its suffix, and leads a folder to its page', async () => {
    expect(await site.get('/about')).toMatchObject({ status: 200, text: app['about.html'] });
    expect(await site.get('/team')).toMatchObject({ status: 200, text: app['team.html'] });
    expect(await site.get('/team/ada?x=1')).toMatchObject({ status: 200, text: app['team/ada.html'] });
    const folder = await site.get('/docs?a=%20b');
    expect([folder.status, folder.headers.location, folder.headers['cache-control']]).toEqual([
      301,
      '/docs/?a=%20b',
      'no-cache',
    ]);
    expect(await site.get('/docs/')).toMatchObject({ status: 200, text: app['docs/index.html'] });
    expect((await site.get('/docs/page.js')).text).toBe('docs()');
    expect((await site.get('/about/')).headers.location).toBe('/about');
    expect((await site.get('//docs')).status).toBe(404);
  });

  it('serves what lies below folders of any name', async () => {
    const font = await site.get('/assets/node_modules/@acme/icons/Fonts/Icons.0a1b2c3d4e.ttf');
    expect([font.status, font.headers['content-type'], font.text]).toEqual([200, 'font/ttf', 'font']);
    expect((await site.get('/assets/.vite/x.json')).text).toBe('{}');
    expect((await site.get('/.well-known/security.txt')).text).toBe('Contact: me');
  });

  it.each(['/.env', '/.ENV', '/%2eenv', '/.git/config', '/nested/.env.local', '/.hidden'])(
    'never serves %s',
    async (path) => {
      const { status, text } = await site.get(path, html);
      expect(text).not.toContain('SECRET');
      expect(status).toBe(404);
    },
  );

  it('never serves a hidden file by a link', async () => {
    expect((await site.get('/alias.txt')).status).toBe(404);
  });

  it.each([
    ['/notes/42', html],
    ['/users/jane.doe', html],
    ['/v1.2.3', html],
    ['/files/readme.md', html],
    ['/files/report.pdf', { 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate' }],
    ['/files/main.js', { 'sec-fetch-dest': 'iframe' }],
    ['/item/a%2fb', html],
    ['/docs/unknown', { 'sec-fetch-mode': 'navigate' }],
  ])('a navigation to %s with %j gets the page', async (path, headers) => {
    expect(await site.get(path, headers)).toMatchObject({ status: 200, text: page });
  });

  it.each([
    ['/notes/42', {}],
    ['/notes/42', { accept: '*/*' }],
    ['/assets/gone.js', html],
    ['/gone.png', html],
    ['/notes/42', { ...html, 'sec-fetch-dest': 'empty', 'sec-fetch-mode': 'cors' }],
    ['/notes/42', { ...html, 'sec-fetch-dest': 'script' }],
  ])('another request for %s with %j does not', async (path, headers) => {
    const answer = await site.get(path, headers);
    expect([answer.status, answer.json['code']]).toEqual([404, 'route-unknown']);
  });

  it('honours 404.html, and 200.html before it', async () => {
    const pages = await startSite({ 'index.html': page, '404.html': 'missing' });
    for (const headers of [html, {}, { accept: '*/*' }]) {
      const { status, text, headers: got } = await pages.get('/nothing', headers);
      expect([status, text, got['content-type']]).toEqual([404, 'missing', 'text/html; charset=utf-8']);
      expect(got.etag).toBeUndefined();
    }
    const known = { ...html, 'if-none-match': '*', range: 'bytes=0-1' };
    expect(await pages.get('/nothing', known)).toMatchObject({ status: 404, text: 'missing' });
    expect((await pages.get('/x.js', { 'sec-fetch-dest': 'script' })).json['code']).toBe('route-unknown');
    expect((await pages.get('/x', { accept: 'application/json' })).json['code']).toBe('route-unknown');
    expect(await pages.get('/nothing', {}, { method: 'HEAD' })).toMatchObject({ status: 404, text: '' });

    const spa = await startSite({ 'index.html': page, '404.html': 'missing', '200.html': 'shell' });
    expect(await spa.get('/route', html)).toMatchObject({ status: 200, text: 'shell' });
    expect(await spa.get('/gone.js')).toMatchObject({ status: 404, text: 'missing' });
    expect((await spa.get('/', html)).text).toBe(page);
  });
});

describe('compressed files', () => {
  const path = '/assets/app-B3fX9aZq.js';

  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['x-gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['br;q=0.2, gzip;q=0.8', 'gzip'],
    ['identity, gzip;q=0.5', undefined],
    ['*', 'br'],
    ['*;q=0', undefined],
    ['br;q=x', undefined],
    ['', undefined],
  ])('Accept-Encoding %j gets %s', async (accepted, coding) => {
    const answer = await site.get(path, { 'accept-encoding': accepted }, { method: 'HEAD' });
    expect([answer.status, answer.headers['content-encoding'], answer.headers.vary]).toEqual([
      200,
      coding,
      'accept-encoding',
    ]);
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(answer.headers['cache-control']).toContain('immutable');
  });

  it('have tags of their own', async () => {
    const tags = await Promise.all(
      ['br', 'gzip', ''].map(
        async (coding) => (await site.get(path, { 'accept-encoding': coding })).headers.etag,
      ),
    );
    expect(new Set(tags).size).toBe(3);
    const again = await site.get(path, { 'accept-encoding': 'br', 'if-none-match': String(tags[0]) });
    expect([again.status, again.headers.vary, again.headers.etag]).toEqual([304, 'accept-encoding', tags[0]]);
    const other = await site.get(path, { 'accept-encoding': 'gzip', 'if-none-match': String(tags[0]) });
    expect(other.status).toBe(200);
  });

  it('go under their own name too, and in place of a file that is not there', async () => {
    const own = await site.get('/app.wasm.gz', { 'accept-encoding': 'gzip' });
    expect([own.headers['content-type'], own.headers['content-encoding']]).toEqual([
      'application/gzip',
      undefined,
    ]);
    const inPlace = await site.get('/app.wasm', { 'accept-encoding': 'gzip' });
    expect([inPlace.headers['content-type'], inPlace.headers['content-encoding']]).toEqual([
      'application/wasm',
      'gzip',
    ]);
    expect((await site.get('/app.wasm', { 'accept-encoding': 'br' })).status).toBe(404);
    expect((await site.get('/about')).headers.vary).toBeUndefined();
  });
});
