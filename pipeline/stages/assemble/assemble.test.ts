import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import type { Analysis } from '../../../schema/analysis.ts';
import type { SecretPlan } from '../../../schema/secret-plan.ts';
import { PipelineError } from '../../errors.ts';
import { checksumOf } from '../../shared/document/canonical.ts';
import { toExport } from './export.ts';
import { analysis, kit, plan, planned, skeleton } from './fixture.ts';
import { assemble } from './index.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'assemble-'));
  put('product/resources/kit/small-db/kit.json', JSON.stringify(kit));
  put('repo/notes/data/seed.sql', 'create table notes();\n');
  for (const folder of ['api', 'mailer', 'ui']) put(`repo/notes/${folder}/source`, '');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(name: string, content: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), content);
}

async function run(
  from: Analysis = analysis(),
  secretPlan: SecretPlan | undefined = plan(planned('token', ['api'])),
) {
  const ctx = { fs: nodeFileSystem, packageRoot: join(root, 'product') };
  return await assemble(ctx, {
    analysis: from,
    secretPlan,
    scenarioDir: join(root, 'repo/notes'),
    root: join(root, 'repo'),
  });
}

async function faultsOf(from?: Analysis, secretPlan?: SecretPlan): Promise<string[]> {
  try {
    await run(from, secretPlan);
    return [];
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    expect(error).toMatchObject({ code: 'bundle-invalid', blame: 'input' });
    return error.diagnostics
      .filter((found) => found.severity === 'error')
      .map((found) => `${found.code} ${found.pointer}`);
  }
}

/** An analysis whose first service is changed. */
function withApi(change: Record<string, unknown>): Analysis {
  const draft = skeleton();
  const [api, ...others] = draft['services'] as Record<string, unknown>[];
  return analysis({ skeleton: { ...draft, services: [{ ...api, ...change }, ...others] } });
}

