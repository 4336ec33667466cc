import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import type { Analysis } from '../../../schema/analysis.ts';
import { chooseDatabases } from './database-names.ts';
import { analysis, kit, plan, planned, skeleton } from './fixture.ts';
import { assemble } from './index.ts';

const withDatabases = {
  ...kit,
  provides: { env: { ...kit.provides.env, BIG_DB_NAME: '{{database}}' } },
  databases: { name: 'app', env: 'SMALL_DB_DATABASES' },
};

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'assemble-'));
  put('product/resources/kit/small-db/kit.json', JSON.stringify(withDatabases));
  put('repo/scenarios/notes/data/seed.sql', 'create table notes();\n');
  for (const folder of ['api', 'mailer', 'ui']) put(`repo/scenarios/notes/${folder}/source`, '');
  put('repo/scenarios/pay-desk/api/source', '');
  put('repo/scenarios/pay-desk/db/main.sql', '\\i db/more.sql\n');
  put('repo/scenarios/pay-desk/db/more.sql', 'create table coins();\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(name: string, content: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), content);
}

const payDesk = {
  id: 'pay-desk-api',
  type: 'api-binary',
  scenario: 'pay-desk',
  build: { type: 'go', source_dir: 'scenarios/pay-desk/api' },
  binaries: { 'linux-x64': { path: 'scenarios/pay-desk/api/api' } },
  ports: { requested: [{ name: 'http', range: { min: 15030, max: 15039 } }] },
  health: { type: 'tcp', port_name: 'http' },
  readiness: { type: 'port_open', port_name: 'http' },
  metadata: { resources: ['big-db'] },
};

const file = (path: string, more: object = {}) => ({
  service: 'big-db',
  path,
  kind: 'file',
  how: 'prepares big-db',
  loaded_by: 'small-db',
  pointer: '/dependencies/resources/big-db/initialization/0',
  ...more,
});

function ofTwo(artifacts: object[]): Analysis {
  const own = skeleton();
  const folder = 'scenarios/pay-desk';
  return analysis({
    skeleton: {
      ...own,
      services: [payDesk, ...(own['services'] as object[])],
      scenarios: [{ name: 'pay-desk', folder }],
    },
    scenarios: [{ name: 'pay-desk', folder, services: ['pay-desk-api'], required_by: ['notes'] }],
    artifacts: artifacts as Analysis['artifacts'],
  });
}

async function run(from: Analysis) {
  const ctx = { fs: nodeFileSystem, packageRoot: join(root, 'product') };
  const place = { scenarioDir: join(root, 'repo/scenarios/notes'), root: join(root, 'repo') };
  return await assemble(ctx, { analysis: from, secretPlan: plan(planned('token', ['api'])), ...place });
}

const both = [
  file('data/seed.sql'),
  file('scenarios/pay-desk/db/main.sql', { scenario: 'pay-desk', strict: true }),
];

describe('a bundle of two scenarios', () => {
  it('has one server with a database for each, and the files of each in its own', async () => {
    const { bundle, text } = await run(ofTwo(both));
    const service = (id: string) => bundle.services.find((one) => one.id === id);
    expect(service('api')?.env?.['BIG_DB_NAME']).toBe('app');
    expect(service('pay-desk-api')).toMatchObject({
      env: { BIG_DB_NAME: 'pay_desk', BIG_DB_PORT: '${small-db.sql}' },
      dependencies: ['small-db'],
    });
    const database = service('small-db');
    expect(database?.env?.['SMALL_DB_FILES']).toBe('["data/seed.sql"]');
    expect(database?.env?.['SMALL_DB_STRICT']).toBeUndefined();
    expect(JSON.parse(database?.env?.['SMALL_DB_DATABASES'] ?? '')).toEqual([
      {
        name: 'pay_desk',
        base: 'scenarios/pay-desk',
        initialization: ['scenarios/pay-desk/db/main.sql'],
        is_strict: true,
      },
    ]);
    expect(database?.assets?.map(({ path, size_bytes }) => [path, size_bytes])).toEqual([
      ['data/seed.sql', 22],
      ['scenarios/pay-desk/db/main.sql', 15],
      ['scenarios/pay-desk/db/more.sql', 22],
    ]);
    const from = ofTwo(both);
    const again = await run({ ...from, skeleton: JSON.parse(text) as Analysis['skeleton'] });
    expect(again.text).toBe(text);
  });

  it('has a database of its own for a scenario without files too', async () => {
    const { bundle } = await run(ofTwo([]));
    const [database] = bundle.services;
    expect(JSON.parse(database?.env?.['SMALL_DB_DATABASES'] ?? '')).toMatchObject([
      { name: 'pay_desk', initialization: [] },
    ]);
    expect(database?.assets).toBeUndefined();
  });

  it('shares the content of a server without databases', async () => {
    put('product/resources/kit/small-db/kit.json', JSON.stringify(kit));
    const { bundle } = await run(ofTwo(both));
    expect(bundle.services[0]?.env).toEqual({
      SMALL_DB_FILES: '["data/seed.sql","scenarios/pay-desk/db/main.sql"]',
      SMALL_DB_STRICT: 'true',
    });
  });

  it('reports a missing file at the scenario that names it', async () => {
    rmSync(join(root, 'repo/scenarios/pay-desk/db/main.sql'));
    await expect(run(ofTwo(both))).rejects.toMatchObject({
      diagnostics: expect.arrayContaining([
        expect.objectContaining({
          code: 'file-missing',
          file: 'scenarios/pay-desk/.vrooli/service.json',
        }),
      ]),
    });
  });
});

it.each([
  [
    ['pay-desk', 'Pay Desk'],
    ['pay_desk', 'pay_desk_2'],
  ],
  [
    ['app', 'postgres', 'pg-tools', '2048'],
    ['app_2', 'scenario_postgres', 'scenario_pg_tools', 'scenario_2048'],
  ],
  [['x'.repeat(80)], ['x'.repeat(59)]],
])('names of databases differ and need no quotes: %j', (scenarios, names) => {
  expect([...chooseDatabases(scenarios, 'app').values()]).toEqual(names);
});
