import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type InstalledApp, installApp, readToken } from '../../test/browser-shell/installed-app.ts';
import { call } from '../../test/support/runtime/fake-app.ts';
import { type ConsolePage, enterConsole, startShell } from '../../test/browser-shell/running-shell.ts';

jest.setTimeout(60_000);

let app: InstalledApp;
beforeAll(async () => {
  app = await installApp();
});
afterAll(() => app.remove());

async function start(args: string[] = []) {
  const appData = await app.createAppData();
  const shell = startShell(app, ['--no-window', '--app-data', appData, ...args]);
  const link = await shell.link();
  return { appData, shell, link, page: await enterConsole(link) };
}

const answers = (page: ConsolePage) =>
  page.waitUntil('the runtime answers', async () => (await page.get('control/secrets')).status === 200);

async function becomeReady(page: ConsolePage): Promise<string> {
  await answers(page);
  expect((await page.post('control/secrets', { secrets: { station_code: 'NW-0412' } })).status).toBe(200);
  await page.waitUntil('ready', async () => (await page.get('control/readyz')).status === 200);
  const { ui_url: url } = (await (await page.get('shell')).json()) as { ui_url: string };
  return url;
}

describe('the browser shell', () => {
  it('opens the one-time link, asks the first-run questions, opens the app, and stops cleanly', async () => {
    const { appData, shell, link, page } = await start();
    expect((await fetch(link, { redirect: 'manual' })).status).toBe(401);
    await answers(page);
    const refused = await page.post('control/secrets', { secrets: { station_code: 'nope' } });
    expect([refused.status, (await refused.json()).errors]).toEqual([
      400,
      [expect.objectContaining({ id: 'station_code', code: 'secret-value-mismatch' })],
    ]);
    const url = await becomeReady(page);
    expect(await (await fetch(`${url}api/x`)).json()).toEqual({ station: 'NW-0412', path: '/api/x' });
    const { pid } = (await (await page.get('control/status')).json()).runtime;
    shell.process.kill('SIGTERM');
    expect(await shell.exited()).toBe(0);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    expect(existsSync(join(appData, 'runtime/shell.json'))).toBe(false);
  });

  it('serves pages that can load only their own files, and the icon of the app', async () => {
    const { shell, page } = await start();
    const index = await page.get('');
    expect(index.headers.get('content-security-policy')).toMatch(
      /default-src 'none'; script-src 'self'; style-src 'self'/,
    );
    expect(index.headers.get('content-security-policy')).not.toContain('unsafe');
    const html = await index.text();
    expect(html).not.toMatch(/<script(?![^>]* src=)|<style|style=|onclick=/);
    for (const [, name] of html.matchAll(/(?:src|href)="([^"]+)"/g)) {
      expect([name, (await page.get(name ?? '')).status]).toEqual([name, 200]);
    }
    expect(await (await page.get('icon')).text()).toContain('<svg');
    for (const name of ['../bundle.json', '%2e%2e/bundle.json', 'constructor', 'browser.cjs']) {
      expect([name, (await page.get(name)).status]).toEqual([name, 404]);
    }
    shell.process.kill('SIGTERM');
    expect(await shell.exited()).toBe(0);
  });

  it("titles the page that a link from a file shows with the app's name", async () => {
    const appData = await app.createAppData();
    const shell = startShell(app, ['--no-window', '--app-data', appData]);
    const { port, pathname, search } = new URL(await shell.link());
    const headers = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    const entered = await call(Number(port), `${pathname}${search}`, { headers });
    expect([entered.status, entered.text]).toEqual([
      200,
      expect.stringContaining('<title>Tide Tables</title>'),
    ]);
    shell.process.kill('SIGTERM');
    expect(await shell.exited()).toBe(0);
  });

  it('refuses requests without a session and from pages of other origins', async () => {
    const { shell, page } = await start();
    const bare = (path: string, init: RequestInit = {}) => fetch(`${page.origin}/console/${path}`, init);
    expect((await bare('shell')).status).toBe(401);
    expect((await bare('control/secrets', { headers: { cookie: 'console_session=x' } })).status).toBe(401);
    expect((await bare('quit', { method: 'POST', headers: { 'x-shell-key': 'guess' } })).status).toBe(401);
    const foreign = { origin: 'http://127.0.0.1:45950' };
    expect((await page.post('shell/quit', {}, foreign)).status).toBe(403);
    expect((await page.get('shell', { 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await page.get('control/metrics')).status).toBe(404);
    expect((await page.post('control/shutdown')).status).toBe(404);
    expect(shell.process.exitCode).toBeNull();
    shell.process.kill('SIGTERM');
    await shell.exited();
  });

  it('does not send the bearer token in any response', async () => {
    const { appData, shell, page } = await start();
    await becomeReady(page);
    const token = await readToken(appData);
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    for (const path of [
      '',
      'main.js',
      'shell',
      'control/status',
      'control/readyz',
      'control/logs/tail?serviceId=api',
    ]) {
      const response = await page.get(path);
      const text = `${await response.text()}${JSON.stringify([...response.headers])}`;
      expect([path, response.status, text.includes(token)]).toEqual([path, 200, false]);
    }
    const archive = await page.get('control/diagnostics');
    expect(archive.headers.get('content-disposition')).toMatch(/attachment/);
    expect(new Uint8Array(await archive.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x1f, 0x8b]));
    shell.process.kill('SIGTERM');
    await shell.exited();
  });

  it('shows what a dead runtime printed, and starts it again', async () => {
    const { shell, page } = await start();
    await becomeReady(page);
    const { pid } = (await (await page.get('control/status')).json()).runtime;
    process.kill(pid, 'SIGKILL');
    const phase = async () => (await (await page.get('shell')).json()).phase;
    await page.waitUntil('the end is seen', async () => (await phase()) === 'ended');
    expect(await (await page.get('shell')).json()).toMatchObject({ signal: 'SIGKILL', exit_code: null });
    expect((await page.get('control/readyz')).status).toBe(502);
    expect((await page.post('shell/restart')).status).toBe(202);
    await page.waitUntil('ready again', async () => (await page.get('control/readyz')).status === 200);
    expect(await phase()).toBe('running');
    shell.process.kill('SIGTERM');
    expect(await shell.exited()).toBe(0);
  });

  it('shows why a runtime could not start, and exits with 1', async () => {
    const appData = await app.createAppData();
    // A folder in place of the lock file.
    mkdirSync(join(appData, 'runtime/lock'), { recursive: true });
    writeFileSync(join(appData, 'runtime/lock/x'), '');
    const shell = startShell(app, ['--no-window', '--app-data', appData]);
    const page = await enterConsole(await shell.link());
    await page.waitUntil(
      'the end is seen',
      async () => (await (await page.get('shell')).json()).phase === 'ended',
    );
    const { exit_code: code, output } = await (await page.get('shell')).json();
    expect([code, output.length > 0]).toEqual([1, true]);
    expect(shell.stderr()).toContain(output[0]);
    shell.process.kill('SIGTERM');
    expect(await shell.exited()).toBe(1);
  });
});

