import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanUp, createApp } from './support/app.ts';
import { runtimeExecutable } from './support/executable.ts';
import { helpersOf, isDead } from './support/processes.ts';
import { idle, script, shell, web } from './support/programs.ts';
import { until } from './support/wait.ts';

afterEach(cleanUp);

// Ready once the program's own signal handler is in place.
const stay = "setInterval(() => {}, 1000); console.log('handler in place');";
const settled = { readiness: { type: 'log_match', pattern: 'handler in place', timeout_ms: 20_000 } };
const lastWords = (id: string) =>
  `process.on('SIGTERM', () => { note('stopped', '${id}'); setTimeout(() => process.exit(0), 50); }); ${stay}`;

describe('runtime ctl stop', () => {
  it('stops the app in order, and is 0 once the runtime has ended and when none runs', async () => {
    const app = await createApp([
      script('a', lastWords('a'), settled),
      script('b', lastWords('b'), { dependencies: ['a'], ...settled }),
    ]);
    const running = await app.startReady();
    const stop = () => app.execute(['ctl', 'stop', '--app-data', app.data]);
    expect(await stop()).toMatchObject({ code: 0, stdout: 'the app has stopped\n' });
    expect(app.notes('stopped')).toEqual(['b', 'a']);
    expect(await running.ended).toBe(0);
    expect(await stop()).toMatchObject({ code: 0, stdout: 'the app is not running\n' });
  });
});

