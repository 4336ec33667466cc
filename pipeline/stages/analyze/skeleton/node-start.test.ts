import { describe, expect, it } from '@jest/globals';
import type { Service } from '../../../../schema/bundle/service.ts';
import { openTexts } from '../../../../test/support/analyze-text.ts';
import { analyzeFolder } from '../index.ts';

async function startOf(run: string, manifest: object = {}, files: Record<string, string> = {}) {
  const workspace = await openTexts({
    'scenarios/s/.vrooli/service.json': JSON.stringify({
      service: { name: 's', version: '1' },
      ports: { api: { env_var: 'API_PORT' } },
      lifecycle: { develop: { steps: [{ name: 'start-api', run, background: true }] } },
    }),
    'scenarios/s/api/package.json': JSON.stringify(manifest),
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`scenarios/s/api/${path}`, text])),
  });
  const { skeleton, diagnostics } = await analyzeFolder(workspace, 'scenarios/s', { tier: 'desktop' });
  const [api] = skeleton['services'] as Service[];
  return {
    entry: api?.build?.entry_point,
    options: api?.build?.node_args,
    args: api?.binaries?.universal?.args,
    env: api?.env ?? {},
    codes: diagnostics.map(({ code }) => code),
  };
}

describe('the start of a Node program', () => {
  it.each<[string, string, string, string[] | undefined, string[] | undefined]>([
    ['without an extension', 'cd api && node src/bin/www', 'src/bin/www', undefined, undefined],
    ['without an extension and with an argument', 'cd api && node ./bin/www serve', 'bin/www', [], ['serve']],
    [
      'with options that have values',
      'cd api && node --require ./preload.cjs --import ./instrument.mjs --max-old-space-size=300 server.js --fast',
      'server.js',
      ['--require', './preload.cjs', '--import', './instrument.mjs', '--max-old-space-size=300'],
      ['--fast'],
    ],
    [
      'with NODE_OPTIONS',
      'cd api && NODE_OPTIONS=--no-warnings node server.js',
      'server.js',
      ['--no-warnings'],
      undefined,
    ],
    ['by tsx', 'cd api && tsx watch src/index.ts --fast', 'src/index.ts', [], ['--fast']],
  ])('%s', async (_what, run, entry, options, args) => {
    expect(await startOf(run)).toMatchObject({ entry, options, args });
  });

  it('in a script with cross-env gives its variables to the program once', async () => {
    const scripts = { start: 'cross-env SEASON=autumn NODE_ENV=production node server.js serve' };
    const found = await startOf('cd api && npm start', { scripts });
    expect(found).toMatchObject({ entry: 'server.js', options: [], args: ['serve'] });
    expect(found.env).toMatchObject({ SEASON: 'autumn' });
    expect(found.env).not.toHaveProperty('NODE_OPTIONS');
  });

  it('with a file of variables gives them to the program, without secrets', async () => {
    const files = { 'settings.env': 'SEASON=winter\nSESSION_SECRET=abc\n' };
    const { env, entry, codes } = await startOf(
      'cd api && node --env-file=settings.env server.js',
      {},
      files,
    );
    expect(entry).toBe('server.js');
    expect(env).toMatchObject({ SEASON: 'winter' });
    expect(env).not.toHaveProperty('SESSION_SECRET');
    expect(codes).toContain('start-not-carried');
  });
});