describe('a second start', () => {
  it('opens a new link to the running app and leaves it running', async () => {
    const { appData, shell, page } = await start();
    await answers(page);
    const second = startShell(app, ['--no-window', '--health', '--app-data', appData]);
    const link = await second.link();
    expect(await second.exited()).toBe(0);
    expect(new URL(link).origin).toBe(page.origin);
    const entered = await fetch(link, { redirect: 'manual' });
    expect(entered.headers.get('location')).toBe('/console/#health');
    expect((await page.get('shell')).status).toBe(200);
    const quit = startShell(app, ['--quit', '--app-data', appData]);
    expect([await quit.exited(), quit.stdout()]).toEqual([0, 'Tide Tables has stopped\n']);
    expect(await shell.exited()).toBe(0);
  });

  it('stops the runtime of a killed shell and starts a new one', async () => {
    const { appData, shell, page } = await start();
    await becomeReady(page);
    shell.process.kill('SIGKILL');
    await shell.exited();
    const second = startShell(app, ['--no-window', '--app-data', appData]);
    const again = await enterConsole(await second.link());
    expect((await again.get('control/readyz')).status).toBe(200);
    second.process.kill('SIGTERM');
    expect(await second.exited()).toBe(0);
    expect(existsSync(join(appData, 'runtime/ipc_port'))).toBe(false);
  });

  it('at the same time starts only one runtime', async () => {
    const appData = await app.createAppData();
    const shells = [1, 2, 3].map(() => startShell(app, ['--no-window', '--app-data', appData]));
    const origins = await Promise.all(shells.map(async (shell) => new URL(await shell.link()).origin));
    expect(new Set(origins).size).toBe(1);
    const quit = startShell(app, ['--quit', '--app-data', appData]);
    expect(await quit.exited()).toBe(0);
    expect(await Promise.all(shells.map((shell) => shell.exited()))).toEqual([0, 0, 0]);
  });
});

describe('the other commands', () => {
  it('print version and usage', async () => {
    const appData = await app.createAppData();
    const run = async (...args: string[]) => {
      const shell = startShell(app, args);
      return [await shell.exited(), shell.stdout(), shell.stderr()];
    };
    expect(await run('--version')).toEqual([0, 'Tide Tables 3.1.4\n', '']);
    expect(await run('--quit', '--app-data', appData)).toEqual([0, 'Tide Tables is not running\n', '']);
    const [code, , complaint] = await run('--colour');
    expect([code, complaint]).toEqual([2, expect.stringMatching(/--colour[\s\S]*--no-window/)]);
  });

  it('report a missing browser before starting the runtime', async () => {
    const appData = await app.createAppData();
    const shell = startShell(app, ['--app-data', appData], { PATH: '/nonexistent' });
    expect(await shell.exited()).toBe(1);
    expect(shell.stderr()).toMatch(/^no browser was found\nhelp: install Chromium/);
    expect(existsSync(join(appData, 'runtime/ipc_port'))).toBe(false);
  });

  it('show a failure in a window where stderr is not a terminal', async () => {
    const appData = await app.createAppData();
    const bin = await app.createAppData();
    const shown = join(bin, 'shown');
    writeFileSync(join(bin, 'zenity'), `#!/bin/sh\nprintf '%s\\n' "$@" > '${shown}'\n`, { mode: 0o755 });
    const shell = startShell(app, ['--app-data', appData], { PATH: bin, DISPLAY: ':0' });
    expect(await shell.exited()).toBe(1);
    expect(readFileSync(shown, 'utf8')).toContain('--title=Tide Tables could not be opened');
    expect(readFileSync(shown, 'utf8')).toContain('no browser was found');
  });

  it('stop the app when the browser could not open a window', async () => {
    const appData = await app.createAppData();
    const shell = startShell(app, ['--app-data', appData], { APP_BROWSER: '/bin/false' });
    expect(await shell.exited()).toBe(1);
    expect(shell.stderr()).toContain('/bin/false ended with 1');
  });

  it('stop the app when its window is closed', async () => {
    const appData = await app.createAppData();
    const shell = startShell(app, ['--app-data', appData], { APP_BROWSER: '/bin/true' });
    expect(await shell.exited()).toBe(0);
    expect(existsSync(join(appData, 'runtime/ipc_port'))).toBe(false);
    expect(existsSync(join(appData, 'runtime/shell.json'))).toBe(false);
  });
});
