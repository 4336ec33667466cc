import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, jest } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { browserProfile, toAppCache } from '../../schema/app-folder.ts';
import { type InstalledApp, installApp } from '../browser-shell/installed-app.ts';
import { type RunningShell, startShell } from '../browser-shell/running-shell.ts';
import { type Display, manageWindows, startDisplay } from './support/display.ts';
import { itWith } from './support/requirements.ts';

jest.setTimeout(120_000);

// A headless Chromium never passes a link to another one: a display is needed.
const itOnDisplay = itWith({ tools: ['chromium', 'Xvfb'] });
const itOnDesktop = itWith({ tools: ['chromium', 'Xvfb', 'openbox'] });
let app: InstalledApp;
let display: Display | undefined;
const cleanups: (() => unknown)[] = [];

beforeAll(async () => {
  app = await installApp();
});
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});
afterAll(async () => {
  await display?.stop();
  await app.remove();
});

interface Desktop {
  display: Display;
  appData: string;
  launch(...args: string[]): RunningShell;
  /** Connects to the browser of the app's windows. */
  connect(): Promise<Browser>;
  ownerPid(): number;
}

async function createDesktop(): Promise<Desktop> {
  display ??= await startDisplay();
  const { name } = display;
  const appData = await app.createAppData();
  // HOME of the shell is the app's own folder.
  const cache = toAppCache('Tide Tables', appData, {}, app.root, 'linux');
  const profile = join(cache, browserProfile);
  // Chromium chooses a free port and writes it there.
  const readPort = () => readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0];
  const ownerPid = () => Number(/-(\d+)$/.exec(readlinkSync(join(profile, 'SingletonLock')))?.[1]);
  return {
    display,
    appData,
    ownerPid,
    launch: (...args) => {
      const shell = startShell(app, ['--app-data', appData, ...args], {
        DISPLAY: name,
        APP_BROWSER: 'chromium',
        APP_BROWSER_ARGS: `--no-sandbox --disable-gpu --remote-debugging-port=0`,
      });
      cleanups.push(() => shell.process.kill('SIGKILL'));
      return shell;
    },
    connect: async () => {
      for (let tries = 0; ; tries++) {
        try {
          const browser = await chromium.connectOverCDP(`http://127.0.0.1:${readPort()}`);
          cleanups.push(() => browser.close());
          const pid = ownerPid();
          cleanups.push(() => existsSync(`/proc/${pid}`) && process.kill(pid, 'SIGKILL'));
          return browser;
        } catch (error) {
          if (tries > 150) throw error;
        }
        await sleep(200);
      }
    },
  };
}

const pagesOf = (browser: Browser) => browser.contexts()[0]?.pages() ?? [];

async function waitFor<T>(what: string, find: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (let round = 0; round < 300; round++) {
    const found = await find();
    if (found !== undefined && found !== false) return found;
    await sleep(100);
  }
  throw new Error(`${what} did not happen`);
}

const findPage = (browser: Browser, title: RegExp) =>
  waitFor(`a page ${title}`, async () => {
    for (const page of pagesOf(browser)) if (title.test(await page.title().catch(() => ''))) return page;
    return undefined;
  });

async function openApp(desktop: Desktop): Promise<{ shell: RunningShell; browser: Browser }> {
  const shell = desktop.launch();
  const browser = await desktop.connect();
  const page = await findPage(browser, /Set up/).catch(async (error: Error) => {
    const seen = pagesOf(browser).map((one) => one.url());
    throw new Error(`${error.message}: ${seen.join(' ')}\n${shell.stderr()}`);
  });
  await page.getByLabel('Station code', { exact: true }).fill('NW-0412');
  await page.keyboard.press('Enter');
  await findPage(browser, /^Tides$/);
  return { shell, browser };
}

/** Whether the window of a page is seen, as the browser says. */
async function createWindowControl(browser: Browser, page: Page) {
  const session = await browser.contexts()[0]?.newCDPSession(page);
  if (session === undefined) throw new Error('the browser has no window');
  const { windowId } = await session.send('Browser.getWindowForTarget');
  const state = async () =>
    (await session.send('Browser.getWindowBounds', { windowId })).bounds.windowState ?? '';
  return {
    isIn: (wanted: string) => waitFor(`the window is ${wanted}`, async () => (await state()) === wanted),
    minimize: () =>
      session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'minimized' } }),
  };
}

/** Clicks a button that closes its own page: the page can be gone before Chromium confirms the click. */
async function clickToClose(page: Page, name: string): Promise<void> {
  const isClosed = page.waitForEvent('close', { timeout: 20_000 });
  await page
    .getByRole('button', { name })
    .click()
    .catch((error: Error) => {
      if (!error.message.includes('has been closed')) throw error;
    });
  await isClosed;
}

describe('the app window', () => {
  itOnDisplay(
    'is opened again after the shell was killed, and ends the app only when it is closed',
    async () => {
      const desktop = await createDesktop();
      const { shell, browser } = await openApp(desktop);
      shell.process.kill('SIGKILL');
      await shell.exited();
      const second = desktop.launch();
      await waitFor('the second window', () => (pagesOf(browser).length === 2 ? true : undefined));
      await findPage(browser, /^Tides$/);
      await sleep(2000);
      expect(second.process.exitCode).toBeNull();
      // A third start while it runs starts no other runtime.
      const third = desktop.launch();
      expect(await third.exited()).toBe(0);
      expect(second.process.exitCode).toBeNull();
      process.kill(desktop.ownerPid(), 'SIGTERM');
      expect(await second.exited()).toBe(0);
      expect(existsSync(join(desktop.appData, 'runtime/ipc_port'))).toBe(false);
    },
  );

  itOnDesktop('comes to the front at a second start, which opens no other window', async () => {
    const desktop = await createDesktop();
    const manager = manageWindows(desktop.display);
    cleanups.push(manager.stop);
    const { shell, browser } = await openApp(desktop);
    const window = await createWindowControl(browser, await findPage(browser, /^Tides$/));
    await window.minimize();
    await window.isIn('minimized');
    expect(await desktop.launch().exited()).toBe(0);
    await window.isIn('normal');
    expect(pagesOf(browser)).toHaveLength(1);
    // In front of the others, and there already.
    expect(await desktop.launch().exited()).toBe(0);
    expect(await desktop.launch('--health').exited()).toBe(0);
    await findPage(browser, /^Health of Tide Tables$/);
    expect(pagesOf(browser)).toHaveLength(2);
    shell.process.kill('SIGTERM');
    expect(await shell.exited()).toBe(0);
  });

  itOnDisplay('gets a second window with the failure when a service is given up', async () => {
    const desktop = await createDesktop();
    const { shell, browser } = await openApp(desktop);
    const main = await findPage(browser, /^Tides$/);
    // The console's page has been left for some seconds.
    await sleep(3500);
    for (let round = 0; round < 5; round++) {
      await fetch(`${main.url()}api/crash`).catch(() => {});
      await sleep(300);
    }
    const problem = await findPage(browser, /^Tide Tables has a problem$/);
    expect(await main.title()).toBe('Tides');
    await problem.getByRole('button', { name: 'Start again' }).click();
    await problem.getByRole('heading', { name: 'Tide Tables works again' }).waitFor();
    await clickToClose(problem, 'Close this window');
    await waitFor('the window is closed', () => (pagesOf(browser).length === 1 ? true : undefined));
    shell.process.kill('SIGTERM');
    expect(await shell.exited()).toBe(0);
    expect(execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })).not.toContain(desktop.appData);
  });
});
