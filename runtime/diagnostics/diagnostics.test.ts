import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { extract } from 'tar-stream';
import { bearer, type FakeApp, open, startFakeApp } from '../../test/support/runtime/fake-app.ts';
import { recordCrash, toCrashFolder } from './crash.ts';
import { type TarEntry, toTar } from './tar.ts';

let app: FakeApp;
beforeAll(async () => {
  app = await startFakeApp();
});
afterAll(() => app.close());

/** All files of an archive, read with a library. */
async function unpack(archive: Buffer): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const reader = extract();
  reader.end(archive);
  for await (const entry of reader) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk as Buffer);
    files.set(entry.header.name, Buffer.concat(chunks).toString('utf8'));
  }
  return files;
}

describe('GET /diagnostics', () => {
  it('contains the files for support, without secret values', async () => {
    const jwt = app.parts.secrets?.value('jwt') ?? '';
    await app.parts.secrets?.put({ pin: '7391' });
    const mask = (text: string) => app.parts.secrets?.mask(text) ?? text;
    recordCrash(new Error(`broke at ${jwt}`), app.appData, mask, app.parts.telemetry);
    // Text from before the value was known, or from another program.
    mkdirSync(join(app.appData, 'logs'), { recursive: true });
    writeFileSync(join(app.appData, 'logs/api.log'), `old line ${jwt}\n`);
    writeFileSync(join(toCrashFolder(app.appData), 'report.json'), `{"argv": "${jwt}", "n": 17391}`);
    app.supervisor.app = { ...app.supervisor.app, message: `odd ${jwt}`, startedAt: 7391 };

    const answer = await open(app.server.port, '/diagnostics', { headers: bearer });
    expect(answer.headers['content-type']).toBe('application/gzip');
    expect(answer.headers['content-disposition']).toMatch(/attachment; filename="diagnostics-.*\.tar\.gz"/);
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk as Buffer);
    const files = await unpack(gunzipSync(Buffer.concat(chunks)));

    const names = [...files.keys()].map((name) => name.replace('diagnostics/', ''));
    expect(names).toEqual(
      expect.arrayContaining([
        'health.json',
        'status.json',
        'environment.json',
        'system.json',
        'logs/api.log',
        'crashes/report.json',
        'telemetry/deployment-telemetry.jsonl',
      ]),
    );
    expect(names.filter((name) => name.startsWith('crashes/crash-'))).toHaveLength(1);
    for (const [name, text] of files) {
      expect([name, text.includes(jwt), text.includes('7391')]).toEqual([name, false, false]);
      if (name.endsWith('.json') && !name.includes('crashes') && text !== '') JSON.parse(text);
    }
    expect(files.get('diagnostics/logs/api.log')).toBe('old line ***\n');
    const environment = JSON.parse(files.get('diagnostics/environment.json') ?? '{}');
    expect(environment.environment).toEqual({ PATH: '(not included)', SECRET_THING: '(not included)' });
    expect(JSON.parse(files.get('diagnostics/system.json') ?? '{}').disk.total).toBeGreaterThan(0);
  });
});

describe('a crash record', () => {
  it('is private, bounded in number, and in the telemetry', () => {
    const mask = (text: string) => text.replaceAll('s3cret', '***');
    for (let count = 0; count < 15; count++)
      recordCrash(new TypeError('no s3cret'), app.appData, mask, undefined);
    const path = recordCrash('a string s3cret', app.appData, mask, app.parts.telemetry) ?? '';
    const report = JSON.parse(readFileSync(path, 'utf8'));
    expect(report.javascriptStack.message).toContain('a string ***');
    expect(report.environmentVariables).toBeUndefined();
    expect((statSync(path).mode & 0o777).toString(8)).toBe('600');
    expect(readdirSync(toCrashFolder(app.appData)).length).toBeLessThanOrEqual(10);
    const telemetry = readFileSync(join(app.appData, 'telemetry/deployment-telemetry.jsonl'), 'utf8');
    expect(JSON.parse(telemetry.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({
      event: 'crash',
      details: { message: 'a string ***' },
    });
  });
});

describe('the tar writer', () => {
  it('writes archives that a library can read, for all lengths around a block', async () => {
    const entries: TarEntry[] = [0, 1, 511, 512, 513, 100_000].map((length) => ({
      name: `folder/${length}-ü.txt`,
      content: Buffer.alloc(length, 'x'),
    }));
    const chunks: Uint8Array[] = [];
    for await (const chunk of toTar(Readable.from(entries), 1_700_000_000_000)) chunks.push(chunk);
    const files = await unpack(Buffer.concat(chunks));
    expect([...files].map(([name, text]) => [name, text.length])).toEqual(
      entries.map(({ name, content }) => [name, content.length]),
    );
  });

  it('refuses a name that is too long for the header', async () => {
    const entries = Readable.from([{ name: 'x'.repeat(101), content: Buffer.alloc(0) }]);
    await expect(toTar(entries, 0).next()).rejects.toThrow(RangeError);
  });
});
