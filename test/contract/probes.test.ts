import { writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanUp, createApp } from './support/app.ts';
import { idle, script, web } from './support/programs.ts';
import { Running } from './support/running.ts';
import { until } from './support/wait.ts';

afterEach(cleanUp);

const stay = 'setInterval(() => {}, 1000);';

describe('readiness', () => {
  it('health_success: ready once the health probe succeeds, not before', async () => {
    const app = await createApp([
      web(
        'api',
        {},
        '',
        "(req, res, url) => { if (url.pathname === '/health' && !require('node:fs').existsSync(process.env.APP_DATA_DIR + '/go')) { res.statusCode = 503; res.end(); return true; } return false; }",
      ),
      idle('after', { dependencies: ['api'] }),
    ]);
    const running = await app.start();
    await until('the service runs', () => app.notes('api.starts').length === 1);
    await running.untilDetail('api', 'has been started', (detail) => detail['started_at']);
    expect((await running.get('/readyz')).status).toBe(503);
    expect(await running.detail('after')).toMatchObject({ ready: false });
    expect(app.notes('after.starts')).toEqual([]);
    writeFileSync(app.path('go'), '');
    await running.ready();
    await until('the next service has started', () => app.notes('after.starts').length === 1);
  });

  it('port_open: ready once the port is open', async () => {
    const app = await createApp([
      script(
        'late',
        "const t = setInterval(() => { if (require('node:fs').existsSync(process.env.APP_DATA_DIR + '/go')) { clearInterval(t); serve(process.env.PORT); } }, 20);",
        {
          env: { PORT: '${late.api}' },
          ports: { requested: [{ name: 'api' }] },
          readiness: { type: 'port_open', port_name: 'api', timeout_ms: 20_000 },
        },
      ),
    ]);
    const running = await app.start();
    await running.untilDetail('late', 'has been started', (detail) => detail['started_at']);
    expect(await running.detail('late')).toMatchObject({ ready: false });
    writeFileSync(app.path('go'), '');
    await running.ready();
  });

  it('log_match: ready once a line matches, on stdout or stderr', async () => {
    for (const channel of ['log', 'error']) {
      const app = await createApp([
        script(
          'talker',
          `console.${channel}('about to start'); setTimeout(() => console.${channel}('Server listening on port 80'), 50); ${stay}`,
          {
            readiness: { type: 'log_match', pattern: 'listening on port \\d+', timeout_ms: 20_000 },
          },
        ),
      ]);
      expect(await (await app.startReady()).detail('talker')).toMatchObject({ ready: true });
    }
  });

  it('log_match: only lines of this start', async () => {
    const app = await createApp([
      script('talker', `note('once'); if (count('once') === 1) console.log('now it is up'); ${stay}`, {
        readiness: { type: 'log_match', pattern: 'now it is up', timeout_ms: 600 },
        log_dir: 'logs',
        restart: { initial_ms: 10, max_ms: 20, max_restarts: 1 },
      }),
    ]);
    const first = await app.startReady();
    await first.stop();
    const second = await app.start();
    await second.untilHealth('failed');
    expect((await second.get('/readyz')).status).toBe(503);
  });

  it('log_match: a line in two chunks matches when it is complete, not earlier', async () => {
    const app = await createApp([
      script(
        'talker',
        `process.stdout.write('read'); setTimeout(() => process.stdout.write('y now\\n'), 50); ${stay}`,
        {
          readiness: { type: 'log_match', pattern: '^ready now$', timeout_ms: 20_000 },
        },
      ),
    ]);
    expect(await (await app.startReady()).detail('talker')).toMatchObject({ ready: true });
  });

  it('dependencies_ready: ready as soon as its dependencies are and it runs', async () => {
    const app = await createApp([idle('base'), idle('top', { dependencies: ['base'] })]);
    expect(await (await app.startReady()).detail('top')).toMatchObject({ ready: true });
  });

  it('readiness.timeout_ms limits the start: the reason is reported', async () => {
    const app = await createApp([
      script('never', stay, {
        ports: { requested: [{ name: 'api' }] },
        readiness: { type: 'port_open', port_name: 'api', timeout_ms: 300 },
        restart: { max_restarts: 0 },
      }),
    ]);
    const running = await app.start();
    await running.untilHealth('failed');
    const detail = await running.detail('never');
    expect(detail['ready']).toBe(false);
    expect(detail['message']).toMatch(/300|time|ready/i);
    await until('the process is stopped', () => app.processes().length === 0);
  });

  it('retries do not limit the start: a service can fail many probes before it is ready', async () => {
    const app = await createApp([
      web(
        'slow',
        {
          health: {
            type: 'http',
            path: '/health',
            port_name: 'api',
            interval_ms: 20,
            timeout_ms: 1000,
            retries: 1,
          },
        },
        'const begin = Date.now(); let asked = 0;',
        "(req, res, url) => { if (url.pathname === '/health' && ++asked < 12) { res.statusCode = 500; res.end(); return true; } return false; }",
      ),
    ]);
    const running = await app.startReady();
    expect(await running.detail('slow')).toMatchObject({ restarts: 0 });
  });

  it('a service that exits before it is ready: its exit code is reported', async () => {
    const app = await createApp([
      script('dead', 'process.exit(7);', {
        restart: { initial_ms: 5, max_ms: 10, max_restarts: 1 },
        readiness: { type: 'log_match', pattern: 'x' },
      }),
    ]);
    const running = await app.start();
    await running.untilHealth('failed');
    expect(await running.detail('dead')).toMatchObject({ ready: false, exit_code: 7 });
    expect((await running.untilEvent('service_exit'))['service_id']).toBe('dead');
  });

  it('a missing binary keeps the service down and is named', async () => {
    const one = idle('gone', { restart: { initial_ms: 5, max_ms: 10, max_restarts: 1 } });
    one.files = {};
    const app = await createApp([one]);
    const child = await app.spawn();
    // Either a start-up failure or a failed service; both must name it.
    let stderr = '';
    child.stderr?.on('data', (chunk) => {
      stderr += String(chunk);
    });
    const running = new Running(app, child);
    const message = await until('a refusal or a failed app', async () => {
      if (child.exitCode !== null) return stderr;
      await running.connect();
      return (await running.health())['status'] === 'failed' && JSON.stringify(await running.detail('gone'));
    });
    expect(message).toContain('gone');
  });
});

