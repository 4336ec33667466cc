import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createContext } from '../../../host/context.ts';
import { createStreamLog } from '../../../host/log.ts';
import { openDatabase } from '../../../host/sql/open.ts';
import { catalogueSwapSchema } from '../../../schema/catalogue.ts';
import { telemetryReportSchema } from '../../../schema/telemetry/report.ts';
import type { SqlDatabase } from '../../ports.ts';
import { toLines } from './fixture.ts';
import { openTelemetryStore, type TelemetryStore } from './index.ts';
import { toPage } from './page/page.ts';

let folder: string;
let database: SqlDatabase;
let store: TelemetryStore;
const context = createContext(
  import.meta.url,
  createStreamLog(() => {}, { debug: false }),
  {},
);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'telemetry-'));
  database = await openDatabase(join(folder, 'telemetry.sqlite'));
  store = await openTelemetryStore(context, database);
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const put = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const unreachable: [string, string, object] = [
  'dependency_unreachable',
  'api',
  { dependency: 'embedded-postgres', reason: 'exited with code 1' },
];

describe('the store of telemetry', () => {
  it('stores each event once, names bad lines with file and line, and keeps the others', async () => {
    const text = toLines({ installation: 'i1', events: [['ready'], unreachable as never] });
    const file = put('one.jsonl', `${text}oops\n`);
    const first = await store.ingestFile(file, {});
    expect(first).toMatchObject({ stored: 3, duplicates: 0, refused: 1 });
    expect(first.diagnostics).toEqual([
      expect.objectContaining({
        code: 'telemetry-line-invalid',
        file: 'one.jsonl',
        line: 4,
        severity: 'warning',
      }),
    ]);
    expect(await store.ingestFile(file, {})).toMatchObject({ stored: 0, duplicates: 3 });
    expect(await store.ingestUpload(Buffer.from(text), { installation: 'i1' })).toMatchObject({ stored: 0 });
  });

  it('knows the app of an upload that starts in the middle of a run', async () => {
    const line = JSON.stringify({
      ts: '2026-11-02T00:00:00Z',
      event: 'migration_failed',
      service_id: 'api',
      details: { version: '7', message: 'no column' },
    });
    expect(await store.ingestUpload(Buffer.from(`${line}\n`), { installation: 'i1' })).toMatchObject({
      stored: 1,
    });
    const { failures } = await store.report();
    expect(failures).toContainEqual(
      expect.objectContaining({
        kind: 'migration',
        app: 'field-notes',
        version: '1.0.0',
        subject: '7',
        message: 'no column',
      }),
    );
  });

  it('groups failures by app, version and target, and proposes rules with their evidence', async () => {
    for (const installation of ['i2', 'i3'])
      await store.ingestUpload(Buffer.from(toLines({ installation, events: [['ready']] })), {});
    const other = toLines({
      app: 'other',
      installation: 'i4',
      target: 'win-x64',
      events: [['dependency_unreachable', 'web', { dependency: 'redis', reason: 'no answer' }]],
    });
    await store.ingestUpload(Buffer.from(other), {});
    const report = telemetryReportSchema.parse(await store.report());
    expect(report.releases).toEqual([
      { app: 'field-notes', version: '1.0.0', target: 'linux-x64', installations: 3, starts: 3, ready: 3 },
      { app: 'other', version: '1.0.0', target: 'win-x64', installations: 1, starts: 1, ready: 0 },
    ]);
    expect(report.failures).toContainEqual(
      expect.objectContaining({
        kind: 'dependency',
        subject: 'embedded-postgres',
        swap: { original: 'postgres', replacement: 'embedded-postgres' },
        events: 1,
        installations: 1,
      }),
    );
    const rule = report.proposals.find(({ kind }) => kind === 'catalogue');
    expect(rule).toMatchObject({
      resource: 'postgres',
      target: 'linux-x64',
      evidence: { apps: ['field-notes'], events: 1, installations: 1, of: 3 },
      rule: { replacement: 'embedded-postgres' },
    });
    if (rule?.kind !== 'catalogue') throw new Error('no rule');
    expect(catalogueSwapSchema.parse(rule.rule).limitations).toMatch(/On linux-x64 .* 1 of 3 installations/);
    expect(rule.rule.fitness).toBeLessThan(1);
    expect(report.proposals).toContainEqual(
      expect.objectContaining({
        kind: 'swap',
        original: 'redis',
        replacement: 'embedded-redis',
        tier: 'desktop',
      }),
    );
  });

  it('writes a page without scripts and outside addresses, in which texts of apps are text', async () => {
    const attack = '<img src=x onerror=alert(1)>"\'';
    const lines = toLines({
      app: attack,
      installation: 'i5',
      day: '2026-11-03',
      events: [['crash', undefined, { name: attack, message: attack }]],
    });
    await store.ingestUpload(Buffer.from(lines), {});
    const page = toPage(await store.report());
    expect(page).not.toContain('<img');
    expect(page).not.toMatch(/<script|https?:\/\/|\son\w+="/);
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;');
    const charts = [...page.matchAll(/<svg[^>]*aria-labelledby="([\w-]+) ([\w-]+)"/g)];
    expect(charts).toHaveLength(4);
    for (const [, title, text] of charts)
      for (const id of [title, text]) expect(page).toContain(`id="${id}"`);
    expect(page).toContain('Crash of the runtime: 1');
  });

  it('reads a file of 20,000 lines', async () => {
    const line = (index: number) =>
      `${JSON.stringify({ ts: new Date(1_700_000_000_000 + index).toISOString(), event: 'restart', service_id: 'api' })}\n`;
    const count = 20_000;
    const file = put('large.jsonl', Array.from({ length: count }, (_, index) => line(index)).join(''));
    expect(await store.ingestFile(file, { app: 'large', installation: 'i6' })).toMatchObject({
      stored: count,
    });
  });
});

it('refuses a database that cannot be opened, without its password', async () => {
  await expect(openDatabase(join(folder, 'absent/telemetry.sqlite'))).rejects.toMatchObject({
    code: 'database-unusable',
  });
  const error = await openDatabase('postgres://user:hunter2@127.0.0.1:1/db').catch((cause: unknown) => cause);
  expect(error).toMatchObject({ code: 'database-unusable' });
  expect(String(error)).not.toContain('hunter2');
});
