import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, jest } from '@jest/globals';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { type InstalledApp, installApp } from '../browser-shell/installed-app.ts';
import { type RunningShell, startShell } from '../browser-shell/running-shell.ts';
import { until } from '../contract/support/wait.ts';
import { findFreePort } from '../embedded-postgres/running-driver.ts';
import { needs } from '../support/needs.ts';
import { nodeForOthers } from '../support/node-for-others.ts';

jest.setTimeout(120_000);

const isRoot = process.getuid?.() === 0;
const { describe, it } = needs('chromium', 'setpriv', ...(isRoot ? [] : ['a-start-as-root']));
const [victim, attacker] = [64_101, 64_102];
const as = (uid: number) => ['--reuid', `${uid}`, '--regid', `${uid}`, '--clear-groups', '--'];

let app: InstalledApp;
let browser: Browser | undefined;
const cleanups: (() => unknown)[] = [];
beforeAll(async () => {
  app = await installApp();
  for (const folder of [dirname(app.root), app.root]) chmodSync(folder, 0o755);
  const launcher = join(app.root, 'runtime');
  writeFileSync(launcher, readFileSync(launcher, 'utf8').replace(process.execPath, nodeForOthers()));
});
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});
afterAll(async () => {
  await browser?.close();
  await app.remove();
});

function printed(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += chunk));
  return () => text;
}

/** Ends what a user of this test has started; nothing else runs as that user. */
function killAllOf(uid: number): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (statSync(`/proc/${pid}`).uid === uid) process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It has ended meanwhile.
    }
  }
}

/** What another user does all the time: reads command lines, and every file and link that they name. */
const spy = `const { readdirSync, readFileSync, statSync } = require('node:fs');
const seen = new Set();
const say = (text) => seen.has(text) || (seen.add(text), console.log(text));
const look = () => {
  for (const pid of readdirSync('/proc')) {
    let line = '';
    try {
      if (statSync('/proc/' + pid).uid !== ${victim}) continue;
      line = readFileSync('/proc/' + pid + '/cmdline', 'utf8');
    } catch {}
    for (const [link] of line.matchAll(/https?:[^\\0]*console[^\\0]*/g)) say('LINK ' + link);
    for (const [, path] of line.matchAll(/file:\\/\\/([^\\0]*open-\\d+\\.html)/g)) {
      try { say('CONTENT ' + readFileSync(path, 'utf8')); } catch (error) { say('REFUSED ' + error.code); }
    }
  }
  setImmediate(look);
};
look();`;

describe('the link that opens the console', () => {
  it('is seen by no other user, who reads every command line', async () => {
    const data = await app.createAppData();
    const home = join(dirname(app.root), 'home-of-the-victim');
    mkdirSync(home, { mode: 0o700 });
    for (const folder of [data, home]) chownSync(folder, victim, victim);
    const spying = spawn('setpriv', [...as(attacker), nodeForOthers(), '-e', spy], { cwd: '/' });
    cleanups.push(() => spying.kill('SIGKILL'));
    const found = printed(spying);
    const port = await findFreePort();
    const shell = spawn('setpriv', [...as(victim), nodeForOthers(), app.shell, '--app-data', data], {
      cwd: '/',
      env: {
        PATH: '/usr/bin:/bin',
        HOME: home,
        APP_BROWSER: 'chromium',
        APP_BROWSER_ARGS: `--no-sandbox --headless=new --disable-gpu --remote-debugging-port=${port}`,
      },
    });
    const said = printed(shell);
    cleanups.push(() => killAllOf(victim));
    const window = await until('the window', () => chromium.connectOverCDP(`http://127.0.0.1:${port}`));
    cleanups.push(() => window.close());
    await until(`the console is open ${said()}`, async () => {
      const pages = window.contexts().flatMap((context) => context.pages());
      const titles = await Promise.all(pages.map((page) => page.title()));
      return titles.includes('Set up Tide Tables');
    });
    expect(found()).toContain('REFUSED EACCES');
    expect(found()).not.toMatch(/LINK|CONTENT/);
    await until('the page is removed', () => !existsSync(join(data, 'runtime/open/open-1.html')));
  });
});

