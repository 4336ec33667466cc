import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import { runBuild } from '../../pipeline/builders/run-build.ts';
import { createTestContext, withTempDir } from '../packaging/context.ts';

const secrets = {
  GITHUB_TOKEN: 'token-of-the-workflow',
  ACTIONS_RUNTIME_TOKEN: 'token-of-artifacts',
  'INPUT_WIN-CSC-LINK': 'key-of-the-vendor',
  WIN_CSC_KEY_PASSWORD: 'password-of-the-vendor',
  CSC_LINK: 'another-key-of-the-vendor',
  AWS_SECRET_ACCESS_KEY: 'key-of-a-cloud',
  NPM_TOKEN: 'token-of-a-registry',
  GITHUB_ENV: '/tmp/file-of-later-steps',
};
const before = { ...process.env };

afterEach(() => {
  for (const name of Object.keys(secrets)) delete process.env[name];
  Object.assign(process.env, before);
});

/** The variables that a build script finds. */
const steal = (asked: readonly string[] = []) =>
  withTempDir(async (dir) => {
    Object.assign(process.env, secrets);
    const ctx = createTestContext(dir, { buildVariables: asked });
    const file = join(dir, 'stolen');
    await runBuild(ctx, 'api', {
      file: 'sh',
      args: ['-c', `env > '${file}'`],
      cwd: dir,
      shown: 'npm run build',
    });
    return readFile(file, 'utf8');
  });

it('a build script finds no token, no credential and no file of later steps in its environment', async () => {
  const stolen = await steal();
  for (const [name, value] of Object.entries(secrets)) {
    expect(stolen).not.toContain(name);
    expect(stolen).not.toContain(value);
  }
  expect(stolen).toMatch(/^PATH=/m);
  expect(stolen).toMatch(/^SOURCE_DATE_EPOCH=/m);
});

it('a build script has the variable that the workflow names, and no other', async () => {
  const stolen = await steal(['NPM_TOKEN']);
  expect(stolen).toContain('NPM_TOKEN=token-of-a-registry');
  expect(stolen).not.toContain('GITHUB_TOKEN');
});
