import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest } from '@jest/globals';
import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { type InstalledApp, installApp } from '../browser-shell/installed-app.ts';
import { startShell } from '../browser-shell/running-shell.ts';
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

async function openContext(locale: string): Promise<BrowserContext> {
  browser ??= await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const context = await browser.newContext({ locale, viewport: { width: 1180, height: 800 } });
  cleanups.push(() => context.close());
  return context;
}

async function start(appData: string) {
  const shell = startShell(app, ['--no-window', '--app-data', appData]);
  const stop = async () => {
    shell.process.kill('SIGTERM');
    await shell.exited();
  };
  cleanups.push(stop);
  return { link: await shell.link(), stop };
}

/** Faults of accessibility that axe finds, in light and dark colours. */
async function findFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(axe.source);
    const found: { id: string; nodes: { html: string }[] }[] = await page.evaluate(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })))',
    );
    faults.push(
      ...found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${colorScheme}: ${id}: ${html}`)),
    );
  }
  return faults;
}

async function look(page: Page, name: string): Promise<void> {
  await mkdir(join(root, 'out/screenshots'), { recursive: true });
  await page.screenshot({ path: join(root, 'out/screenshots', `${name}.png`), fullPage: true });
}

const overflow = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

const words = {
  en: { wizard: 'Set up Tide Tables', submit: 'Save and start', health: 'Health of Tide Tables' },
  de: {
    wizard: 'Tide Tables einrichten',
    submit: 'Speichern und starten',
    health: 'Zustand von Tide Tables',
  },
  es: { wizard: 'Configurar Tide Tables', submit: 'Guardar e iniciar', health: 'Estado de Tide Tables' },
  zh: { wizard: '设置 Tide Tables', submit: '保存并启动', health: 'Tide Tables 的状态' },
};

describe('the console in the language of the user', () => {
  for (const [language, { wizard, submit, health }] of Object.entries(words)) {
    itInBrowser(`is accessible and fits in ${language}`, async () => {
      const context = await openContext(language);
      const page = await context.newPage();
      const { link } = await start(await app.createAppData());
      await page.goto(link);
      await page.getByRole('heading', { name: wizard }).waitFor();
      const console = page.url();
      expect(await page.evaluate('document.documentElement.lang')).toBe(language);
      expect(await findFaults(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await overflow(page)).toBe(0);
      await look(page, `console-wizard-${language}`);
      await page.getByLabel('Station code', { exact: true }).fill('NW-0412');
      await page.getByRole('button', { name: submit }).click();
      await page.waitForURL(/:459\d\d\/$/);
      await page.goto(`${console}#health`);
      await page.getByRole('heading', { name: health }).waitFor();
      await page.locator('[data-service]').first().waitFor();
      expect(await overflow(page)).toBe(0);
      await page.setViewportSize({ width: 1180, height: 800 });
      await page.locator('summary').first().click();
      expect(await findFaults(page)).toEqual([]);
      await look(page, `console-health-${language}`);
    });
  }

  itInBrowser('is chosen in the health panel, and kept over starts', async () => {
    const context = await openContext('en');
    const page = await context.newPage();
    const appData = await app.createAppData();
    const first = await start(appData);
    await page.goto(first.link);
    await page.waitForSelector('form');
    await page.goto(`${page.url()}#health`);
    await page.getByLabel('Language').selectOption('de');
    await page.getByRole('heading', { name: 'Zustand von Tide Tables' }).waitFor();
    expect(await page.getByLabel('Sprache').inputValue()).toBe('de');
    await first.stop();
    const second = await start(appData);
    await page.goto(second.link);
    await page.getByRole('heading', { name: 'Tide Tables einrichten' }).waitFor();
    const bad: number = await page.evaluate(
      `fetch('shell/language', { method: 'POST', body: '{"language":"<b>"}' }).then(({ status }) => status)`,
    );
    expect(bad).toBe(400);
  });

  itInBrowser('searches a log, and starts one service again', async () => {
    const context = await openContext('en');
    const page = await context.newPage();
    const { link } = await start(await app.createAppData());
    await page.goto(link);
    await page.waitForSelector('form');
    const console = page.url();
    await page.getByLabel('Station code', { exact: true }).fill('NW-0412');
    await page.keyboard.press('Enter');
    await page.waitForURL(/:459\d\d\/$/);
    await page.goto(`${console}#health`);
    const log = page.getByLabel('Log', { exact: true });
    await page.getByLabel('Search').fill('no line has this');
    await expect(log.textContent()).resolves.toMatch(/No line contains this text|The log is empty/);
    const ask = async (): Promise<string> =>
      page.evaluate(
        "fetch('control/status').then((answer) => answer.json()).then(({ services }) => String(services.api.pid))",
      );
    const before = await ask();
    await page.getByRole('button', { name: 'Start again: App server' }).click();
    for (let round = 0; round < 200 && ['undefined', before].includes(await ask()); round++)
      await page.waitForTimeout(50);
    expect(['undefined', before]).not.toContain(await ask());
  });
});
