import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanUp, createApp } from './support/app.ts';
import { idle, script } from './support/programs.ts';

afterEach(cleanUp);

const stay = 'setInterval(() => {}, 1000);';

describe('services start as soon as their own dependencies are ready, in parallel', () => {
  it('independent services run at the same time', async () => {
    // Each becomes ready only when the other two run.
    const meet = (id: string) =>
      script(
        id,
        "note('met', process.pid); const t = setInterval(() => { if (count('met') >= 3) { clearInterval(t); console.log('all here'); } }, 20); setInterval(() => {}, 1000);",
        {
          readiness: { type: 'log_match', pattern: 'all here', timeout_ms: 20_000 },
        },
      );
    const app = await createApp([meet('a'), meet('b'), meet('c')]);
    await app.startReady();
    expect(app.notes('met')).toHaveLength(3);
  });

  it('a slow service does not delay another branch', async () => {
    const never = script('slow', stay, {
      readiness: { type: 'log_match', pattern: 'never', timeout_ms: 60_000 },
    });
    const app = await createApp([
      never,
      idle('base'),
      idle('top', { dependencies: ['base'] }),
      idle('later', { dependencies: ['slow'] }),
    ]);
    const running = await app.start();
    await running.untilDetail('top', 'is ready', (detail) => detail['ready']);
    expect(app.notes('later.starts')).toEqual([]);
  });

  it('a chain starts in order, for any order in the manifest', async () => {
    const link = (id: string, dependencies: string[]) =>
      script(id, `note('order', '${id}'); setTimeout(() => console.log('up'), 30); ${stay}`, {
        dependencies,
        readiness: { type: 'log_match', pattern: '^up$', timeout_ms: 20_000 },
      });
    const app = await createApp([link('d', ['c']), link('b', ['a']), link('c', ['a', 'b']), link('a', [])]);
    await app.startReady();
    expect(app.notes('order')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('a dependant of a failed service does not start, and reports why', async () => {
    const app = await createApp([
      script('broken', 'process.exit(3)', {
        restart: { max_restarts: 0 },
        readiness: { type: 'log_match', pattern: 'x', timeout_ms: 5000 },
      }),
      idle('waiting', { dependencies: ['broken'] }),
    ]);
    const running = await app.start();
    await running.untilHealth('failed');
    expect(app.notes('waiting.starts')).toEqual([]);
    expect((await running.detail('waiting'))['message']).toContain('broken');
    await running.untilEvent('dependency_unreachable');
  });

  it('a service that cannot be started is never ready, also with readiness dependencies_ready', async () => {
    const broken = idle('broken', { restart: { max_restarts: 0 } });
    const app = await createApp([broken, idle('next', { dependencies: ['broken'] })]);
    chmodSync(join(app.bundle, 'services/broken/run.sh'), 0o644);
    const running = await app.start();
    await running.untilHealth('failed');
    expect(running.events().map((event) => event['event'])).not.toContain('service_ready');
    expect(running.events().map((event) => event['event'])).not.toContain('ready');
    expect(app.notes('next.starts')).toEqual([]);
  });
});
