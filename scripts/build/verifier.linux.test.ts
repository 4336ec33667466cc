import { execFileSync, spawnSync } from 'node:child_process';
import { appendFile, cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, jest } from '@jest/globals';
import { createTestContext, projectRoot, withTempDir } from '../../test/packaging/context.ts';
import { createRelease } from '../../test/packaging/release.ts';
import { needs } from '../../test/support/needs.ts';
import { bundleVerifier } from './verifier.ts';

jest.setTimeout(60_000);
const { describe, it } = needs('dpkg-deb');

describe('vrooli-bundle-verify.mjs', () => {
  it('verifies a release far from this repository, and says what it has proved', () =>
    withTempDir(async (dir) => {
      const release = await createRelease(createTestContext(dir), dir);
      await bundleVerifier(projectRoot, join(dir, 'built'));
      const program = join(dir, 'elsewhere/verify.mjs');
      await cp(join(dir, 'built/dist/verify/vrooli-bundle-verify.mjs'), program);
      const run = (path: string) =>
        spawnSync(process.execPath, [program, path], {
          cwd: '/',
          encoding: 'utf8',
          env: { PATH: process.env['PATH'] },
        });

      const good = run(release);
      expect(good.status).toBe(0);
      expect(good.stderr).toContain('Not signed (it is a test): a person who can write into this folder');
      expect(JSON.parse(good.stdout)).toMatchObject({
        status: 'verified',
        proved: [
          { content: 'matches-manifest', beside: 'matches-manifest', digest: 'matches', manifest: 'matches' },
          { content: 'matches-manifest', beside: 'matches-manifest', digest: 'matches', manifest: 'matches' },
        ],
      });

      const [archive = ''] = (await readdir(release)).filter((name) => name.endsWith('.zst'));
      await appendFile(join(release, archive), 'x');
      const changed = run(release);
      expect(changed.status).toBe(1);
      expect(changed.stderr).toContain('bytes after the end of the zstd frame');
      expect(run(join(dir, 'nowhere')).status).not.toBe(0);
      expect(run('--help')).toMatchObject({ status: 2, stderr: expect.stringContaining('usage: ') });
      expect(() => execFileSync(process.execPath, ['--check', program])).not.toThrow();
    }));
});
