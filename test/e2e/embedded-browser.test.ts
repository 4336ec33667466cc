import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type RunningDriver, startDriver, token } from '../embedded-browser/running-driver.ts';
import { itWith } from './support/requirements.ts';

jest.setTimeout(120_000);

const itInBrowser = itWith({ tools: ['chromium', 'python3'] });

let folder = '';
let driver: RunningDriver;
let site: Server;
let siteUrl = '';
let asked: string[] = [];

const page = `<!doctype html><title>Site</title><p class="a" title="t">one</p><p class="a">two</p>
<script>document.cookie.includes('k=v') && document.body.append('cookie seen')</script>`;

beforeAll(async () => {
  site = createServer(({ url = '' }, response) => {
    asked.push(url);
    if (url === '/to-other') {
      response.writeHead(302, { location: siteUrl.replace('127.0.0.1', 'localhost') }).end();
    } else response.writeHead(200, { 'content-type': 'text/html' }).end(page);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  siteUrl = `http://127.0.0.1:${(site.address() as AddressInfo).port}/`;
  folder = mkdtempSync(join(tmpdir(), 'browser-driver-'));
  driver = await startDriver(join(folder, 'profiles'));
  await driver.ready();
});

afterAll(async () => {
  driver.process.kill('SIGTERM');
  await driver.exited();
  site.close();
  rmSync(folder, { recursive: true, force: true });
});

const read = async (path: string, body: unknown) => {
  const response = await driver.post(path, body);
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
};

/** The browsers of this driver: their command line names a profile in its folder. */
function listBrowsers(of = folder): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        return command.includes(of) && command.includes('--user-data-dir');
      } catch {
        return false;
      }
    })
    .map(Number);
}

describe('what scenarios ask for', () => {
  itInBrowser('makes a PDF, a picture and HTML, for clients in JavaScript and Python', async () => {
    const run = promisify(execFile)('python3', [
      join(import.meta.dirname, '../embedded-browser/ordinary.py'),
      driver.url,
      token,
    ]);
    const content = await read('/chrome/content', {
      html: '<script>setTimeout(() => { document.body.innerHTML = "<b class=done>done</b>" }, 50)</script>',
      gotoOptions: { waitUntil: 'networkidle0', timeout: 30_000 },
      waitForSelector: { selector: '.done', timeout: 30_000 },
    });
    expect(content).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
    expect(content.text).toContain('<b class="done">done</b>');
    expect(JSON.parse((await run).stdout)).toEqual({
      pdf: [200, 'application/pdf', '%PDF-'],
      picture: [200, 'image/jpeg', 'ffd8ff'],
      wrong: 401,
    });
  });

  itInBrowser('loads an address with cookies and gives its elements', async () => {
    const answer = await read('/scrape', {
      url: siteUrl,
      cookies: [{ name: 'k', value: 'v' }],
      elements: [{ selector: '.a' }],
      waitForFunction: { fn: '() => document.body.innerText.includes("cookie seen")' },
    });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text).data[0]).toMatchObject({
      selector: '.a',
      results: [
        {
          text: 'one',
          attributes: [
            { name: 'class', value: 'a' },
            { name: 'title', value: 't' },
          ],
        },
        { text: 'two' },
      ],
    });
  });

  it('says how many calls run and what it does not have', async () => {
    const pressure = await fetch(`${driver.url}/pressure?token=${token}`);
    expect(await pressure.json()).toMatchObject({ pressure: { running: 0, queued: 0, maxConcurrent: 2 } });
    expect(await read('/function', {})).toMatchObject({
      status: 501,
      text: expect.stringContaining('/function is not part of embedded-browser'),
    });
    expect((await read('/pdf', { html: 'x', options: { path: '/tmp/x.pdf' } })).text).toContain(
      'options.path',
    );
    expect((await read('/pdf', { html: 'x', launch: {} })).status).toBe(400);
    const flags = encodeURIComponent('{"args":["--no-sandbox"]}');
    expect((await read(`/pdf?launch=${flags}`, { html: 'x' })).text).toContain('launch: args');
  });

  it('asks for the token on a port', async () => {
    const open = await fetch(`${driver.url}/pdf`, { method: 'POST', body: '{"html":"x"}' });
    expect(open.status).toBe(401);
    expect((await fetch(`${driver.url}/pressure`)).status).toBe(401);
  });
});

