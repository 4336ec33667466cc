import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { withTempDir } from '../../../test/packaging/context.ts';
import { planUpdatedVersion } from './updated-version.ts';

/** What a launcher of version 1.0.0 starts, with a data folder that has an update. */
async function findDir(
  current: string,
  args: (data: string) => string[],
  env: (data: string) => NodeJS.ProcessEnv,
): Promise<string> {
  let found = '';
  await withTempDir(async (dir) => {
    const data = join(dir, "it's");
    mkdirSync(join(data, 'updates/versions/2.0.0'), { recursive: true });
    writeFileSync(join(data, 'updates/versions/2.0.0/runtime'), '', { mode: 0o755 });
    writeFileSync(join(data, 'updates/current'), current);
    const script = [
      'dir=/opt/a',
      ...planUpdatedVersion({ name: "It's", version: '1.0.0' }, 'linux'),
      'printf %s "$dir"',
    ].join('\n');
    found = execFileSync('sh', ['-euc', script, 'a', ...args(data)], {
      encoding: 'utf8',
      env: env(dir),
    }).replace(data, '<data>');
  });
  return found;
}

const updated = '<data>/updates/versions/2.0.0';
const byOption = (data: string) => ['--app-data', data];

it.each([
  ['in the default folder', '2.0.0\n1.0.0\n', () => [], (dir: string) => ({ XDG_CONFIG_HOME: dir }), updated],
  ['in the folder of an option', '2.0.0\n1.0.0\n', byOption, () => ({}), updated],
  [
    'in the folder of an option in one word',
    '2.0.0\n1.0.0\n',
    (data: string) => [`--app-data=${data}`],
    () => ({}),
    updated,
  ],
  ['of another installation', '2.0.0\n1.1.0\n', byOption, () => ({}), '/opt/a'],
  ['whose files are gone', '3.0.0\n1.0.0\n', byOption, () => ({}), '/opt/a'],
  ['whose name leads elsewhere', '../versions/2.0.0\n1.0.0\n', byOption, () => ({}), '/opt/a'],
  ['of an empty pointer', '', byOption, () => ({}), '/opt/a'],
])('a launcher decides about an update %s', async (_, current, args, env, expected) => {
  expect(await findDir(current, args, env)).toBe(expected);
});