/** A start of the app on a desktop without a Chromium, and the address that the default browser gets. */
async function openInDefaultBrowser(): Promise<{ shell: RunningShell; opened: string }> {
  const bin = await app.createAppData();
  const opened = join(bin, 'opened');
  writeFileSync(join(bin, 'xdg-open'), `#!/bin/sh\necho "$1" > '${opened}'\n`, { mode: 0o755 });
  writeFileSync(join(bin, 'xdg-mime'), '#!/bin/sh\necho firefox.desktop\n', { mode: 0o755 });
  const shell = startShell(app, ['--app-data', await app.createAppData()], { PATH: bin });
  cleanups.push(async () => {
    shell.process.kill('SIGTERM');
    await shell.exited();
  });
  const url = await until('the browser is started', () => {
    if (shell.process.exitCode !== null) throw new Error(shell.stderr());
    return existsSync(opened) ? readFileSync(opened, 'utf8').trim() : undefined;
  });
  return { shell, opened: url };
}

const webKit =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15';

/** A profile of the default browser. */
async function openProfile(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  browser ??= await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const context = await browser.newContext(options);
  cleanups.push(() => context.close());
  return context;
}

const heading = (page: Page) => page.getByRole('heading', { name: 'Set up Tide Tables' }).waitFor();

describe('the session of the console', () => {
  it('is another one for each app in one browser', async () => {
    const context = await openProfile();
    const [first, second] = [await context.newPage(), await context.newPage()];
    for (const page of [first, second]) {
      const { opened } = await openInDefaultBrowser();
      expect(opened).toMatch(/^file:.*\/runtime\/open\/open-1\.html$/);
      await page.goto(opened);
      await heading(page);
    }
    const hosts = [first, second].map((page) => new URL(page.url()).hostname);
    expect(hosts).toEqual([0, 1].map(() => expect.stringMatching(/^[0-9a-f]{32}\.localhost$/)));
    expect(new Set(hosts).size).toBe(2);
    for (const page of [first, second]) {
      await page.reload();
      await heading(page);
    }
  });

  it('reaches no page of another port, whatever it asks of itself', async () => {
    const page = await (await openProfile()).newPage();
    const { opened } = await openInDefaultBrowser();
    await page.goto(opened);
    await heading(page);
    const console = new URL(page.url());
    const cookies: string[] = [];
    const evil = createServer((request, response) => {
      cookies.push(request.headers.cookie ?? '');
      response.setHeader('content-type', 'text/html');
      response.end(`<script>fetch('/console/steal').then(() => { document.title = 'stolen' });
        fetch('${console.origin}/console/shell', { credentials: 'include', mode: 'no-cors' });</script>`);
    });
    await new Promise<void>((resolve) => evil.listen(0, '127.0.0.1', resolve));
    cleanups.push(() => evil.close());
    const { port } = evil.address() as AddressInfo;
    for (const host of ['127.0.0.1', 'localhost', 'other.localhost']) {
      await page.goto(`http://${host}:${port}/console/`);
      await page.waitForFunction("document.title === 'stolen'");
    }
    expect(cookies.length).toBeGreaterThanOrEqual(6);
    expect(cookies.filter((cookie) => cookie !== '')).toEqual([]);
    // Node reaches the console by its address: without the name there is no session.
    const cookie = (await page.context().cookies(`${console.origin}/console/`)).map(
      ({ name, value }) => `${name}=${value}`,
    );
    expect(cookie).toHaveLength(1);
    const answer = await fetch(`http://127.0.0.1:${console.port}/console/shell`, {
      headers: { cookie: cookie.join('; ') },
    });
    expect(answer.status).toBe(401);
  });

  it('is of no use to a page of another port that gets its cookie, where the console has no name of its own', async () => {
    const page = await (await openProfile({ userAgent: webKit })).newPage();
    const shell = startShell(app, ['--no-window', '--app-data', await app.createAppData()]);
    cleanups.push(async () => {
      shell.process.kill('SIGTERM');
      await shell.exited();
    });
    await page.goto(await shell.link());
    await heading(page);
    expect(page.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/console\/$/);
    await page.reload();
    await heading(page);
    const console = new URL(page.url());
    const cookies: string[] = [];
    const evil = createServer((request, response) => {
      cookies.push(request.headers.cookie ?? '');
      response.end('<!doctype html>');
    });
    await new Promise<void>((resolve) => evil.listen(0, '127.0.0.1', resolve));
    cleanups.push(() => evil.close());
    await page.goto(`http://127.0.0.1:${(evil.address() as AddressInfo).port}/console/`);
    const cookie = await until('the cookie is stolen', () => cookies.find((one) => one !== ''));
    for (const [method, path] of [
      ['GET', 'shell'],
      ['GET', 'control/diagnostics'],
      ['POST', 'shell/quit'],
    ] as const) {
      const headers = { cookie, origin: console.origin };
      const answer = await fetch(`${console.origin}/console/${path}`, { method, headers });
      expect([path, answer.status]).toEqual([path, 401]);
    }
    expect(shell.process.exitCode).toBeNull();
  });
});
