import { appendFile, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { nodeFileSystem } from '../host/fs.ts';
import { copyFolder, createPromotable, toRun } from '../test/github/promotable.ts';
import { type GitHubStandIn, startGitHub } from '../test/github/server.ts';
import { createTestContext } from '../test/packaging/context.ts';
import { runCli } from './program.ts';

jest.setTimeout(60_000);

const tag = 'v1.0.0-beta.2';
let top: string;
let folder: string;
let github: GitHubStandIn;
let count = 0;

beforeAll(async () => {
  top = await nodeFileSystem.makeTempDir('promote-cli-test-');
  folder = await createPromotable(createTestContext(top), top, 77);
});
afterAll(() => rm(top, { recursive: true, force: true }));
beforeEach(async () => {
  github = await startGitHub({ runs: [await toRun(folder)] });
});
afterEach(async () => {
  await github.close();
  expect(github.faults).toEqual([]);
});

async function run(...argv: string[]) {
  const out = { stdout: '', stderr: '' };
  const code = await runCli(argv, {
    stdout: (text) => (out.stdout += text),
    stderr: (text) => (out.stderr += text),
    cwd: top,
    env: github.env,
  });
  return { code, ...out };
}

async function promoteOnce(...more: string[]) {
  count += 1;
  const out = join(top, `published-${count}`);
  return { out, ...(await run('promote', '--run', '77', '--out', out, ...more)) };
}

describe('the commands promote, verify --promotion and revoke', () => {
  it('publish, prove the chain without a network, and withdraw', async () => {
    const site = join(top, 'site');
    const { code, stdout, out } = await promoteOnce(
      '--site',
      site,
      '--log',
      'docs/log.jsonl',
      '--channel',
      'beta',
      '--rollout',
      '10',
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ status: 'published', tag });
    const page = await readFile(join(top, 'site/index.html'), 'utf8');
    expect(page).toContain('/releases/download/v1.0.0-beta.2/localbuild-tiny-app_1.0.0.beta.2_amd64.deb');
    await github.close();
    const proved = await run('verify', out, '--promotion', join(out, 'promotion.json'));
    expect(proved.code).toBe(0);
    expect(JSON.parse(proved.stdout).statement.join('\n')).toMatch(/run 77 .* built commit c{40}/);
    github = await startGitHub(github.state);
    const withdrawn = await run(
      'revoke',
      '--tag',
      tag,
      '--reason',
      'It loses data.',
      '--log',
      'docs/log.jsonl',
    );
    expect(withdrawn.code).toBe(0);
    expect(JSON.parse(withdrawn.stdout)).toMatchObject({ status: 'revoked', tag });
    const [release] = github.state.releases;
    expect(release?.notes).toContain('v1.0.0-beta.2 was withdrawn: It loses data.');
    const actions = (github.state.files.get('docs/log.jsonl') ?? '')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).action);
    expect(actions).toEqual(['promoted', 'revoked']);
  });

  it('go back to the last good release, and change nothing the second time', async () => {
    await promoteOnce();
    const old = {
      id: 1,
      tag: 'v0.9.0',
      commitish: 'main',
      title: 'x',
      notes: '',
      isDraft: false,
      isPrerelease: false,
      isImmutable: true,
      assets: [],
    };
    github.state.releases.unshift(old, { ...old, id: 2, tag: 'v0.9.9-beta', isPrerelease: true });
    const first = await run('revoke', '--tag', tag, '--reason', 'Bad.');
    expect(JSON.parse(first.stdout)).toMatchObject({ previous: 'v0.9.0' });
    expect(github.state.latest).toBe('v0.9.0');
    const notes = github.state.releases.map((one) => one.notes);
    await run('revoke', '--tag', tag, '--reason', 'Bad.');
    expect(github.state.releases.map((one) => one.notes)).toEqual(notes);
    expect((await run('revoke', '--tag', 'v7', '--reason', 'x')).stderr).toContain(
      'no published release has the tag v7',
    );
  });

  it('find a changed file, a changed statement and a missing signature', async () => {
    const { out } = await promoteOnce();
    const promotion = join(out, 'promotion.json');
    const changed = await copyFolder(out, join(top, 'changed'));
    await appendFile(join(changed, 'bundle.json'), ' ');
    const found = await run('verify', changed, '--promotion', promotion);
    expect(found.code).toBe(1);
    expect(found.stderr).toContain('promotion-invalid: bundle.json has the sha256');
    const text = await readFile(promotion, 'utf8');
    const forged = join(top, 'forged.json');
    await nodeFileSystem.write(
      forged,
      text.replaceAll(`"commit": "${'c'.repeat(40)}"`, `"commit": "${'d'.repeat(40)}"`),
    );
    expect((await run('verify', out, '--promotion', forged)).stderr).toContain(
      'metadata.json states the commit',
    );
    const unsigned = await run('verify', out, '--promotion', promotion, '--require-signature');
    expect(unsigned.stderr).toContain('promotion-invalid: no signature of it');
  });

  it('say what is missing on the command line', async () => {
    expect(await promoteOnce('--channel', 'nightly')).toMatchObject({ code: 2 });
    expect(await promoteOnce('--rollout', '101')).toMatchObject({ code: 2 });
    expect(await promoteOnce('--log', '../x')).toMatchObject({ code: 2 });
    expect((await run('promote', '--run', 'x', '--out', 'y')).stderr).toContain('is not the number of a run');
    const { GITHUB_TOKEN: _token, ...env } = github.env;
    github.env = env;
    expect((await promoteOnce()).stderr).toContain('github-token-missing');
  });
});
