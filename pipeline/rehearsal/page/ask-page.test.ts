import { describe, expect, it } from '@jest/globals';
import type { SandboxHttpRequest, SandboxHttpResponse } from '../../ports.ts';
import { askPage } from './ask-page.ts';

type Answer = { status?: number; type?: string; body?: string; location?: string };

/** Answers by path; every other path gets the page, as a single-page app does, or a 404. */
function serve(answers: Record<string, Answer>, fallback: Answer = { status: 404 }) {
  const asked: SandboxHttpRequest[] = [];
  const request = async (sent: SandboxHttpRequest): Promise<SandboxHttpResponse> => {
    asked.push(sent);
    const { status = 200, type = 'text/html', body = '', location } = answers[sent.path] ?? fallback;
    const headers = { 'content-type': type, ...(location === undefined ? {} : { location }) };
    return { status, headers, body: new TextEncoder().encode(body) };
  };
  return { sandbox: { request }, asked };
}

describe('askPage', () => {
  it('follows redirects, asks for each file once and as a browser would', async () => {
    const { sandbox, asked } = serve({
      '/': { status: 302, location: '/desk/' },
      '/desk/': {
        body: '<link rel=stylesheet href=a.css><script src=/b.js></script><script src=/b.js></script>',
      },
      '/desk/a.css': { type: 'text/css', body: '@import "c.css"; a { background: url(/d.png) }' },
      '/desk/c.css': { type: 'text/css', body: '@import "never.css";' },
      '/b.js': { type: 'text/javascript', body: "import './never.js'" },
      '/d.png': { type: 'image/png' },
    });
    expect(await askPage(sandbox, 80)).toMatchObject({
      ok: true,
      url: 'http://127.0.0.1/desk/',
      missing: [],
      files: [{ path: '/desk/a.css' }, { path: '/desk/c.css' }, { path: '/d.png' }, { path: '/b.js' }],
    });
    expect(asked.map(({ path, headers }) => `${path} ${headers['sec-fetch-dest']}`)).toEqual([
      '/ document',
      '/desk/ document',
      '/desk/a.css style',
      '/desk/c.css style',
      '/d.png image',
      '/b.js script',
    ]);
  });

  it('takes a page in place of a script as missing', async () => {
    const { sandbox } = serve({}, { body: '<script type=module src=/repo/app.js></script>' });
    expect(await askPage(sandbox, 80)).toMatchObject({
      missing: [{ path: '/repo/app.js', from: '/', why: 'answered with a page' }],
    });
  });

  it.each<[string, Record<string, Answer>, string]>([
    ['an error', { '/': { status: 500 } }, '/ was answered with 500'],
    ['another type', { '/': { type: 'application/json' } }, 'application/json'],
    [
      'a redirect elsewhere',
      { '/': { status: 301, location: 'https://example.org/' } },
      'https://example.org',
    ],
    ['a circle', { '/': { status: 301, location: '/' } }, 'redirected more than'],
  ])('says that the start page is %s', async (_what, answers, why) => {
    const page = await askPage(serve(answers).sandbox, 80);
    expect(page).toMatchObject({ ok: false, why: expect.stringContaining(why) });
  });
});
