import { mkdirSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanUp, createApp } from './support/app.ts';
import { script } from './support/programs.ts';
import { until } from './support/wait.ts';

afterEach(cleanUp);

const job = (schedule: object, code = '') =>
  script('job', `note('job.runs', process.pid);\n${code}`, { critical: false, schedule });

describe('a worker with a schedule', () => {
  it('runs at its times, is ready in between, and says when it runs next', async () => {
    const app = await createApp([job({ every_seconds: 1 })]);
    const running = await app.startReady();
    await until('three runs', () => app.notes('job.runs').length >= 3);
    await until('a next time', async () => {
      const { job } = (await running.get('/status')).json.services;
      return job.state === 'scheduled' && Date.parse(job.next_run) > 0;
    });
    expect(await running.detail('job')).toMatchObject({ ready: true, restarts: 0, exit_code: 0 });
    expect(await running.health()).toMatchObject({ status: 'ok' });
  });

  it('runs once at the next start for the times that the app was closed, and when it is asked to', async () => {
    const app = await createApp([job({ cron: '0 0 1 1 *', time_zone: 'UTC' })]);
    mkdirSync(app.path('runtime'), { recursive: true, mode: 0o700 });
    writeFileSync(app.path('runtime/schedules.json'), JSON.stringify({ job: Date.UTC(2020, 5, 1) }), {
      mode: 0o600,
    });
    const running = await app.startReady();
    await until('the missed run', () => app.notes('job.runs').length === 1);
    await until('its end', async () => (await running.detail('job'))['state'] === 'scheduled');
    await running.post('/services/job/restart');
    await until('the asked run', () => app.notes('job.runs').length === 2);
  });
});
