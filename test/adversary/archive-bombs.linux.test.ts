import { execFile, execFileSync } from 'node:child_process';
import { createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { cp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createZstdCompress, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, jest } from '@jest/globals';
import { nodeFileSystem } from '../../host/fs.ts';
import type { BuildContext } from '../../pipeline/ports.ts';
import { createTestContext, projectRoot } from '../packaging/context.ts';
import { createRelease } from '../packaging/release.ts';
import { needs } from '../support/needs.ts';
import { timeOf, toArMember, withoutData } from './ar.ts';
import { tarEnd, toPaxRecord, toRawEntry } from './tar.ts';

jest.setTimeout(120_000);
const { describe, it } = needs('dpkg-deb', 'xz', 'mkfifo');

const top = 'tiny-app-1.0.0-beta.2';
const archive = `${top}-linux-x64.tar.zst`;
const deb = 'localbuild-tiny-app_1.0.0~beta.2_amd64.deb';
const peakLimit = 300_000_000;
const gib = 1024 ** 3;
let dir: string;
let pristine: string;
let ctx: BuildContext;
let count = 0;

beforeAll(async () => {
  dir = await nodeFileSystem.makeTempDir('archive-bombs-');
  ctx = createTestContext(dir);
  pristine = await createRelease(ctx, dir);
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function copyRelease(): Promise<string> {
  count += 1;
  const to = join(dir, `copy-${count}`);
  await cp(pristine, to, { recursive: true });
  return to;
}

async function verifyApart(path: string): Promise<{ errors: string[]; seconds: number; peakBytes: number }> {
  const program = join(projectRoot, 'test/adversary/verify-one.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [program, path], { timeout: 60_000 });
  return JSON.parse(stdout);
}

async function* toBomb(bytes: number): AsyncGenerator<Buffer> {
  yield toRawEntry({ name: `${top}/`, type: '5', mode: 0o755 });
  const header = toRawEntry({ name: `${top}/bomb`, size: bytes });
  yield header;
  const zeros = Buffer.alloc(1024 * 1024);
  for (let at = 0; at < bytes; at += zeros.length) yield zeros;
  yield tarEnd;
}

async function* toMany(entries: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < entries; at += 1) yield toRawEntry({ name: `${top}/${at}` });
  yield tarEnd;
}

async function* toLong(headers: number): AsyncGenerator<Buffer> {
  const content = toPaxRecord('path', `${top}/${'a/'.repeat(7000)}x`);
  const entry = Buffer.concat([toRawEntry({ name: 'p', type: 'x', content }), toRawEntry({ name: 'x' })]);
  for (let at = 0; at < headers; at += 1) yield entry;
  yield tarEnd;
}

const compress = (tar: AsyncIterable<Buffer>, to: string) =>
  pipeline(Readable.from(tar), createZstdCompress(), createWriteStream(to));

describe('a hostile archive costs neither memory nor time', () => {
  it.each<[string, (to: string) => Promise<unknown>]>([
    ['a bomb of 3 GiB', (to) => compress(toBomb(3 * gib), to)],
    ['300,000 entries', (to) => compress(toMany(300_000), to)],
    ['long names of 420 MB', (to) => compress(toLong(30_000), to)],
    [
      'a PAX header of 4 GB',
      async (to) => writeFileSync(to, zstdCompressSync(toRawEntry({ name: 'p', type: 'x', size: 4e9 }))),
    ],
    [
      'a size beyond every disk',
      async (to) => writeFileSync(to, zstdCompressSync(toRawEntry({ name: `${top}/x`, size: 8 * gib - 1 }))),
    ],
    ['a window of 2 GiB', async (to) => writeFileSync(to, Buffer.from('28b52ffd00a801000000', 'hex'))],
  ])('%s, with the documents of a release and alone', async (_, make) => {
    const release = await copyRelease();
    await make(join(release, archive));
    const alone = join(dir, `alone-${count}`);
    await cp(join(release, archive), join(alone, archive));
    for (const path of [release, join(alone, archive)]) {
      const { errors, seconds, peakBytes } = await verifyApart(path);
      expect(errors).toEqual(
        expect.arrayContaining([
          expect.stringMatching(/the installer cannot be read: .*(more than|header|window|broken|end)/),
        ]),
      );
      expect(peakBytes).toBeLessThan(peakLimit);
      expect(seconds).toBeLessThan(30);
    }
  });

  it('a package whose data unpacks to 1.2 GB', async () => {
    const release = await copyRelease();
    const path = join(release, deb);
    const tar = execFileSync(
      'sh',
      ['-c', `truncate -s 1200M big && tar --format=gnu -c ./big | xz -0; rm big`],
      { cwd: dir, maxBuffer: gib },
    );
    const own = readFileSync(path);
    const bytes = Buffer.concat([withoutData(own), toArMember('data.tar.xz', tar, timeOf(own))]);
    writeFileSync(path, bytes);
    const { errors, peakBytes } = await verifyApart(release);
    expect(errors).toEqual(expect.arrayContaining([expect.stringMatching('bytes when it is unpacked')]));
    expect(peakBytes).toBeLessThan(peakLimit);
  });

  it.each(['SHA256SUMS', 'manifest.json', 'metadata.json', 'bundle.json', archive, deb])(
    'a pipe or an endless device as %s',
    async (name) => {
      for (const place of ['/dev/zero', undefined]) {
        const release = await copyRelease();
        await rm(join(release, name));
        if (place === undefined) execFileSync('mkfifo', [join(release, name)]);
        else await symlink(place, join(release, name));
        const { errors, peakBytes } = await verifyApart(release);
        expect(errors).not.toEqual([]);
        expect(peakBytes).toBeLessThan(peakLimit);
      }
    },
  );

  it('leaves nothing in the folder for temporary files, also when it is killed', async () => {
    const release = await copyRelease();
    await compress(toBomb(gib), join(release, archive));
    const before = await readdir(tmpdir());
    const program = join(projectRoot, 'test/adversary/verify-one.ts');
    await promisify(execFile)(process.execPath, [program, release], {
      timeout: 700,
      killSignal: 'SIGKILL',
    }).catch(() => undefined);
    const after = await readdir(tmpdir());
    expect(after.filter((name) => !before.includes(name) && name.includes('verify'))).toEqual([]);
    expect(readFileSync(join(release, 'SHA256SUMS'), 'utf8')).not.toBe('');
  });
});
