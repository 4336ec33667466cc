import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
} from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { nodeFileSystem } from '../../host/fs.ts';
import { normalizeTree } from '../../pipeline/shared/archive/normalize-tree.ts';
import { describePayload, writePayloadList } from '../../pipeline/stages/package-desktop/payload.ts';
import { applyVerify } from '../../runtime/ctl/verify.ts';
import { checkInstallation } from '../../runtime/installation/check-installation.ts';
import type { InstallationReport } from '../../runtime/installation/report.ts';
import { withTempDir } from '../packaging/context.ts';

const ctx = { fs: nodeFileSystem, sourceDateEpoch: 1_760_000_000 };

/** An installation as the pipeline lists it. */
async function install(dir: string): Promise<string> {
  const root = join(dir, 'app');
  const files = {
    'bundle.json': '{}',
    runtime: 'runtime',
    'services/api/main.cjs': 'main',
    'services/ui/a.html': 'a',
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    await writeFile(join(root, path), content, { mode: path === 'runtime' ? 0o755 : 0o644 });
  }
  symlinkSync('runtime', join(root, 'vrooli'));
  await normalizeTree(ctx, root);
  await writePayloadList(ctx, root, {
    app: { name: 'Tiny', version: '1.0.0' },
    target: 'linux-x64',
    files: await describePayload(ctx, root),
    beside: [{ type: 'file', path: 'tiny', mode: '0755', size: 2, sha256: 'a'.repeat(64) }],
  });
  return root;
}

async function verify(root: string): Promise<InstallationReport & { code: number }> {
  const out = new PassThrough();
  const code = await applyVerify(join(root, 'runtime'), { json: true }, out);
  return { code, ...(JSON.parse(await text(out.end())) as InstallationReport) };
}

/** What `verify` finds after a change. */
const findAfter = (change: (root: string) => unknown): Promise<string[]> =>
  withTempDir(async (dir) => {
    const root = await install(dir);
    await change(root);
    const { code, differences, more_differences } = await verify(root);
    expect([code, more_differences]).toEqual([differences.length === 0 ? 0 : 1, 0]);
    return differences.map(({ kind, path }) => `${kind} ${path}`);
  });

