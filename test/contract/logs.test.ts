import { readdirSync, statSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanUp, createApp } from './support/app.ts';
import { script } from './support/programs.ts';
import { until } from './support/wait.ts';

afterEach(cleanUp);

const stay = 'setInterval(() => {}, 1000);';
const flood = (lines: number, width: number) =>
  `for (let i = 1; i <= ${lines}; i++) require('node:fs').writeSync(1, String(i).padStart(${width - 1}, '0') + '\\n'); console.log('written'); ${stay}`;
const written = {
  readiness: { type: 'log_match', pattern: 'written', timeout_ms: 30_000 },
  log_dir: 'logs/loud',
};

describe('logs are rotated by size', () => {
  it('logs: {max_bytes, max_files}: at most this number and size of files, with the last lines', async () => {
    const app = await createApp([script('loud', flood(2000, 100), written)], {
      logs: { max_bytes: 20_000, max_files: 3 },
    });
    const running = await app.startReady();
    await until('the last line is in the log', async () => (await running.log('loud', 5)).includes('2000'));
    const files = readdirSync(app.path('logs/loud'));
    expect(files).toHaveLength(3);
    for (const file of files)
      expect(statSync(app.path('logs/loud', file)).size).toBeLessThanOrEqual(20_000 + 200);
    const tail = await running.log('loud', 300);
    expect(tail.trimEnd().split('\n').length).toBe(300);
    expect(tail).toContain(String(1800).padStart(99, '0'));
  });

  it('10 MiB per file, 5 files per service by default', async () => {
    const line = 1024 * 1024;
    const app = await createApp([script('loud', flood(64, line), written)]);
    const running = await app.startReady();
    await until('the last line is in the log', async () =>
      (await running.log('loud', 2)).includes('written'),
    );
    const files = readdirSync(app.path('logs/loud'));
    expect(files).toHaveLength(5);
    const sizes = files.map((file) => statSync(app.path('logs/loud', file)).size);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(10 * 1024 * 1024 + line);
    expect(Math.max(...sizes)).toBeGreaterThan(8 * 1024 * 1024);
  });

  it('the log of the last run is kept and counts', async () => {
    const app = await createApp([
      script('loud', `console.log('run ' + process.pid); console.log('written'); ${stay}`, written),
    ]);
    await (await app.startReady()).stop();
    const second = await app.startReady();
    expect((await second.log('loud')).match(/run \d+/g)).toHaveLength(2);
  });

  it('an endless line does not fill memory, and the service continues', async () => {
    const app = await createApp([
      script(
        'loud',
        `for (let i = 0; i < 40; i++) require('node:fs').writeSync(1, 'x'.repeat(1024 * 1024)); require('node:fs').writeSync(1, '\\nwritten\\n'); ${stay}`,
        written,
      ),
    ]);
    const running = await app.startReady();
    expect((await running.get('/status')).status).toBe(200);
  });

  it('stderr is in the log too, and invalid UTF-8 causes no failure', async () => {
    const app = await createApp([
      script(
        'loud',
        `console.error('from stderr'); require('node:fs').writeSync(1, Buffer.from([0xff, 0xfe, 0x0a])); setTimeout(() => console.log('written'), 50); ${stay}`,
        written,
      ),
    ]);
    const running = await app.startReady();
    expect(await running.log('loud')).toContain('from stderr');
  });
});
