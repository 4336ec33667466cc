import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { build as bundleFile } from 'esbuild';
import { createEndUser, type EndUser } from '../../scripts/prove/end-user.ts';
import { startApp, waitForNoProcessIn } from '../../scripts/prove/installed-app.ts';
import { runCli } from './support/cli.ts';

jest.setTimeout(400_000);

let dir = '';
let user: EndUser;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'two-scenarios-'));
  await chmod(dir, 0o755);
  user = await createEndUser();
});
afterAll(async () => {
  await user.remove();
  await rm(dir, { recursive: true, force: true });
});

/** An API that says what it sees: its database and tables, its files, and the other scenario by both ways of finding it. */
const api = `const { createServer } = require('node:http');
const { execFileSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { Client } = require('./pg.cjs');
async function describe() {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const { rows } = await client.query("SELECT current_database() AS name, array(SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY 1) AS tables");
  await client.end();
  const other = process.env.PAY_DESK_URL;
  return {
    scenario: process.env.SCENARIO_NAME,
    database: rows[0].name,
    tables: rows[0].tables,
    cwd: process.cwd(),
    hasConfig: existsSync(process.env.VROOLI_ROOT + '/scenarios/' + process.env.SCENARIO_NAME + '/.vrooli/service.json'),
    hasSecret: process.env.JWT_SECRET.length > 8,
    ...(process.env.SCENARIO_NAME === 'shop' ? { called: await (await fetch(other + '/state')).json() } : {}),
    ...(process.env.SCENARIO_NAME === 'shop'
      ? { sameByCommand: 'http://127.0.0.1:' + execFileSync('vrooli', ['scenario', 'port', 'pay-desk', 'API_PORT'], { encoding: 'utf8' }).trim() === other }
      : {}),
  };
}
createServer((request, response) => {
  if (request.url === '/health') return response.end('ok');
  describe().then(
    (state) => response.end(JSON.stringify(state)),
    (error) => { response.statusCode = 500; response.end(String(error.stack)); },
  );
}).listen(Number(process.env.API_PORT), '127.0.0.1');
`;

async function writeScenario(name: string, sql: string, scenarios: object): Promise<string> {
  const postgres = {
    required: true,
    initialization: [{ file: 'initialization/schema.sql', type: 'schema' }],
  };
  const config = {
    service: { name, version: '1.0.0' },
    ports: { api: { env_var: 'API_PORT', range: '15000-19999' } },
    dependencies: { resources: { postgres }, scenarios },
    lifecycle: {
      health: { endpoints: { api: '/health' } },
      develop: { steps: [{ name: 'start-api', run: 'cd api && node main.js' }] },
    },
  };
  const files = {
    '.vrooli/service.json': JSON.stringify(config),
    'initialization/schema.sql': sql,
    'api/package.json': JSON.stringify({ name: `${name}-api`, version: '1.0.0', main: 'main.js' }),
    'api/main.js': api,
  };
  const scenario = join(dir, 'scenarios', name);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(scenario, path)), { recursive: true });
    await writeFile(join(scenario, path), text);
  }
  const entry = { contents: "module.exports = { Client: require('pg').Client };", resolveDir: process.cwd() };
  await bundleFile({
    stdin: entry,
    bundle: true,
    platform: 'node',
    outfile: join(scenario, 'api/pg.cjs'),
    external: ['pg-native', 'cloudflare:sockets'],
    logLevel: 'error',
  });
  return scenario;
}

it('an app of two scenarios has both APIs on one server with two databases, and one calls the other', async () => {
  await writeScenario('pay-desk', 'CREATE TABLE payments ();\n\\ir more.sql\n', {});
  await writeFile(join(dir, 'scenarios/pay-desk/initialization/more.sql'), 'CREATE TABLE coins ();\n');
  const shop = await writeScenario('shop', 'CREATE TABLE goods ();\n', { 'pay-desk': { required: true } });
  const out = join(dir, 'out');
  const args = [
    '--root',
    dir,
    '--out',
    out,
    '--target',
    'linux-x64',
    '--format',
    'tar.zst',
    '--documents',
    join(dir, 'documents'),
  ];
  const { code, stderr } = await runCli(['build', shop, ...args]);
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });

  const unpacked = join(dir, 'unpacked');
  await mkdir(unpacked);
  execFileSync('tar', [
    '--zstd',
    '-xf',
    join(out, 'shop-1.0.0-linux-x64.tar.zst'),
    '--no-same-owner',
    '-C',
    unpacked,
  ]);
  const bundleRoot = join(unpacked, execFileSync('ls', [unpacked], { encoding: 'utf8' }).trim());
  const appData = join(user.home, 'shop');
  const app = startApp(bundleRoot, appData, user);
  await app.waitUntil('the app is ready', async () => (await app.call('GET', '/readyz')).status === 200);
  const { scenarios } = (await app.call('GET', '/ports')).body as {
    scenarios: Record<string, Record<string, number>>;
  };
  expect(Object.keys(scenarios)).toEqual(['pay-desk', 'shop']);
  const answer = await fetch(`http://127.0.0.1:${scenarios['shop']?.['API_PORT']}/state`);
  expect(await answer.json()).toEqual({
    scenario: 'shop',
    database: 'app',
    tables: ['goods'],
    cwd: join(appData, 'work/scenarios/shop/api'),
    hasConfig: true,
    hasSecret: true,
    called: {
      scenario: 'pay-desk',
      database: 'pay_desk',
      tables: ['coins', 'payments'],
      cwd: join(appData, 'work/scenarios/pay-desk/api'),
      hasConfig: true,
      hasSecret: true,
    },
    sameByCommand: true,
  });
  app.process.kill('SIGTERM');
  expect((await app.exited()).code).toBe(0);
  expect(await waitForNoProcessIn(bundleRoot)).toEqual([]);
});
