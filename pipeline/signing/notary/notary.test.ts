import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createCredentials } from '../../../host/credentials.ts';
import { createTestContext } from '../../../test/packaging/context.ts';
import { type NotaryServer, startNotaryServer } from '../../../test/support/signing/notary-server.ts';
import type { BuildContext } from '../../ports.ts';
import { openService } from './notarize.ts';
import type { SubmittedFile } from './service.ts';
import { readNotaryIdentity } from './settings.ts';
import { fetchTicket } from './ticket.ts';
import { waitForResult } from './wait.ts';

let dir: string;
let server: NotaryServer;
let file: SubmittedFile;
/** Milliseconds of each pause; none of them passes. */
let pauses: number[];
let ctx: BuildContext;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'notary-'));
  server = await startNotaryServer();
  const content = Buffer.alloc(300_000, 'signed ');
  file = {
    path: join(dir, 'app.dmg'),
    name: 'app.dmg',
    size: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  };
  await writeFile(file.path, content);
  pauses = [];
  const pause = async (ms: number) => void pauses.push(ms);
  ctx = createTestContext(dir, { clock: { now: Date.now, pause } });
});

afterEach(async () => {
  await server.close();
  await rm(dir, { recursive: true, force: true });
});

async function open(changes: Record<string, string> = {}) {
  const { source, withFiles } = createCredentials({ ...server.settings, ...changes }, dir);
  const identity = readNotaryIdentity(source);
  if (identity === undefined) throw new Error('no identity');
  return openService(ctx, { identity, withCredentials: withFiles });
}

/** Waits by a clock of its own, whose pauses end at once. */
async function wait(service: Awaited<ReturnType<typeof open>>, submission: string, timeoutMs: number) {
  let now = 0;
  const waited: number[] = [];
  const pause = async (ms: number) => {
    waited.push(ms);
    now += ms;
  };
  const result = await waitForResult(
    { ...ctx, clock: { now: () => now, pause } },
    service,
    submission,
    timeoutMs,
  );
  return { result, waited, now };
}

describe('a submission', () => {
  it('is announced, uploaded with its digest, and asked for until it has a result', async () => {
    server.behaviour.states = ['In Progress', 'In Progress', 'Accepted'];
    const service = await open();
    const submission = await service.submit(file);
    expect([...server.submissions.values()]).toEqual([
      { name: 'app.dmg', sha256: file.sha256, uploaded: true },
    ]);
    const { result, waited } = await wait(service, submission, 60_000);
    expect(result).toEqual({ state: 'Accepted' });
    expect(waited).toEqual([5000, 7500]);
    expect(server.requests[1]).toBe(`PUT /upload/notary-submissions-prod/prod/AAA%201/${submission}`);
  });

  it('has a limit of time, also while the server is busy, and pauses that grow to a minute', async () => {
    server.behaviour.states = ['In Progress'];
    const service = await open();
    const submission = await service.submit(file);
    const { result, waited, now } = await wait(service, submission, 30 * 60_000);
    expect(result).toEqual({ state: undefined, why: 'it was still in progress after 30 minutes' });
    expect(now).toBe(30 * 60_000);
    expect(Math.max(...waited)).toBe(60_000);
    expect(waited.length).toBeLessThan(40);
    server.behaviour.failures = Array.from({ length: 50 }, () => ({ status: 503 }));
    const busy = await wait(service, submission, 60_000);
    expect(busy.result).toMatchObject({ state: undefined, why: expect.stringContaining('status 503: busy') });
  });

  it('is sent again when the server is busy, after the time that it asks for', async () => {
    server.behaviour.failures = [{ status: 500 }, { status: 429, headers: { 'retry-after': '7' } }];
    const service = await open();
    await service.submit(file);
    expect(pauses).toEqual([1000, 7000]);
    expect(server.submissions.size).toBe(1);
  });

  it('ends after five tries, with the answer of the server', async () => {
    server.behaviour.failures = Array.from({ length: 5 }, () => ({ status: 500 }));
    const service = await open();
    await expect(service.submit(file)).rejects.toMatchObject({
      code: 'notarization-failed',
      message: expect.stringMatching(/submission of app\.dmg.*status 500: busy \(5 times\)/),
    });
    expect(server.requests).toHaveLength(5);
  });

  it('is refused at once with a key that is not known, and names no part of it', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const other = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const service = await open({ APPLE_API_KEY: other });
    const error = await service.submit(file).catch((one: unknown) => one);
    expect(error).toMatchObject({
      code: 'notarization-failed',
      message: expect.stringContaining('status 401'),
      remedy: expect.stringContaining('APPLE_API_KEY_ID'),
    });
    expect(server.requests).toHaveLength(1);
    for (const line of other.split('\n').slice(1, 3)) expect(String(error)).not.toContain(line);
  });

  it('is refused when the bytes are not those that were announced', async () => {
    const service = await open();
    const sha256 = 'a'.repeat(64);
    await expect(service.submit({ ...file, sha256 })).rejects.toMatchObject({
      message: expect.stringContaining('XAmzContentSHA256Mismatch'),
    });
  });

  it('has a log at an address of its own', async () => {
    const service = await open();
    const submission = await service.submit(file);
    expect(await service.readLog(submission)).toMatchObject({ jobId: submission, sha256: file.sha256 });
  });
});

