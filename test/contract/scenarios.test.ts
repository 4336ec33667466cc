import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, cleanUp, createApp } from './support/app.ts';
import { runtimeExecutable } from './support/executable.ts';
import { library, web } from './support/programs.ts';
import type { Running } from './support/running.ts';

/** Asks `vrooli` on PATH, as code of a scenario does, and calls the other scenario at the answer. */
const asksForPayDesk = `(req, res, url) => {
  if (url.pathname !== '/call') return false;
  const { execFileSync } = require('node:child_process');
  try {
    const port = execFileSync('vrooli', ['scenario', 'port', 'pay-desk', 'API_PORT'], { encoding: 'utf8' }).trim();
    http.get('http://localhost:' + port + '/self', (answer) => { res.setHeader('x-port', port); answer.pipe(res); });
  } catch (error) { res.statusCode = 500; res.end(String(error)); }
  return true;
}`;

let app: App;
let running: Running;
beforeAll(async () => {
  const shop = web(
    'api',
    {
      env: { PORT: '${api.api}', API_PORT: '${api.api}', DB_PORT: '${db.sql}' },
      dependencies: ['pay-desk-api'],
    },
    "const http = require('node:http');",
    asksForPayDesk,
  );
  const payDesk = web('pay-desk-api', {
    scenario: 'pay-desk',
    env: { PORT: '${pay-desk-api.api}', API_PORT: '${pay-desk-api.api}', FOREIGN: '${api.api}' },
    binaries: {
      'linux-x64': { path: 'scenarios/pay-desk/api/main.cjs', cwd: '${data}/work/scenarios/pay-desk/api' },
    },
  });
  const database = web('db', {
    kit: { name: 'db', version: '1' },
    env: { PORT: '${db.sql}', SQL_PORT: '${db.sql}' },
    ports: { requested: [{ name: 'sql' }] },
    health: {
      type: 'http',
      path: '/health',
      port_name: 'sql',
      interval_ms: 200,
      timeout_ms: 3000,
      retries: 3,
    },
  });
  app = await createApp([shop, payDesk, database]);
  app.write('scenarios/library.cjs', library);
  app.write(
    'scenarios/pay-desk/api/main.cjs',
    `const { serve } = require(process.env.BUNDLE_ROOT + '/scenarios/library.cjs'); serve(process.env.PORT);`,
  );
  app.write('scenarios/pay-desk/rates.json', '{"version":1}', 0o644);
  app.save({
    working_tree: { path: 'work/scenarios/shop', digest: 'one' },
    scenarios: [
      {
        name: 'pay-desk',
        folder: 'scenarios/pay-desk',
        working_tree: { path: 'work/scenarios/pay-desk', source: 'scenarios/pay-desk', digest: 'one' },
      },
    ],
  });
  symlinkSync(await runtimeExecutable(), join(app.bundle, 'vrooli'));
  running = await app.startReady();
});
afterAll(cleanUp);

describe('a bundle of several scenarios', () => {
  it('runs each in its own working tree', async () => {
    expect(readFileSync(app.path('work/scenarios/pay-desk/rates.json'), 'utf8')).toBe('{"version":1}');
    const self = await running.ask('pay-desk-api', '/self');
    const { argv, cwd } = JSON.parse(self.text) as { argv: string[]; cwd: string };
    expect(cwd).toBe(app.path('work/scenarios/pay-desk/api'));
    expect(argv).toContain(app.path('work/scenarios/pay-desk/api/main.cjs'));
  });

  it('lays out again what a new payload has changed of one of them', async () => {
    await running.stop();
    app.write('scenarios/pay-desk/rates.json', '{"version":2}', 0o644);
    const [scenario] = app.manifest['scenarios'];
    app.save({
      scenarios: [{ ...scenario, working_tree: { ...scenario.working_tree, digest: 'two' } }],
    });
    running = await app.startReady();
    expect(readFileSync(app.path('work/scenarios/pay-desk/rates.json'), 'utf8')).toBe('{"version":2}');
  });

  it('answers where each is, in GET /ports and to vrooli scenario port', async () => {
    const { json } = await running.get('/ports');
    const { services, scenarios } = json;
    expect(scenarios).toEqual({
      'contract-app': { API_PORT: services.api.api },
      'pay-desk': { API_PORT: services['pay-desk-api'].api },
    });
    const ask = (...args: string[]) =>
      app.execute(['ctl', 'scenario', 'port', ...args, '--app-data', app.data]);
    const port = services['pay-desk-api'].api;
    expect(await ask('pay-desk', 'API_PORT')).toMatchObject({ code: 0, stdout: `${port}\n`, stderr: '' });
    expect(await ask('Pay_Desk')).toMatchObject({ code: 0, stdout: `API_PORT=${port}\n` });
    expect(JSON.parse((await ask('pay-desk', 'API_PORT', '--json')).stdout)).toEqual({
      success: true,
      scenario: 'pay-desk',
      port_name: 'API_PORT',
      port,
    });
    expect(await ask('mint', 'API_PORT')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('scenario mint is not running: it is not part of this app'),
    });
    expect(await ask('pay-desk', 'UI_PORT')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('has no port UI_PORT in this app; ports: API_PORT'),
    });
  });

  it('gives its programs the command vrooli, by which one finds and calls another', async () => {
    const answer = await running.ask('api', '/call');
    expect(answer).toMatchObject({ status: 200 });
    expect(JSON.parse(answer.text)).toMatchObject({ cwd: app.path('work/scenarios/pay-desk/api') });
  });
});
