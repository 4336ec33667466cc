import { describe, expect, it } from '@jest/globals';
import type { Service } from '../../../../schema/bundle/service.ts';
import { openTexts } from '../../../../test/support/analyze-text.ts';
import { analyzeFolder } from '../index.ts';

async function plan(files: Record<string, string>, ports: object = { api: { env_var: 'API_PORT' } }) {
  const workspace = await openTexts({
    'scenarios/s/.vrooli/service.json': JSON.stringify({ service: { name: 's', version: '1' }, ports }),
    'scenarios/s/api/go.mod': 'module s\n',
    'scenarios/s/api/main.go': 'package main\n',
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`scenarios/s/${path}`, text])),
  });
  const { skeleton, diagnostics } = await analyzeFolder(workspace, 'scenarios/s', { tier: 'desktop' });
  const services = skeleton['services'] as Service[];
  return {
    ids: services.map(({ id }) => id),
    page: services[0]?.metadata?.page_port,
    found: diagnostics.filter(({ code }) => /^ui-/.test(code)),
  };
}

describe('an app whose API serves the pages', () => {
  it.each([
    ['a file server', 'package main\n\nvar _ = http.Handle("/", http.FileServer(http.Dir("web")))\n'],
    [
      'a root route',
      'package main\n// text\nfunc x() { r.GET("/", page); c.Header("Content-Type", "text/html") }\n',
    ],
  ])('shows the port of the API: %s', async (_what, main) => {
    const { ids, page, found } = await plan({ 'api/main.go': main.replace('var _ = ', 'func init() { ') });
    expect(ids).toEqual(['api']);
    expect(page).toBe('api');
    expect(found).toMatchObject([
      {
        severity: 'info',
        code: 'ui-served-by-api',
        message: expect.stringContaining('scenarios/s/api/main.go:3'),
      },
    ]);
  });

  it.each([
    ['mail in HTML', { 'api/main.go': 'package main\nvar h = "Content-Type: text/html"\n' }],
    ['answers in JSON', { 'api/main.go': 'package main\nfunc x() { r.GET("/", status) }\n' }],
  ])('is not one with %s', async (_what, files) => {
    expect(await plan(files)).toMatchObject({ page: undefined, found: [] });
  });
});

describe('a folder of a user interface without a page', () => {
  const files = { 'ui/package.json': '{"scripts": {"build": "node build.js"}}', 'ui/tracker.js': '1;\n' };

  it('is no service, and the report says so', async () => {
    const { ids, found } = await plan(files);
    expect(ids).toEqual(['api']);
    expect(found).toMatchObject([
      { severity: 'info', code: 'ui-without-page', file: 'scenarios/s/ui/package.json' },
    ]);
  });

  it('is one where a port is declared for it, or a page is there', async () => {
    const ports = { api: { env_var: 'API_PORT' }, ui: { env_var: 'UI_PORT' } };
    expect((await plan(files, ports)).ids).toEqual(['api', 'ui']);
    expect((await plan({ ...files, 'ui/src/index.html': '<p>' })).ids).toEqual(['api', 'ui']);
  });
});
