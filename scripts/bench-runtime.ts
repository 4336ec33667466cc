/**
 * What the supervisor adds to the services it runs, in one run against a bare executable of the same Node and the
 * services' own start. Prints a table: figure, goal, and the ratio to the baseline that was measured beside it.
 */

import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { trimElf } from '../pipeline/stages/package-desktop/executable/elf.ts';
import { cpuOf, median, memoryOf, timeToExit, timeToListen } from './bench-runtime/measure.ts';
import { flood, hello, nativeService, service } from './bench-runtime/programs.ts';
import { Subject, toService } from './bench-runtime/subject.ts';

const rounds = 7;
const executable =
  process.argv[2] ??
  execFileSync(process.execPath, ['scripts/build-runtime.ts'], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .at(-1) ??
  '';
const folder = mkdtempSync(join(tmpdir(), 'bench-runtime-'));
const subject = new Subject(executable, folder);

function report(name: string, figure: string, goal: string, ratio = ''): void {
  console.log(`${name.padEnd(44)} ${figure.padStart(14)}   goal ${goal.padEnd(22)} ${ratio}`);
}

async function repeat(measure: () => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let round = 0; round < rounds; round += 1) values.push(await measure());
  return median(values);
}

/** From an empty app data to the answer, then everything stopped. */
function upTo(services: object[], path: string): Promise<number> {
  return repeat(async () => {
    const took = await subject.start(services, path);
    await subject.stop();
    return took;
  });
}

/** An executable of the same Node, with a program of a few lines. */
function buildBare(name: string, program: string): string {
  const output = join(folder, name);
  const main = `${output}.cjs`;
  writeFileSync(main, program);
  const config = { main, output, disableExperimentalSEAWarning: true, useCodeCache: true };
  writeFileSync(`${output}.json`, JSON.stringify(config));
  execFileSync(process.execPath, ['--build-sea', `${output}.json`], { stdio: 'ignore' });
  return output;
}

/** The small service in C where there is a compiler, else the one in JavaScript. */
function buildService(): { path: string; kind: string } {
  writeFileSync(join(folder, 'service.cjs'), service);
  writeFileSync(join(folder, 'native.c'), nativeService);
  try {
    execFileSync('cc', ['-O1', '-o', join(folder, 'native'), join(folder, 'native.c')], { stdio: 'ignore' });
    chmodSync(join(folder, 'native'), 0o755);
    return { path: 'native', kind: 'native' };
  } catch {
    return { path: 'service.cjs', kind: 'JavaScript' };
  }
}

const ms = (value: number) => `${value.toFixed(1)} ms`;
const times = (value: number, base: number, name: string) => `${(value / base).toFixed(2)} x ${name}`;

async function benchStart(helloPath: string, small: { path: string; kind: string }): Promise<void> {
  const bare = await repeat(() => timeToExit([helloPath]));
  const own = await repeat(() => timeToListen([join(folder, small.path)], 26_490));
  const ownScript = await repeat(() =>
    timeToListen([executable, 'exec', join(folder, 'service.cjs')], 26_490),
  );
  report('bare executable', ms(bare), '(baseline)');
  report(`${small.kind} service by itself`, ms(own), '(baseline)');
  report('JavaScript service by itself', ms(ownScript), '(baseline)');
  const one = [toService('a', small.path)];
  const serverPath = buildBare('server', service);
  const server = await repeat(() => subject.timeBareServer(serverPath));
  report('bare HTTP server up', ms(server), '(baseline)', times(server, bare, 'the bare executable'));
  const api = await upTo(one, '/healthz');
  report('control API up', ms(api), '45 ms', times(api, server, 'the bare HTTP server'));
  const ready = await upTo(one, '/readyz');
  report(
    '1 service ready',
    ms(ready),
    `${ms(bare + own + 60)} (both + 60)`,
    times(ready, bare + own, 'both'),
  );
  const script = await upTo([toService('a', 'service.cjs')], '/readyz');
  report(
    '1 JavaScript service ready',
    ms(script),
    `${ms(bare + ownScript + 60)} (both + 60)`,
    times(script, bare + ownScript, 'both'),
  );
  const name = (index: number) => `s${index}`;
  const chain = Array.from({ length: 10 }, (_, index) =>
    toService(name(index), small.path, index === 0 ? {} : { dependencies: [name(index - 1)] }),
  );
  const chained = await upTo(chain, '/readyz');
  report('chain of 10 ready', ms(chained), '200 ms', times(chained, bare + 10 * own, 'bare + 10 services'));
  for (const count of [10, 50]) {
    const all = Array.from({ length: count }, (_, index) => toService(name(index), small.path));
    const took = await upTo(all, '/readyz');
    report(`${count} independent ready`, ms(took), '-', times(took, bare + own, 'bare + one service'));
  }
}

