import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nodeFileSystem } from '../../host/fs.ts';
import type { BuildContext } from '../../pipeline/ports.ts';
import { canonicalJson } from '../../pipeline/shared/document/canonical.ts';
import { noSigning } from '../../pipeline/signing/request.ts';
import { makeStaged } from '../../pipeline/stages/package-desktop/make-staged.ts';
import type { StagedDocument } from '../../schema/staged-payload.ts';
import { createTestContext, rejection } from '../packaging/context.ts';
import { createStaged, type StagedFixture } from '../packaging/staged.ts';
import { type RawEntry, tarEnd, toRawEntry } from './tar.ts';

let dir: string;
let ctx: BuildContext;
let staged: StagedFixture;

beforeAll(async () => {
  dir = await nodeFileSystem.makeTempDir('hostile-staged-');
  ctx = createTestContext(dir);
  staged = await createStaged(ctx, dir);
});
afterAll(() => rm(dir, { recursive: true, force: true }));

/** The entries of the honest file. */
async function readEntries(): Promise<RawEntry[]> {
  const { document, payload } = staged;
  const entries: RawEntry[] = [{ name: 'staged.json', content: canonicalJson(document) }];
  for (const { path } of document.icons)
    entries.push({ name: path, content: await readFile(join(dir, path)) });
  for (const entry of document.files) {
    const name = `payload/${entry.path}`;
    if (entry.type === 'symlink') entries.push({ name, type: '2', link: entry.target, mode: 0o777 });
    else {
      const mode = Number.parseInt(entry.mode, 8);
      entries.push({ name, mode, content: await readFile(join(payload, entry.path)) });
    }
  }
  return entries;
}

const pack = (entries: readonly RawEntry[]) =>
  zstdCompressSync(Buffer.concat([...entries.map(toRawEntry), tarEnd]));

let at = 0;

/** What `make` says about a file of these bytes; nothing of it stays, in the output folder or outside. */
async function refuse(bytes: Uint8Array): Promise<Error & { code?: string }> {
  at += 1;
  const folder = join(dir, `case-${at}`);
  await mkdir(folder);
  const file = join(folder, 'it.staged');
  await writeFile(file, bytes);
  const error = await rejection(
    makeStaged(ctx, {
      file: { path: file, name: 'it.staged' },
      outDir: join(folder, 'out'),
      formats: ['tar.zst'],
      toDefaultFormats: () => [],
      signing: { ...noSigning, mode: undefined },
    }),
  );
  expect(await readdir(folder)).toEqual(['it.staged']);
  return error;
}

const change = (changes: Partial<StagedDocument>): RawEntry => ({
  name: 'staged.json',
  content: canonicalJson({ ...staged.document, ...changes }),
});

const invalid = (message: RegExp) =>
  expect.objectContaining({ code: 'staged-payload-invalid', message: expect.stringMatching(message) });

