import { execFileSync } from 'node:child_process';
import { chmod, cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import { createTestContext, rejection } from '../../../test/packaging/context.ts';
import { createRelease, rewriteSums } from '../../../test/packaging/release.ts';
import { needs } from '../../../test/support/needs.ts';
import type { BuildContext } from '../../ports.ts';
import { verify } from './verify.ts';

jest.setTimeout(60_000);

const archive = 'tiny-app-1.0.0-beta.2-linux-x64.tar.zst';
const deb = 'localbuild-tiny-app_1.0.0~beta.2_amd64.deb';
let top: string;
let pristine: string;
let ctx: BuildContext;
let count = 0;

beforeAll(async () => {
  top = await nodeFileSystem.makeTempDir('verify-test-');
  ctx = createTestContext(top);
  pristine = await createRelease(ctx, join(top));
});
afterAll(() => rm(top, { recursive: true, force: true }));

async function copyRelease(): Promise<string> {
  count += 1;
  const dir = join(top, `copy-${count}`);
  await cp(pristine, dir, { recursive: true });
  return dir;
}

const codesOf = async (path: string): Promise<string[]> =>
  (await verify(ctx, path)).diagnostics.map(({ severity, code, file }) => `${severity} ${code} ${file}`);

async function flip(path: string, at: number): Promise<void> {
  const bytes = await readFile(path);
  const index = at < 0 ? bytes.length + at : at;
  bytes[index] = (bytes[index] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

async function edit(path: string, from: RegExp, to: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  await writeFile(path, changed);
}

/** A release whose installers differ from its manifest, with correct outer digests. */
async function tampered(change: (payload: string) => Promise<void>): Promise<string> {
  count += 1;
  const dir = join(top, `tampered-${count}`);
  await mkdir(dir);
  return createRelease(ctx, dir, { change });
}

const inBoth = (code: string) => [`error ${code} ${archive}`, `error ${code} ${deb}`];

describe('verify', () => {
  it('finds nothing wrong with a release as it was built, whole or one installer of it', async () => {
    const files = (await readdir(pristine)).sort();
    const proof = {
      digest: 'matches',
      manifest: 'matches',
      content: 'matches-manifest',
      beside: 'matches-manifest',
      signature: { signed: false, why: 'it is a test' },
    };
    expect(await verify(ctx, pristine)).toEqual({
      checked: files,
      proved: [deb, archive].map((name) => ({ name, ...proof })),
      statement: [deb, archive].flatMap((name) => [
        `${name}: its payload is what manifest.json lists; what runs or steers its installation is what manifest.json lists.`,
        `${name} has the digest that SHA256SUMS states; manifest.json has the digest that SHA256SUMS states.`,
        'Not signed (it is a test): a person who can write into this folder can change the installer and these documents so that they pass. Fetch it from a place that you trust.',
      ]),
      diagnostics: [],
    });
    expect(await codesOf(join(pristine, deb))).toEqual([]);
    expect(await codesOf(join(pristine, archive))).toEqual([]);
  });

  it('checks only the internal consistency of an installer without its documents, with a warning', async () => {
    const dir = join(top, 'alone');
    for (const name of [deb, archive]) {
      await cp(join(pristine, name), join(dir, name));
      expect(await codesOf(join(dir, name))).toEqual([`warning release-documents-missing ${name}`]);
    }
  });

  it.each([
    [deb, 'localbuild-tiny-app_1.0.0.beta.2_amd64 (1).deb'],
    [deb, 'download.deb'],
    [deb, 'download'],
    [archive, 'tiny-app-1.0.0-beta.2-linux-x64.tar (1).zst'],
    [archive, 'other-2.0.0-win-x64.tar.zst'],
  ])('knows %s by its content when it is called %s', async (name, renamed) => {
    count += 1;
    const alone = join(top, `renamed-${count}`);
    await cp(join(pristine, name), join(alone, renamed));
    expect(await codesOf(join(alone, renamed))).toEqual([`warning release-documents-missing ${renamed}`]);
    const dir = await copyRelease();
    await rename(join(dir, name), join(dir, renamed));
    const { proved, diagnostics } = await verify(ctx, join(dir, renamed));
    expect(diagnostics).toEqual([]);
    expect(proved).toMatchObject([{ name: renamed, digest: 'matches', content: 'matches-manifest' }]);
  });

  it('finds a changed file in a renamed installer', async () => {
    const dir = await tampered((payload) =>
      writeFile(join(payload, 'services/api/templates/greeting.txt'), 'Hi\n'),
    );
    count += 1;
    const alone = join(top, `renamed-${count}`);
    await cp(join(dir, deb), join(alone, 'app (1).deb'));
    expect(await codesOf(join(alone, 'app (1).deb'))).toContain('error asset-mismatch app (1).deb');
  });

  it.each([archive, deb, 'bundle.json', 'manifest.json', 'metadata.json'])(
    'finds a flipped bit anywhere in %s',
    async (name) => {
      const size = (await readFile(join(pristine, name))).length;
      for (const at of [0, 9, Math.floor(size / 3), Math.floor(size / 2), -20, -1]) {
        const dir = await copyRelease();
        await flip(join(dir, name), at);
        expect(await codesOf(dir)).toContain(`error file-digest-mismatch ${name}`);
      }
    },
  );

  it('finds a flipped bit in every line of SHA256SUMS', async () => {
    const text = await readFile(join(pristine, 'SHA256SUMS'), 'utf8');
    for (const line of text.trimEnd().split('\n')) {
      const dir = await copyRelease();
      await flip(join(dir, 'SHA256SUMS'), text.indexOf(line) + 5);
      const faults = (await codesOf(dir)).filter((code) => code.startsWith('error'));
      expect(faults.length).toBeGreaterThan(0);
    }
  });

  it('finds missing and unlisted files', async () => {
    const dir = await copyRelease();
    await rm(join(dir, deb));
    await writeFile(join(dir, 'evil.deb'), 'x');
    await writeFile(join(dir, 'notes.txt'), 'x');
    const codes = await codesOf(dir);
    expect(codes).toEqual(
      expect.arrayContaining([
        `error file-missing ${deb}`,
        'error file-not-listed evil.deb',
        'warning file-not-listed notes.txt',
      ]),
    );
  });

  it('finds inconsistent metadata with correct digests', async () => {
    const dir = await copyRelease();
    await edit(
      join(dir, 'metadata.json'),
      /"bundle_checksum": "sha256:[0-9a-f]{64}",\n {2}"commit/,
      `"bundle_checksum": "sha256:${'0'.repeat(64)}",\n  "commit`,
    );
    await edit(join(dir, 'metadata.json'), /"size": \d+/, '"size": 7');
    await edit(join(dir, 'manifest.json'), /"version": "1/, '"version": "2');
    await rewriteSums(ctx, dir);
    expect(await codesOf(dir)).toEqual([
      'error metadata-size-mismatch metadata.json',
      'error bundle-checksum-mismatch metadata.json',
      'error app-mismatch metadata.json',
    ]);
  });

  it('finds an installer that metadata.json does not list', async () => {
    const dir = await copyRelease();
    await rename(join(dir, deb), join(dir, 'other_1_amd64.deb'));
    await rewriteSums(ctx, dir);
    const codes = await codesOf(dir);
    expect(codes).toContain('error metadata-file-missing metadata.json');
    expect(await codesOf(join(dir, 'other_1_amd64.deb'))).toContain(
      'error file-not-listed other_1_amd64.deb',
    );
  });

  it('finds changed bytes, modes, links, extra and missing files inside the installers', async () => {
    const cases: [string, (payload: string) => Promise<void>][] = [
      ['payload-digest-mismatch', (payload) => flip(join(payload, 'runtime'), 12)],
      ['payload-mode-mismatch', (payload) => chmod(join(payload, 'services/ui/index.html'), 0o755)],
      [
        'payload-file-extra',
        (payload) => writeFile(join(payload, 'services/ui/extra.js'), 'x', { mode: 0o644 }),
      ],
      ['payload-file-missing', (payload) => rm(join(payload, 'services/ui/index.html'))],
      [
        'payload-type-mismatch',
        async (payload) => {
          await rm(join(payload, 'vrooli'));
          await symlink('services/api/main.cjs', join(payload, 'vrooli'));
        },
      ],
    ];
    for (const [code, change] of cases) {
      expect(await codesOf(await tampered(change))).toEqual(expect.arrayContaining(inBoth(code)));
    }
  });

  it('finds an installer with another bundle.json than the release', async () => {
    const dir = await tampered((payload) =>
      edit(join(payload, 'bundle.json'), /"port":47710/, '"port":47711'),
    );
    expect(await codesOf(dir)).toEqual(expect.arrayContaining(inBoth('bundle-checksum-mismatch')));
  });

  it('finds an asset that differs from the bundle.json in the installer, without release documents', async () => {
    const dir = await tampered((payload) =>
      writeFile(join(payload, 'services/api/templates/greeting.txt'), 'Hi\n'),
    );
    await rm(join(dir, 'SHA256SUMS'));
    expect(await codesOf(join(dir, archive))).toContain(`error asset-mismatch ${archive}`);
  });

  needs('tar', 'zstd').it('finds archive entries that leave the folder or belong to a user', async () => {
    const dir = await copyRelease();
    const work = join(top, 'work');
    await mkdir(work);
    execFileSync('tar', ['--zstd', '-xf', join(dir, archive), '-C', work]);
    await writeFile(join(top, 'outside'), 'x');
    const tarArgs = ['-P', '--zstd', '--owner=1000', '--group=1000', '-cf', join(dir, archive), '-C', work];
    execFileSync('tar', [...tarArgs, 'tiny-app-1.0.0-beta.2', '../outside']);
    const { diagnostics } = await verify(ctx, join(dir, archive));
    const messages = diagnostics.map(({ message }) => message);
    expect(messages).toContain('../outside is not below tiny-app-1.0.0-beta.2/');
    expect(messages).toContain('tiny-app-1.0.0-beta.2/runtime belongs to 1000:1000, not to root');
  });

  it('calls a damaged archive unreadable instead of failing', async () => {
    const dir = await copyRelease();
    await writeFile(join(dir, archive), 'not zstd');
    await writeFile(join(dir, deb), 'not ar');
    expect(await codesOf(dir)).toEqual(expect.arrayContaining(inBoth('installer-unreadable')));
  });

  it('lists faults of the documents themselves with their place', async () => {
    const dir = await copyRelease();
    await writeFile(join(dir, 'manifest.json'), '{"payloads": [');
    await edit(join(dir, 'metadata.json'), /"target": "linux-x64"/, '"target": "amiga"');
    await rm(join(dir, 'bundle.json'));
    await rewriteSums(ctx, dir);
    const { diagnostics } = await verify(ctx, dir);
    expect(diagnostics).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ file: 'manifest.json', line: 1 }),
        expect.objectContaining({
          code: 'document-invalid',
          file: 'metadata.json',
          pointer: '/files/0/target',
        }),
        expect.objectContaining({ code: 'file-missing', file: 'bundle.json' }),
      ]),
    );
  });

  it('refuses documents of another version, with a remedy', async () => {
    const dir = await copyRelease();
    await edit(join(dir, 'metadata.json'), /artifact-manifest\.v1/, 'artifact-manifest.v2');
    await rewriteSums(ctx, dir);
    const { diagnostics } = await verify(ctx, dir);
    expect(diagnostics.filter(({ code }) => code === 'document-invalid')).toEqual([
      {
        severity: 'error',
        code: 'document-invalid',
        file: 'metadata.json',
        pointer: '/schema_version',
        message: expect.stringContaining('"artifact-manifest.v1"'),
        remedy: 'verify it with the release of vrooli-bundle that made it',
      },
    ]);
  });

  it('reports a missing path', async () => {
    expect(await rejection(verify(ctx, join(top, 'nowhere')))).toMatchObject({
      code: 'file-missing',
      blame: 'input',
    });
  });
});
