import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type InstalledStore, installStore, kit } from '../embedded-object-store/installed-store.ts';
import { createClient } from '../embedded-object-store/running-store.ts';
import { Bench, toManifest } from '../runtime/harness.ts';
import { needs } from '../support/needs.ts';
import { theCompiledRuntime } from './support/compiled-runtime.ts';
import { readSecrets } from './support/read-secrets.ts';

jest.setTimeout(120_000);

const Bucket = 'pictures';
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>';
/** Uses signed URLs as pages do, and writes what happened into its body. */
const page = `<!doctype html><title>Pictures</title><body><script type="module">
const { read, write, picture } = await (await fetch('urls.json')).json();
const said = async (what, call) => document.body.append(what + '=' + await call().catch((error) => error.name) + ';');
await said('write', async () => { const { status, headers } = await fetch(write, { method: 'PUT', body: 'by the page', headers: { 'content-type': 'text/x' } }); return status + ' ' + headers.get('etag'); });
await said('read', async () => (await fetch(read)).text());
await said('picture', () => new Promise((resolve, reject) => { const image = new Image(); image.onload = () => resolve(image.width); image.onerror = () => reject(new Error()); image.src = picture; }));
document.body.append('done');
</script>`;

let installed: InstalledStore;
let bench: Bench;
let client: S3Client;
let pageUrl = '';
let foreign: Server;
const urls: Record<string, string> = {};

beforeAll(async () => {
  installed = await installStore();
  const store = {
    ...kit.service,
    binaries: { universal: { path: 'resources/embedded-object-store/driver.cjs' } },
  };
  const ui = {
    id: 'ui',
    type: 'ui-bundle',
    binaries: { universal: { path: 'services/ui' } },
    ports: { requested: [{ name: 'ui' }] },
    health: { type: 'http', path: '/', port_name: 'ui', interval_ms: 500, timeout_ms: 2000, retries: 3 },
    readiness: { type: 'health_success', timeout_ms: 20_000 },
  };
  bench = new Bench(theCompiledRuntime(), toManifest([store, ui], { secrets: kit.secrets }));
  cpSync(join(installed.root, 'resources'), join(bench.root, 'resources'), { recursive: true });
  mkdirSync(join(bench.root, 'services/ui'), { recursive: true });
  writeFileSync(join(bench.root, 'services/ui/index.html'), page);
  bench.start();
  const isReady = async () => (await bench.call('/readyz').catch(() => undefined))?.json.ready === true;
  await bench.until(isReady, 'readiness');
  const { services } = (await bench.call('/ports')).json;
  pageUrl = `http://127.0.0.1:${services.ui.ui}`;
  const secrets = readSecrets(bench);
  client = createClient(`http://127.0.0.1:${services['embedded-object-store'].s3}`, {
    accessKeyId: secrets['object_store_access_key'] ?? '',
    secretAccessKey: secrets['object_store_secret_key'] ?? '',
  });
  await client.send(new CreateBucketCommand({ Bucket }));
  await client.send(new PutObjectCommand({ Bucket, Key: 'a.svg', Body: svg, ContentType: 'image/svg+xml' }));
  const sign = { expiresIn: 600 };
  urls['write'] = await getSignedUrl(client, new PutObjectCommand({ Bucket, Key: 'new' }), sign);
  urls['read'] = await getSignedUrl(client, new GetObjectCommand({ Bucket, Key: 'new' }), sign);
  urls['picture'] = await getSignedUrl(client, new GetObjectCommand({ Bucket, Key: 'a.svg' }), sign);
  writeFileSync(join(bench.root, 'services/ui/urls.json'), JSON.stringify(urls));
  foreign = createServer((request, response) => {
    response.setHeader('content-type', request.url === '/' ? 'text/html' : 'application/json');
    response.end(request.url === '/' ? page : JSON.stringify(urls));
  });
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  foreign?.close();
  client?.destroy();
  await bench?.stopAll();
  await bench?.close();
  await installed?.remove();
});

/** The body of a page after its script, in a real browser. */
async function show(url: string): Promise<string> {
  const args = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  const profile = `--user-data-dir=${join(bench.folder, `browser-${Date.now()}`)}`;
  const { stdout } = await promisify(execFile)('chromium', [
    ...args,
    profile,
    '--virtual-time-budget=10000',
    '--dump-dom',
    url,
  ]);
  return /<\/script>([^<]*)/.exec(stdout)?.[1] ?? stdout;
}

const { it: inBrowser } = needs('chromium');

describe('embedded-object-store in an app', () => {
  it('answers a client through the guard', async () => {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: 'a.svg' }));
    expect(await Body?.transformToString()).toBe(svg);
  });

  inBrowser("is reached by the app's page with signed URLs, and by no other page", async () => {
    const shown = await show(pageUrl);
    expect(shown).toMatch(/^write=200 "[0-9a-f]{32}";read=by the page;picture=40;done/);
    const address = foreign.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    expect(await show(`http://127.0.0.1:${port}`)).toMatch(
      /^write=TypeError;read=TypeError;picture=Error;done/,
    );
  });
});
