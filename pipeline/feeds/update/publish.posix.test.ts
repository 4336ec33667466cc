import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { expect, it } from '@jest/globals';
import { nodeFiles } from '../../../runtime/update/files/node-files.ts';
import { toPlaces } from '../../../runtime/update/places.ts';
import { stageVersion } from '../../../runtime/update/stage/stage-version.ts';
import { type UpdateFeed, updateFeedSchema } from '../../../schema/update/feed.ts';
import { createTestContext, withTempDir } from '../../../test/packaging/context.ts';
import { makeTestKey } from '../../../test/update/signed-feed.ts';
import { publishUpdates } from './publish.ts';

const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');
/** Text that compresses badly, the same each time. */
const noise = Array.from({ length: 3000 }, (_, index) => sha256(`${index}`)).join('\n');

function writePayload(root: string, version: string, texts: Record<string, string>): string {
  const files = Object.entries(texts).map(([path, text]) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    return { type: 'file', path, mode: '0644', size: Buffer.byteLength(text), sha256: sha256(text) };
  });
  const list = { schema_version: 'payload-list.v1', app: { name: 'a', version }, target: 'linux-x64', files };
  writeFileSync(join(root, 'payload.json'), JSON.stringify(list));
  return root;
}

interface Made {
  dir: string;
  feed: UpdateFeed;
  one: string;
  two: string;
}

async function publish(dir: string): Promise<Made> {
  const one = writePayload(join(dir, 'one'), '1.0.0', {
    'bundle.json': '{}',
    'page.js': `${noise}\nold line\n`,
  });
  const two = writePayload(join(dir, 'two'), '2.0.0', {
    'bundle.json': '{}',
    'page.js': `${noise}\nnew line\n`,
  });
  const folder = join(dir, 'feeds');
  mkdirSync(folder);
  await publishUpdates(createTestContext(dir), {
    folder,
    channel: 'stable',
    payloads: [two],
    previous: [one],
    release: { notes: 'new', critical: false, rollout: { percent: 100, salt: 's' } },
    withdrawn: [],
    epoch: 1_800_000_000,
    expiresInDays: 30,
    key: makeTestKey(),
    allowMissingTarget: false,
  });
  const feed = updateFeedSchema.parse(JSON.parse(readFileSync(join(folder, 'stable.json'), 'utf8')));
  return { dir, feed, one, two };
}

const stage = ({ dir, feed, one }: Made, archive: string, running = one) =>
  stageVersion({
    files: nodeFiles,
    places: toPlaces(join(dir, 'data')),
    archive,
    app: 'a',
    release: { version: '2.0.0' },
    target: 'linux-x64',
    manifest: feed.releases[0]?.targets['linux-x64']?.manifest ?? '',
    running,
  });

it('a delta is small, and leads to the same files as the full archive', () =>
  withTempDir(async (dir) => {
    const made = await publish(dir);
    const target = made.feed.releases[0]?.targets['linux-x64'];
    const [delta] = target?.deltas ?? [];
    expect(delta?.size).toBeLessThan(8_000);
    expect(target?.full.size).toBeGreaterThan(80_000);
    for (const archive of [delta, target?.full]) {
      await stage(made, join(dir, 'feeds', archive?.url ?? ''));
      const staged = join(dir, 'data/updates/versions/2.0.0/page.js');
      expect(readFileSync(staged, 'utf8')).toBe(readFileSync(join(made.two, 'page.js'), 'utf8'));
      rmSync(join(dir, 'data'), { recursive: true });
    }
  }));

it('a changed byte of an archive, a wrong base and an end that is missing are refused', () =>
  withTempDir(async (dir) => {
    const made = await publish(dir);
    const [delta] = made.feed.releases[0]?.targets['linux-x64']?.deltas ?? [];
    const path = join(dir, 'feeds', delta?.url ?? '');
    const bytes = readFileSync(path);
    const changed = join(dir, 'changed.tar');
    const refused = expect.objectContaining({ code: 'update-archive-invalid' });
    for (let at = 0; at < bytes.length; at += 211) {
      const copy = Buffer.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ 0x55;
      writeFileSync(changed, copy);
      // Bytes that a tar file does not use can change: the digest of the feed has them, and what is staged is the same.
      await stage(made, changed).catch((error: unknown) => expect(error).toEqual(refused));
    }
    writeFileSync(changed, bytes.subarray(0, bytes.length / 2));
    await expect(stage(made, changed)).rejects.toEqual(refused);
    const other = join(dir, 'other');
    cpSync(made.one, other, { recursive: true });
    writeFileSync(join(other, 'page.js'), 'changed by its user');
    rmSync(join(dir, 'data'), { recursive: true, force: true });
    await expect(stage(made, path, other)).rejects.toEqual(refused);
  }));

it('a target that the release before has is not left out by mistake', () =>
  withTempDir(async (dir) => {
    const made = await publish(dir);
    const { two } = made;
    const list = JSON.parse(readFileSync(join(two, 'payload.json'), 'utf8')) as object;
    writeFileSync(
      join(two, 'payload.json'),
      JSON.stringify({ ...list, app: { name: 'a', version: '3.0.0' }, target: 'linux-arm64' }),
    );
    const again = publishUpdates(createTestContext(dir), {
      folder: join(dir, 'feeds'),
      channel: 'stable',
      payloads: [two],
      previous: [],
      release: { notes: '', critical: false, rollout: { percent: 100, salt: 's' } },
      withdrawn: [],
      epoch: 1_800_000_100,
      expiresInDays: 30,
      key: makeTestKey(),
      allowMissingTarget: false,
    });
    await expect(again).rejects.toMatchObject({ code: 'update-target-missing' });
  }));
