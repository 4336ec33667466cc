import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanUp, createApp } from './support/app.ts';
import { idle, script, shell, web } from './support/programs.ts';
import { until } from './support/wait.ts';

afterEach(cleanUp);

const stay = 'setInterval(() => {}, 1000);';

describe('taken ports', () => {
  it.each(['0.0.0.0', '::'])('a port that is taken on %s is skipped', async (host) => {
    const app = await createApp([web('api')]);
    const server = createServer().listen(app.port(1), host);
    await new Promise((resolve) => server.on('listening', resolve));
    const running = await app.startReady();
    expect((await running.ports())['api']?.['api']).toBe(app.port(2));
    server.close();
  });
});

describe('restart hooks', () => {
  it.each([
    ['fails', ['false']],
    ['does not exist', ['no-such-hook']],
  ])('one that %s does not keep the service down', async (_title, on_restart) => {
    const app = await createApp([
      web('api', { restart: { initial_ms: 10, max_ms: 10, max_restarts: 3, on_restart } }),
    ]);
    const running = await app.startReady();
    await running.ask('api', '/exit?code=1');
    await until('a second start', () => app.notes('api.starts').length === 2);
    await running.ready();
    expect(await running.detail('api')).toMatchObject({ ready: true, restarts: 1 });
  });
});

describe('secrets in logs', () => {
  it('a value that is written in pieces is masked too', async () => {
    const app = await createApp(
      [
        script(
          'leaky',
          `const v = process.env.KEY; let i = 0; process.stdout.write('begin '); const t = setInterval(() => { if (i < v.length) return process.stdout.write(v[i++]); clearInterval(t); process.stdout.write(' end\\n'); console.error('again ' + v); }, 5); ${stay}`,
          {
            secrets: ['key'],
            readiness: { type: 'log_match', pattern: 'again', timeout_ms: 20_000 },
          },
        ),
      ],
      {
        secrets: [
          { id: 'key', class: 'user_prompt', prompt: { label: 'Key' }, target: { type: 'env', name: 'KEY' } },
        ],
      },
    );
    const running = await app.start();
    const stream = await running.stream('/logs/tail?serviceId=leaky&follow=1');
    await running.post('/secrets', { secrets: { key: 'piecemeal-91827' } });
    await running.ready();
    await until('the line is told', () => stream.text().includes('end'));
    expect(stream.text()).not.toContain('piecemeal-91827');
    expect(await running.log('leaky')).not.toContain('piecemeal-91827');
    stream.close();
  });
});

describe('following a log', () => {
  it('continues over a restart of the service and over rotation', async () => {
    const app = await createApp(
      [web('api', { restart: { initial_ms: 10, max_ms: 10, max_restarts: 3 }, log_dir: 'logs' })],
      {
        logs: { max_bytes: 2000, max_files: 2 },
      },
    );
    const running = await app.startReady();
    const stream = await running.stream('/logs/tail?serviceId=api&lines=0&follow=1').catch(() => undefined);
    const follow =
      stream?.status === 200 ? stream : await running.stream('/logs/tail?serviceId=api&lines=1&follow=1');
    await running.ask('api', '/exit?code=1');
    await until('a second start', () => app.notes('api.starts').length === 2);
    await running.ready();
    for (let index = 0; index < 60; index += 1)
      await running.ask('api', `/log?text=${'x'.repeat(90)}-${index}-`);
    await until('the last line', () => follow.text().includes('-59-'));
    for (let index = 0; index < 60; index += 1)
      expect([index, follow.text().includes(`-${index}-`)]).toEqual([index, true]);
    follow.close();
  });
});

describe('probes with extreme numbers', () => {
  it('interval_ms 0 does not busy-loop', async () => {
    const app = await createApp([
      web(
        'api',
        { health: { type: 'http', path: '/health', port_name: 'api', interval_ms: 0 } },
        '',
        "(req, res, url) => { if (url.pathname === '/health') note('probes'); return false; }",
      ),
    ]);
    const running = await app.startReady();
    const before = app.notes('probes').length;
    await new Promise((resolve) => setTimeout(resolve, 1000));
    // A busy loop would run thousands.
    expect(app.notes('probes').length - before).toBeLessThan(300);
    expect((await running.get('/readyz')).status).toBe(200);
  });

  it('timeout_ms 0 and retries 0 mean the defaults, not an instant failure', async () => {
    const app = await createApp([
      web(
        'api',
        {
          health: {
            type: 'http',
            path: '/health',
            port_name: 'api',
            interval_ms: 50,
            timeout_ms: 0,
            retries: 0,
          },
          readiness: { type: 'health_success', timeout_ms: 0 },
        },
        '',
        "(req, res, url) => { if (url.pathname !== '/health') return false; setTimeout(() => res.end('ok'), 40); return true; }",
      ),
    ]);
    const running = await app.startReady();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await running.detail('api')).toMatchObject({ ready: true, restarts: 0 });
  });

  it('a redirect counts as healthy', async () => {
    const app = await createApp([
      web(
        'api',
        { health: { type: 'http', path: '/moved', port_name: 'api', interval_ms: 50 } },
        '',
        "(req, res, url) => { if (url.pathname !== '/moved') return false; res.writeHead(302, { location: '/x' }).end(); return true; }",
      ),
    ]);
    const running = await app.startReady();
    expect(await running.detail('api')).toMatchObject({ ready: true });
  });
});

