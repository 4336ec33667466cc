import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, jest } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type InstalledApp, installApp } from '../browser-shell/installed-app.ts';
import { type RunningShell, startShell } from '../browser-shell/running-shell.ts';
import { root } from './support/cli.ts';
import { itWith } from './support/requirements.ts';

jest.setTimeout(120_000);

const itInBrowser = itWith({ tools: ['chromium'] });
let app: InstalledApp;
let browser: Browser | undefined;
const cleanups: (() => unknown)[] = [];

beforeAll(async () => {
  app = await installApp();
});
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});
afterAll(async () => {
  await browser?.close();
  await app.remove();
});

async function open(width = 1180): Promise<{ page: Page; shell: RunningShell }> {
  browser ??= await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const shell = startShell(app, ['--no-window', '--app-data', await app.createAppData()]);
  cleanups.push(async () => {
    shell.process.kill('SIGTERM');
    await shell.exited();
  });
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  cleanups.push(() => page.close());
  await page.goto(await shell.link());
  return { page, shell };
}

async function answer(page: Page): Promise<void> {
  await page.getByLabel('Station code', { exact: true }).fill('NW-0412');
  await page.keyboard.press('Enter');
}

/** The titles that the open page of the console takes from now on, each once. */
async function recordTitles(page: Page): Promise<string[]> {
  const titles: string[] = [];
  await page.exposeFunction('recordTitle', (title: string) => titles.includes(title) || titles.push(title));
  await page.evaluate(
    "new MutationObserver(() => recordTitle(document.title)).observe(document.querySelector('title'), { childList: true })",
  );
  return titles;
}

/** Errors of `isTrue` (a service that starts again) count as false. */
async function waitFor(what: string, isTrue: () => Promise<boolean>): Promise<void> {
  for (let round = 0; round < 200; round++) {
    if (await isTrue().catch(() => false)) return;
    await sleep(50);
  }
  throw new Error(`${what} did not happen`);
}

const overflow = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

async function look(page: Page, name: string): Promise<void> {
  await mkdir(join(root, 'out/screenshots'), { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({
      path: join(root, 'out/screenshots', `${name}-${colorScheme}.png`),
      fullPage: true,
    });
  }
}

const technical = /ECONN|SIG[A-Z]+|exit|exited|port \d|restarts?\b|given up|127\.0\.0\.1/;

/** The text that is seen without opening a `details`. */
const mainText = (page: Page) => page.evaluate("document.getElementById('view').innerText");

describe('the console', () => {
  itInBrowser('asks in the declared order, and shows what is not a secret', async () => {
    const { page } = await open(320);
    await page.waitForSelector('form');
    expect(await page.title()).toBe('Set up Tide Tables');
    const inputs = page.locator('form input');
    expect(
      await inputs.evaluateAll((all) =>
        all.map((one) => ['name', 'type'].map((name) => one.getAttribute(name))),
      ),
    ).toEqual([
      ['station_code', 'text'],
      ['access_key', 'password'],
      ['nickname', 'text'],
    ]);
    expect(await overflow(page)).toBe(0);
    await look(page, 'console-wizard-320');
    await page.getByRole('button', { name: 'Quit Tide Tables' }).click();
    await page.getByRole('heading', { name: 'Tide Tables has' }).waitFor();
  });

  itInBrowser('changes an answer later, and restarts what uses it', async () => {
    const { page } = await open(320);
    const console = page.url();
    await page.waitForSelector('form');
    const titles = await recordTitles(page);
    await answer(page);
    await page.waitForURL(/:459\d\d\/$/);
    expect(titles).toEqual(['Tide Tables']);
    const url = page.url();
    await page.goto(`${console}#health`);
    await page.getByRole('heading', { name: 'Health of Tide Tables' }).waitFor();
    await page.getByRole('heading', { name: 'Your answers' }).waitFor();
    const field = page.getByLabel('Station code', { exact: true });
    expect(await field.inputValue()).toBe('');
    await field.fill('wrong');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('This value is not valid.').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.fill('SE-0001');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('Saved.').waitFor();
    await waitFor('the new answer', async () => {
      const { station } = (await (await fetch(`${url}api/x`)).json()) as { station: string };
      return station === 'SE-0001';
    });
    expect(await page.getByLabel(/telemetry/i).isVisible()).toBe(false);
    expect(await overflow(page)).toBe(0);
    await look(page, 'console-health-320');
    await page.setViewportSize({ width: 1180, height: 800 });
    await look(page, 'console-health');
  });

  itInBrowser('shows the licenses of the payload as text', async () => {
    await writeFile(join(app.root, 'NOTICE'), 'Tide Tables contains\n<b>ws 8</b>\n');
    const { page } = await open(320);
    const console = page.url();
    await page.waitForSelector('form');
    await page.goto(`${console}#health`);
    await page.getByRole('link', { name: 'Licenses' }).click();
    await page.getByRole('heading', { name: 'Licenses of the software in Tide Tables' }).waitFor();
    await page.getByText('<b>ws 8</b>').waitFor();
    expect(await overflow(page)).toBe(0);
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('heading', { name: 'Health of Tide Tables' }).waitFor();
  });

  itInBrowser('explains a failed service in plain words, with the details behind a link', async () => {
    const { page } = await open(320);
    const console = page.url();
    await answer(page);
    await page.waitForURL(/:459\d\d\/$/);
    const url = page.url();
    for (let round = 0; round < 4; round++) {
      await fetch(`${url}api/crash`).catch(() => {});
      await page.waitForTimeout(250);
    }
    await page.goto(console);
    await page.getByRole('heading', { name: 'Tide Tables has a problem' }).waitFor();
    expect(await page.getByRole('alert').first().textContent()).toMatch(
      /^App server does not work\. It stopped/,
    );
    expect(await mainText(page)).not.toMatch(technical);
    expect(await overflow(page)).toBe(0);
    await look(page, 'console-failure-320');
    await page.getByText('Technical details').click();
    expect(await mainText(page)).toMatch(/exited with code 9/);
    expect(await page.getByRole('button', { name: 'Quit Tide Tables' }).isVisible()).toBe(true);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download diagnostics' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.tar\.gz$/);
  });

  itInBrowser(
    'keeps diagnostics when the runtime was killed, and has no telemetry controls after a new start',
    async () => {
      const { page } = await open();
      await page.waitForSelector('form');
      const pid: number = await page.evaluate(
        "fetch('control/status').then((answer) => answer.json()).then(({ runtime }) => runtime.pid)",
      );
      process.kill(pid, 'SIGKILL');
      await page.getByRole('heading', { name: 'Tide Tables has a problem' }).waitFor();
      expect(await mainText(page)).not.toMatch(technical);
      await look(page, 'console-runtime-killed');
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Download diagnostics' }).click();
      const file = await download;
      expect(file.suggestedFilename()).toBe('diagnostics.txt');
      const text = await readFile(await file.path(), 'utf8');
      expect(text).toMatch(/^Tide Tables 3\.1\.4\n/);
      expect(text).toContain('ended with SIGKILL');
      await page.evaluate("location.hash = '#health'");
      await page.getByRole('button', { name: 'Start again' }).click();
      await page.getByRole('heading', { name: 'Health of Tide Tables' }).waitFor();
      await page.getByText('This app does not send them.').waitFor();
      expect(await page.getByLabel(/telemetry/i).isVisible()).toBe(false);
      expect(await page.getByRole('button', { name: 'Send now' }).isVisible()).toBe(false);
      expect(await mainText(page)).not.toMatch(/ECONN/);
    },
  );
});
