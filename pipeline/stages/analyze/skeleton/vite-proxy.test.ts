import { describe, expect, it } from '@jest/globals';
import { openTexts } from '../../../../test/support/analyze-text.ts';
import { analyzeFolder } from '../index.ts';
import { readViteProxy } from './vite-proxy.ts';

const table = (text: string) =>
  readViteProxy(`export default defineConfig({ server: { port: 1, proxy: {${text}} } })`);

describe("Vite's proxy table", () => {
  it('is read where it is a literal', () => {
    const config = `
      import { defineConfig } from 'vite'; // server: { proxy: { '/no': '' } }
      export default defineConfig(({ mode }) => ({
        plugins: [react({ include: /\\.(js|[{]x)$/ })],
        server: {
          port: Number(process.env.UI_PORT),
          proxy: {
            '/api': 'http://localhost:8080',
            /* '/old': 'http://localhost:1', */
            "/auth": \`http://127.0.0.1:\${process.env.API_PORT}\`,
            '/graphql/': { target: API_URL, changeOrigin: true, ws: true },
            '/backend': {
              target: process.env.API ?? 'http://localhost:8080',
              rewrite: (path) => path.replace(/^\\/backend/, ''),
              configure: (proxy, options) => { proxy.on('error', () => {}); },
            },
            '/v1/files': { target: 'http://[::1]:80/', rewrite: (p) => { return p.replace('/v1/files', ''); } },
            '/socket.io': { target: 'ws://localhost:8080', ws: true },
          },
        },
      }));`;
    expect(readViteProxy(config)).toEqual({
      paths: [
        { path: '/auth' },
        { path: '/graphql' },
        { path: '/backend', strip_prefix: true },
        { path: '/v1/files', strip_prefix: true },
      ],
      refused: [],
    });
  });

  it('keeps /api where the API gets the rest only', () => {
    const text = `'/api': { target: 'http://localhost:1', rewrite: p => p.replace(/^\\/api/, "") }`;
    expect(table(text).paths).toEqual([{ path: '/api', strip_prefix: true }]);
  });

  it.each([
    [`'^/fallback/.*': 'http://localhost:1'`, 'it is not a plain path'],
    [`'/': 'http://localhost:1'`, 'it is not a plain path'],
    [`'/maps': 'https://tiles.example.com'`, 'its target tiles.example.com is another computer'],
    [`'/v2': 'http://localhost:1/api/v2'`, 'its target has a path'],
    [`'/a': { ws: true }`, 'it has no target'],
    [
      `'/a': { target: X, rewrite: (p) => p.replace(/^\\/a/, '/b') }`,
      'its rewrite is more than leaving out the path',
    ],
    [`'/a': { target: X, rewrite }`, undefined],
  ])('refuses %s', (text, reason) => {
    const [refused] = table(text).refused;
    expect(refused?.reason).toBe(reason);
  });

  it.each([
    '',
    'export default {}',
    'server: { proxy: table }',
    'server: { proxy: {',
    `server: { proxy: { '/a': `,
  ])('is empty in %j', (config) => {
    expect(readViteProxy(config)).toEqual({ paths: [], refused: [] });
  });

  it('is read in time, whatever it holds', () => {
    for (const part of [
      '/*',
      '`',
      '"',
      "'",
      '/',
      '{',
      'server:{',
      'server: { proxy: {',
      '/ ',
      ': /a',
      '\\',
    ]) {
      const started = performance.now();
      readViteProxy(part.repeat(65_536 / part.length));
      expect(performance.now() - started).toBeLessThan(5_000);
    }
  });
});

describe('a user interface with a proxy table', () => {
  const analyze = async (config: string, more: Record<string, string>) => {
    const workspace = await openTexts({
      's/.vrooli/service.json': JSON.stringify({
        service: { name: 's', version: '1' },
        ports: { ui: { port: 3000 } },
      }),
      's/ui/package.json': '{"scripts": {"build": "vite build"}}',
      's/ui/vite.config.ts': config,
      ...more,
    });
    const { skeleton, diagnostics } = await analyzeFolder(workspace, 's', { tier: 'desktop' });
    const services = skeleton['services'] as { id: string; proxy?: unknown }[];
    return {
      proxy: services.find(({ id }) => id === 'ui')?.proxy,
      found: diagnostics.filter(({ code }) => code === 'ui-proxy-not-carried'),
    };
  };
  const config = `export default { server: { proxy: { '/auth': 'http://localhost:1', '/x': 'https://far.example' } } }`;

  it('has its paths in the bundle, and those that cannot be carried over are said', async () => {
    const { proxy, found } = await analyze(config, {
      's/api/go.mod': 'module s',
      's/api/main.go': 'package main',
    });
    expect(proxy).toEqual([{ path: '/auth' }]);
    expect(found).toMatchObject([
      { severity: 'warning', file: 's/ui/vite.config.ts', message: expect.stringContaining('far.example') },
    ]);
  });

  it('has none without an API', async () => {
    expect((await analyze(config, {})).proxy).toBeUndefined();
  });
});
