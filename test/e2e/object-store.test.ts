import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetBucketLocationCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type InstalledStore, installStore, kit } from '../embedded-object-store/installed-store.ts';
import { createClient, keys, type RunningStore, startStore } from '../embedded-object-store/running-store.ts';
import { toolPath, withTools } from '../support/installed-tools.ts';
import { needs } from '../support/needs.ts';

jest.setTimeout(400_000);

const Bucket = 'notes';
let installed: InstalledStore;
let store: RunningStore;
let folder = '';

/** What the scenario declares, in the shapes of this folder's files. */
const declared = {
  'buckets.json': {
    buckets: [
      Bucket,
      { name: 'pictures', policy: 'public-read', lifecycle: { days: 7 } },
      { bucket: 'kept', versioning: { enabled: true } },
      { name: 'odd', policy: 'everyone-but-me' },
    ],
  },
};

beforeAll(async () => {
  installed = await installStore();
  folder = installed.createFolder();
  const bundle = join(installed.root, 'bundle');
  mkdirSync(bundle);
  for (const [name, value] of Object.entries(declared))
    writeFileSync(join(bundle, name), JSON.stringify(value));
  store = await startStore(installed, folder, {
    BUNDLE_ROOT: bundle,
    OBJECT_STORE_INITIALIZATION: JSON.stringify(Object.keys(declared)),
    OBJECT_STORE_BUCKETS: JSON.stringify(['from-variables', 'Not A Name']),
  });
  await store.ready();
});
afterAll(async () => {
  store?.process.kill('SIGKILL');
  await installed?.remove();
});

const put = (Key: string, Body: string | Buffer = 'text', more: object = {}) =>
  store.client.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const readText = async (Key: string, more: object = {}) =>
  (await store.client.send(new GetObjectCommand({ Bucket, Key, ...more }))).Body?.transformToString();
const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'ok',
    (error: Error) => error.name,
  );

describe('buckets', () => {
  it('are those that the scenario declares, and what is not applied is named', async () => {
    const { Buckets = [] } = await store.client.send(new ListBucketsCommand({}));
    expect(Buckets.map(({ Name }) => Name)).toEqual(['from-variables', 'kept', Bucket, 'odd', 'pictures']);
    expect(store.output()).toMatch(
      /^embedded-object-store: notice: buckets\.json:1: bucket odd: the access "everyone-but-me" is not known; the bucket is private; bucket "Not A Name": the name is not one/m,
    );
    const { LocationConstraint } = await store.client.send(new GetBucketLocationCommand({ Bucket }));
    expect(LocationConstraint ?? 'us-east-1').toBe('us-east-1');
  });

  it('are open without a signature by their policy alone', async () => {
    await store.client.send(new PutObjectCommand({ Bucket: 'pictures', Key: 'a.svg', Body: '<svg/>' }));
    await put('private.txt');
    const ask = async (path: string, method = 'GET') =>
      (await fetch(`${store.endpoint}/${path}`, { method })).status;
    expect(await ask('pictures/a.svg')).toBe(200);
    expect(await ask('pictures/a.svg', 'DELETE')).toBe(403);
    expect(await ask(`${Bucket}/private.txt`)).toBe(403);
  });

  it('keep the versions of objects where it is declared', async () => {
    for (const Body of ['one', 'two'])
      await store.client.send(new PutObjectCommand({ Bucket: 'kept', Key: 'v', Body }));
    await store.client.send(new DeleteObjectCommand({ Bucket: 'kept', Key: 'v' }));
    const { Versions = [], DeleteMarkers = [] } = await store.client.send(
      new ListObjectVersionsCommand({ Bucket: 'kept' }),
    );
    expect([Versions.length, DeleteMarkers.length]).toEqual([2, 1]);
    const first = Versions.find(({ Size, VersionId }) => Size === 3 && VersionId !== Versions[0]?.VersionId);
    const { Body } = await store.client.send(
      new GetObjectCommand({ Bucket: 'kept', Key: 'v', VersionId: first?.VersionId }),
    );
    expect(await Body?.transformToString()).toBe('one');
  });
});

