import { afterAll, describe, expect, it } from '@jest/globals';
import { closeSites, startSite } from '../../test/support/runtime/site.ts';
import { findBasePath } from './base-path.ts';

afterAll(closeSites);

const find = (html: string, ...files: string[]) => findBasePath(html, async (path) => files.includes(path));

describe('the base path of a build', () => {
  it.each([
    [
      '/desk/',
      '<script src="/desk/assets/a.js"></script><link href=/desk/favicon.svg>',
      ['assets/a.js', 'favicon.svg'],
    ],
    ['/a/b/', "<script src='/a/b/x.js?v=1'></script>", ['x.js']],
    ['/desk/', '<head><base href="/desk/"><script src="main.js">', ['main.js']],
    ['/', '<script src="/assets/a.js">', ['assets/a.js']],
    ['/', '<script src="/desk/a.js">', ['desk/a.js', 'a.js']],
    ['/', '<script src="/desk/gone.js">', ['a.js']],
    ['/', '<script src="/one/a.js"><script src="/two/b.js">', ['a.js', 'b.js']],
    ['/', '<script src="//cdn.example/a.js"><a href="/desk/page">', ['a.js', 'page']],
    ['/', '<base href="/">', []],
    ['/', '<base href="//evil.example/">', []],
  ])('is %s of %s', async (base, html, files) => {
    expect(await find(html, ...files)).toBe(base);
  });

  it('is where the page is served', async () => {
    const page = '<!doctype html><script type="module" src="/desk/assets/index-B3fX9aZq.js"></script>';
    const site = await startSite({
      'index.html': page,
      'assets/index-B3fX9aZq.js': 'hello()',
      'docs/index.html': 'docs',
      'favicon.ico': 'icon',
    });
    expect((await site.get('/?x=1')).headers.location).toBe('/desk/?x=1');
    expect((await site.get('/desk')).headers.location).toBe('/desk/');
    expect((await site.get('/desk/docs')).headers.location).toBe('/desk/docs/');
    expect((await site.get('/desk/')).text).toBe(page);
    expect((await site.get('/desk/route/7', { accept: 'text/html' })).text).toBe(page);
    const script = await site.get('/desk/assets/index-B3fX9aZq.js');
    expect([script.text, script.headers['cache-control']]).toEqual([
      'hello()',
      'public, max-age=31536000, immutable',
    ]);
    expect((await site.get('/favicon.ico')).text).toBe('icon');
    expect((await site.get('/desk/../../etc/passwd')).status).toBe(404);
    expect(site.log).toEqual(['user interface: served below /desk/, where its page refers to its files']);
  });
});
