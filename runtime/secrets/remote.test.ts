import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { secretSchema } from '../../schema/bundle/secret.ts';
import type { SecretStore } from '../interfaces.ts';
import { fetchRemote } from './remote.ts';
import { openSecretStore } from './store.ts';

let folder: string;
let ca: string;
let server: Server;
let base: string;
let answer: (
  path: string,
  authorization: string | undefined,
) => { status?: number; body: string; location?: string };
let asked: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'remote-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];
  execFileSync(
    'openssl',
    ['req', '-x509', '-nodes', '-days', '2', ...curve, ...subject, '-keyout', key, '-out', cert],
    { stdio: 'ignore' },
  );
  ca = readFileSync(cert, 'utf8');
  server = createServer({ key: readFileSync(key), cert: ca }, (request, response) => {
    asked.push(`${request.url} ${request.headers.authorization ?? ''}`.trim());
    const { status = 200, body, location } = answer(request.url ?? '', request.headers.authorization);
    response.writeHead(status, location === undefined ? {} : { location }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `https://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

const remote = (more: object = {}) => ({ url: `${base}/token`, ...more });

describe('fetching', () => {
  beforeEach(() => {
    asked = [];
  });

  it('returns the body, or the value at a JSON pointer', async () => {
    answer = () => ({ body: 'value\r\n' });
    expect(await fetchRemote(remote(), 'bearer-1', ca)).toBe('value');
    expect(asked).toEqual(['/token Bearer bearer-1']);
    answer = () => ({ body: '{"a/b": [{"~key": "deep"}], "n": 5}' });
    expect(await fetchRemote(remote({ json_pointer: '/a~1b/0/~0key' }), undefined, ca)).toBe('deep');
    await expect(fetchRemote(remote({ json_pointer: '/n' }), undefined, ca)).rejects.toThrow(
      /no string at \/n/,
    );
    await expect(fetchRemote(remote({ json_pointer: '/toString' }), undefined, ca)).rejects.toThrow(
      /no string/,
    );
  });

  it('refuses redirects, unknown certificate authorities and endless responses', async () => {
    answer = () => ({ status: 302, body: '', location: `${base}/elsewhere` });
    await expect(fetchRemote(remote(), 'bearer-1', ca)).rejects.toThrow(/returned status 302/);
    expect(asked).toHaveLength(1);
    answer = () => ({ body: 'x'.repeat(1_000_000) });
    await expect(fetchRemote(remote(), undefined, ca)).rejects.toThrow(/too long/);
    await expect(fetchRemote(remote(), undefined, undefined)).rejects.toThrow(/self.signed/);
  });
});

describe('a remote_fetch secret', () => {
  let appData: string;
  let store: SecretStore | undefined;
  let arrived: number;
  beforeEach(() => {
    appData = mkdtempSync(join(folder, 'data-'));
    asked = [];
    arrived = 0;
  });
  afterEach(() => {
    store?.close();
    jest.useRealTimers();
  });

  const api = (id: string, more: object = {}, format?: string) =>
    secretSchema.parse({
      id,
      class: 'remote_fetch',
      remote: remote(more),
      target: { type: 'env', name: id.toUpperCase() },
      ...(format === undefined ? {} : { format }),
    });
  const license = secretSchema.parse({
    id: 'license',
    class: 'user_prompt',
    prompt: { label: 'License' },
    target: { type: 'env', name: 'LICENSE' },
  });
  const start = async (...secrets: ReturnType<typeof api>[]) => {
    store = await openSecretStore({
      bundle: { secrets },
      appData,
      keychain: () => undefined,
      ca,
      onFetched: () => {
        arrived += 1;
      },
    });
    return store;
  };
  const until = async (condition: () => boolean) => {
    while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
  };

  it('is fetched without delaying the start, kept sealed, and not fetched again', async () => {
    answer = () => ({ body: 'remote-value' });
    const first = await start(api('remote'));
    expect(first.value('remote')).toBeUndefined();
    await until(() => arrived === 1);
    expect(first.value('remote')).toBe('remote-value');
    expect(readFileSync(join(appData, 'secrets.json'), 'utf8')).not.toContain('remote-value');
    first.close();
    const second = await start(api('remote'));
    expect(second.value('remote')).toBe('remote-value');
    expect(asked).toHaveLength(1);
  });

  it('waits for its auth_secret', async () => {
    answer = (_path, authorization) =>
      authorization === 'Bearer my-license' ? { body: 'granted' } : { status: 401, body: '' };
    const secrets = await start(license, api('remote', { auth_secret: 'license' }));
    await until(() => secrets.problems().length > 0);
    expect(secrets.problems().join()).toContain('its auth_secret license has no value yet');
    expect(asked).toEqual([]);
    await secrets.put({ license: 'my-license' });
    await until(() => arrived === 1);
    expect([secrets.value('remote'), secrets.problems()]).toEqual(['granted', []]);
  });

  it('is fetched again until the value matches its format', async () => {
    const bodies = [{ status: 500, body: '' }, { body: 'does not fit' }, { body: 'abc123' }];
    answer = () => bodies.shift() ?? { body: 'abc123' };
    const realTimeout = setTimeout;
    // Skips the pauses of the backoff only.
    jest
      .spyOn(globalThis, 'setTimeout')
      .mockImplementation(((run: () => void, ms?: number) =>
        realTimeout(run, (ms ?? 0) >= 1000 && (ms ?? 0) <= 4000 ? 1 : ms)) as typeof setTimeout);
    const secrets = await start(api('remote', {}, '^[a-z]{3}[0-9]{3}$'));
    await until(() => arrived === 1);
    jest.restoreAllMocks();
    expect([asked.length, secrets.value('remote')]).toEqual([3, 'abc123']);
  });

  it('is fetched again after its ttl, and the old value stays in use', async () => {
    answer = () => ({ body: `value ${asked.length}` });
    const first = await start(api('remote', { ttl_seconds: 1 }));
    await until(() => arrived === 1);
    expect(first.value('remote')).toBe('value 1');
    await until(() => arrived === 2);
    expect(first.value('remote')).toBe('value 2');
  });

  it('is fetched again after the clock was set back', async () => {
    answer = () => ({ body: `value ${asked.length}` });
    const { now } = Date;
    const tomorrow = jest.spyOn(Date, 'now').mockImplementation(() => now() + 86_400_000);
    const first = await start(api('remote', { ttl_seconds: 3600 }));
    await until(() => arrived === 1);
    first.close();
    tomorrow.mockRestore();
    const second = await start(api('remote', { ttl_seconds: 3600 }));
    await until(() => arrived === 2);
    expect(second.value('remote')).toBe('value 2');
  });

  it('is not quoted in the error for an invalid response', async () => {
    answer = () => ({ body: 'hunter22-is-no-json' });
    const secrets = await start(api('remote', { json_pointer: '/value' }));
    await until(() => secrets.problems().length > 0);
    expect(secrets.problems()).toEqual(['secret remote could not be fetched: the response is not JSON']);
  });
});
