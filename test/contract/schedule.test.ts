import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanUp, createApp } from './support/app.ts';
import { script } from './support/programs.ts';
import { until } from './support/wait.ts';

afterEach(cleanUp);

const job = (schedule: object, code = '') =>
  script('job', `note('job.runs', process.pid);\n${code}`, { critical: false, schedule });

const runsOf = (data: string): number => {
  try {
    return readFileSync(join(data, 'job.runs'), 'utf8').split('\n').length - 1;
  } catch {
    return 0;
  }
};

describe('a worker with a schedule', () => {
  it('runs at its times, is ready in between, and says when it runs next', async () => {
    const app = await createApp([job({ every_seconds: 1 })]);
    const running = await app.startReady();
    await until('three runs', () => runsOf(app.data) >= 3);
    await until('a next time', async () => {
      const { services } = await running.status();
      return services.job.state === 'scheduled' && services.job.next_run !== undefined;
    });
    const { services } = await running.status();
    expect(services.job).toMatchObject({ ready: true, restarts: 0 });
    const { health } = { health: await running.get('/healthz') };
    expect(health.json).toMatchObject({ status: 'ok' });
  });

  it('runs once at the next start for the times that the app was closed, and when it is asked to', async () => {
    const app = await createApp([job({ cron: '0 0 1 1 *', time_zone: 'UTC' })]);
    app.writeData('runtime/schedules.json', JSON.stringify({ job: Date.UTC(2020, 5, 1) }));
    const running = await app.startReady();
    await until('the missed run', () => runsOf(app.data) === 1);
    await until('its end', async () => (await running.status()).services.job.state === 'scheduled');
    await running.post('/services/job/restart');
    await until('the asked run', () => runsOf(app.data) === 2);
  });
});
