import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createContext } from '../../../host/context.ts';
import { createStreamLog } from '../../../host/log.ts';
import { openSqlite } from '../../../host/sql/sqlite.ts';
import { openTelemetry } from '../../../runtime/telemetry/telemetry.ts';
import { createBundleServer } from '../../compose/create-server.ts';
import type { SqlDatabase } from '../../ports.ts';
import { openTelemetryStore } from '../telemetry/index.ts';

let folder: string;
let base: string;
let server: ReturnType<typeof createBundleServer>;
let database: SqlDatabase;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-telemetry-'));
  const context = createContext(
    import.meta.url,
    createStreamLog(() => {}, { debug: false }),
    {},
  );
  database = openSqlite(join(folder, 'telemetry.sqlite'));
  server = createBundleServer(context, folder, await openTelemetryStore(context, database));
  base = await server.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await server.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const upload = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${base}/api/v1/telemetry`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson', ...headers },
    body,
  });
const event = (name: string) => `${JSON.stringify({ ts: '2026-01-01T00:00:00Z', event: name })}\n`;

describe('uploads of telemetry', () => {
  it('of a runtime arrive, once, under its app', async () => {
    const options = {
      file: join(folder, 'app/events.jsonl'),
      appData: join(folder, 'app'),
      uploadUrl: `${base}/api/v1/telemetry`,
      instance: 'i-1',
      subject: { app: 'notes', version: '2.0.0', target: 'linux-x64', swaps: [] },
      mask: (text: string) => text,
      batchBytes: 100,
    };
    const telemetry = openTelemetry(options);
    telemetry.record('app_start');
    telemetry.record('migration_failed', 'api', { version: '4', message: 'no table' });
    telemetry.record('asset_missing', 'api', { path: 'model.bin', message: 'is missing' });
    await telemetry.allowUpload(true);
    expect(await telemetry.upload()).toEqual({ uploaded: 3 });
    const report = (await (await fetch(`${base}/api/v1/telemetry`)).json()) as { failures: object[] };
    expect(report).toMatchObject({
      events: 3,
      releases: [{ app: 'notes', version: '2.0.0', target: 'linux-x64', installations: 1, starts: 1 }],
    });
    expect(report.failures).toEqual([
      expect.objectContaining({ kind: 'asset', app: 'notes', version: '2.0.0', subject: 'model.bin' }),
      expect.objectContaining({ kind: 'migration', app: 'notes', version: '2.0.0', subject: '4' }),
    ]);
  });

  it('keep the events between lines that are none, and say which these are', async () => {
    const answer = await upload(`oops\n${event('ready')}`, { 'idempotency-key': 'i-2-1-99' });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      status: 'stored',
      ...{ stored: 1, duplicates: 0, refused: 1 },
      faults: [{ line: 1, fault: 'it is not JSON' }],
    });
  });

  it.each([
    ['without an event', 'oops\n', {}, 422, 'telemetry-upload-invalid'],
    ['that is empty', '\n', {}, 422, 'telemetry-upload-invalid'],
    [
      'with a key of another form',
      event('ready'),
      { 'idempotency-key': '<b>' },
      400,
      'telemetry-installation-invalid',
    ],
    ['as JSON', '{}', { 'content-type': 'application/json' }, 415, 'media-type-unsupported'],
    ['as a form of a page', event('ready'), { 'content-type': 'text/plain' }, 415, 'media-type-unsupported'],
    ['from another site', event('ready'), { origin: 'https://evil.example' }, 403, 'origin-forbidden'],
    ['above 8 MiB', 'x'.repeat(9_000_000), {}, 413, 'body-too-large'],
  ])('%s are refused', async (_, body, headers, status, code) => {
    const answer = await upload(body, headers);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ errors: [{ code }] });
  });

  it('are shown as a page, and described', async () => {
    const page = await fetch(`${base}/api/v1/telemetry/report`);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toContain('Migration failed');
    const { paths } = (await (await fetch(`${base}/openapi.json`)).json()) as { paths: object };
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining(['/api/v1/telemetry', '/api/v1/telemetry/report']),
    );
  });
});
