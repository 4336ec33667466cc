import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, jest } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { cleanUp, createApp } from '../contract/support/app.ts';
import { web } from '../contract/support/programs.ts';
import { ui } from '../contract/support/ui.ts';
import { listen } from '../support/guard/guarded.ts';
import { needs } from '../support/needs.ts';

jest.setTimeout(120_000);

const { describe, it } = needs('chromium');
let browser: Browser | undefined;

// The end of a rebinding: the name of the attacker's page leads to this machine.
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--host-resolver-rules=MAP evil.example 127.0.0.1'],
  });
});
afterAll(async () => {
  await browser?.close();
  await cleanUp();
});

async function openPage(url: string): Promise<Page> {
  if (browser === undefined) throw new Error('no browser');
  const page = await browser.newPage();
  await page.goto(url);
  return page;
}

const ask = (page: Page, url: string, init: object = {}) =>
  page.evaluate(
    async ([target, options]) => {
      try {
        const response = await fetch(target as string, options as RequestInit);
        return `${response.status} ${await response.text()}`;
      } catch {
        return 'blocked';
      }
    },
    [url, init] as const,
  );

const cors = `(req, res) => {
  if (req.headers.origin) res.setHeader('access-control-allow-origin', req.headers.origin);
  res.setHeader('access-control-allow-headers', 'content-type');
  if (req.url !== '/health') note('reached', req.method + ' ' + req.url);
  if (req.url === '/notes') { res.end('the notes'); return true; }
  return false;
}`;

describe('a page in Chromium', () => {
  it('of another origin neither reads nor writes a service; a page of the app does both', async () => {
    const app = await createApp([ui({ dependencies: ['api'] }), web('api', {}, '', cors)]);
    const running = await app.startReady();
    const ports = await running.ports();
    const [api, pages] = [ports['api']?.['api'] ?? 0, Object.values(ports['ui'] ?? {})[0] ?? 0];

    const rebound = await openPage(`http://evil.example:${api}/notes`);
    expect(await rebound.textContent('body')).toContain('host-forbidden');
    expect(await ask(rebound, '/notes')).toMatch(/^403 /);
    expect(await ask(rebound, '/notes', { method: 'POST', body: 'planted' })).toMatch(/^403 /);

    const foreign = createServer((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('page'),
    );
    const page = await openPage(`http://127.0.0.1:${await listen(foreign)}/`);
    const notes = `http://127.0.0.1:${api}/notes`;
    expect(await ask(page, notes)).toBe('blocked');
    await ask(page, notes, { method: 'POST', body: 'planted', mode: 'no-cors' });
    await page.setContent(`<img src="${notes}?image"><iframe src="${notes}?frame"></iframe>`);
    await page.waitForLoadState('networkidle');
    expect(app.notes('reached')).toEqual([]);
    foreign.close();

    const own = await openPage(`http://127.0.0.1:${pages}/`);
    expect(await ask(own, notes)).toBe('200 the notes');
    const json = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
    expect(await ask(own, notes, json)).toBe('200 the notes');
    await own.setContent(`<img src="${notes}?image">`);
    await own.waitForLoadState('networkidle');
    expect(app.notes('reached')).toEqual(['GET /notes', 'OPTIONS /notes', 'POST /notes', 'GET /notes?image']);
  });
});