describe('health types', () => {
  const ready = { readiness: { type: 'health_success', timeout_ms: 20_000 } };

  it('tcp', async () => {
    const app = await createApp([
      web('api', { ...ready, health: { type: 'tcp', port_name: 'api', interval_ms: 100 } }),
    ]);
    expect(await (await app.startReady()).detail('api')).toMatchObject({ ready: true });
  });

  it('command: exit code 0, found by PATH first', async () => {
    const app = await createApp([
      idle('one', {
        ...ready,
        health: { type: 'command', command: ['test', '-f', 'marker'], interval_ms: 100 },
      }),
    ]);
    app.write('marker', '');
    expect(await (await app.startReady()).detail('one')).toMatchObject({ ready: true });
  });

  it('command: a name with a slash is a file of the bundle', async () => {
    const app = await createApp([
      idle('one', {
        ...ready,
        health: { type: 'command', command: ['./tools/check.sh', 'arg'], interval_ms: 100 },
      }),
    ]);
    app.write('tools/check.sh', '#!/bin/sh\necho "$1" > "$APP_DATA_DIR/checked"\n');
    await app.startReady();
    expect(app.read('checked')).toBe('arg\n');
  });

  it('command: it has the environment of the service', async () => {
    const app = await createApp([
      idle('one', {
        ...ready,
        env: { FLAG: 'yes' },
        health: { type: 'command', command: ['sh', '-c', '[ "$FLAG" = yes ]'], interval_ms: 100 },
      }),
    ]);
    expect(await (await app.startReady()).detail('one')).toMatchObject({ ready: true });
  });

  it('command: a hanging command is a failure after timeout_ms and leaves no process', async () => {
    const app = await createApp([
      idle('one', {
        health: { type: 'command', command: ['sleep', '987'], interval_ms: 50, timeout_ms: 100, retries: 1 },
        readiness: { type: 'health_success', timeout_ms: 600 },
        restart: { max_restarts: 0 },
      }),
    ]);
    const running = await app.start();
    await running.untilHealth('failed');
    await until('no process is left', () => app.processes().length === 0);
    expect(app.processes()).toEqual([]);
  });

  it('log_match', async () => {
    const app = await createApp([
      script('talker', `console.log('up and away'); ${stay}`, {
        ...ready,
        health: { type: 'log_match', pattern: 'up and', interval_ms: 100 },
      }),
    ]);
    expect(await (await app.startReady()).detail('talker')).toMatchObject({ ready: true });
  });

  it('unix: a socket relative to app data', async () => {
    const app = await createApp([
      script(
        'socket',
        "require('node:net').createServer().listen(process.env.APP_DATA_DIR + '/run/s.sock');",
        {
          ...ready,
          data_dirs: ['run'],
          health: { type: 'unix', path: 'run/s.sock', interval_ms: 100 },
        },
      ),
    ]);
    expect(await (await app.startReady()).detail('socket')).toMatchObject({ ready: true });
  });

  it('http: a 404 is a failure', async () => {
    const app = await createApp([
      web(
        'api',
        {
          health: { type: 'http', path: '/broken', port_name: 'api', interval_ms: 50, retries: 1 },
          readiness: { type: 'health_success', timeout_ms: 500 },
          restart: { max_restarts: 0 },
        },
        '',
        "(req, res, url) => { if (url.pathname === '/broken') { res.statusCode = 404; res.end(); return true; } return false; }",
      ),
    ]);
    const running = await app.start();
    await running.untilHealth('failed');
    expect(await running.detail('api')).toMatchObject({ ready: false });
  });

  it('http: an endless response does not fill memory', async () => {
    const app = await createApp([
      web(
        'api',
        {
          health: {
            type: 'http',
            path: '/flood',
            port_name: 'api',
            interval_ms: 50,
            timeout_ms: 200,
            retries: 2,
          },
        },
        '',
        "(req, res, url) => { if (url.pathname !== '/flood') return false; const t = setInterval(() => res.write('x'.repeat(65536)), 1); res.on('close', () => clearInterval(t)); return true; }",
      ),
    ]);
    const running = await app.start();
    // The status is 200; whether the body must end is not specified. The runtime itself must stay healthy.
    await until('one probe was made', () => app.notes('api.starts').length >= 1);
    expect((await running.get('/status')).status).toBe(200);
  });
});