describe('stop', () => {
  it('reverse dependency order', async () => {
    const app = await createApp([
      script('c', lastWords('c'), { dependencies: ['b'], ...settled }),
      script('a', lastWords('a'), settled),
      script('b', lastWords('b'), { dependencies: ['a'], ...settled }),
    ]);
    const running = await app.startReady();
    expect(await running.stop()).toBe(0);
    expect(app.notes('stopped')).toEqual(['c', 'b', 'a']);
  });

  it('a service is not signalled before its dependants have ended', async () => {
    const app = await createApp([
      script(
        'base',
        `process.on('SIGTERM', () => { note('stopped', 'base'); process.exit(0); }); ${stay}`,
        settled,
      ),
      script(
        'top',
        `process.on('SIGTERM', () => setTimeout(() => { note('stopped', 'top'); process.exit(0); }, 400)); ${stay}`,
        { dependencies: ['base'], ...settled },
      ),
    ]);
    const running = await app.startReady();
    await running.stop();
    expect(app.notes('stopped')).toEqual(['top', 'base']);
  });

  it('SIGTERM to the whole process tree', async () => {
    const app = await createApp([
      shell(
        'tree',
        `trap 'echo parent >> "$APP_DATA_DIR/stopped"; exit 0' TERM
(trap 'echo child >> "$APP_DATA_DIR/stopped"; exit 0' TERM; echo up; while :; do sleep 0.05; done) &
while :; do sleep 0.05; done`,
        { readiness: { type: 'log_match', pattern: 'up', timeout_ms: 20_000 } },
      ),
    ]);
    const running = await app.startReady();
    expect(await running.stop()).toBe(0);
    expect(app.notes('stopped').sort()).toEqual(['child', 'parent']);
  });

  it('a grace period, then kill: a service that ignores SIGTERM does not block the stop', async () => {
    const app = await createApp([
      script('deaf', `process.on('SIGTERM', () => note('heard')); ${stay}`, {
        stop_grace_ms: 300,
        ...settled,
      }),
    ]);
    const running = await app.startReady();
    expect(await running.stop()).toBe(0);
    expect(app.notes('heard')).toHaveLength(1);
    await until('nothing is left', () => app.leftovers().length === 0);
  });

  it('the grace period is waited for: a service that needs a second gets it by default', async () => {
    const app = await createApp([
      script(
        'tidy',
        `process.on('SIGTERM', () => setTimeout(() => { note('tidied'); process.exit(0); }, 1200)); ${stay}`,
        settled,
      ),
    ]);
    const running = await app.startReady();
    await running.stop();
    expect(app.notes('tidied')).toHaveLength(1);
  });

  it.each([
    ['a child that ignores SIGTERM', `(trap '' TERM; sleep 965) & echo $! > "$APP_DATA_DIR/child"`],
    ['a child in a session of its own', `setsid sleep 965 & echo $! > "$APP_DATA_DIR/child"`],
    [
      'a daemon that has left its parent and dropped its environment',
      `(setsid env -i sh -c 'echo $$ > "$0"; exec sleep 965' "$APP_DATA_DIR/child" &)`,
    ],
  ])('no process of the app survives: %s', async (_title, code) => {
    const app = await createApp([
      shell(
        'tree',
        `${code}\nwhile [ ! -s "$APP_DATA_DIR/child" ]; do sleep 0.02; done\necho up\nwhile :; do sleep 0.1; done`,
        { stop_grace_ms: 300, readiness: { type: 'log_match', pattern: 'up', timeout_ms: 20_000 } },
      ),
    ]);
    const running = await app.startReady();
    const child = Number(app.read('child'));
    expect(isDead(child)).toBe(false);
    expect(await running.stop()).toBe(0);
    await until('the child is gone', () => isDead(child));
    await until('nothing is left', () => app.leftovers().length === 0);
  });

  it('no process survives when the runtime itself is killed', async () => {
    const app = await createApp([
      web('api', {}, "note('child', require('node:child_process').spawn('sleep', ['964']).pid);"),
      shell('tree', 'sleep 964 & echo $! >> "$APP_DATA_DIR/child"; wait'),
      script('deaf', `process.on('SIGTERM', () => {}); note('child', process.pid); ${stay}`, settled),
    ]);
    const running = await app.startReady();
    await until('all have started', () => app.notes('child').length === 3);
    await running.stop('SIGKILL');
    await until(
      'no process is left',
      () => app.leftovers().length === 0 && app.notes('child').every((pid) => isDead(Number(pid))),
    );
    expect(app.leftovers()).toEqual([]);
  });

  it('a daemon of a killed runtime is ended at the latest by the next start', async () => {
    const app = await createApp([
      shell(
        'tree',
        `setsid sleep 963 & echo $! > "$APP_DATA_DIR/child"\necho up\nwhile :; do sleep 0.1; done`,
        { readiness: { type: 'log_match', pattern: 'up', timeout_ms: 20_000 } },
      ),
    ]);
    const running = await app.startReady();
    const child = Number(app.read('child'));
    await running.stop('SIGKILL');
    const second = await app.startReady();
    await until('the daemon is gone', () => isDead(child));
    expect(await second.stop()).toBe(0);
  });

  it('when the runtime and its helpers are killed at once, the next start ends the rest', async () => {
    const app = await createApp([
      shell(
        'tree',
        `setsid env -u APP_DATA_DIR sleep 961 & echo $! > "$APP_DATA_DIR/child"\necho up\nwhile :; do sleep 0.1; done`,
        { readiness: { type: 'log_match', pattern: 'up', timeout_ms: 20_000 } },
      ),
    ]);
    const running = await app.startReady();
    const child = Number(app.read('child'));
    for (const pid of helpersOf(app.data)) process.kill(pid, 'SIGKILL');
    await running.ended;
    const second = await app.startReady();
    await until('the daemon is gone', () => isDead(child));
    expect(await second.stop()).toBe(0);
  });

  it('no process survives when the process group of the runtime is killed', async () => {
    const app = await createApp([
      shell(
        'tree',
        'sleep 960 & echo $! >> "$APP_DATA_DIR/child"; setsid sleep 960 & echo $! >> "$APP_DATA_DIR/child"; wait',
      ),
    ]);
    const executable = await runtimeExecutable();
    const child = spawn(executable, ['--manifest', `${app.bundle}/bundle.json`, '--app-data', app.data], {
      detached: true,
      stdio: 'ignore',
      env: app.environment(),
    });
    app.children.push(child);
    await until('both have started', () => app.notes('child').length === 2);
    process.kill(-(child.pid ?? 0), 'SIGKILL');
    await until(
      'no process is left',
      () => app.leftovers().length === 0 && app.notes('child').every((pid) => isDead(Number(pid))),
    );
    expect(app.leftovers()).toEqual([]);
  });

  it('a second SIGTERM during a stop kills at once, exit 1', async () => {
    const app = await createApp([
      script('deaf', `process.on('SIGTERM', () => note('heard')); ${stay}`, {
        stop_grace_ms: 60_000,
        ...settled,
      }),
    ]);
    const running = await app.startReady();
    running.child.kill('SIGTERM');
    await until('the service has heard', () => app.notes('heard').length === 1);
    expect(await running.stop()).toBe(1);
    await until('no process is left', () => app.leftovers().length === 0);
  });

  it('stop while starting: a service that is not ready yet is stopped, later ones never start', async () => {
    const app = await createApp([
      script('slow', `note('slow.starts'); process.on('SIGTERM', () => process.exit(0)); ${stay}`, {
        readiness: { type: 'log_match', pattern: 'never', timeout_ms: 60_000 },
      }),
      idle('later', { dependencies: ['slow'] }),
    ]);
    const running = await app.start();
    await until('the service runs', () => app.notes('slow.starts').length === 1);
    expect(await running.stop()).toBe(0);
    expect(app.notes('later.starts')).toEqual([]);
    await until('nothing is left', () => app.leftovers().length === 0);
  });

  it('stop while a migration runs: the migration ends too', async () => {
    const app = await createApp([
      idle('one', {
        migrations: [
          {
            version: '1',
            command: ['sh', '-c', 'echo $$ > "$APP_DATA_DIR/migration"; sleep 962'],
            run_on: '',
          },
        ],
        stop_grace_ms: 500,
      }),
    ]);
    const running = await app.start();
    await until(
      'the migration runs',
      () => existsSync(app.path('migration')) && app.read('migration') !== '',
    );
    expect(await running.stop()).toBe(0);
    await until('nothing is left', () => app.leftovers().length === 0);
    expect(app.notes('one.starts')).toEqual([]);
  });

  it('SIGTERM right after the start ends with exit 0 and no process', async () => {
    for (const delay of [0, 10, 30, 60, 90, 150]) {
      const app = await createApp([idle('one'), web('api')]);
      const child = await app.spawn();
      const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) =>
        child.on('close', (code, signal) => resolve({ code, signal })),
      );
      await new Promise((resolve) => setTimeout(resolve, delay));
      child.kill('SIGTERM');
      const { code, signal } = await ended;
      // Before the program's first line, the signal ends the process itself.
      expect(code === 0 || signal === 'SIGTERM').toBe(true);
      await until('no process is left', () => app.leftovers().length === 0);
    }
  });

  it('SIGHUP and SIGPIPE do not kill it without a stop', async () => {
    const app = await createApp([idle('one')]);
    const running = await app.startReady();
    running.child.stdout?.destroy();
    running.child.stderr?.destroy();
    running.child.kill('SIGPIPE');
    expect((await running.get('/readyz')).status).toBe(200);
    running.child.kill('SIGHUP');
    await until('it has stopped cleanly or goes on', async () => {
      if (running.child.exitCode !== null || running.child.signalCode !== null)
        return running.child.exitCode === 0;
      return (await running.get('/readyz')).status === 200;
    });
  });

  it('telemetry records the shutdown', async () => {
    const app = await createApp([idle('one')]);
    const running = await app.startReady();
    await running.stop();
    expect(running.events().filter((event) => event['event'] === 'shutdown')).toHaveLength(1);
  });

  it('a service that exits on SIGTERM with a code other than 0 is a clean stop too', async () => {
    const app = await createApp([
      script('rude', `process.on('SIGTERM', () => process.exit(99)); ${stay}`, settled),
    ]);
    const running = await app.startReady();
    expect(await running.stop()).toBe(0);
  });
});
