import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { AnalysisDocument } from './analysis.ts';
import { assembleIn, type BundleDocument, canonical, checksumOf } from './bundle.ts';
import { goReading, planIn, type SecretPlanDocument, shopFiles } from './plan.ts';
import { type Content, inRepo, put, run } from './repo.ts';

const schema = 'CREATE TABLE item (id integer PRIMARY KEY);\n';
const files = shopFiles(
  {
    'api/main.go': goReading('API_PORT', 'DATABASE_URL', 'JWT_SECRET', 'OPENAI_API_KEY'),
    'initialization/postgres/schema.sql': schema,
  },
  {
    resources: {
      postgres: {
        required: true,
        enabled: true,
        initialization: [{ file: 'initialization/postgres/schema.sql', type: 'schema' }],
      },
    },
  },
);

/** Plans, lets `change` spoil or add to the two documents, and assembles. */
async function assembled(
  body: (repo: string) => Promise<void>,
  change?: (analysis: AnalysisDocument, plan: SecretPlanDocument) => void,
  given: Record<string, Content> = files,
) {
  await inRepo(given, async (repo) => {
    const { plan, stdout, stderr, code } = await planIn(repo);
    if (code !== 0) throw new Error(stderr);
    await put(repo, 'out/secret-plan.json', stdout);
    if (change !== undefined) {
      const analysis = JSON.parse(
        await readFile(join(repo, 'out/analysis.json'), 'utf8'),
      ) as AnalysisDocument;
      change(analysis, plan);
      await put(repo, 'out/analysis.json', analysis);
      await put(repo, 'out/secret-plan.json', plan);
    }
    await body(repo);
  });
}

const parse = (text: string) => JSON.parse(text) as BundleDocument;
const find = (bundle: BundleDocument, id: string) => bundle.services.find((one) => one.id === id);

describe('assemble', () => {
  it('makes a bundle that validate accepts, in canonical order, and prints its checksum', async () => {
    await assembled(async (repo) => {
      const { code, stdout, stderr } = await assembleIn(repo);
      expect(code).toBe(0);
      expect(JSON.stringify(JSON.parse(stdout))).toBe(canonical(parse(stdout)));
      expect(stderr).toContain(checksumOf(parse(stdout)));
      await put(repo, 'out/bundle.json', stdout);
      const verdict = await run(['validate', join(repo, 'out/bundle.json')]);
      expect(JSON.parse(verdict.stdout)).toEqual({ status: 'valid', schema: 'desktop.v0.1' });
    });
  });

  it('adds the replacement: service, env, port, secret, data folder, health, dependency', async () => {
    await assembled(async (repo) => {
      const bundle = parse((await assembleIn(repo)).stdout);
      expect(find(bundle, 'embedded-postgres')).toMatchObject({
        type: 'resource',
        kit: { name: 'embedded-postgres', version: expect.any(String) },
        ports: { requested: [{ name: 'postgres', range: expect.any(Object) }] },
        data_dirs: [expect.any(String)],
        health: expect.any(Object),
        readiness: expect.any(Object),
      });
      const api = find(bundle, 'api');
      expect(api?.dependencies).toContain('embedded-postgres');
      expect(api?.env?.['DATABASE_URL']).toContain('${embedded-postgres.postgres}');
      expect(api?.env?.['DATABASE_URL']).toMatch(/^postgres(ql)?:\/\/.*\$\{secret:\w+\}@127\.0\.0\.1:/);
      const [, id] = /\$\{secret:(\w+)\}/.exec(api?.env?.['DATABASE_URL'] ?? '') ?? [];
      expect(api?.secrets).toContain(id);
      expect(bundle.secrets?.find((one) => one.id === id)?.class).toBe('per_install_generated');
      expect(bundle.services.some((one) => one.id === 'postgres')).toBe(false);
      expect(bundle.swaps).toMatchObject([{ original: 'postgres', replacement: 'embedded-postgres' }]);
    });
  });

  it('links every planned secret to the services of the plan, and contains no infrastructure', async () => {
    await assembled(async (repo) => {
      const bundle = parse((await assembleIn(repo)).stdout);
      expect(find(bundle, 'api')?.secrets).toEqual(expect.arrayContaining(['jwt_secret', 'openai_api_key']));
      expect(bundle.secrets?.map((one) => one.class)).not.toContain('infrastructure');
      expect(bundle.secrets?.filter((one) => one.target.name === 'DATABASE_URL')).toEqual([]);
    });
  });

  it('ships the initialization files of the database with digest and size', async () => {
    await assembled(async (repo) => {
      const bundle = parse((await assembleIn(repo)).stdout);
      const assets = bundle.services.flatMap((one) => one.assets ?? []);
      const asset = assets.find(({ path }) => path.endsWith('schema.sql'));
      expect(asset).toMatchObject({
        sha256: createHash('sha256').update(schema).digest('hex'),
        size_bytes: schema.length,
      });
    });
  });

  it('gives the same bytes again', async () => {
    let first = '';
    await assembled(async (repo) => {
      first = (await assembleIn(repo)).stdout;
      expect((await assembleIn(repo)).stdout).toBe(first);
    });
    await assembled(async (repo) => expect((await assembleIn(repo)).stdout).toBe(first));
  });

  it('reports every missing file together, and writes nothing', async () => {
    await assembled(
      async (repo) => {
        const out = join(repo, 'out/bundle.json');
        const { code, stdout, diagnostics } = await assembleIn(repo, ['--out', out]);
        expect({ code, stdout, written: existsSync(out) }).toEqual({ code: 1, stdout: '', written: false });
        for (const name of ['first.bin', 'second.bin', 'third.bin']) {
          expect(diagnostics).toContainEqual(
            expect.objectContaining({
              severity: 'error',
              message: expect.stringContaining(name),
              remedy: expect.any(String),
            }),
          );
        }
      },
      ({ skeleton }) => {
        const [service] = skeleton.services;
        if (service === undefined) throw new Error('no service');
        service.assets = ['first.bin', 'second.bin', 'third.bin'].map((path) => ({
          path: `data/${path}`,
          sha256: '0'.repeat(64),
          size_bytes: 0,
        }));
      },
    );
  });

  it.each<[string, (analysis: AnalysisDocument, plan: SecretPlanDocument) => void]>([
    [
      'a secret that no service uses',
      (_, plan) => {
        for (const one of plan.secrets) one.services = [];
      },
    ],
    [
      'a secret for a service that is not there',
      (_, plan) => {
        for (const one of plan.secrets) one.services = ['ghost'];
      },
    ],
    [
      'a plan of another scenario',
      (_, plan) => {
        plan.scenario = 'stall';
      },
    ],
    [
      'an infrastructure secret',
      (_, plan) => {
        for (const one of plan.secrets) one.class = 'infrastructure';
      },
    ],
    [
      'an analysis of another form',
      (analysis) => {
        analysis.schema_version = 'analysis.v9';
      },
    ],
    [
      'an asset outside the scenario',
      ({ skeleton }) => {
        for (const one of skeleton.services)
          one.assets = [{ path: '../../x', sha256: 'pending', size_bytes: 0 }];
      },
    ],
    [
      'services that wait for each other',
      ({ skeleton }) => {
        for (const one of skeleton.services) one.dependencies = ['api', 'ui'].filter((id) => id !== one.id);
      },
    ],
  ])('refuses %s', async (_, change) => {
    await assembled(async (repo) => {
      const { code, stdout, diagnostics } = await assembleIn(repo);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(diagnostics.some(({ severity, remedy }) => severity === 'error' && remedy !== undefined)).toBe(
        true,
      );
    }, change);
  });

  it('applies one swap of an original, and only one that the analysis applied', async () => {
    await assembled(
      async (repo) => {
        const { code, stdout } = await assembleIn(repo);
        if (code === 0) expect(parse(stdout).swaps ?? []).toEqual([]);
        else expect(stdout).toBe('');
      },
      ({ swaps }) => {
        for (const swap of swaps) swap.applied = false;
      },
    );
  });
});

