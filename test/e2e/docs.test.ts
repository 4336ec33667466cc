import { spawn } from 'node:child_process';
import { chmod, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { cliStart } from '../support/cli-start.ts';
import { root, withTempDir } from './support/cli.ts';
import { readCommandBlocks } from './support/documented-commands.ts';

jest.setTimeout(300_000);

const folders = ['docs', 'docs/how-to'];
const listed = await Promise.all(
  folders.map(async (folder) =>
    (await readdir(join(root, folder)))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
);
const pages = ['README.md', 'CONTRIBUTING.md', ...listed.flat()];
const blocks = pages.flatMap(readCommandBlocks);
const tested = [...new Set(blocks.filter(({ notRun }) => notRun === undefined).map(({ page }) => page))];

/** Runs a page's blocks in one shell, with the command of this checkout. */
async function runPage(page: string, dir: string): Promise<{ code: number | null; output: string }> {
  const bin = join(dir, 'bin');
  const work = join(dir, 'work');
  await mkdir(bin);
  await mkdir(work);
  // README runs in a checkout
  if (page === 'README.md') await symlink(join(root, 'examples'), join(work, 'examples'));
  const start = [process.execPath, ...cliStart].map((part) => `"${part}"`).join(' ');
  const command = `#!/bin/sh\nexec ${start} "$@"\n`;
  await writeFile(join(bin, 'vrooli-bundle'), command);
  await chmod(join(bin, 'vrooli-bundle'), 0o755);
  const script = blocks
    .filter((block) => block.page === page && block.notRun === undefined)
    .map(({ line, text }) => `echo "--- ${page}:${line}"\n${text}`)
    .join('\n');
  const child = spawn('bash', ['-euo', 'pipefail', '-c', script], {
    cwd: work,
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      VROOLI_BUNDLE_COMPRESSION: 'fast',
      BUNDLE_ACTION: root,
      PATH: `${bin}:${process.env['PATH']}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { code, output };
}

describe('the commands of the documentation', () => {
  it.each(tested)('of %s succeed', (page) =>
    withTempDir(async (dir) => {
      const { code, output } = await runPage(page, dir);
      expect({ code, output: code === 0 ? '' : output.slice(-4000) }).toEqual({ code: 0, output: '' });
    }),
  );

  it('are on every listed page', () => {
    expect(tested).toEqual(
      expect.arrayContaining([
        'README.md',
        'docs/tutorial.md',
        'docs/how-to/monorepo.md',
        'docs/how-to/package-a-go-api.md',
        'docs/how-to/package-a-python-api.md',
        'docs/how-to/package-a-static-ui.md',
        'docs/how-to/secrets.md',
      ]),
    );
  });

  it('are skipped only for known reasons', () => {
    const reasons = blocks.flatMap(({ page, notRun }) =>
      notRun === undefined ? [] : [`${page}: ${notRun}`],
    );
    expect(reasons.sort()).toEqual([
      'README.md: clones and installs this repository',
      'README.md: installs system packages',
      'README.md: installs this repository and builds the demo for minutes',
      'docs/how-to/promote.md: needs the files of a promoted release; the tests of verify run it on one',
      'docs/tutorial.md: clones and installs this repository',
      'docs/tutorial.md: opens a window, as an ordinary user',
    ]);
  });
});
