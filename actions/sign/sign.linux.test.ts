import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { createTestContext, rejection, withTempDir } from '../../test/packaging/context.ts';
import { createStaged } from '../../test/packaging/staged.ts';
import { needs } from '../../test/support/needs.ts';
import { createGpgKey } from '../../test/support/gpg-key.ts';
import { readSignInputs } from './inputs.ts';
import { runSign } from './run.ts';

const withGpg = needs('gpg', 'dpkg-deb').it;
const names = ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY'] as const;

afterEach(() => {
  for (const name of Object.keys(process.env))
    if (/^(?:INPUT_|GPG_)/.test(name) || names.includes(name as (typeof names)[number]))
      delete process.env[name];
});

/** Runs the action with inputs as a runner sets them. Returns its outputs and what it printed. */
async function run(dir: string, inputs: Record<string, string>) {
  for (const [name, value] of Object.entries(inputs)) process.env[`INPUT_${name.toUpperCase()}`] = value;
  const output = join(dir, 'output');
  await writeFile(output, '');
  process.env['GITHUB_OUTPUT'] = output;
  const printed: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text));
    return true;
  });
  try {
    const environment = { workspace: dir, temp: join(dir, 'temp'), all: process.env };
    await runSign(environment, readSignInputs(environment));
  } finally {
    write.mockRestore();
  }
  const text = await readFile(output, 'utf8');
  const outputs = Object.fromEntries(
    [...text.matchAll(/^([a-z-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name, , value]) => [name, value]),
  );
  return { outputs, printed: printed.join('') };
}

describe('the action sign', () => {
  it('makes the installers of every payload of a folder, each in a folder of its own', () =>
    withTempDir(async (dir) => {
      const ctx = createTestContext(dir);
      for (const target of ['linux-x64', 'linux-arm64'] as const) {
        await mkdir(join(dir, target));
        const { file } = await createStaged(ctx, join(dir, target), { target });
        await mkdir(join(dir, 'downloaded', target), { recursive: true });
        await writeFile(join(dir, 'downloaded', target, `${target}.staged`), await readFile(file));
      }
      const { outputs } = await run(dir, { staged: 'downloaded', 'out-dir': 'out' });
      expect(JSON.parse(outputs['releases'] ?? '')).toMatchObject([
        { target: 'linux-arm64', 'out-dir': join(dir, 'out/tiny-app-linux-arm64') },
        { target: 'linux-x64', 'out-dir': join(dir, 'out/tiny-app-linux-x64') },
      ]);
      const installers: { path: string; sha256: string; signed: boolean }[] = JSON.parse(
        outputs['installers'] ?? '',
      );
      expect(installers).toHaveLength(2);
      for (const { path, sha256 } of installers) expect(await ctx.fs.sha256(path)).toBe(sha256);
    }));

  withGpg('signs with secrets that the log masks and no variable keeps', () =>
    withTempDir(async (dir) => {
      await mkdir(join(dir, 'k'));
      const key = createGpgKey(join(dir, 'k'), 'Acme <team@acme.example>', 'words');
      const ctx = createTestContext(dir);
      const { file } = await createStaged(ctx, dir, { change: { formats: ['deb'] } });
      const secret = (await readFile(key.secretFile)).toString('base64');
      key.stop();
      const { outputs, printed } = await run(dir, {
        staged: file,
        'gpg-private-key': secret,
        'gpg-passphrase': 'words',
        sign: 'require',
      });
      expect(JSON.parse(outputs['installers'] ?? '')).toMatchObject([{ format: 'deb', signed: true }]);
      expect(printed).toContain(`::add-mask::${secret}`);
      expect(printed.replaceAll(`::add-mask::${secret}`, '')).not.toContain(secret);
      expect(Object.values(process.env).join('\n')).not.toContain(secret);
    }),
  );

  it('refuses two payloads of one app and target, a folder without one, and a changed one', () =>
    withTempDir(async (dir) => {
      const { file } = await createStaged(createTestContext(dir), dir);
      expect(await rejection(run(dir, { staged: `${file}\n${file}` }))).toMatchObject({
        code: 'staged-payload-twice',
      });
      await mkdir(join(dir, 'empty'));
      expect(await rejection(run(dir, { staged: 'empty' }))).toMatchObject({
        code: 'staged-payload-missing',
      });
      const bytes = await readFile(file);
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      await writeFile(join(dir, 'changed.staged'), bytes);
      expect(await rejection(run(dir, { staged: 'changed.staged' }))).toMatchObject({
        code: 'staged-payload-invalid',
      });
    }));
});