async function benchRest(small: { path: string }): Promise<void> {
  const ten = Array.from({ length: 10 }, (_, index) => toService(`s${index}`, small.path));
  await subject.start(ten, '/readyz');
  await pause(2_000);
  const memory = memoryOf(subject.pid);
  report('private memory with 10 services', `${memory.private.toFixed(1)} MiB`, '14 MiB');
  report('resident, with shared pages of the executable', `${memory.resident.toFixed(1)} MiB`, '-');
  report('idle CPU with 10 services', `${((await cpuOf(subject.pid, 10_000)) * 100).toFixed(2)} %`, '0.2 %');
  const begun = performance.now();
  let answers = 0;
  while (performance.now() - begun < 2_000) {
    await Promise.all(Array.from({ length: 8 }, () => subject.ask('/readyz')));
    answers += 8;
  }
  report('/readyz', `${Math.round(answers / 2)} /s`, '-');
  await subject.stop();
}

async function benchRestart(): Promise<void> {
  const crash = join(folder, 'crash');
  const restart = { initial_ms: 100, max_ms: 100, max_restarts: 100 };
  writeFileSync(crash, '');
  await subject.start([toService('a', 'service.cjs', { restart }, { CRASH_FILE: crash })], '/readyz');
  const seen = async () => JSON.parse((await subject.call('/status')).text).services.a;
  const took: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const { pid, restarts } = await seen();
    const begun = performance.now();
    process.kill(pid, 'SIGKILL');
    while ((await seen()).restarts === restarts) await pause(1);
    took.push(performance.now() - begun - 100);
    while (!(await seen()).ready) await pause(5);
  }
  report('crash to started again, beyond the pause', ms(median(took)), '30 ms');
  await subject.stop();
}

async function benchLogs(): Promise<void> {
  const bytes = 200 * 1024 * 1024;
  const rate = (took: number) => bytes / 1024 / 1024 / (took / 1000);
  writeFileSync(join(folder, 'flood.cjs'), flood);
  const bare = rate(await floodPipe(bytes));
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
  const through = times(logged, bare, `a pipe that is only read (${bare.toFixed(0)} MB/s)`);
  report('log throughput', `${logged.toFixed(0)} MB/s`, '200 MB/s', `${through}; ${lost} bytes lost`);
}

/** How long the same flood takes when its output is read and dropped. */
async function floodPipe(bytes: number): Promise<number> {
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
  throw new Error(`${path} never came`);
}

try {
  const small = buildService();
  await benchStart(buildBare('hello', hello), small);
  await benchRest(small);
  await benchRestart();
  await benchLogs();
  const beyond = (bytes: number) => `${((statSync(executable).size - bytes) / 1024 / 1024).toFixed(2)} MiB`;
  report('executable beyond the bare Node', beyond(statSync(process.execPath).size), '1 MB');
  report(
    'the same, both without debugging sections',
    beyond(trimElf(readFileSync(process.execPath)).length),
    '-',
  );
} finally {
  await subject.stop();
  rmSync(folder, { recursive: true, force: true });
}
