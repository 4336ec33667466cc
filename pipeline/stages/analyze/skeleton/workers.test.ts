import { describe, expect, it } from '@jest/globals';
import type { Service } from '../../../../schema/bundle/service.ts';
import { openTexts } from '../../../../test/support/analyze-text.ts';
import { analyzeFolder } from '../index.ts';

async function workersOf(steps: object[], files: Record<string, string>, ports: object = {}) {
  const workspace = await openTexts({
    'scenarios/s/.vrooli/service.json': JSON.stringify({
      service: { name: 's', version: '1' },
      ports: { api: { env_var: 'API_PORT' }, ...ports },
      dependencies: { resources: { redis: { type: 'redis', enabled: true, required: true } } },
      lifecycle: { develop: { steps } },
    }),
    'scenarios/s/api/go.mod': 'module api\n\ngo 1.22\n',
    'scenarios/s/api/main.go': 'package main\n\nfunc main() {}\n',
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`scenarios/s/${path}`, text])),
  });
  const { skeleton, artifacts, diagnostics } = await analyzeFolder(workspace, 'scenarios/s', {
    tier: 'desktop',
  });
  const services = skeleton['services'] as Service[];
  return {
    workers: services.filter(({ type }) => type === 'worker'),
    findings: diagnostics.map(({ message }) => message),
    built: artifacts.filter(({ kind }) => kind === 'build').map(({ service }) => service),
  };
}

const python = { 'worker/requirements.txt': '', 'worker/consume.py': '' };

describe('a worker', () => {
  it('that a step starts in the background is a service without a port, with the resources of the API', async () => {
    const run = 'cd worker && .venv/bin/python consume.py --queue notes';
    const { workers, built } = await workersOf([{ name: 'start-worker', run, background: true }], python);
    expect(built).toEqual(['api', 'worker']);
    expect(workers).toEqual([
      expect.objectContaining({
        id: 'worker',
        build: { type: 'python', source_dir: 'worker', entry_point: 'consume.py' },
        health: { type: 'log_match', pattern: '.' },
        readiness: { type: 'dependencies_ready' },
        metadata: { resources: ['redis'] },
        env: expect.not.objectContaining({ PORT: expect.anything() }),
      }),
    ]);
    expect(workers[0]?.binaries?.['linux-x64']).toMatchObject({ args: ['--queue', 'notes'] });
    expect(workers[0]?.ports).toBeUndefined();
  });

  it.each([
    ['ends with &', { name: 'run', run: 'python3 services/mail/main.py &' }],
    ['has a path from the root', { name: 'run', run: 'python3 services/mail/main.py', background: true }],
    ['uses a module', { name: 'run', run: 'cd services/mail && nohup python3 -m mail', background: true }],
  ])('in a folder below another is found when its step %s', async (_what, step) => {
    const files = { 'services/mail/pyproject.toml': '', 'services/mail/main.py': '' };
    expect((await workersOf([step], files)).workers.map(({ id }) => id)).toEqual(['services-mail']);
  });

  it('with a port of its own is found once', async () => {
    const steps = [{ name: 'start-worker', run: 'cd worker && python3 consume.py', background: true }];
    const { workers } = await workersOf(steps, python, { worker: { env_var: 'WORKER_PORT' } });
    expect(workers).toHaveLength(1);
    expect(workers[0]).toMatchObject({ ports: { requested: [{ name: 'worker' }] }, health: { type: 'tcp' } });
  });

  it('that a step runs at times is a worker with that schedule; one that cannot be read is reported', async () => {
    const run = 'cd worker && python3 consume.py';
    const schedule = { cron: '0 6 * * *', time_zone: 'Europe/Berlin' };
    const [worker] = (await workersOf([{ name: 'nightly', run, schedule }], python)).workers;
    expect(worker).toMatchObject({ id: 'worker', critical: false, schedule });
    const wrong = await workersOf([{ name: 'nightly', run, schedule: { every_seconds: 'daily' } }], python);
    expect(wrong.workers).toEqual([]);
    expect(wrong.findings).toContainEqual(expect.stringContaining('the schedule cannot be read'));
  });

  it.each([
    ['is not started in the background', { name: 'fill', run: 'cd worker && python3 consume.py' }],
    ['is a health check', { name: 'health-watch', run: 'cd worker && python3 consume.py', background: true }],
    ['lies outside', { name: 'run', run: 'cd ../worker && python3 consume.py', background: true }],
    ['has no program', { name: 'run', run: 'cd initialization && sleep 9', background: true }],
  ])('is not one when it %s', async (_what, step) => {
    expect((await workersOf([step], python)).workers).toEqual([]);
  });
});
