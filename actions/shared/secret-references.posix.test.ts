import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, jest } from '@jest/globals';
import { resolveSecrets } from './secret-references.ts';

const canary = 'canary-value-8Kp2';
let temp = '';
afterEach(() => rmSync(temp, { recursive: true, force: true }));

async function resolve(env: Record<string, string>) {
  temp = mkdtempSync(join(tmpdir(), 'secret-references-'));
  const lines: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    lines.push(String(text));
    return true;
  });
  try {
    await resolveSecrets(env, temp);
  } finally {
    write.mockRestore();
  }
  return { env, lines };
}

it('replaces inputs and variables by values that the runner masks, and records each read', async () => {
  const { env, lines } = await resolve({
    'INPUT_WIN-CSC-KEY-PASSWORD': 'github://PASSWORD',
    GPG_PRIVATE_KEY: 'github://KEY',
    NPM_TOKEN: 'github://PASSWORD',
    UNNAMED: 'github://PASSWORD',
    'INPUT_BUILD-ENVIRONMENT': 'NPM_TOKEN, OTHER',
    PASSWORD: canary,
    KEY: `first line of ${canary}\nsecond line of ${canary}\n`,
    GITHUB_ACTOR: 'octocat',
    GITHUB_REPOSITORY: 'octo/app',
    GITHUB_RUN_ID: '7',
    GITHUB_RUN_ATTEMPT: '2',
  });
  expect(env).toMatchObject({
    'INPUT_WIN-CSC-KEY-PASSWORD': canary,
    GPG_PRIVATE_KEY: expect.stringContaining('second line'),
    NPM_TOKEN: canary,
    UNNAMED: 'github://PASSWORD',
  });
  const masks = lines.map((line) => line.trim()).filter(Boolean);
  expect(masks).toEqual(
    expect.arrayContaining([
      `::add-mask::${canary}`,
      `::add-mask::first line of ${canary}`,
      `::add-mask::second line of ${canary}`,
    ]),
  );
  expect(masks.filter((line) => !line.startsWith('::add-mask::')).join()).not.toContain(canary);
  const record = readFileSync(join(temp, 'secret-reads.jsonl'), 'utf8');
  expect(record).not.toContain(canary);
  expect(
    record
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    expect.objectContaining({
      reference: 'github://PASSWORD',
      requester: 'octocat',
      build: 'octo/app/actions/runs/7/attempts/2',
      outcome: 'read',
    }),
    expect.objectContaining({ reference: 'github://KEY' }),
  ]);
});

it('changes nothing where no setting is a reference', async () => {
  const { env, lines } = await resolve({ GPG_PRIVATE_KEY: 'a key', ADDRESS: 'vaults://x' });
  expect(env).toEqual({ GPG_PRIVATE_KEY: 'a key', ADDRESS: 'vaults://x' });
  expect(lines).toEqual([]);
});