describe('objects', () => {
  it('have their type, metadata and tags, and lose them when they are replaced', async () => {
    await put('a/b.txt', 'hello', { ContentType: 'text/x', Metadata: { who: 'me' }, Tagging: 'k=v' });
    const head = () => store.client.send(new HeadObjectCommand({ Bucket, Key: 'a/b.txt' }));
    const tags = async () =>
      (await store.client.send(new GetObjectTaggingCommand({ Bucket, Key: 'a/b.txt' }))).TagSet;
    expect(await head()).toMatchObject({ ContentType: 'text/x', Metadata: { who: 'me' }, ContentLength: 5 });
    expect(await tags()).toEqual([{ Key: 'k', Value: 'v' }]);
    await store.client.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `${Bucket}/a/b.txt` }));
    expect(await readText('copy')).toBe('hello');
    await put('a/b.txt', 'other');
    expect(await head()).toMatchObject({
      Metadata: {},
      ETag: `"${createHash('md5').update('other').digest('hex')}"`,
    });
    expect(await tags()).toEqual([]);
  });

  it('are read in parts, listed by prefix and delimiter, and deleted', async () => {
    for (const key of ['list/1', 'list/2/a', 'list/2/b', 'list/3']) await put(key, '0123456789');
    expect(await readText('list/1', { Range: 'bytes=2-4' })).toBe('234');
    expect(await codeOf(readText('list/1', { Range: 'bytes=20-' }))).toBe('InvalidRange');
    const query = { Bucket, Prefix: 'list/', Delimiter: '/' };
    for (const { Contents = [], CommonPrefixes = [] } of [
      await store.client.send(new ListObjectsCommand(query)),
      await store.client.send(new ListObjectsV2Command(query)),
    ]) {
      expect(Contents.map(({ Key }) => Key)).toEqual(['list/1', 'list/3']);
      expect(CommonPrefixes.map(({ Prefix }) => Prefix)).toEqual(['list/2/']);
    }
    const page = await store.client.send(new ListObjectsV2Command({ Bucket, Prefix: 'list/', MaxKeys: 3 }));
    expect([page.IsTruncated, page.Contents?.length]).toEqual([true, 3]);
    const Objects = ['list/1', 'list/2/a', 'list/2/b', 'gone'].map((Key) => ({ Key }));
    const { Deleted } = await store.client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
    expect(Deleted).toHaveLength(4);
    expect(await codeOf(readText('list/1'))).toBe('NoSuchKey');
  });

  it.each(['a//b', './a', 'a/../b', '/a', '.sgwtmp/x', 'a/b.txt/c'])(
    'cannot have the key %s',
    async (key) => {
      await put('a/b.txt', 'stays');
      expect(await codeOf(put(key))).toMatch(/^(?:XMinioInvalidObjectName|ObjectParentIsFile)$/);
      expect(await codeOf(store.client.send(new GetObjectCommand({ Bucket, Key: key })))).not.toBe('ok');
      expect(await readText('a/b.txt')).toBe('stays');
    },
  );

  it.each(['ä ö/ü+&=?#.txt', 'x:y|z', '日本', 'con'])('can have the key %s', async (key) => {
    await put(key, key);
    expect(await readText(key)).toBe(key);
  });

  it('of 70 MB come in parts, and leave nothing else', async () => {
    const Body = randomBytes(70 * 1024 * 1024);
    await new Upload({ client: store.client, params: { Bucket, Key: 'large', Body } }).done();
    const { Body: read } = await store.client.send(new GetObjectCommand({ Bucket, Key: 'large' }));
    const found = createHash('sha256')
      .update((await read?.transformToByteArray()) ?? '')
      .digest('hex');
    expect(found).toBe(createHash('sha256').update(Body).digest('hex'));
    expect(readdirSync(join(folder, 'store/objects', Bucket, '.sgwtmp/multipart'))).toEqual([]);
  });
});

describe('requests', () => {
  it('with a wrong key are refused', async () => {
    const wrong = createClient(store.endpoint, { ...keys, secretAccessKey: `${keys.secretAccessKey}x` });
    expect(await codeOf(wrong.send(new ListBucketsCommand({})))).toBe('SignatureDoesNotMatch');
    const stranger = createClient(store.endpoint, { ...keys, accessKeyId: 'minioadmin' });
    expect(await codeOf(stranger.send(new ListBucketsCommand({})))).toBe('InvalidAccessKeyId');
    expect(store.output()).not.toContain(keys.secretAccessKey);
  });

  it('can be signed before they are sent, for a time', async () => {
    const write = await getSignedUrl(store.client, new PutObjectCommand({ Bucket, Key: 'signed' }), {
      expiresIn: 60,
    });
    expect((await fetch(write, { method: 'PUT', body: 'by a page' })).status).toBe(200);
    const command = new GetObjectCommand({ Bucket, Key: 'signed' });
    const url = await getSignedUrl(store.client, command, { expiresIn: 60 });
    expect(await (await fetch(url)).text()).toBe('by a page');
    expect((await fetch(url.replace('signed', 'private.txt'))).status).toBe(403);
    const late = await getSignedUrl(store.client, command, {
      expiresIn: 1,
      signingDate: new Date(Date.now() - 60_000),
    });
    expect((await fetch(late)).status).toBe(403);
  });

  it('to the paths of MinIO are answered: health checks, and no admin API', async () => {
    for (const check of ['live', 'ready', 'cluster'])
      expect((await fetch(`${store.endpoint}/minio/health/${check}`)).status).toBe(200);
    const admin = await fetch(`${store.endpoint}/minio/admin/v3/info`);
    expect(admin.status).toBe(501);
    expect(await admin.json()).toMatchObject({ Message: expect.stringContaining('the S3 API alone') });
  });

  it('of other names than loopback are refused', async () => {
    const status = await new Promise((resolve) => {
      request(`${store.endpoint}/pictures/a.svg`, { headers: { host: 'evil.example' } }, (answer) => {
        resolve(answer.statusCode);
        answer.resume();
      }).end();
    });
    expect(status).toBe(403);
  });
});

describe('an app in another language', () => {
  /** The variables that kit.json gives to the app. */
  const toVariables = () => {
    const { port } = new URL(store.endpoint);
    const values = {
      '${embedded-object-store.s3}': port,
      '${secret:object_store_access_key}': keys.accessKeyId,
      '${secret:object_store_secret_key}': keys.secretAccessKey,
    };
    const fill = (text: string) =>
      Object.entries(values).reduce((filled, [name, value]) => filled.replaceAll(name, value), text);
    const given = Object.entries(kit.provides.env).map(([name, text]) => [name, fill(text)] as const);
    return { ...process.env, ...Object.fromEntries(given) };
  };
  const run = promisify(execFile);
  const here = join(import.meta.dirname, '../embedded-object-store');

  needs('go').it('makes the ordinary calls of minio-go', async () => {
    const { stdout } = await run('go', ['run', '.'], { cwd: join(here, 'minio-go'), env: toVariables() });
    expect(stdout).toBe('all calls answered\n');
  });

  withTools('boto3')('makes the ordinary calls of boto3', async () => {
    const { stdout } = await run(toolPath('boto3'), [join(here, 'boto3_calls.py')], { env: toVariables() });
    expect(stdout).toBe('all calls answered\n');
  });
});
