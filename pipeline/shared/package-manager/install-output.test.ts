import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, jest } from '@jest/globals';
import { nodeExec } from '../../../host/exec.ts';
import { withTempDir } from '../../../test/packaging/context.ts';
import { needs } from '../../../test/support/needs.ts';
import { packageManagers } from './table.ts';

const { describe, it } = needs('pnpm');

jest.setTimeout(60_000);

describe('an installation that fails', () => {
  it('says why, at the level of the log that `npm run --silent` hands on', () =>
    withTempDir(async (dir) => {
      const lockText = "lockfileVersion: '9.0'\nimporters:\n  .: {}\n";
      const files = {
        'package.json': '{"dependencies": {"a": "1.0.0"}}',
        'pnpm-lock.yaml': lockText,
        'pnpm-workspace.yaml': 'managePackageManagerVersions: false\n',
      };
      for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text);
      const pnpm = packageManagers.find(({ id }) => id === 'pnpm');
      const { exitCode, stdout, stderr } = await nodeExec.run(
        'pnpm',
        pnpm?.toInstallArgs({ lockText }) ?? [],
        {
          cwd: dir,
          env: { npm_config_loglevel: 'silent' },
        },
      );
      expect(exitCode).not.toBe(0);
      expect(`${stdout}${stderr}`).toContain('ERR_PNPM_OUTDATED_LOCKFILE');
    }));
});
