import { describe, expect, it } from '@jest/globals';
import type { Service } from '../../../../schema/bundle/service.ts';
import { openTexts } from '../../../../test/support/analyze-text.ts';
import { analyzeFolder } from '../index.ts';

const range = '15000-19999';
const ports = { api: { env_var: 'API_PORT', range }, ui: { env_var: 'UI_PORT', range: '35000-39999' } };

/** What the API asks for and the findings, for pages with the given sources. */
async function plan(files: Record<string, string>, more: object = {}) {
  const workspace = await openTexts({
    'scenarios/s/.vrooli/service.json': JSON.stringify({
      service: { name: 's', version: '1' },
      ports,
      ...more,
    }),
    'scenarios/s/api/go.mod': 'module s\n',
    'scenarios/s/api/main.go': 'package main\n',
    'scenarios/s/ui/index.html': '<p>',
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`scenarios/s/${path}`, text])),
  });
  const { skeleton, diagnostics } = await analyzeFolder(workspace, 'scenarios/s', { tier: 'desktop' });
  const api = (skeleton['services'] as Service[]).find(({ id }) => id === 'api');
  const ui = (skeleton['services'] as Service[]).find(({ id }) => id === 'ui');
  return {
    buildPort: ui?.build?.env?.['API_PORT'],
    asked: api?.ports?.requested,
    found: diagnostics.filter(({ code }) => code === 'ui-port-fixed').map(({ message }) => message),
  };
}

const without = [{ name: 'api', range: { min: 15_000, max: 19_999 } }];

describe('pages with the port of their API in their code', () => {
  it.each([
    ['ui/app.js', "const port = window.API_PORT || '16796';\nfetch(`http://127.0.0.1:${port}/api`);\n"],
    ['ui/src/app.ts', 'fetch("http://localhost:16796/api");\n'],
    ['ui/app.js', "this.port = '16796';\nthis.url = `http://${this.apiHost}:${this.port}/api`;\n"],
    ['ui/index.html', "<script>fetch('http://localhost:16796/x')</script>"],
  ])('get it whenever it is free: %s %s', async (path, text) => {
    const { asked, found } = await plan({ [path]: text });
    expect(asked).toEqual([{ ...without[0], preferred: 16_796 }]);
    expect(found).toEqual([expect.stringContaining(`scenarios/s/${path}:1`)]);
  });

  it.each([
    ['a port outside the range', { 'ui/app.js': 'fetch("http://localhost:8080/api");' }],
    ['a number without an address', { 'ui/app.js': "const size = '16796';" }],
    ['two ports', { 'ui/app.js': 'fetch("http://localhost:16796/a"); fetch("http://localhost:16797/b");' }],
    ['a configuration', { 'ui/vite.config.js': 'export default { target: "http://localhost:16796" };' }],
    ['a server', { 'ui/server.js': 'proxy("http://localhost:16796");' }],
  ])('do not with %s', async (_what, files) => {
    expect(await plan(files)).toMatchObject({ asked: without, found: [] });
  });
});

describe('pages whose build writes the port of their API into them', () => {
  const manifest = { 'ui/package.json': '{"scripts": {"build": "vite build"}}' };
  const define = (value: string) => ({
    'ui/vite.config.ts': `export default {\n  define: { 'import.meta.env.VITE_API_PORT': ${value} },\n};\n`,
  });
  const step = (run: string) => ({ lifecycle: { setup: { steps: [{ name: 'build-ui', run }] } } });

  it.each<[string, Record<string, string>, object, string]>([
    [
      'by its configuration',
      define("JSON.stringify(process.env.API_PORT || '8080')"),
      {},
      'scenarios/s/ui/vite.config.ts:2',
    ],
    ['by its step', {}, step('cd ui && VITE_API_PORT=${API_PORT} npm run build'), 'the step build-ui'],
  ])('get one of their own %s, and the API takes it', async (_what, files, more, place) => {
    const { asked, found, buildPort } = await plan({ ...manifest, ...files }, more);
    const preferred = asked?.[0]?.preferred;
    expect(preferred).toBeGreaterThanOrEqual(15_000);
    expect(preferred).toBeLessThanOrEqual(19_999);
    expect(preferred).not.toBe(15_000);
    expect(buildPort).toBe(String(preferred));
    expect(found).toEqual([expect.stringContaining(place)]);
  });

  it('is not one that only the proxy of development has', async () => {
    const config = {
      'ui/vite.config.ts': 'const port = process.env.API_PORT;\nexport default { server: {} };\n',
    };
    expect(await plan({ ...manifest, ...config })).toMatchObject({
      asked: without,
      found: [],
      buildPort: '15000',
    });
  });
});
