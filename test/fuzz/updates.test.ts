import { describe, it } from '@jest/globals';
import { packTar } from '../../pipeline/feeds/update/make-archive.ts';
import { signMinisign } from '../../pipeline/signing/documents/minisign/sign.ts';
import { RuntimeError } from '../../runtime/errors.ts';
import { readTar } from '../../runtime/update/archive/read-tar.ts';
import { judgeFeed } from '../../runtime/update/feed/judge-feed.ts';
import { parsePayloadList } from '../../runtime/update/stage/read-list.ts';
import { makeTestKey } from '../update/signed-feed.ts';
import { assertSound, assertSoundAsync, timeoutMs } from './assert-sound.ts';
import { mutatedBytes, mutatedText } from './mutate.ts';

const key = makeTestKey(1);
const digest = 'a'.repeat(64);
const sign = (bytes: Buffer) => signMinisign(key, { name: 'stable.json', bytes }, 1_800_000_000);
const feed = JSON.stringify({
  schema_version: 'update-feed.v1',
  app: 'vrooli/field-notes',
  channel: 'stable',
  sequence: 7,
  issued: '2026-11-01T00:00:00Z',
  expires: '2026-12-01T00:00:00Z',
  releases: [
    {
      version: '1.2.0',
      notes: 'Faster.',
      critical: false,
      min_from: '1.0.0',
      rollout: { percent: 50, salt: 'a' },
      targets: {
        'linux-x64': {
          manifest_sha256: digest,
          full: { url: 'a.update', size: 10, sha256: digest },
          deltas: [{ from: '1.1.0', url: 'b.update', size: 5, sha256: digest }],
        },
      },
    },
  ],
  withdrawn: ['1.1.1'],
});
const list = JSON.stringify({
  schema_version: 'payload-list.v1',
  app: { name: 'field-notes', version: '1.2.0' },
  target: 'linux-x64',
  files: [
    { type: 'file', path: 'runtime', mode: '0755', size: 3, sha256: digest },
    { type: 'link', path: 'vrooli', target: 'runtime' },
  ],
});
const expected = {
  app: 'vrooli/field-notes',
  channel: 'stable' as const,
  keys: [key.public],
  seen: undefined,
  now: Date.parse('2026-11-02T00:00:00Z'),
  acceptsExpired: false,
};

const isRefusal = (error: unknown): boolean => error instanceof RuntimeError;
/** What the reader of archives turns into a refusal: an error with words, but no fault of the reader. */
const isWorded = (error: unknown): boolean => error instanceof Error && error.constructor === Error;

async function toTar(): Promise<Buffer> {
  const files = [
    { name: 'index.json', size: 2, chunks: [Buffer.from('{}')] },
    { name: `objects/${digest}.zst`, size: 700, chunks: [Buffer.alloc(700, 1)] },
  ];
  const chunks: Uint8Array[] = [];
  for await (const chunk of packTar(files, 0)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const toFile = (bytes: Buffer) => ({
  read: async (buffer: Buffer, offset: number, length: number, position: number) => ({
    bytesRead: bytes.copy(buffer, offset, position, position + length),
    buffer,
  }),
});

describe('updates', () => {
  it(
    'feeds that their publisher has signed',
    () =>
      assertSound(
        mutatedText([feed]),
        (text) => {
          const bytes = Buffer.from(text);
          judgeFeed(bytes, sign(bytes), expected);
        },
        isRefusal,
      ),
    timeoutMs,
  );

  it(
    'signatures',
    () => {
      const bytes = Buffer.from(feed);
      assertSound(
        mutatedText([sign(bytes)]),
        (signature) => judgeFeed(bytes, signature, expected),
        isRefusal,
      );
    },
    timeoutMs,
  );

  it('lists of the files of a version', () => assertSound(mutatedText([list]), parsePayloadList), timeoutMs);

  it(
    'archives',
    async () => {
      const seed = await toTar();
      await assertSoundAsync(
        mutatedBytes([seed]),
        async (bytes) => {
          const file = toFile(bytes) as unknown as Parameters<typeof readTar>[0];
          for await (const { name } of readTar(file, bytes.length)) name.normalize();
        },
        isWorded,
      );
    },
    timeoutMs,
  );
});
