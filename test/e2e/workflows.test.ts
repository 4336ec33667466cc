import { cpSync, mkdirSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';
import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { type ActRun, createProduct, createRepository, runAct } from '../act/run-act.ts';
import { zipFolder } from '../github/promotable.ts';
import { token } from '../github/serve-api.ts';
import { type GitHubStandIn, startGitHub } from '../github/server.ts';
import { projectRoot } from '../packaging/context.ts';
import { type ResultsService, startResultsService } from '../results-service/server.ts';
import { withTools } from '../support/installed-tools.ts';

jest.setTimeout(600_000);

const it = withTools('act');
const isThorough = process.env['CI'] === 'true' || process.env['WORKFLOWS'] === 'all';

const toScenario = (name: string, index = 'public/index.html') => ({
  [`scenarios/${name}/.vrooli/service.json`]: JSON.stringify({
    version: '2.0.0',
    service: { name, displayName: name, version: '0.1.0', type: 'scenario' },
    ports: { ui: { env_var: 'UI_PORT', range: '35000-39999' } },
    lifecycle: {
      health: { endpoints: { ui: '/health' } },
      setup: {
        steps: [],
        condition: {
          checks: [{ type: 'ui-bundle', bundle_path: 'public/index.html', source_dir: 'public' }],
        },
      },
    },
  }),
  [`scenarios/${name}/${index}`]: `<!doctype html><title>${name}</title><h1>Hello</h1>`,
});

const toCaller = (scenario: string, more = '') => `on: { push: {}, pull_request: {} }
jobs:
  installers:
    uses: ./.github/workflows/bundle.yml
    permissions: { contents: read }
    with:
      scenario: ${scenario}
      targets: '["linux-x64"]'
      action-repository: vrooli/bundle-action
      action-ref: v1
${more}`;

const toPublisher = (name: string, inputs: string) => `on: workflow_dispatch
jobs:
  ${name}:
    uses: ./.github/workflows/${name}.yml
    permissions: { contents: write, actions: read, attestations: read, id-token: write, issues: write }
    with:
      action-repository: vrooli/bundle-action
      action-ref: v1
      log: docs/log.jsonl
${inputs}`;

describe('the reusable workflows, through act', () => {
  let top: string;
  let service: ResultsService;
  let commit = '';
  const client = new DefaultArtifactClient();
  const saved = { ...process.env };

  const run = (workflow: string, event = 'push', env: Record<string, string> = {}): Promise<ActRun> =>
    runAct({
      ...{ workflow, event, repository: join(top, 'repository'), home: join(top, 'home') },
      env: {
        ...service.env,
        ACT_PRODUCT: join(top, 'product'),
        ACT_SOURCE: join(top, 'repository'),
        ...env,
      },
      secrets: { GITHUB_TOKEN: token },
    });
  const listArtifacts = async () =>
    (await client.listArtifacts({ latest: true })).artifacts.map(({ name }) => name);

  beforeAll(async () => {
    top = await mkdtemp(join(tmpdir(), 'act-test-'));
    await createProduct(join(top, 'product'));
    const repository = join(top, 'repository');
    mkdirSync(join(repository, '.github/workflows'), { recursive: true });
    for (const name of ['bundle', 'promote', 'revoke'])
      cpSync(
        join(projectRoot, `.github/workflows/${name}.yml`),
        join(repository, `.github/workflows/${name}.yml`),
      );
    commit = createRepository(repository, {
      ...toScenario('alpha'),
      ...toScenario('beta'),
      // Its page is not where service.json says.
      ...toScenario('broken', 'elsewhere/index.html'),
      '.github/workflows/two.yml': toCaller("'scenarios/alpha, scenarios/b*a'"),
      '.github/workflows/broken.yml': toCaller('scenarios/broken'),
      '.github/workflows/signed.yml': toCaller('scenarios/alpha', '      sign: require\n'),
      '.github/workflows/publish.yml': toPublisher(
        'promote',
        "      run: '1'\n      artifact: release-vrooli-bundle-alpha\n      environment: ''\n      require-attestation: false\n      allow-unrehearsed: true\n",
      ),
      '.github/workflows/withdraw.yml': toPublisher(
        'revoke',
        "      tag: v0.1.0\n      reason: It loses notes.\n      environment: ''\n",
      ),
    });
    service = await startResultsService();
    Object.assign(process.env, service.env);
  });

  afterAll(async () => {
    for (const name of Object.keys(service.env)) {
      if (saved[name] === undefined) delete process.env[name];
      else process.env[name] = saved[name];
    }
    await service.stop();
    await rm(top, { recursive: true, force: true, maxRetries: 5 });
  });

  const expectGreen = async ({ code, log }: ActRun) => {
    expect({ code, log: code === 0 ? '' : log.slice(-4000) }).toEqual({ code: 0, log: '' });
    expect(await listArtifacts()).toEqual(
      expect.arrayContaining([
        'release-vrooli-bundle-alpha',
        'release-vrooli-bundle-beta',
        'vrooli-bundle-plans',
      ]),
    );
  };

  it('bundle two scenarios, promote one and withdraw it', async () => {
    await expectGreen(await run('two.yml'));
    // A run that is repeated uploads again under the same names.
    if (isThorough) await expectGreen(await run('two.yml'));
    const { artifacts } = await client.listArtifacts({ latest: true });
    const found = artifacts.find(({ name }) => name === 'release-vrooli-bundle-alpha');
    const folder = join(top, 'release');
    await client.downloadArtifact(found?.id ?? 0, { path: folder });
    expect(await readdir(folder)).toContain('alpha-0.1.0-linux-x64.tar.zst');
    const github: GitHubStandIn = await startGitHub({
      runs: [
        {
          ...{
            id: 1,
            attempt: 1,
            commit,
            event: 'push',
            status: 'completed',
            conclusion: 'success',
            approvals: [],
          },
          headRepository: 'owner/app',
          artifacts: [
            { id: 9, name: 'release-vrooli-bundle-alpha', zip: await zipFolder(folder), isExpired: false },
          ],
        },
      ],
    });
    try {
      const { GITHUB_API_URL = '', GITHUB_SERVER_URL = '' } = github.env;
      const published = await run('publish.yml', 'workflow_dispatch', { GITHUB_API_URL, GITHUB_SERVER_URL });
      expect(published.code === 0 ? '' : published.log.slice(-4000)).toBe('');
      const [release] = github.state.releases;
      expect(release).toMatchObject({ tag: 'v0.1.0', isDraft: false, isImmutable: true });
      expect(release?.assets.map(({ name }) => name)).toContain('promotion.json');
      const withdrawn = await run('withdraw.yml', 'workflow_dispatch', { GITHUB_API_URL, GITHUB_SERVER_URL });
      expect(withdrawn.code === 0 ? '' : withdrawn.log.slice(-4000)).toBe('');
      expect(release?.notes).toContain('v0.1.0 was withdrawn: It loses notes.');
      const lines = (github.state.files.get('docs/log.jsonl') ?? '').trim().split('\n');
      expect(lines.map((line) => JSON.parse(line).action)).toEqual(['promoted', 'revoked']);
      expect(github.faults).toEqual([]);
    } finally {
      await github.close();
    }
  });

  it('end with the fault of a scenario, at its file, and release nothing', async () => {
    const { code, log } = await run('broken.yml');
    expect(code).not.toBe(0);
    expect(log).toContain('scenarios/broken');
    expect(log).not.toContain('Merge broken');
    expect(await listArtifacts()).not.toContain('release-vrooli-bundle-broken');
  });

  (isThorough ? it : it.skip)('release nothing when the files of a system are lost', async () => {
    const name = 'release-vrooli-bundle-alpha';
    await client.deleteArtifact(name).catch(() => undefined);
    await client.deleteArtifact('vrooli-bundle-alpha-linux-x64').catch(() => undefined);
    const { code, log } = await run('two.yml', 'push', { ACT_LOSES: 'vrooli-bundle-alpha-linux-x64' });
    expect(code).not.toBe(0);
    expect(log).toContain('has no metadata.json');
    expect(await listArtifacts()).not.toContain(name);
  });

  (isThorough ? it : it.skip)(
    'refuse a pull request without secrets where signatures are required',
    async () => {
      const { code, log } = await run('signed.yml', 'pull_request');
      expect(code).not.toBe(0);
      expect(log).toMatch(/signing|unsigned|signed/);
    },
  );
});