describe('hostile pages', () => {
  itInBrowser('do not read files or reach servers of the computer', async () => {
    asked = [];
    const tricks = await read('/content', {
      html: `<iframe src="file:///etc/hostname"></iframe><img src="${siteUrl}image">
        <script>
          const done = [];
          for (const url of ['file:///etc/hostname', '${siteUrl}fetch', 'http://169.254.169.254/']) {
            fetch(url).then((r) => r.text()).then((t) => done.push('read ' + t), () => done.push('refused'))
              .then(() => { if (done.length === 3) document.title = done.join(); });
          }
          new WebSocket('${siteUrl.replace('http', 'ws')}socket');
        </script>`,
      waitForFunction: { fn: '() => document.title.length > 0', timeout: 30_000 },
    });
    expect(tricks.text).toContain('<title>refused,refused,refused</title>');
    expect(asked).toEqual([]);
    for (const url of ['file:///etc/hostname', 'chrome://version', 'view-source:http://x/', 'about:blank']) {
      expect((await read('/content', { url })).status).toBe(400);
    }
  });

  itInBrowser('reach the server that the call names, and no other by a redirect', async () => {
    expect((await read('/content', { url: siteUrl })).text).toContain('<title>Site</title>');
    asked = [];
    const redirected = await read('/content', { url: `${siteUrl}to-other` });
    expect(redirected.text).not.toContain('<title>Site</title>');
    expect(asked).toEqual(['/to-other']);
    expect(driver.output()).toContain('a page was refused: localhost:');
  });

  itInBrowser('are ended after the time of the call, with their browser', async () => {
    const endless = await read('/content?timeout=3000', { html: '<script>for (;;);</script>' });
    expect(endless).toMatchObject({ status: 408, text: expect.stringContaining('3000 milliseconds') });
    expect(listBrowsers()).toEqual([]);
  });

  itInBrowser('that are too large are refused by their size', async () => {
    const html = '<div style="height: 3000000px"></div>';
    expect((await read('/screenshot', { html, options: { fullPage: true } })).status).toBe(413);
    expect((await read('/pdf', { html })).status).toBe(413);
    const long = '<p hidden></p><script>document.querySelector("p").textContent = "x".repeat(4e7)</script>';
    expect((await read('/content', { html: long })).status).toBe(413);
  });
});

describe('its browsers', () => {
  itInBrowser('are started again when one is killed during a call', async () => {
    const call = read('/content', { html: '<p>kept</p>', waitForTimeout: 3000 });
    let killed: number[] = [];
    while (killed.length === 0) {
      await sleep(100);
      killed = listBrowsers();
    }
    await sleep(1000);
    for (const pid of killed) process.kill(pid, 'SIGKILL');
    expect(await call).toMatchObject({ status: 200, text: expect.stringContaining('kept') });
    expect(driver.output()).toContain('it is started again');
    expect(listBrowsers()).toEqual([]);
    expect(readdirSync(join(folder, 'profiles'))).toEqual([]);
  });

  itInBrowser('end when the client goes away, when the driver stops and when it is killed', async () => {
    for (const [end, code] of [
      ['SIGTERM', 0],
      ['SIGKILL', 'SIGKILL'],
    ] as const) {
      const other = mkdtempSync(join(tmpdir(), 'browser-driver-'));
      const second = await startDriver(join(other, 'profiles'));
      await second.ready();
      const call = second.post('/content', { html: 'x', waitForTimeout: 60_000 }).catch(() => undefined);
      while (listBrowsers(other).length === 0) await sleep(100);
      second.process.kill(end);
      expect(await second.exited()).toBe(code);
      await call;
      for (let left = 100; listBrowsers(other).length > 0 && left > 0; left -= 1) await sleep(100);
      expect(listBrowsers(other)).toEqual([]);
      rmSync(other, { recursive: true, force: true });
    }
    const gone = new AbortController();
    const left = fetch(`${driver.url}/content?token=${token}`, {
      method: 'POST',
      body: '{"html":"x","waitForTimeout":60000}',
      signal: gone.signal,
    }).catch(() => 'gone');
    while (listBrowsers().length === 0) await sleep(100);
    gone.abort();
    expect(await left).toBe('gone');
    for (let tries = 100; listBrowsers().length > 0 && tries > 0; tries -= 1) await sleep(100);
    expect(listBrowsers()).toEqual([]);
  });
});

describe('without a browser', () => {
  it('the driver is ready, says so to the user, and refuses calls with the remedy', async () => {
    const other = mkdtempSync(join(tmpdir(), 'browser-driver-'));
    const alone = await startDriver(join(other, 'profiles'), { env: { PATH: '/nonexistent' } });
    await alone.ready();
    expect(alone.output()).toContain('embedded-browser: notice: No web browser was found');
    const answer = await alone.post('/pdf', { html: 'x' });
    expect([answer.status, await answer.text()]).toEqual([
      503,
      expect.stringContaining('Install Google Chrome'),
    ]);
    const pressure = await fetch(`${alone.url}/pressure?token=${token}`);
    expect(await pressure.json()).toMatchObject({ pressure: { isAvailable: false } });
    alone.process.kill('SIGTERM');
    expect(await alone.exited()).toBe(0);
    expect(existsSync(`${join(other, 'profiles')}.lock`)).toBe(false);
    rmSync(other, { recursive: true, force: true });
  });
});
