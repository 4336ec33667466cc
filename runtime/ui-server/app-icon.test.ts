import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closeSites, startSite } from '../../test/support/runtime/site.ts';
import { findIconPaths } from './app-icon.ts';

let icons = '';
beforeAll(() => {
  icons = mkdtempSync(join(tmpdir(), 'app-icon-'));
  writeFileSync(join(icons, 'icon.svg'), '<svg/>');
  writeFileSync(join(icons, 'icon.png'), 'png');
});
afterAll(async () => {
  await closeSites();
  rmSync(icons, { recursive: true });
});

const image = { 'sec-fetch-dest': 'image', 'sec-fetch-mode': 'no-cors', accept: 'image/*,*/*;q=0.8' };
const page = (head: string) => `<!doctype html>${head}<script src="/gone.js"></script>`;

describe('the icons of a page', () => {
  it.each([
    ['<link rel="icon" type="image/svg+xml" href="/vite.svg">', '/', ['/vite.svg']],
    ["<LINK href='i/a.png?v=2' REL='shortcut icon'/>", '/desk/', ['/desk/i/a.png']],
    ['<link rel=icon href=b.ico>', '/', ['/b.ico']],
    ['<link rel="icon" href="https://cdn.example/a.png">', '/', []],
    ['<link rel="icon" href="data:,">', '/', []],
    ['<link rel="icon"><link rel="stylesheet" href="/icon.css"><link rel="iconic" href="/c.png">', '/', []],
  ])('%s below %s', (html, base, paths) => {
    expect([...findIconPaths(html, base)]).toEqual(['/favicon.ico', ...paths]);
  });
});

describe("an icon that the pages do not have is the app's", () => {
  it('at the address that browsers ask for on their own', async () => {
    const site = await startSite({ 'index.html': page('') }, { icons });
    const icon = await site.get('/favicon.ico', image);
    expect([icon.status, icon.headers['content-type'], icon.text]).toEqual([200, 'image/png', 'png']);
    expect([icon.headers['cache-control'], icon.headers['x-content-type-options']]).toEqual([
      'no-cache',
      'nosniff',
    ]);
    const again = await site.get('/favicon.ico', { ...image, 'if-none-match': String(icon.headers.etag) });
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await site.get('/favicon.ico', {}, { method: 'HEAD' })).headers['content-length']).toBe('3');
  });

  it('at the address that the page declares, and at no other', async () => {
    const site = await startSite({ 'index.html': page('<link rel="icon" href="/vite.svg">') }, { icons });
    const icon = await site.get('/vite.svg', image);
    expect([icon.status, icon.headers['content-type'], icon.text]).toEqual([
      200,
      'image/svg+xml; charset=utf-8',
      '<svg/>',
    ]);
    for (const path of ['/gone.js', '/logo.svg', '/sub/favicon.ico', '/icon.svg', '/icon.png'])
      expect([path, (await site.get(path, image)).status]).toEqual([path, 404]);
  });

  it('below the base path of the build, with a hashed name too', async () => {
    const html = '<link rel="icon" href="/desk/fav-B3fX9aZq.ico"><script src="/desk/a.js"></script>';
    const site = await startSite({ 'index.html': html, 'a.js': '' }, { icons });
    for (const path of ['/favicon.ico', '/desk/fav-B3fX9aZq.ico']) {
      const icon = await site.get(path, image);
      expect([path, icon.text, icon.headers['cache-control']]).toEqual([path, 'png', 'no-cache']);
    }
  });

  it("and the pages' own where they have it", async () => {
    const site = await startSite({ 'index.html': page(''), 'favicon.ico': 'own' }, { icons });
    const icon = await site.get('/favicon.ico', image);
    expect([icon.headers['content-type'], icon.text]).toEqual(['image/x-icon', 'own']);
  });

  it('and 404 for an app without an icon', async () => {
    const bare = mkdtempSync(join(icons, 'bare-'));
    const site = await startSite({ 'index.html': page('') }, { icons: bare });
    expect((await site.get('/favicon.ico', image)).status).toBe(404);
  });
});
