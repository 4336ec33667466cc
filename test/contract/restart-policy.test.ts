import { writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanUp, createApp } from './support/app.ts';
import { idle, script, web } from './support/programs.ts';
import { until } from './support/wait.ts';

afterEach(cleanUp);

const quick = { initial_ms: 10, factor: 1, max_ms: 10, max_restarts: 3 };
const stay = 'setInterval(() => {}, 1000);';

describe('exponential backoff and its cap', () => {
  it('at most max_restarts consecutive restarts, then the app is failed', async () => {
    const app = await createApp([
      script('crash', "note('crash.starts', Date.now()); process.exit(9);", {
        restart: { initial_ms: 5, factor: 1, max_ms: 5, max_restarts: 3 },
        readiness: { type: 'log_match', pattern: 'x', timeout_ms: 5000 },
      }),
    ]);
    const running = await app.start();
    await running.untilHealth('failed');
    expect(app.notes('crash.starts')).toHaveLength(4);
    expect(await running.detail('crash')).toMatchObject({ ready: false, restarts: 3, exit_code: 9 });
    expect((await running.get('/readyz')).status).toBe(503);
    // The control API keeps running, so that the shell can show the failure.
    expect((await running.get('/status')).status).toBe(200);
    expect(await running.stop()).toBe(0);
  });

  it('max_restarts 0: no restart', async () => {
    const app = await createApp([
      script('crash', "note('crash.starts'); process.exit(9);", {
        restart: { max_restarts: 0 },
        readiness: { type: 'log_match', pattern: 'x', timeout_ms: 5000 },
      }),
    ]);
    const running = await app.start();
    await running.untilHealth('failed');
    expect(app.notes('crash.starts')).toHaveLength(1);
  });

  it('the pause grows by factor up to max_ms', async () => {
    const app = await createApp([
      script('crash', "note('crash.starts', Date.now()); process.exit(9);", {
        restart: { initial_ms: 100, factor: 3, max_ms: 400, max_restarts: 4 },
        readiness: { type: 'log_match', pattern: 'x', timeout_ms: 5000 },
      }),
    ]);
    const running = await app.start();
    await running.untilHealth('failed');
    const at = app.notes('crash.starts').map(Number);
    const pauses = at.slice(1).map((time, index) => time - (at[index] ?? 0));
    for (const [index, least] of [100, 300, 400, 400].entries())
      expect(pauses[index]).toBeGreaterThanOrEqual(least - 15);
  });

  it('reset_after_ms of health resets the count', async () => {
    const app = await createApp([
      web('api', { restart: { initial_ms: 5, factor: 1, max_ms: 5, max_restarts: 1, reset_after_ms: 200 } }),
    ]);
    const running = await app.startReady();
    for (let round = 2; round <= 4; round += 1) {
      await new Promise((resolve) => setTimeout(resolve, 600));
      await running.ask('api', '/exit?code=1');
      await until(`start ${round}`, () => app.notes('api.starts').length === round);
      await running.ready();
    }
    expect((await running.health())['status']).toBe('ok');
  });

  it('on_restart runs before each restart and not before the first start', async () => {
    const app = await createApp([
      web('api', {
        restart: {
          ...quick,
          on_restart: [
            'sh',
            '-c',
            'echo hook >> "$APP_DATA_DIR/hooks"; wc -l < "$APP_DATA_DIR/api.starts" >> "$APP_DATA_DIR/seen"',
          ],
        },
      }),
    ]);
    const running = await app.startReady();
    expect(app.notes('hooks')).toEqual([]);
    await running.ask('api', '/exit?code=1');
    await until('a second start', () => app.notes('api.starts').length === 2);
    expect(app.notes('hooks')).toEqual(['hook']);
    expect(app.notes('seen').map(Number)).toEqual([1]);
  });

  it('POST /services/{id}/restart restarts a running service', async () => {
    const app = await createApp([web('api', { restart: quick }), idle('side')]);
    const running = await app.startReady();
    expect((await running.post('/services/api/restart')).status).toBe(202);
    await until('a second start', () => app.notes('api.starts').length === 2);
    await running.ready();
    expect(app.notes('side.starts')).toHaveLength(1);
  });

  it('POST /services/{id}/restart brings a failed service and the app back', async () => {
    const app = await createApp([
      script(
        'api',
        `if (!require('node:fs').existsSync(process.env.APP_DATA_DIR + '/fixed')) process.exit(1); console.log('up'); ${stay}`,
        { restart: { max_restarts: 0 }, readiness: { type: 'log_match', pattern: 'up', timeout_ms: 20_000 } },
      ),
      idle('next', { dependencies: ['api'] }),
    ]);
    const running = await app.start();
    await running.untilHealth('failed');
    writeFileSync(app.path('fixed'), '');
    await running.post('/services/api/restart');
    await running.ready();
    await running.untilHealth('ok');
    expect(await running.detail('api')).toMatchObject({ ready: true });
  });
});

describe('a service with critical: false never fails the app', () => {
  it('/readyz does not wait for it, /healthz is degraded while it is down', async () => {
    const app = await createApp([
      idle('main'),
      script('extra', 'process.exit(1)', {
        critical: false,
        restart: { initial_ms: 5, max_ms: 5, max_restarts: 5 },
        readiness: { type: 'log_match', pattern: 'x', timeout_ms: 5000 },
      }),
    ]);
    const running = await app.startReady();
    await running.untilHealth('degraded');
    // During its restarts it is still down.
    while ((await running.detail('extra'))['state'] !== 'failed')
      expect((await running.health())['status']).toBe('degraded');
    expect((await running.get('/readyz')).status).toBe(200);
    expect((await running.health())['status']).toBe('degraded');
  });

  it('is restarted too', async () => {
    const app = await createApp([web('extra', { critical: false, restart: quick })]);
    const running = await app.start();
    await running.untilDetail('extra', 'is ready', (detail) => detail['ready']);
    await running.ask('extra', '/exit?code=1');
    await until('a second start', () => app.notes('extra.starts').length === 2);
    await running.untilHealth('ok');
    expect(await running.detail('extra')).toMatchObject({ ready: true, restarts: 1 });
  });
});
