import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openTelemetry, type TelemetryOptions } from './telemetry.ts';

let appData: string;
let server: Server;
let url: string;
/** The requests of the receiver, and its next response. */
let received: { key: unknown; lines: string[] }[];
let answers: (number | 'hang up' | 'take and hang up')[];

beforeEach(async () => {
  appData = mkdtempSync(join(tmpdir(), 'telemetry-'));
  received = [];
  answers = [];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const answer = answers.shift() ?? 200;
      if (answer === 200 || answer === 'take and hang up') {
        received.push({ key: request.headers['idempotency-key'], lines: body.trimEnd().split('\n') });
      }
      if (typeof answer === 'number') response.writeHead(answer).end();
      else response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/in`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(appData, { recursive: true, force: true });
});

const file = () => join(appData, 'telemetry/events.jsonl');
const open = (more: Partial<TelemetryOptions> = {}) =>
  openTelemetry({
    file: file(),
    appData,
    uploadUrl: url,
    instance: 'i1',
    mask: (text) => text.replaceAll('s3cret', '***'),
    send: { attempts: 3, firstPauseMs: 1 },
    ...more,
  });
const record = (telemetry: ReturnType<typeof open>, from: number, to: number) => {
  for (let n = from; n <= to; n++) telemetry.record('restart', 'api', { n });
};
const numbers = () =>
  received.flatMap(({ lines }) => lines.map((line) => JSON.parse(line).details.n as number));
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

it('says at each start which app writes the lines', () => {
  const subject = { app: 'notes', version: '1.2.3', target: 'linux-x64', swaps: [] };
  open({ subject }).record('app_start');
  open({ subject }).record('ready');
  const lines = readFileSync(file(), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ details }) => details)).toEqual([{ ...subject, installation: 'i1' }, undefined]);
});

describe('recording', () => {
  it('writes one private JSON line for each event, without values', () => {
    const telemetry = open();
    telemetry.record('app_start');
    telemetry.record('service_exit', 'api', {
      exit_code: 3,
      reason: 'bad s3cret',
      list: [{ 'k-s3cret': 's3cret' }],
    });
    const lines = readFileSync(file(), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0]).toEqual({ ts: expect.stringMatching(/^\d{4}-.*Z$/), event: 'app_start' });
    expect(lines[1]).toMatchObject({
      event: 'service_exit',
      service_id: 'api',
      details: { exit_code: 3, reason: 'bad ***', list: [{ 'k-***': '***' }] },
    });
    expect((statSync(file()).mode & 0o777).toString(8)).toBe('600');
  });

  it('restricts the mode of the file and ends a truncated line', () => {
    open().record('ready');
    writeFileSync(file(), '{"ts":"x","ev', { mode: 0o666 });
    const telemetry = open();
    telemetry.record('shutdown');
    expect(readFileSync(file(), 'utf8')).toMatch(/^\{"ts":"x","ev\n\{"ts":".*"event":"shutdown"\}\n$/);
    expect((statSync(file()).mode & 0o777).toString(8)).toBe('600');
  });

  it('rotates by size', () => {
    const telemetry = open({ maxBytes: 300, maxFiles: 3 });
    record(telemetry, 1, 50);
    const names = readdirSync(join(appData, 'telemetry'));
    expect(names).toHaveLength(3);
    for (const name of names)
      expect(statSync(join(appData, 'telemetry', name)).size).toBeLessThanOrEqual(300);
    expect(readFileSync(file(), 'utf8')).toContain('"n":50');
  });
});

describe('uploading', () => {
  it('is refused before the user opted in, and after opting out again', async () => {
    const telemetry = open();
    record(telemetry, 1, 3);
    await expect(telemetry.upload()).rejects.toMatchObject({ status: 409, code: 'telemetry-not-allowed' });
    await telemetry.allowUpload(true);
    await telemetry.allowUpload(false);
    await expect(open().upload()).rejects.toMatchObject({ status: 409 });
    expect(received).toEqual([]);
  });

  it('sends every line once, in batches, over rotations and restarts', async () => {
    const options = { maxBytes: 1000, maxFiles: 100, batchBytes: 400 };
    const telemetry = open(options);
    await telemetry.allowUpload(true);
    record(telemetry, 1, 20);
    expect(await telemetry.upload()).toEqual({ uploaded: 20 });
    record(telemetry, 21, 60);
    const next = open(options);
    expect(await next.upload()).toEqual({ uploaded: 40 });
    expect(await next.upload()).toEqual({ uploaded: 0 });
    expect((await next.view()).pending_bytes).toBe(0);
    expect(numbers()).toEqual(upTo(60));
    expect(received.length).toBeGreaterThan(5);
    expect(new Set(received.map(({ key }) => key)).size).toBe(received.length);
  });

  it('retries, and continues at its position after a longer failure of the receiver', async () => {
    const telemetry = open({ batchBytes: 200 });
    await telemetry.allowUpload(true);
    record(telemetry, 1, 10);
    answers = [503, 'hang up', 200, 429, 200, 500, 500, 500];
    await expect(telemetry.upload()).rejects.toMatchObject({ status: 502, code: 'telemetry-upload-failed' });
    const before = numbers();
    expect(before.length).toBeGreaterThan(1);
    expect((await telemetry.view()).pending_bytes).toBeGreaterThan(0);
    await open({ batchBytes: 200 }).upload();
    expect(numbers()).toEqual(upTo(10));
  });

  it('sends a batch with the same key again when its response was lost', async () => {
    const telemetry = open();
    await telemetry.allowUpload(true);
    record(telemetry, 1, 2);
    answers = ['take and hang up', 200];
    await telemetry.upload();
    expect(received.map(({ key }) => key)).toEqual([received[0]?.key, received[0]?.key]);
  });

  it('does not retry after a permanent refusal', async () => {
    const telemetry = open();
    await telemetry.allowUpload(true);
    record(telemetry, 1, 1);
    answers = [400, 200];
    await expect(telemetry.upload()).rejects.toThrow(/returned status 400/);
    expect(answers).toEqual([200]);
  });

  it('runs one upload at a time', async () => {
    const telemetry = open({ batchBytes: 200 });
    await telemetry.allowUpload(true);
    record(telemetry, 1, 10);
    await Promise.all([telemetry.upload(), telemetry.upload(), telemetry.upload()]);
    expect(numbers()).toEqual(upTo(10));
  });

  it('sends only over https', async () => {
    for (const uploadUrl of ['http://example.com/in', 'ftp://127.0.0.1/', 'nonsense']) {
      const telemetry = open({ uploadUrl });
      await telemetry.allowUpload(true);
      await expect(telemetry.upload()).rejects.toMatchObject({ code: 'telemetry-url-invalid' });
    }
  });
});