describe('--export', () => {
  it('wraps the manifest with its checksum by RFC 8785 and a time', async () => {
    await assembled(async (repo) => {
      const plain = parse((await assembleIn(repo)).stdout);
      const { stdout } = await assembleIn(repo, ['--export'], { SOURCE_DATE_EPOCH: '1736942400' });
      const envelope = JSON.parse(stdout) as Record<string, unknown>;
      expect(envelope).toEqual({
        status: 'exported',
        schema: 'desktop.v0.1',
        scenario: 'shop',
        tier: 'desktop',
        manifest: plain,
        checksum: checksumOf(plain),
        generated_at: '2025-01-15T12:00:00Z',
      });
    });
  });

  it('has a checksum that changes with any value, and that the time does not touch', async () => {
    await assembled(async (repo) => {
      const read = async (epoch: string) =>
        JSON.parse((await assembleIn(repo, ['--export'], { SOURCE_DATE_EPOCH: epoch })).stdout) as {
          manifest: BundleDocument;
          checksum: string;
        };
      const [first, second] = [await read('0'), await read('86400')];
      expect(second.checksum).toBe(first.checksum);
      first.manifest.app['version'] = '1.0.1';
      expect(checksumOf(first.manifest)).not.toBe(first.checksum);
    });
  });
});

describe('an asset of the skeleton', () => {
  it('that a build will produce stays pending', async () => {
    await assembled(
      async (repo) => {
        const { code, stdout } = await assembleIn(repo);
        expect(code).toBe(0);
        expect(JSON.stringify(find(parse(stdout), 'api')?.assets)).toContain('pending');
      },
      ({ skeleton }) => {
        const api = skeleton.services.find(({ id }) => id === 'api');
        if (api === undefined) throw new Error('no api');
        api.assets = [{ path: 'services/api/index.bin', sha256: 'pending', size_bytes: 0 }];
      },
    );
  });
});
