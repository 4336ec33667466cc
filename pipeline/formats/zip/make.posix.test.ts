import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile, symlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import { createTestContext, withTempDir } from '../../../test/packaging/context.ts';
import { needs } from '../../../test/support/needs.ts';
import { makeZip } from './make.ts';
import { readZip, readZipBundle } from './read.ts';

const limits = { entries: 100, bytes: 100_000_000 };
const place = { top: 'app-1', payload: 'app-1/app', isWindows: false };
const layout = {
  payload: 'app-1/app',
  files: [{ path: 'app-1/Notizbüch.exe', mode: 0o755, content: 'starts it\n' }],
};
const noise = randomBytes(2_000_000);

async function createPayload(dir: string): Promise<string> {
  const root = join(dir, 'payload');
  await nodeFileSystem.write(join(root, 'runtime.exe'), Buffer.alloc(3_000_000, 'some text '), 0o755);
  await nodeFileSystem.write(join(root, 'noise'), noise);
  await nodeFileSystem.write(join(root, 'bundle.json'), '{"app": 1}');
  await nodeFileSystem.write(join(root, 'services/ui/empty'), '');
  await nodeFileSystem.write(join(root, 'services/ui/日本.txt'), 'x');
  await nodeFileSystem.mkdir(join(root, 'services/none'));
  return root;
}

async function make(dir: string, to = join(dir, 'app.zip')): Promise<string> {
  const ctx = createTestContext(dir);
  await makeZip(ctx, { root: await createPayload(dir), layout, work: join(dir, 'work'), to });
  return to;
}

describe('a zip file', () => {
  it('has every file with its mode and content when it is read back', () =>
    withTempDir(async (dir) => {
      const to = await make(dir);
      const content = await readZip({ fs: nodeFileSystem }, to, 'app.zip', place, limits);
      expect(content).toMatchObject({
        faults: [],
        bundleText: '{"app": 1}',
        outside: [{ path: 'app-1/Notizbüch.exe', mode: 0o755, text: 'starts it\n' }],
        folders: ['app-1'],
        entries: [
          { path: 'bundle.json', mode: '0644', size: 10 },
          { path: 'noise', size: 2_000_000, sha256: await nodeFileSystem.sha256(join(dir, 'payload/noise')) },
          { path: 'runtime.exe', mode: '0755', size: 3_000_000 },
          { path: 'services/ui/empty', size: 0 },
          { path: 'services/ui/日本.txt', size: 1 },
        ],
      });
      expect(await readZipBundle({ fs: nodeFileSystem }, to, limits)).toBe('{"app": 1}');
    }));

  it('has the same bytes whatever the times, the folder and the time zone', () =>
    withTempDir(async (dir) => {
      const first = await readFile(await make(join(dir, 'one')));
      const ctx = createTestContext(dir);
      const root = await createPayload(join(dir, 'elsewhere'));
      await utimes(join(root, 'noise'), 1, 1);
      const zone = process.env['TZ'];
      process.env['TZ'] = 'Asia/Tokyo';
      await makeZip(ctx, { root, layout, work: join(dir, 'w'), to: join(dir, 'two.zip') });
      process.env['TZ'] = zone;
      expect((await readFile(join(dir, 'two.zip'))).equals(first)).toBe(true);
    }));

  it('keeps a symbolic link', () =>
    withTempDir(async (dir) => {
      const root = await createPayload(dir);
      await symlink('runtime.exe', join(root, 'vrooli'));
      const to = join(dir, 'app.zip');
      await makeZip(createTestContext(dir), { root, layout, work: join(dir, 'work'), to });
      const read = (isWindows: boolean) =>
        readZip({ fs: nodeFileSystem }, to, 'app.zip', { ...place, isWindows }, limits);
      expect((await read(false)).entries).toContainEqual({
        type: 'symlink',
        path: 'vrooli',
        target: 'runtime.exe',
      });
      expect((await read(true)).faults).toMatchObject([{ message: 'app-1/app/vrooli is a symbolic link' }]);
    }));

  it('refuses a payload with the name of a file of the layout', () =>
    withTempDir(async (dir) => {
      const clash = { payload: 'app', files: [{ path: 'app/Bundle.json', mode: 0o644, content: '' }] };
      const root = await createPayload(dir);
      const work = makeZip(createTestContext(dir), { root, layout: clash, work: dir, to: join(dir, 'a') });
      await expect(work).rejects.toThrow('contains bundle.json');
    }));

  it('leaves no file when reading fails, and reports the cause', () =>
    withTempDir(async (dir) => {
      const root = await createPayload(dir);
      const read = async function* (): AsyncGenerator<Uint8Array> {
        yield new Uint8Array(5);
        throw new Error('EIO: i/o error');
      };
      const ctx = createTestContext(dir, { fs: { ...nodeFileSystem, read } });
      const to = join(dir, 'out/app.zip');
      await expect(makeZip(ctx, { root, layout, work: join(dir, 'work'), to })).rejects.toThrow('EIO');
      expect(await nodeFileSystem.list(join(dir, 'out'))).toEqual([]);
    }));
});

const judges: readonly (readonly [program: string, args: readonly string[], expected: string])[] = [
  ['unzip', ['-t'], 'No errors detected'],
  ['7z', ['t'], 'Everything is Ok'],
  ['bsdtar', ['-tvf'], 'app-1/app/services/ui/日本.txt'],
  ['python3', ['-c', 'import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).testzip())'], 'None'],
];

describe.each(judges)('a zip file by %s', (program, args, expected) => {
  needs(program).it('is read without an error', () =>
    withTempDir(async (dir) => {
      const env = { ...process.env, LC_ALL: 'C.UTF-8' };
      const text = execFileSync(program, [...args, await make(dir)], { encoding: 'utf8', env });
      expect(text).toContain(expected);
    }),
  );
});
