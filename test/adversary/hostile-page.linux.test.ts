import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest } from '@jest/globals';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { type InstalledApp, installApp } from '../browser-shell/installed-app.ts';
import { enterConsole, type RunningShell, startShell } from '../browser-shell/running-shell.ts';
import { needs } from '../support/needs.ts';

jest.setTimeout(120_000);
const { describe, it } = needs('chromium');

let app: InstalledApp;
let shell: RunningShell;
let ui: URL;
let browser: Browser;
let context: BrowserContext;
let hostile: Server;
let hostilePort: number;
/** What the servers of the app answered to requests that a page caused. */
let answers: string[];

beforeAll(async () => {
  app = await installApp();
  shell = startShell(app, ['--no-window', '--app-data', await app.createAppData()]);
  const console = await enterConsole(await shell.link());
  const has = (path: string) => async () => (await console.get(path)).status === 200;
  await console.waitUntil('the runtime answers', has('control/secrets'));
  await console.post('control/secrets', { secrets: { station_code: 'NW-0412' } });
  await console.waitUntil('ready', has('control/readyz'));
  ui = new URL((await (await console.get('shell')).json()).ui_url);
  hostile = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>hostile</title><main></main>');
  });
  await new Promise<void>((resolve) => hostile.listen(0, '127.0.0.1', resolve));
  hostilePort = (hostile.address() as AddressInfo).port;
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    // The end state of DNS rebinding: the name of another site leads to this machine.
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP evil.example 127.0.0.1'],
  });
});
afterAll(async () => {
  await browser?.close();
  hostile?.close();
  shell?.process.kill('SIGTERM');
  await shell?.exited();
  await app?.remove();
});
beforeEach(async () => {
  context = await browser.newContext();
  answers = [];
  context.on('response', (response) => {
    const { port, pathname } = new URL(response.url());
    if (port === ui.port) answers.push(`${response.request().method()} ${pathname} ${response.status()}`);
  });
});
afterEach(() => context.close());

async function open(url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

const settle = (page: Page) => page.waitForTimeout(700);

/** Adds markup as a script of the page does, and waits until it has been loaded. */
async function add(page: Page, markup: string): Promise<void> {
  await page.evaluate((html) => {
    document.body.insertAdjacentHTML('beforeend', html);
  }, markup);
  await settle(page);
}

describe("the app's own page", () => {
  it('shows itself, calls its API, and can frame itself', async () => {
    const page = await open(ui.href);
    expect(await page.textContent('h1')).toBe('High water');
    expect(await page.evaluate(async () => (await fetch('/api/x')).json())).toMatchObject({ path: '/api/x' });
    await add(page, '<iframe src="/"></iframe>');
    expect(await page.frames()[1]?.textContent('h1')).toBe('High water');
    const post = () => fetch('/api/x', { method: 'POST', body: 'mine' }).then(({ status }) => status);
    expect(await page.evaluate(post)).toBe(200);
  });
});

describe.each([
  ['another port of this machine', () => `http://127.0.0.1:${hostilePort}/`],
  ['another name of this machine', () => `http://localhost:${hostilePort}/`],
  ['another site', () => `http://evil.example:${hostilePort}/`],
])('a page on %s', (_, toAddress) => {
  it('does not show the app in a frame', async () => {
    const page = await open(toAddress());
    for (const markup of [
      `<iframe src="${ui.href}"></iframe>`,
      `<iframe src="${ui.href}" sandbox="allow-scripts allow-same-origin" referrerpolicy="no-referrer"></iframe>`,
      `<object data="${ui.href}" type="text/html"></object>`,
      `<embed src="${ui.href}" type="text/html">`,
    ]) {
      await add(page, markup);
    }
    expect(answers.length).toBeGreaterThanOrEqual(4);
    for (const answer of answers) expect(answer).toBe('GET / 403');
    for (const frame of page.frames().slice(1)) {
      expect(await frame.content().catch(() => '')).not.toContain('High water');
    }
  });

  it('neither reads from the API nor writes to it', async () => {
    const page = await open(toAddress());
    const outcome = await page.evaluate(async (origin) => {
      const attempts: Record<string, () => Promise<unknown>> = {
        read: () => fetch(`${origin}api/x`).then((answer) => answer.text()),
        'read blindly': () => fetch(`${origin}api/x`, { mode: 'no-cors' }).then(({ type }) => type),
        'write blindly': () =>
          fetch(`${origin}api/x`, { method: 'POST', mode: 'no-cors', body: '{}' }).then(({ type }) => type),
        'write with JSON': () =>
          fetch(`${origin}api/x`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: '{}',
          }).then((answer) => answer.text()),
        connect: () =>
          new Promise((resolve, reject) => {
            const socket = new WebSocket(`${origin.replace('http', 'ws')}ws`);
            socket.onopen = () => resolve('open');
            socket.onerror = () => reject(new Error('refused'));
          }),
      };
      const seen: Record<string, unknown> = {};
      for (const [name, attempt] of Object.entries(attempts))
        seen[name] = await attempt().catch(() => 'refused');
      return seen;
    }, ui.href);
    expect(outcome).toEqual({
      read: 'refused',
      'read blindly': 'opaque',
      'write blindly': 'opaque',
      'write with JSON': 'refused',
      connect: 'refused',
    });
    await add(page, `<img src="${ui.href}api/x"><script src="${ui.href}api/x"></script>`);
    await add(
      page,
      `<form method="post" action="${ui.href}api/x" target="_blank"><input name="a"></form><form action="${ui.href}api/x" target="_blank"></form>`,
    );
    await page.evaluate(() => {
      for (const form of document.forms) form.submit();
    });
    await settle(page);
    expect(answers).toEqual(expect.arrayContaining(['GET /api/x 403', 'POST /api/x 403']));
    expect(answers.filter((answer) => !answer.endsWith(' 403'))).toEqual([]);
  });

  it('opens the app with a link, and nothing of its API', async () => {
    const page = await open(toAddress());
    await add(page, `<a id="app" href="${ui.href}">app</a> <a id="api" href="${ui.href}api/x">api</a>`);
    await page.click('#api');
    await page.waitForURL(`${ui.href}api/x`);
    await page.goto(toAddress());
    await add(page, `<a id="app" href="${ui.href}">app</a>`);
    await page.click('#app');
    await page.waitForURL(ui.href);
    expect(await page.textContent('h1')).toBe('High water');
    expect(answers.filter((answer) => !answer.includes('favicon'))).toEqual(['GET /api/x 403', 'GET / 200']);
  });
});

describe('a name that was rebound to this machine', () => {
  it('gets nothing on the port of the app', async () => {
    await open(`http://evil.example:${ui.port}/`);
    await open(`http://evil.example:${ui.port}/api/x`);
    expect(answers.filter((answer) => !answer.endsWith(' 403'))).toEqual([]);
    expect(answers.length).toBeGreaterThanOrEqual(2);
  });
});
