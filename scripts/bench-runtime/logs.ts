import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Figure } from './figures.ts';
import { flood } from './programs.ts';
import { type Subject, toService } from './subject.ts';

/** The log throughput of a service, relative to a pipe that is only read. */
export async function benchLogs(subject: Subject, executable: string, folder: string): Promise<Figure> {
  const bytes = 200 * 1024 * 1024;
  const rate = (took: number) => bytes / 1024 / 1024 / (took / 1000);
  writeFileSync(join(folder, 'flood.cjs'), flood);
  const bare = rate(await floodPipe(executable, folder, bytes));
  const changes = {
    readiness: { type: 'dependencies_ready' },
    health: { type: 'log_match', pattern: 'never' },
    log_dir: 'log',
  };
  const done = join(folder, 'done');
  const service = toService('a', 'flood.cjs', changes, { BYTES: String(bytes), DONE: done });
  await subject.start([service], '/healthz', { logs: { max_bytes: 2 * bytes } });
  const logged = rate(await readWhenThere(done));
  await subject.stop();
  const lost = bytes - statSync(join(subject.appData, 'log/a.log')).size;
  return {
    id: 'logs',
    name: 'log throughput',
    value: `${logged.toFixed(0)} MB/s`,
    goal: '200 MB/s',
    // Grows with the time that the runtime spends on the log.
    ratio: { value: bare / logged, of: `the time of a pipe that is only read (${lost} bytes lost)` },
    isReached: logged >= 200,
  };
}

/** The time of the same output when it is read and dropped. */
async function floodPipe(executable: string, folder: string, bytes: number): Promise<number> {
  const done = join(folder, 'done-bare');
  const env = { ...process.env, BYTES: String(bytes), DONE: done };
  const child = spawn(executable, ['exec', join(folder, 'flood.cjs')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.resume();
  const took = await readWhenThere(done);
  child.kill('SIGKILL');
  return took;
}

async function readWhenThere(path: string): Promise<number> {
  const end = performance.now() + 60_000;
  while (performance.now() < end) {
    if (existsSync(path) && statSync(path).size > 0) return Number(readFileSync(path, 'utf8'));
    await pause(5);
  }
  throw new Error(`${path} was not written in time`);
}
