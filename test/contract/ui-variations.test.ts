import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanUp, createApp } from './support/app.ts';
import { web } from './support/programs.ts';
import { Running } from './support/running.ts';
import { backend, page, ui } from './support/ui.ts';
import { until } from './support/wait.ts';

describe('ui-bundle: variations', () => {
  afterEach(cleanUp);

  it('the path can be index.html itself, or linux-x64 instead of universal', async () => {
    const one = await createApp([
      backend(),
      ui({ binaries: { universal: { path: 'services/ui/index.html' } } }),
    ]);
    const two = await createApp([backend(), ui({ binaries: { 'linux-x64': { path: 'services/ui' } } })]);
    for (const variant of [one, two]) {
      const started = await variant.startReady();
      expect((await started.ask('ui', '/', {}, 'ui')).text).toBe(page);
    }
  });

  it('the API is the dependency that has a port named `api`, else the first dependency of type api-binary', async () => {
    const plain = (id: string, port: string, type: string) =>
      web(
        id,
        {
          type,
          env: { PORT: `\${${id}.${port}}` },
          ports: { requested: [{ name: port }] },
          health: { type: 'tcp', port_name: port },
        },
        '',
        `(req, res) => { res.end('${id}'); return true; }`,
      );
    const one = await createApp([
      plain('first', 'http', 'api-binary'),
      plain('second', 'api', 'worker'),
      ui({ dependencies: ['first', 'second'] }),
    ]);
    expect((await (await one.startReady()).ask('ui', '/api', {}, 'ui')).text).toBe('second');
    const two = await createApp([
      plain('first', 'http', 'worker'),
      plain('second', 'http', 'api-binary'),
      ui({ dependencies: ['first', 'second'] }),
    ]);
    expect((await (await two.startReady()).ask('ui', '/api', {}, 'ui')).text).toBe('second');
  });

  it('without an API a call below /api is an error', async () => {
    const one = await createApp([ui({ dependencies: [] })]);
    const answer = await (await one.startReady()).ask(
      'ui',
      '/api/x',
      { headers: { accept: 'application/json' } },
      'ui',
    );
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });

  it('while the API is down /api is 502 or 503, and works again after its restart', async () => {
    const one = await createApp([
      web('backend', { restart: { initial_ms: 300, max_ms: 300, max_restarts: 3 } }),
      ui(),
    ]);
    const started = await one.startReady();
    await started.ask('backend', '/exit?code=1');
    await until('the API is down', async () =>
      [502, 503, 504].includes((await started.ask('ui', '/api/x', {}, 'ui')).status),
    );
    await until('it is back', async () => (await started.ask('ui', '/api/x', {}, 'ui')).status === 200);
    expect((await started.ask('ui', '/api/x', {}, 'ui')).status).toBe(200);
  });

  it('a large body passes through /api in both directions', async () => {
    const one = await createApp([backend(), ui()]);
    const started = await one.startReady();
    const body = 'x'.repeat(20 * 1024 * 1024);
    const answer = await started.ask('ui', '/api/big', { method: 'POST', body }, 'ui');
    expect(answer.status).toBe(200);
    expect(answer.json.body.length).toBe(body.length);
  });

  it('a folder without index.html keeps the UI down', async () => {
    const program = ui();
    delete program.files['services/ui/index.html'];
    const one = await createApp([backend(), program]);
    const child = await one.spawn();
    const started = new Running(one, child);
    const outcome = await until('a refusal or a failed app', async () => {
      if (child.exitCode !== null) return child.exitCode === 1 && started.stderr;
      await started.connect();
      return (await started.health())['status'] === 'failed' && JSON.stringify(await started.detail('ui'));
    });
    expect(outcome).toContain('ui');
  });

  it('is not ready before it listens, also with readiness dependencies_ready', async () => {
    for (let round = 0; round < 5; round += 1) {
      const one = await createApp([ui({ dependencies: [], readiness: { type: 'dependencies_ready' } })]);
      const started = await one.startReady();
      expect((await started.ask('ui', '/', {}, 'ui')).status).toBe(200);
    }
  });
});