describe('a ticket', () => {
  it('is looked up by its name, some times', async () => {
    const url = server.settings['APPLE_NOTARY_TICKET_URL'] ?? '';
    const ticket = await fetchTicket(ctx, url, '2/2/aabb');
    expect(Buffer.from(ticket ?? []).toString()).toBe('s8ch ticket of 2/2/aabb');
    server.behaviour.hasTickets = false;
    expect(await fetchTicket(ctx, url, '2/2/aabb')).toBeUndefined();
    expect(pauses).toEqual([5000, 5000, 5000, 5000]);
  });
});

describe('the settings', () => {
  const read = (values: Record<string, string>) => readNotaryIdentity(createCredentials(values, dir).source);
  const refusal = (values: Record<string, string>) => () => read({ ...server.settings, ...values });

  it('name a key by its text, its base64 or its path', async () => {
    const key = Buffer.from(server.settings['APPLE_API_KEY'] ?? '', 'base64');
    await writeFile(join(dir, 'AuthKey.p8'), key);
    const places = [key.toString(), key.toString('base64'), './AuthKey.p8'].map(
      (text) => read({ ...server.settings, APPLE_API_KEY: text })?.credential,
    );
    expect(places).toEqual([
      expect.objectContaining({ file: expect.stringContaining('vrooli-signing-') }),
      expect.objectContaining({ file: expect.stringContaining('vrooli-signing-') }),
      expect.objectContaining({ file: join(dir, 'AuthKey.p8') }),
    ]);
    expect(read({})).toBeUndefined();
    expect(read({ APPLE_API_KEY: '', APPLE_ID: '' })).toBeUndefined();
  });

  it('are refused by name', () => {
    for (const [name, value] of [
      ['APPLE_NOTARY_URL', 'http://notary.example'],
      ['APPLE_NOTARY_TICKET_URL', 'https://user@tickets.example'],
      ['APPLE_NOTARY_TIMEOUT', '0'],
      ['APPLE_API_KEY_ID', '../x'],
      ['APPLE_API_KEY_ID', ''],
      ['APPLE_API_KEY', '/nowhere/AuthKey.p8'],
    ] as const)
      expect(refusal({ [name]: value })).toThrow(
        expect.objectContaining({ code: 'signing-settings-invalid', message: expect.stringContaining(name) }),
      );
    expect(() => read({ APPLE_ID: 'me@example.org' })).toThrow(/APPLE_APP_SPECIFIC_PASSWORD/);
  });

  it('of an Apple Account are refused on another system than macOS', async () => {
    const values = { APPLE_ID: 'me@example.org', APPLE_APP_SPECIFIC_PASSWORD: 'a-b-c-d', APPLE_TEAM_ID: 'T' };
    await expect(open({ ...values, APPLE_API_KEY: '' })).rejects.toMatchObject({
      code: 'notarization-failed',
      message: expect.stringContaining('only on a Mac'),
    });
  });

  it('with another kind of key are refused before anything is sent', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    await expect(open({ APPLE_API_KEY: pem })).rejects.toMatchObject({
      message: expect.stringContaining('not a key of the curve P-256'),
    });
    expect(server.requests).toEqual([]);
  });
});
