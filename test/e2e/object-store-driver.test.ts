import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  GetObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type InstalledStore, installStore } from '../embedded-object-store/installed-store.ts';
import { startStore } from '../embedded-object-store/running-store.ts';

jest.setTimeout(400_000);

const Bucket = 'notes';
let installed: InstalledStore;
beforeAll(async () => {
  installed = await installStore();
});
afterAll(async () => {
  await installed?.remove();
});

describe('the driver of the object store', () => {
  it('stops when it is asked, starts again with the data, and does not make a removed bucket again', async () => {
    const own = installed.createFolder();
    const env = { OBJECT_STORE_BUCKETS: '["once"]' };
    const first = await startStore(installed, own, env);
    await first.ready();
    await first.client.send(new CreateBucketCommand({ Bucket: 'mine' }));
    await first.client.send(new PutObjectCommand({ Bucket: 'mine', Key: 'k', Body: 'v' }));
    await first.client.send(new DeleteBucketCommand({ Bucket: 'once' }));
    const upload = await first.client.send(
      new CreateMultipartUploadCommand({ Bucket: 'mine', Key: 'parts' }),
    );
    const place = { Bucket: 'mine', Key: 'parts', UploadId: upload.UploadId };
    const part = await first.client.send(new UploadPartCommand({ ...place, PartNumber: 1, Body: 'part' }));
    first.process.kill('SIGTERM');
    expect(await first.exited()).toEqual({ code: 0, signal: null });
    expect(first.output()).toContain('object store is shut down');

    writeFileSync(join(own, 'store/objects/mine/.sgwtmp/left-by-a-crash'), 'bytes');
    const second = await startStore(installed, own, env);
    await second.ready();
    expect((await second.client.send(new ListBucketsCommand({}))).Buckets?.map(({ Name }) => Name)).toEqual([
      'mine',
    ]);
    await second.client.send(
      new CompleteMultipartUploadCommand({
        ...place,
        MultipartUpload: { Parts: [{ PartNumber: 1, ETag: part.ETag }] },
      }),
    );
    const { Contents = [] } = await second.client.send(new ListObjectsV2Command({ Bucket: 'mine' }));
    expect(Contents.map(({ Key }) => Key)).toEqual(['k', 'parts']);
    expect(readdirSync(join(own, 'store/objects/mine/.sgwtmp'))).toEqual(['multipart']);

    second.process.kill('SIGTERM');
    await second.exited();
    writeFileSync(join(own, 'store/format'), '7\n');
    const newer = await startStore(installed, own);
    expect((await newer.exited()).code).toBe(78);
    expect(newer.output()).toContain('was written by object store format 7');
  });

  const rounds = process.env['CI'] === 'true' ? 50 : 8;
  it(`loses no object that was acknowledged in ${rounds} crashes`, async () => {
    const own = installed.createFolder();
    const env = { OBJECT_STORE_BUCKETS: `["${Bucket}"]` };
    const known = new Map<string, string>();
    const pending = new Map<string, string>();
    for (let round = 0; round < rounds; round += 1) {
      const crashing = await startStore(installed, own, env);
      await crashing.ready();
      const { client } = crashing;
      for (const [Key, text] of known) {
        const { Body, ETag } = await client.send(new GetObjectCommand({ Bucket, Key }));
        const found = (await Body?.transformToString()) ?? '';
        // A call that was not answered may have had its effect.
        expect([text, pending.get(Key)]).toContain(found);
        expect(ETag).toBe(`"${createHash('md5').update(found).digest('hex')}"`);
        known.set(Key, found);
      }
      pending.clear();
      const write = async (worker: number) => {
        for (let step = 0; ; step += 1) {
          const Key = `${worker}/${step % 5}`;
          const Body = `${round}-${step}-`.repeat(200 + step);
          pending.set(Key, Body);
          await client.send(new PutObjectCommand({ Bucket, Key, Body }));
          known.set(Key, Body);
        }
      };
      const writers = [1, 2, 3].map((worker) => write(worker).catch(() => undefined));
      await sleep(60 + ((round * 37) % 200));
      process.kill(crashing.serverId(), 'SIGKILL');
      await Promise.all([...writers, crashing.exited()]);
      client.destroy();
    }
    expect(known.size).toBeGreaterThan(5);
  });

  it('says that its port is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const address = taken.address();
    const number = typeof address === 'object' && address !== null ? String(address.port) : '';
    const other = await startStore(installed, installed.createFolder(), { OBJECT_STORE_PORT: number });
    expect((await other.exited()).code).toBe(1);
    expect(other.output()).toContain('address already in use');
    await new Promise((resolve) => taken.close(resolve));
  });

  it('listens on a socket instead of a port where the runtime gives it a folder', async () => {
    const own = installed.createFolder();
    const other = await startStore(installed, own, { BUNDLE_SOCKET_DIR: own });
    await other.ready();
    expect(readdirSync(own)).toContain('s3.sock');
    expect(readFileSync(`/proc/${other.serverId()}/net/tcp`, 'utf8')).not.toContain(
      `:${Number(new URL(other.endpoint).port).toString(16).toUpperCase().padStart(4, '0')} 00000000:0000 0A`,
    );
    other.process.kill('SIGKILL');
    await other.exited();
    const next = await startStore(installed, own, { BUNDLE_SOCKET_DIR: own });
    await next.ready();
    next.process.kill('SIGTERM');
    expect((await next.exited()).code).toBe(0);
  });
});
