import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanUp, createApp } from './support/app.ts';
import { idle, script, web } from './support/programs.ts';

afterEach(cleanUp);

describe('limits: {memory_mb, cpu, processes, open_files}', () => {
  it('/status reports for each limit whether and how it is enforced', async () => {
    const app = await createApp([
      web('api', { limits: { memory_mb: 512, cpu: 0.5, processes: 64, open_files: 256 } }),
    ]);
    const running = await app.startReady();
    const { limits } = (await running.get('/status')).json.services.api;
    for (const [name, value] of Object.entries({ memory: 512, cpu: 0.5, processes: 64, 'open files': 256 }))
      expect(limits).toContainEqual(
        expect.stringMatching(new RegExp(`${name} ${value}.*(enforced|watched)`)),
      );
  });

  it('open_files is enforced on the service', async () => {
    const app = await createApp([
      script(
        'one',
        "const fs = require('node:fs'); let n = 0; try { for (; n < 1000; n++) fs.openSync('/dev/null'); } catch (error) { fs.closeSync(50); note('failed', error.code); } note('opened', n); setInterval(() => {}, 1000); console.log('done');",
        {
          limits: { open_files: 100 },
          readiness: { type: 'log_match', pattern: 'done', timeout_ms: 20_000 },
        },
      ),
    ]);
    await app.startReady();
    expect(app.notes('failed')).toEqual(['EMFILE']);
    expect(Number(app.notes('opened')[0])).toBeLessThan(100);
  });

  it('a service above its memory limit is ended, and the app continues', async () => {
    const app = await createApp([
      script(
        'hog',
        "const all = []; setInterval(() => { const b = Buffer.alloc(32 * 1024 * 1024, 1); all.push(b); note('eaten'); if (all.length > 60) { note('unbounded'); process.exit(0); } }, 20);",
        {
          critical: false,
          limits: { memory_mb: 400 },
          restart: { max_restarts: 0 },
        },
      ),
      idle('other'),
    ]);
    const running = await app.startReady();
    const limits = JSON.stringify((await running.get('/status')).json);
    await running.untilDetail(
      'hog',
      'has ended',
      (detail) => detail['ready'] === false && detail['state'] !== 'starting',
    );
    // Without an enforcing mechanism, the report must contain that.
    if (app.notes('unbounded').length > 0)
      expect(limits).toMatch(/none|not enforced|unavailable|"enforced":false/i);
    expect((await running.detail('other'))['ready']).toBe(true);
  });

  it('a limit of zero is refused', async () => {
    const app = await createApp([idle('one', { limits: { memory_mb: 0 } })]);
    const ended = await app.run();
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('/services/0/limits/memory_mb');
  });
});
