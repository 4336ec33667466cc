import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { stopEarlierServer } from './earlier-server.ts';
import { commandOf } from './process-identity.ts';
import { toProgramEnv } from './program-env.ts';
import { waitUntilReady, watchLog } from './readiness.ts';
import { runProgram } from './run-program.ts';
import { startServer } from './server.ts';
import { type StopSignals, stopBySignal } from './stop.ts';

const { platform } = process;
const signals: StopSignals = { graceful: 'SIGTERM', immediate: 'SIGQUIT', kill: 'SIGKILL' };
const options = { platform, signals, stopServer: stopBySignal(signals) };
const env = toProgramEnv(process.env);
const find = commandOf(platform);

let base = '';
const started: ChildProcess[] = [];
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'driver-sdk-'));
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  rmSync(base, { recursive: true, force: true });
});

/** A program of Node's. `onTerm` is what it does on SIGTERM. */
const server = (onTerm: string) => ({
  program: process.execPath,
  args: [
    '-e',
    `process.on('SIGTERM', () => { ${onTerm} }); setInterval(() => {}, 1000); console.log('ready')`,
  ],
  env,
});

async function untilGone(pid: number): Promise<boolean> {
  for (let round = 0; round < 500 && find(pid) !== undefined; round++) await sleep(20);
  return find(pid) === undefined;
}

describe('a server', () => {
  it('is ready by its log, and returns its exit code after a graceful stop', async () => {
    const log = watchLog('ready');
    const running = startServer(server('process.exit(7)'), { ...options, onLog: log.onLog });
    await waitUntilReady('demo', running, log);
    running.stop();
    expect(await running.ended).toBe(7);
  });

  it('is stopped immediately by the second stop', async () => {
    const log = watchLog('ready');
    const running = startServer(server(''), { ...options, onLog: log.onLog });
    await waitUntilReady('demo', running, log);
    running.stop();
    running.stop();
    expect(await running.ended).toBe(128 + 3);
  });

  it('is not ready when it ends first: the error has its last lines', async () => {
    const log = watchLog('ready');
    const command = {
      program: process.execPath,
      args: ['-e', 'console.error("no memory"); process.exit(3)'],
      env,
    };
    const running = startServer(command, { ...options, onLog: log.onLog });
    await expect(waitUntilReady('demo', running, log)).rejects.toThrow(
      'demo failed (exit code 3):\nno memory',
    );
  });

  it("that is missing is an error with the program's name", async () => {
    const program = join(base, 'missing');
    await expect(startServer({ program, args: [], env }, options).ended).rejects.toMatchObject({
      message: expect.stringContaining(`${program} could not be started`),
      remedy: 'reinstall the app',
    });
  });

  it('ends when its driver is killed', async () => {
    const at = join(base, 'pid');
    const script = `
      import { startServer } from ${JSON.stringify(join(import.meta.dirname, 'server.ts'))};
      const command = { program: process.execPath, args: ['-e', ${JSON.stringify(
        `require('node:fs').writeFileSync(${JSON.stringify(at)}, String(process.pid)); setInterval(() => {}, 1000)`,
      )}], env: {} };
      startServer(command, { platform: process.platform, signals: ${JSON.stringify(signals)}, stopServer: () => {} });`;
    writeFileSync(join(base, 'driver.mts'), script);
    const driver = spawn(process.execPath, [join(base, 'driver.mts')], { stdio: 'ignore' });
    started.push(driver);
    while (!existsSync(at) || statSync(at).size === 0) await sleep(10);
    const pid = Number(await runProgram('/bin/cat', [at], { env, onStart: () => {} }));
    expect(find(pid)).toContain('writeFileSync');
    driver.kill('SIGKILL');
    expect(await untilGone(pid)).toBe(true);
  });
});

describe('an earlier server', () => {
  const lock = { file: -1, release: () => {} };
  const stop = (isServer: (command: string) => boolean, lines: string[]) =>
    stopEarlierServer(
      { path: join(base, 'server.pid'), isServer },
      { commandOf: find, stopServer: options.stopServer, log: (line) => void lines.push(line), lock },
    );

  it('keeps its pid file without the lock of the data folder', async () => {
    writeFileSync(join(base, 'server.pid'), '4000000\n');
    await stopEarlierServer(
      { path: join(base, 'server.pid'), isServer: () => true },
      { commandOf: find, stopServer: options.stopServer, log: () => {}, lock: undefined },
    );
    expect(existsSync(join(base, 'server.pid'))).toBe(true);
  });

  it('is stopped when the process is the server', async () => {
    const earlier = spawn('sleep', ['600'], { stdio: 'ignore' });
    started.push(earlier);
    writeFileSync(join(base, 'server.pid'), `${earlier.pid}\n`);
    const lines: string[] = [];
    await stop((command) => command.includes('sleep 600'), lines);
    expect(lines).toEqual([`an earlier server (process ${earlier.pid}) still runs; stopping it`]);
    expect(await untilGone(earlier.pid ?? 0)).toBe(true);
  });

  it('is not a different program with the same process id', async () => {
    const other = spawn('sleep', ['600'], { stdio: 'ignore' });
    started.push(other);
    writeFileSync(join(base, 'server.pid'), `${other.pid}\n`);
    await stop(() => false, []);
    expect(existsSync(join(base, 'server.pid'))).toBe(false);
    expect(other.signalCode).toBeNull();
  });

  it('is absent without a file, and when the file has no process id', async () => {
    await stop(() => true, []);
    writeFileSync(join(base, 'server.pid'), 'none');
    await stop(() => true, []);
    expect(existsSync(join(base, 'server.pid'))).toBe(false);
  });
});

describe('a program', () => {
  it('reads its input, and its failure has the last lines', async () => {
    const run = (args: string[], input: string) =>
      runProgram('/bin/sh', args, { env, input, onStart: () => {} });
    expect(await run(['-c', 'cat'], 'through')).toBe('through');
    await expect(run(['-c', 'echo why >&2; exit 4'], '')).rejects.toThrow(
      '/bin/sh failed (exit code 4):\nwhy',
    );
  });
});

it('no program inherits a secret of the driver', () => {
  expect(toProgramEnv({ PATH: '/bin', DB_PASSWORD: 'x' })).toEqual({ PATH: '/bin', LC_ALL: 'C', TZ: 'UTC' });
});