describe('assemble', () => {
  it('connects the server of a user interface where no service names the original, and never pages', async () => {
    const draft = skeleton();
    const [, , ui] = draft['services'] as Record<string, unknown>[];
    const pages = { ...ui, dependencies: [] };
    const server = {
      ...pages,
      id: 'site',
      build: { type: 'npm', source_dir: 'ui', entry_point: 'server.js' },
    };
    const { bundle } = await run(analysis({ skeleton: { ...draft, services: [pages, server] } }), plan());
    const found = Object.fromEntries(bundle.services.map((one) => [one.id, one.env?.['BIG_DB_PORT']]));
    expect(found).toMatchObject({ site: '${small-db.sql}', ui: undefined });
  });

  it('adds the replacement and connects the services that used the original, and only those', async () => {
    const { bundle } = await run();
    const [db, api, mailer] = bundle.services;
    expect(db).toMatchObject({
      id: 'small-db',
      type: 'resource',
      kit: { name: 'small-db', version: '1.0.0' },
      secrets: ['big_db_password'],
    });
    expect(api).toMatchObject({
      env: { BIG_DB_URL: kit.provides.env.BIG_DB_URL, BIG_DB_PORT: '${small-db.sql}', MODE: 'production' },
      secrets: ['big_db_password', 'token'],
      dependencies: ['small-db'],
    });
    expect(mailer).not.toHaveProperty('env');
    expect(mailer).not.toHaveProperty('dependencies');
    expect(bundle.swaps).toEqual([
      { original: 'big-db', replacement: 'small-db', reason: 'is small', limitations: 'one user' },
    ]);
    expect(bundle.secrets?.map((secret) => secret.id)).toEqual(['big_db_password', 'token']);
  });

  it('replaces a service of the original itself', async () => {
    const draft = skeleton();
    const original = {
      ...kit.service,
      id: 'big-db',
      secrets: [],
      binaries: { universal: { path: 'data/seed.sql' } },
    };
    const services = (draft['services'] as Record<string, unknown>[]).map((service) =>
      service['id'] === 'mailer' ? { ...service, dependencies: ['big-db'] } : service,
    );
    const { bundle } = await run(analysis({ skeleton: { ...draft, services: [original, ...services] } }));
    expect(bundle.services.map((service) => service.id)).toEqual(['small-db', 'api', 'mailer', 'ui']);
    expect(bundle.services[2]).toMatchObject({
      id: 'mailer',
      dependencies: ['small-db'],
      env: kit.provides.env,
    });
  });

  it('is idempotent: what it assembled assembles to the same bytes', async () => {
    const first = await run();
    const second = await run(analysis({ skeleton: JSON.parse(first.text) as Analysis['skeleton'] }));
    expect(second.text).toBe(first.text);
    expect(second.checksum).toBe(first.checksum);
  });

  it('is idempotent when only a dependency names the user of the original', async () => {
    const draft = skeleton();
    const services = (draft['services'] as Record<string, unknown>[]).map((service) => ({
      ...service,
      metadata: {},
      ...(service['id'] === 'mailer' ? { dependencies: ['big-db'] } : {}),
    }));
    const first = await run(analysis({ skeleton: { ...draft, services } }), plan());
    expect(first.bundle.services.find((service) => service.id === 'api')?.dependencies).toBeUndefined();
    const second = await run(analysis({ skeleton: JSON.parse(first.text) as Analysis['skeleton'] }), plan());
    expect(second.text).toBe(first.text);
  });

  it('gives the same bytes whatever the order of keys, and the checksum of what it writes', async () => {
    const reversed = Object.fromEntries(Object.entries(skeleton()).reverse());
    const [one, other] = [await run(), await run(analysis({ skeleton: reversed }))];
    expect(other.text).toBe(one.text);
    expect(checksumOf(JSON.parse(one.text))).toBe(one.checksum);
  });

  it('fills in digests and sizes of existing files and leaves build outputs pending', async () => {
    const { bundle } = await run();
    const content = 'create table notes();\n';
    expect(bundle.services[1]?.assets).toEqual([
      {
        path: 'data/seed.sql',
        sha256: createHash('sha256').update(content).digest('hex'),
        size_bytes: content.length,
      },
      { path: 'services/api/models.bin', sha256: 'pending' },
    ]);
  });

  it('reports every missing file and every other fault together', async () => {
    rmSync(join(root, 'repo/notes/mailer'), { recursive: true });
    put('repo/notes/changed', 'x');
    const assets = [
      { path: 'a.bin' },
      { path: 'b.bin', sha256: 'pending' },
      { path: 'changed', sha256: 'c'.repeat(64) },
      { path: '../x' },
    ];
    const from = {
      ...withApi({ assets, dependencies: ['nobody'] }),
      artifacts: [{ service: 'api', path: 'init.sql', kind: 'file' as const, how: 'seeds' }],
    };
    expect((await faultsOf(from, plan(planned('lost', [])))).sort()).toEqual([
      'asset-digest-mismatch /services/1/assets/2/sha256',
      'asset-missing /services/1/assets/0/path',
      'asset-missing /services/1/assets/1/path',
      'dependency-unknown /services/1/dependencies/0',
      'file-missing ',
      'path-escapes /services/1/assets/3/path',
      'secret-unused /secrets/1',
      'source-missing /services/2/build/source_dir',
    ]);
  });

  it('refuses a skeleton whose services are not objects', async () => {
    expect(await faultsOf(analysis({ skeleton: { ...skeleton(), services: [7] } }))).toEqual([
      'value-type-invalid /services/0',
    ]);
    expect(await faultsOf(withApi({ assets: [7] }))).toEqual(['value-type-invalid /services/1/assets/0']);
  });

  it('does not follow a link out of the repository', async () => {
    put('secret.txt', 'outside');
    symlinkSync(join(root, 'secret.txt'), join(root, 'repo/notes/linked.txt'));
    expect(await faultsOf(withApi({ assets: [{ path: 'linked.txt' }] }))).toEqual([
      'asset-missing /services/1/assets/0/path',
    ]);
  });

  it('reports a missing prebuilt program', async () => {
    const binaries = { 'linux-x64': { path: 'bin/api' }, 'win-x64': { path: 'bin/api.exe' } };
    put('repo/notes/bin/api', '');
    expect(await faultsOf(withApi({ build: undefined, assets: [], binaries }))).toEqual([
      'binary-missing /services/1/binaries/win-x64/path',
    ]);
  });

  it('reports a swap to a member that the kit does not have', async () => {
    rmSync(join(root, 'product/resources/kit/small-db'), { recursive: true });
    expect(await faultsOf()).toEqual(['kit-missing /swaps']);
  });

  it('ignores swaps that are only proposed', async () => {
    const proposed = analysis().swaps.map((swap) => ({ ...swap, applied: false }));
    const { bundle } = await run(analysis({ swaps: proposed }));
    expect(bundle.services.map((service) => service.id)).toEqual(['api', 'mailer', 'ui']);
    expect(bundle).not.toHaveProperty('swaps');
  });

  it('exports with the checksum and the time of SOURCE_DATE_EPOCH around the manifest', async () => {
    const assembled = await run();
    const text = toExport(assembled, { analysis: analysis(), context: { sourceDateEpoch: 1_736_942_400 } });
    expect(JSON.parse(text)).toEqual({
      status: 'exported',
      schema: 'desktop.v0.1',
      scenario: 'notes',
      tier: 'desktop',
      manifest: JSON.parse(assembled.text),
      checksum: assembled.checksum,
      generated_at: '2025-01-15T12:00:00Z',
    });
  });
});