describe('stop_grace_ms 0', () => {
  it('kills at once', async () => {
    const app = await createApp([
      script('deaf', `process.on('SIGTERM', () => {}); ${stay} console.log('up');`, {
        stop_grace_ms: 0,
        readiness: { type: 'log_match', pattern: 'up', timeout_ms: 20_000 },
      }),
    ]);
    const running = await app.startReady();
    expect(await running.stop()).toBe(0);
    await until('nothing is left', () => app.leftovers().length === 0);
  });
});

describe('a service that forks and exits', () => {
  it('does not count as running', async () => {
    const app = await createApp([
      shell('forker', 'sleep 958 & exit 0', {
        restart: { max_restarts: 0 },
        readiness: { type: 'log_match', pattern: 'never', timeout_ms: 5000 },
      }),
    ]);
    const running = await app.start();
    await running.untilHealth('failed');
    expect(await running.detail('forker')).toMatchObject({ ready: false, exit_code: 0 });
    await until('what it left is gone', () => app.processes().length === 0);
  });
});

describe('restart on request', () => {
  it('ten requests at once leave one process, ready', async () => {
    const app = await createApp([web('api')]);
    const running = await app.startReady();
    await Promise.all(Array.from({ length: 10 }, () => running.post('/services/api/restart')));
    await until('a second start', () => app.notes('api.starts').length >= 2);
    await until('it is ready again', async () => (await running.get('/readyz')).status === 200);
    await until('one process is left', () => app.processes().length === 1);
    expect((await running.health())['status']).toBe('ok');
  });

  it('a user interface is restarted too', async () => {
    const app = await createApp([
      {
        service: {
          id: 'ui',
          type: 'ui-bundle',
          binaries: { universal: { path: 'services/ui' } },
          ports: { requested: [{ name: 'ui' }] },
          health: { type: 'tcp', port_name: 'ui' },
          readiness: { type: 'port_open', port_name: 'ui', timeout_ms: 20_000 },
        },
        files: { 'services/ui/index.html': 'x' },
      },
    ]);
    const running = await app.startReady();
    expect((await running.post('/services/ui/restart')).status).toBe(202);
    await running.ready();
    expect((await running.ask('ui', '/', {}, 'ui')).status).toBe(200);
  });
});

describe('GPU values', () => {
  it.each([
    ['1', 'gpu'],
    ['0', 'cpu'],
    ['TRUE', 'gpu'],
    ['no', 'cpu'],
  ])('BUNDLE_GPU_AVAILABLE=%s means %s', async (word, mode) => {
    const app = await createApp([web('api', { gpu: { requirement: 'optional' } })]);
    const running = await app.startReady({ env: { BUNDLE_GPU_AVAILABLE: word } });
    expect((await running.ask('api', '/self')).json.env.BUNDLE_GPU_MODE).toBe(mode);
  });
});

describe('state files that are broken', () => {
  it.each([
    'migrations.json',
    'runtime/state.json',
    'runtime/api-keys.json',
    'runtime/processes.json',
    'telemetry/events.jsonl',
  ])('%s: the start ends with one line, or continues; never with a stack trace', async (file) => {
    const app = await createApp([idle('one')]);
    await (await app.startReady()).stop();
    writeFileSync(app.path(file), '{"broken": [');
    const child = await app.spawn();
    let stderr = '';
    child.stderr?.on('data', (chunk) => {
      stderr += String(chunk);
    });
    await until('an end or a start', () => child.exitCode !== null || app.notes('one.starts').length === 2);
    expect(stderr).not.toMatch(/\n\s+at /);
    if (child.exitCode !== null) {
      expect(child.exitCode).toBe(1);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).toContain(file);
    }
  });
});