describe('the file of a staged payload that another job wrote', () => {
  it('is taken as this product writes it', async () => {
    const bytes = pack(await readEntries());
    expect(zstdDecompressSync(bytes).length).toBeGreaterThan(1000);
    const file = join(dir, 'honest.staged');
    await writeFile(file, bytes);
    const made = await makeStaged(ctx, {
      file: { path: file, name: 'honest.staged' },
      outDir: join(dir, 'honest'),
      formats: ['tar.zst'],
      toDefaultFormats: () => [],
      signing: { ...noSigning, mode: undefined },
    });
    expect(made.manifest.files).toHaveLength(1);
  });

  it.each<[string, (entries: RawEntry[]) => RawEntry[], RegExp]>([
    [
      'a changed byte of a file',
      (all) =>
        all.map((one) => (one.name.endsWith('main.cjs') ? { ...one, content: 'console.log(2);\n' } : one)),
      /payload\/services\/api\/main\.cjs has the sha256/,
    ],
    [
      'a file that is not listed',
      (all) => [...all, { name: 'payload/more', content: 'x' }],
      /"payload\/more" is not listed/,
    ],
    ['a file outside', (all) => [...all, { name: '../../escaped', content: 'x' }], /is not listed/],
    ['an absolute path', (all) => [...all, { name: '/tmp/escaped', content: 'x' }], /is not listed/],
    ['a missing file', (all) => all.slice(0, -1), /is missing/],
    ['a file twice', (all) => [...all, ...all.slice(-1)], /is not listed at this place/],
    [
      'another order',
      (all) => [all[0], ...all.slice(1).reverse()].filter((one) => one !== undefined),
      /is not listed at this place/,
    ],
    [
      'a link in the place of a file',
      (all) =>
        all.map((one) =>
          one.name.endsWith('main.cjs')
            ? { name: one.name, type: '2', link: '/etc/passwd', mode: 0o777 }
            : one,
        ),
      /is not the file of root/,
    ],
    [
      'a hard link',
      (all) =>
        all.map((one) =>
          one.name.endsWith('main.cjs') ? { name: one.name, type: '1', link: 'payload/bundle.json' } : one,
        ),
      /is not the file of root/,
    ],
    [
      'another target of a link',
      (all) => all.map((one) => (one.type === '2' ? { ...one, link: '../../../etc/passwd' } : one)),
      /leads to/,
    ],
    [
      'a setuid program',
      (all) => all.map((one) => (one.name === 'payload/runtime' ? { ...one, mode: 0o4755 } : one)),
      /has the mode/,
    ],
    [
      'a file of another user',
      (all) => all.map((one) => (one.name === 'payload/runtime' ? { ...one, uid: 1000 } : one)),
      /of root/,
    ],
    ['no document', (all) => all.slice(1), /first entry/],
    ['the document later', (all) => [...all.slice(1, 2), ...all], /first entry/],
    ['a device', (all) => [...all, { name: 'payload/dev', type: '3' }], /is not listed/],
    ['a folder', (all) => [...all, { name: 'payload/folder/', type: '5', mode: 0o755 }], /is not listed/],
  ])('with %s is refused by name, and leaves nothing', async (_what, hostile, message) => {
    expect(await refuse(pack(hostile(await readEntries())))).toEqual(invalid(message));
  });

  it.each<[string, () => Partial<StagedDocument>, RegExp]>([
    [
      'a path that leads up',
      () => ({ folders: ['..', ...staged.document.folders] }),
      /is not a path below the payload/,
    ],
    [
      'an absolute folder',
      () => ({ folders: ['/tmp/x', ...staged.document.folders] }),
      /is not a path below/,
    ],
    ['a backslash', () => ({ folders: ['a\\b', ...staged.document.folders] }), /is not a path below/],
    ['a control character', () => ({ folders: ['a\nb', ...staged.document.folders] }), /is not a path below/],
    [
      'a link that leads out',
      () => ({
        files: staged.document.files.map((one) =>
          one.type === 'symlink' ? { ...one, target: '../x' } : one,
        ),
      }),
      /leads to/,
    ],
    [
      'a link that leads down and back up',
      () => ({
        files: staged.document.files.map((one) =>
          one.type === 'symlink' ? { ...one, target: 'services/../../x' } : one,
        ),
      }),
      /leads to/,
    ],
    [
      'a file below a link',
      () => ({
        files: [
          ...staged.document.files,
          { type: 'symlink' as const, path: 'zlink', target: 'services' },
          { ...(staged.document.files[0] as object), path: 'zlink/x' } as StagedDocument['files'][number],
        ],
      }),
      /the folder of "zlink\/x" is not listed/,
    ],
    [
      'two entries of one name',
      () => ({ files: staged.document.files.flatMap((one) => [one, one]) }),
      /occurs twice/,
    ],
    ['an unknown member', () => ({ extra: true }) as object, /Unrecognized/],
    [
      'an app of another name',
      () => ({ app: { ...staged.document.app, name: 'other' } }),
      /another app|does not list the payload/,
    ],
    [
      'programs that are not there',
      () => ({ signing: { required: false, programs: ['runtime'] } }),
      /programs of the payload/,
    ],
    [
      'texts for a terminal',
      () => ({ about: { ...staged.document.about, license: 'a\u001b[2Jb' } }),
      /terminal/,
    ],
  ])('whose document has %s is refused', async (_what, changes, message) => {
    const [, ...files] = await readEntries();
    expect(await refuse(pack([change(changes()), ...files]))).toEqual(invalid(message));
  });

  it('with a control character in a text is refused', async () => {
    const [, ...files] = await readEntries();
    const about = { ...staged.document.about, summary: 'a\nExec=evil' };
    expect(await refuse(pack([change({ about }), ...files]))).toMatchObject({ code: 'app-text-refused' });
  });

  it('that is not in its only form, cut, followed by bytes, or no archive is refused', async () => {
    const [document, ...files] = await readEntries();
    const spaced = { name: 'staged.json', content: `${document?.content ?? ''}\n` };
    expect(await refuse(pack([spaced, ...files]))).toEqual(invalid(/as this product writes it/));
    const whole = pack(await readEntries());
    for (const bytes of [
      whole.subarray(0, 300),
      Buffer.concat([whole, whole]),
      Buffer.from('no'),
      Buffer.alloc(0),
    ])
      expect(await refuse(bytes)).toMatchObject({ code: 'staged-payload-invalid' });
  });

  it('that states less than it unpacks to is refused before it fills the disk', async () => {
    const entries = await readEntries();
    const bomb = entries.map((one) =>
      one.name.endsWith('main.cjs') ? { ...one, content: Buffer.alloc(8_000_000) } : one,
    );
    expect(await refuse(pack(bomb))).toEqual(invalid(/has 8000000 bytes/));
  });

  it('that has a secret in a file of the scenario is refused before anything is signed', async () => {
    const folder = join(dir, 'with-secret');
    await mkdir(folder);
    const { file } = await createStaged(ctx, folder, {
      add: (payload) => writeFile(join(payload, 'services/api/key.pem'), secret),
    });
    expect(await refuse(await readFile(file))).toMatchObject({ code: 'secret-found' });
  });

  it('is read through a link of the caller, and no folder is', async () => {
    const link = join(dir, 'link.staged');
    await symlink(staged.file, link);
    const request = (path: string) => ({
      file: { path, name: 'it.staged' },
      outDir: join(dir, 'out-link'),
      formats: ['tar.zst' as const],
      toDefaultFormats: () => [],
      signing: { ...noSigning, mode: undefined },
    });
    await expect(makeStaged(ctx, request(link))).resolves.toBeDefined();
    expect(await rejection(makeStaged(ctx, request(dir)))).toMatchObject({ code: 'staged-payload-missing' });
  });
});

/** Long enough for the rule about private keys. */
const secret = [
  '-----BEGIN',
  ' RSA PRIVATE KEY-----\n',
  'MIIEpAIBAAKCAQEA1234567890'.repeat(20),
  '\n-----END',
  ' RSA PRIVATE KEY-----\n',
].join('');
