import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, jest } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { createEndUser, type EndUser } from '../../scripts/prove/end-user.ts';
import { findProcessesIn, waitForNoProcessIn } from '../../scripts/prove/installed-app.ts';
import { theBuiltExample } from './support/built-example.ts';
import { root } from './support/cli.ts';
import { takeLock } from './support/locks.ts';
import { itWith } from './support/requirements.ts';

jest.setTimeout(240_000);

const installed = '/opt/vrooli-field-notes';
const itOnDesktop = itWith({ tools: ['chromium', 'dpkg'], root: true });
const canRun = process.getuid?.() === 0;
let user: EndUser;
let release: (() => Promise<void>) | undefined;
/** Processes of the running test, ended after it. */
const cleanups: (() => unknown)[] = [];

beforeAll(async () => {
  if (canRun) await theBuiltExample();
});

// The app has one control port: it runs in one test file at a time.
beforeAll(async () => {
  release = await takeLock('run-example');
}, 600_000);

beforeAll(async () => {
  user = await createEndUser();
  if (!canRun) return;
  const { deb } = await theBuiltExample();
  execFileSync('dpkg', ['-i', deb], { stdio: 'pipe' });
});

afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
  for (const { pid } of await findProcessesIn(installed)) process.kill(pid, 'SIGKILL');
});

afterAll(async () => {
  if (canRun) execFileSync('dpkg', ['-P', 'vrooli-field-notes'], { stdio: 'pipe' });
  await user.remove();
});

afterAll(() => release?.());

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Runs the command of the .desktop entry as the user, with a Chromium that the test can inspect. */
async function launch(): Promise<{
  app: ReturnType<typeof spawn>;
  output: () => string;
  browser: Browser;
  page: Page;
}> {
  const entry = await readFile('/usr/share/applications/vrooli-field-notes.desktop', 'utf8');
  const command = /^Exec=(\S+)/m.exec(entry)?.[1] ?? '';
  const port = await findFreePort();
  const app = spawn(command, [], {
    ...user.identity,
    cwd: user.home,
    env: {
      ...user.env,
      APP_BROWSER: 'chromium',
      APP_BROWSER_ARGS: `--headless=new --no-sandbox --disable-gpu --disable-background-networking --remote-debugging-port=${port}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  cleanups.push(() => app.kill('SIGKILL'));
  let output = '';
  app.stdout.on('data', (chunk) => (output += chunk));
  app.stderr.on('data', (chunk) => (output += chunk));
  for (let tries = 0; ; tries++) {
    try {
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
      cleanups.push(() => browser.close());
      const page = browser.contexts()[0]?.pages()[0];
      if (page !== undefined) return { app, output: () => output, browser, page };
    } catch (error) {
      if (tries > 300 || app.exitCode !== null)
        throw new Error(`no window came:\n${output}`, { cause: error });
    }
    await sleep(100);
  }
}

async function keepScreenshot(page: Page, name: string): Promise<void> {
  await mkdir(join(root, 'out/screenshots'), { recursive: true });
  await page.screenshot({ path: join(root, 'out/screenshots', name) });
}

/** The app's own command. */
const ask = (...args: string[]) =>
  execFileSync('field-notes', args, { ...user.identity, cwd: user.home, env: user.env, encoding: 'utf8' });

describe('the installed .deb', () => {
  itOnDesktop(
    'asks for the missing secret once, shows the app, and stops when its window closes',
    async () => {
      const { app, output, browser, page } = await launch();
      await page.waitForSelector('form', { timeout: 30_000 });
      await keepScreenshot(page, 'wizard.png');

      await page.getByLabel('Station code', { exact: true }).fill('nonsense');
      await page.keyboard.press('Enter');
      await page.waitForTimeout(300);
      expect(await page.getByLabel('Station code', { exact: true }).isVisible()).toBe(true);

      await page.getByLabel('Station code', { exact: true }).fill('NW-0412');
      await page.keyboard.press('Enter');
      await page.waitForURL(/^http:\/\/127\.0\.0\.1:\d+\/$/, { timeout: 60_000 });
      await page.getByText('NW-0412').first().waitFor();
      await page.getByLabel(/title/i).fill('Kingfisher');
      await page.getByLabel(/place/i).fill('The weir');
      await page.getByRole('button', { name: /add|save|keep|write/i }).click();
      await page.getByRole('heading', { name: 'Kingfisher' }).waitFor();
      await keepScreenshot(page, 'field-notes.png');
      expect(page.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);

      expect(ask('status')).toContain('embedded-postgres');
      const shim = execFileSync('vrooli', ['health'], { ...user.identity, env: user.env, encoding: 'utf8' });
      expect(shim).toContain('ok');
      expect(ask('health')).toContain('ok');
      expect(ask('port', 'ui').trim()).toBe(new URL(page.url()).port);
      expect(ask('logs', 'api', '--tail', '5')).toContain('listening');

      // Headless Chromium survives its last page: closing the browser is equivalent to closing the window on a desktop.
      await (await browser.newBrowserCDPSession()).send('Browser.close');
      const code = await new Promise((resolve) => app.once('exit', resolve));
      expect({ code, output: output() }).toMatchObject({ code: 0 });
      expect(await waitForNoProcessIn(installed)).toEqual([]);
    },
  );

  itOnDesktop('goes straight to the app at the next start, where the note still is', async () => {
    const { app, page } = await launch();
    await page.getByRole('heading', { name: 'Kingfisher' }).waitFor({ timeout: 60_000 });
    execFileSync('/usr/bin/field-notes', ['--quit'], { ...user.identity, cwd: user.home, env: user.env });
    await new Promise((resolve) => (app.exitCode === null ? app.once('exit', resolve) : resolve(undefined)));
    expect(await waitForNoProcessIn(installed)).toEqual([]);
  });

  itOnDesktop('owns its files, icon and entry, and leaves no file when it is removed', async () => {
    const { deb } = await theBuiltExample();
    for (const file of [
      '/usr/bin/field-notes',
      '/usr/bin/vrooli-field-notes',
      '/usr/bin/vrooli',
      '/usr/share/icons/hicolor/scalable/apps/vrooli-field-notes.svg',
    ]) {
      expect({ file, there: existsSync(file) }).toEqual({ file, there: true });
    }
    execFileSync('dpkg', ['-r', 'vrooli-field-notes'], { stdio: 'pipe' });
    for (const file of [
      installed,
      '/usr/bin/field-notes',
      '/usr/bin/vrooli-field-notes',
      '/usr/bin/vrooli',
      '/usr/share/applications/vrooli-field-notes.desktop',
    ]) {
      expect({ file, there: existsSync(file) }).toEqual({ file, there: false });
    }
    execFileSync('dpkg', ['-i', deb], { stdio: 'pipe' });
    expect(basename(deb)).toMatch(/^vrooli-field-notes_1\.2\.0_amd64\.deb$/);
  });
});
