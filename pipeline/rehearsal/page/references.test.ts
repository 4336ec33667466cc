import { describe, expect, it } from '@jest/globals';
import { findCssReferences } from './css-references.ts';
import { findHtmlReferences } from './html-references.ts';
import { findModuleReferences } from './module-references.ts';
import { resolveReferences } from './reference.ts';

const urls = (references: readonly { url: string }[]) => references.map(({ url }) => url);

describe('findHtmlReferences', () => {
  it('takes an element with the name of a property of every object', async () =>
    expect((await findHtmlReferences('<constructor><toString/>')).references).toEqual([]));

  it('finds what a browser loads', async () => {
    const { references, modules, base } = await findHtmlReferences(`<!doctype html>
      <base href="/app/">
      <link rel="stylesheet" href="a.css"><link rel="shortcut icon" href="/icon.svg"><link rel=manifest href=app.webmanifest>
      <link rel="canonical" href="https://example.org/"><link rel="modulepreload" href="/chunk.js">
      <style>@import "b.css"; body { background: url( c.png ) } @font-face { src: url('d.woff2') }</style>
      <script src="e.js"></script><script type="module" src="/f.js"></script>
      <script type="application/json" src="data.json"></script><script type="module">import '/g.js'; import x from 'react';</script>
      <div style="background-image: url(&quot;h.png&quot;)"></div><a href="/page">page</a>
      <img src="i.png" srcset="i.png 1x, i@2x.png 2x"><video poster="j.png" src="k.mp4"></video>
      <svg><image href="l.svg"/></svg>
      <template><img src="never.png"></template><!-- <script src="never.js"></script> -->
      <noscript><img src="never.png"></noscript>`);
    expect(urls(references)).toEqual(
      [
        'a.css',
        '/icon.svg',
        'app.webmanifest',
        '/chunk.js',
        'b.css',
        'c.png',
        'd.woff2',
        'e.js',
        '/f.js',
        '/g.js',
        'h.png',
      ].concat(['i.png', 'i.png', 'i@2x.png', 'k.mp4', 'j.png', 'l.svg']),
    );
    expect([...modules]).toEqual(['/chunk.js', '/f.js']);
    expect(base).toBe('/app/');
  });
});

describe('findCssReferences', () => {
  it('reads url(), strings in url(), @import with and without url(), not namespaces, comments and content', () => {
    const css = `@namespace svg url(http://www.w3.org/2000/svg); @import url("a.css") screen; @import 'b.css' layer(x);
      /* url(never.png) */ .a { content: "url(never.png)"; background: URL(c.png), url('d.png') }
      @font-face { src: url(e.woff2) format("woff2") }`;
    expect(findCssReferences(css)).toEqual([
      { url: 'a.css', destination: 'style' },
      { url: 'b.css', destination: 'style' },
      { url: 'c.png', destination: 'image' },
      { url: 'd.png', destination: 'image' },
      { url: 'e.woff2', destination: 'font' },
    ]);
  });
});

describe('findModuleReferences', () => {
  it('finds imports with an address, dynamic ones too', async () => {
    const script = `import a from './a.js'; export * from "/b.js"; import('../c.js'); import(name); import 'bare'; import.meta.url`;
    expect(urls(await findModuleReferences(script))).toEqual(['./a.js', '/b.js', '../c.js']);
    expect(await findModuleReferences('const = ;')).toEqual([]);
  });
});

describe('resolveReferences', () => {
  it('keeps the files of the own origin, and names the hosts of others', () => {
    const list = [
      '../x.js',
      '/y.css?v=1',
      'https://cdn.example/z.js',
      '//cdn.example/w.js',
      'data:,',
      '#top',
      '',
    ];
    const found = resolveReferences(
      list.map((url) => ({ url, destination: 'script' })),
      'http://127.0.0.1:80/a/b/page.html',
      'http://127.0.0.1',
    );
    expect(found.files.map(({ path, from }) => [path, from])).toEqual([
      ['/a/x.js', '/a/b/page.html'],
      ['/y.css?v=1', '/a/b/page.html'],
    ]);
    expect(found.hosts).toEqual(['cdn.example']);
  });
});
