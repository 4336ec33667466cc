import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import { createTestContext, rejection } from '../../../test/packaging/context.ts';
import { createRelease } from '../../../test/packaging/release.ts';
import type { BuildContext } from '../../ports.ts';
import { compareFiles } from './compare-files.ts';
import { diffReleases } from './diff.ts';

jest.setTimeout(120_000);

const archive = 'tiny-app-1.0.0-beta.2-linux-x64.tar.zst';
const deb = 'localbuild-tiny-app_1.0.0~beta.2_amd64.deb';
let top: string;
let ctx: BuildContext;
const made: Record<'first' | 'later' | 'changed' | 'signed', string> = {
  first: '',
  later: '',
  changed: '',
  signed: '',
};

async function make(
  name: keyof typeof made,
  options: Parameters<typeof createRelease>[2],
  changes = {},
): Promise<void> {
  const dir = join(top, name);
  await mkdir(dir);
  made[name] = await createRelease({ ...ctx, ...changes }, dir, options);
}

beforeAll(async () => {
  top = await nodeFileSystem.makeTempDir('diff-test-');
  ctx = createTestContext(top);
  await make('first', { isAttested: true });
  await make('later', { isAttested: true }, { sourceDateEpoch: ctx.sourceDateEpoch + 86_400 });
  await make('changed', {
    add: async (payload) => {
      await writeFile(join(payload, 'services/api/main.cjs'), 'console.log(2);\n');
      await writeFile(join(payload, 'services/api/more.cjs'), '');
      await rm(join(payload, 'services/ui/index.html'));
      await writeFile(join(payload, 'services/ui/index.html'), '<!doctype html><title>Tiny App</title>\n', {
        mode: 0o755,
      });
    },
  });
  await make('signed', { add: (payload) => writeFile(join(payload, 'bundle.json.asc'), 'signature') });
});
afterAll(() => rm(top, { recursive: true, force: true }));

describe.each([archive, deb])('diffReleases of %s', (name) => {
  it('finds equal bytes, whatever the names', async () => {
    const copy = join(top, name.replace('tiny-app', 'other'));
    await cp(join(made.first, name), copy);
    expect(await diffReleases(ctx, join(made.first, name), copy)).toMatchObject({ degree: 'equal' });
  });

  it('says that only the bytes around the files differ when the time does', async () => {
    const { degree, installers } = await diffReleases(ctx, join(made.first, name), join(made.later, name));
    const [pair] = installers;
    // The changelog of a Debian package, a manual page and the metadata for catalogues state the day of the release.
    const expected =
      name === deb
        ? [
            'DEBIAN/md5sums',
            'usr/share/doc/localbuild-tiny-app/changelog.gz',
            'usr/share/man/man1/localbuild-tiny-app.1.gz',
            'usr/share/metainfo/com.example.tiny_app.metainfo.xml',
          ]
        : ['tiny-app-1.0.0-beta.2/share/man/man1/localbuild-tiny-app.1'];
    expect(pair?.differences.map(({ path }) => path)).toEqual(expected.map((path) => `installer/${path}`));
    expect(degree).toBe('content');
  });

  it('lists every file that was added, changed or got another mode, with both sides', async () => {
    const { degree, installers } = await diffReleases(ctx, join(made.first, name), join(made.changed, name));
    const payload = installers[0]?.differences.filter(
      ({ path, derived }) => path.startsWith('payload/') && !derived,
    );
    expect(degree).toBe('content');
    expect(payload).toMatchObject([
      {
        path: 'payload/services/api/main.cjs',
        is: 'changed',
        what: ['sha256'],
        a: { size: 16 },
        b: { size: 16 },
      },
      { path: 'payload/services/api/more.cjs', is: 'only-in-b' },
      {
        path: 'payload/services/ui/index.html',
        is: 'changed',
        what: ['mode'],
        a: { mode: '0644' },
        b: { mode: '0755' },
      },
    ]);
  });
});

describe('diffReleases', () => {
  it('says that only a signature differs, with the lists of digests that follow from it', async () => {
    const { degree, installers } = await diffReleases(
      ctx,
      join(made.first, archive),
      join(made.signed, archive),
    );
    expect(degree).toBe('signatures');
    expect(installers[0]?.differences).toMatchObject([
      { path: 'payload/bundle.json.asc', is: 'only-in-b', signature: true },
      { path: 'payload/payload.json', is: 'changed', derived: true },
    ]);
  });

  it('compares folders: installers by what they are, documents by their bytes', async () => {
    expect(await diffReleases(ctx, made.first, made.first)).toMatchObject({ degree: 'equal', files: [] });
    const { degree, installers, files } = await diffReleases(ctx, made.first, made.signed);
    expect(degree).toBe('content');
    expect(installers.map(({ a }) => a).sort()).toEqual([deb, archive].sort());
    expect(files.map(({ path }) => path)).toContain('metadata.json');
    const renamed = join(top, 'renamed');
    await cp(made.first, renamed, { recursive: true });
    await rename(join(renamed, archive), join(renamed, archive.replace('beta.2', 'beta.3')));
    expect((await diffReleases(ctx, made.first, renamed)).installers).toHaveLength(2);
    await rm(join(renamed, deb));
    expect(await diffReleases(ctx, made.first, renamed)).toMatchObject({ degree: 'content' });
  });

  it.each([
    ['nothing', 'file-missing'],
    ['SHA256SUMS', 'format-unknown'],
  ])('refuses %s as a wrong call', async (name, code) => {
    const found = await rejection(diffReleases(ctx, join(made.first, archive), join(made.first, name)));
    expect(found).toMatchObject({ code, blame: 'usage' });
  });

  it('refuses a folder and a file, and a damaged installer', async () => {
    expect(await rejection(diffReleases(ctx, made.first, join(made.first, archive)))).toMatchObject({
      code: 'argument-invalid',
    });
    const damaged = join(top, archive);
    await writeFile(damaged, Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 1, 2, 3]));
    expect(await rejection(diffReleases(ctx, join(made.first, archive), damaged))).toMatchObject({
      code: 'installer-unreadable',
      blame: 'usage',
    });
  });
});

describe('compareFiles', () => {
  it('compares targets of links and owners', () => {
    expect(
      compareFiles(
        [{ path: 'a', target: 'x', owner: 'root:root' }],
        [{ path: 'a', target: 'y', owner: '1:1' }],
      ),
    ).toMatchObject([{ path: 'a', what: ['target', 'owner'] }]);
  });
});