describe('verify of an installed app', () => {
  it('says what it proved, and that nobody signed it', () =>
    withTempDir(async (dir) => {
      const root = await install(dir);
      const report = await verify(root);
      expect(report).toMatchObject({ code: 0, status: 'verified', files: 5, differences: [] });
      const [result, list, origin, rest] = report.statement;
      expect(result).toBe(
        `Tiny 1.0.0 in ${root}: all 5 files are as they were packaged, and there is no other.`,
      );
      expect(list).toContain(await nodeFileSystem.sha256(join(root, 'payload.json')));
      expect(origin).toMatch(
        /^Not signed: .* can change the files, payload\.json and this program so that they pass\.$/,
      );
      expect(rest).toContain('Not checked');
    }));

  const main = (root: string) => join(root, 'services/api/main.cjs');

  it.each<[string, (root: string) => unknown, string[]]>([
    ['a changed byte', (root) => writeFile(main(root), 'moin'), ['changed services/api/main.cjs']],
    ['a longer file', (root) => writeFile(main(root), 'main '), ['changed services/api/main.cjs']],
    ['a removed file', (root) => rmSync(main(root)), ['missing services/api/main.cjs']],
    [
      'a removed folder',
      (root) => rmSync(join(root, 'services'), { recursive: true }),
      ['missing services/api/main.cjs', 'missing services/ui/a.html'],
    ],
    [
      'an added file',
      (root) => writeFile(join(root, 'services/api/a\nb'), ''),
      ['additional services/api/a\nb'],
    ],
    [
      'a file deep in added folders',
      (root) => execFileSync('sh', ['-c', 'mkdir -p x/y/z && echo >x/y/z/f'], { cwd: root }),
      ['additional x/y/z/f'],
    ],
    [
      'a file whose name is not UTF-8',
      (root) => execFileSync('sh', ['-c', 'touch "$(printf \'a\\377\')"'], { cwd: root }),
      ['unreadable a\ufffd'],
    ],
    [
      'a link in place of a file',
      (root) => {
        rmSync(main(root));
        symlinkSync('/etc/passwd', main(root));
      },
      ['changed services/api/main.cjs'],
    ],
    [
      'a link to the same content',
      (root) => {
        renameSync(main(root), join(root, '../same'));
        symlinkSync('../../../same', main(root));
      },
      ['changed services/api/main.cjs'],
    ],
    [
      'a link in place of a folder',
      (root) => {
        renameSync(join(root, 'services'), join(root, '../s'));
        symlinkSync('../s', join(root, 'services'));
      },
      ['additional services', 'missing services/api/main.cjs', 'missing services/ui/a.html'],
    ],
    [
      'a link that leads elsewhere',
      (root) => {
        rmSync(join(root, 'vrooli'));
        symlinkSync('/bin/sh', join(root, 'vrooli'));
      },
      ['changed vrooli'],
    ],
    [
      'a pipe',
      (root) => {
        rmSync(main(root));
        execFileSync('mkfifo', [main(root), join(root, 'p')]);
      },
      ['additional p', 'changed services/api/main.cjs'],
    ],
    ['a link to a device', (root) => symlinkSync('/dev/zero', join(root, 'zero')), ['additional zero']],
    ['a cycle of links', (root) => symlinkSync('..', join(root, 'services/up')), ['additional services/up']],
    [
      'a file that others can change',
      (root) => chmodSync(main(root), 0o666),
      ['rights services/api/main.cjs'],
    ],
    [
      'a folder that others can change',
      (root) => chmodSync(join(root, 'services'), 0o777),
      ['rights services'],
    ],
    ['an own folder that others can change', (root) => chmodSync(root, 0o777), ['rights .']],
    [
      'a program with the rights of its owner',
      (root) => chmodSync(join(root, 'runtime'), 0o4755),
      ['rights runtime'],
    ],
    [
      'a program that cannot be executed',
      (root) => chmodSync(join(root, 'runtime'), 0o644),
      ['rights runtime'],
    ],
    ['fewer rights for others, as an umask leaves them', (root) => chmodSync(main(root), 0o600), []],
    [
      'another starter than the packaged one',
      (root) => writeFile(join(root, 'tiny'), '#!'),
      ['changed tiny', 'rights tiny'],
    ],
    ['an empty folder', (root) => mkdirSync(join(root, 'empty')), []],
    ['an announced upgrade', (root) => writeFile(join(root, 'maintenance'), 'upgrade\n'), []],
  ])('%s', async (_what, change, expected) => {
    expect((await findAfter(change)).sort()).toEqual(expected);
  });

  it('a file of another user', async () => {
    if (process.getuid?.() !== 0) return;
    expect(await findAfter((root) => chownSync(main(root), 4711, 0))).toEqual([
      'rights services/api/main.cjs',
    ]);
  });

  it.each<[string, (root: string) => unknown, string]>([
    ['missing', (root) => rmSync(join(root, 'payload.json')), 'payload.json is missing'],
    [
      'a pipe',
      (root) => execFileSync('sh', ['-c', 'rm payload.json && mkfifo payload.json'], { cwd: root }),
      'is missing',
    ],
    [
      'a link',
      (root) => execFileSync('sh', ['-c', 'ln -sf /dev/zero payload.json'], { cwd: root }),
      'is missing',
    ],
    ['huge', (root) => truncateSync(join(root, 'payload.json'), 200 * 1024 ** 2), 'at most'],
    ['not JSON', (root) => writeFile(join(root, 'payload.json'), '{"a'), 'is not JSON'],
    [
      'of another version',
      (root) => writeFile(join(root, 'payload.json'), '{"schema_version":"payload-list.v2"}'),
      '/schema_version',
    ],
    [
      'of a path outside',
      async (root) => {
        const list = await readFile(join(root, 'payload.json'), 'utf8');
        await writeFile(join(root, 'payload.json'), list.replace('services/api/main.cjs', 'a\\n/../../b'));
      },
      'must be relative and stay inside',
    ],
  ])('refuses a list that is %s', (_what, change, message) =>
    withTempDir(async (dir) => {
      const root = await install(dir);
      await change(root);
      await expect(checkInstallation(root)).rejects.toMatchObject({
        code: 'payload-list-invalid',
        message: expect.stringContaining(message),
      });
    }),
  );

  it('prints names so that a terminal does not execute them', () =>
    withTempDir(async (dir) => {
      const root = await install(dir);
      await writeFile(join(root, '\u001b[2J\u202e\nverified'), '');
      const out = new PassThrough();
      expect(await applyVerify(join(root, 'runtime'), { json: false }, out)).toBe(1);
      const printed = await text(out.end());
      expect(printed).toMatch(
        /^additional \\u\{1b\}\[2J\\u\{202e\}\\u\{a\}verified is not a file of this app\nTiny /,
      );
    }));

  it('reads a large file in chunks, and counts the files of a flood', () =>
    withTempDir(async (dir) => {
      const root = await install(dir);
      const large = join(root, 'large');
      await writeFile(large, '');
      truncateSync(large, 512 * 1024 ** 2);
      const list = JSON.parse(await readFile(join(root, 'payload.json'), 'utf8')) as { files: object[] };
      const sha256 = await nodeFileSystem.sha256(large);
      list.files.push({ type: 'file', path: 'large', mode: '0644', size: statSync(large).size, sha256 });
      await writeFile(join(root, 'payload.json'), JSON.stringify(list));
      execFileSync('sh', ['-c', 'mkdir flood && cd flood && seq 3000 | xargs touch'], { cwd: root });
      const before = process.memoryUsage().rss;
      const { differences, more } = await checkInstallation(root);
      expect([differences.length, more]).toEqual([1000, 2000]);
      expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 ** 2);
    }));
});
