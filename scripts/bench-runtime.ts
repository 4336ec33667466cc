/**
 * Measures the overhead of the supervisor in one run, compared with a bare executable of the same Node and with the
 * start of the services alone. Prints a table: figure, goal (+ reached, - not reached), and the ratio to the reference. `--check` fails
 * where a ratio is worse than scripts/bench-runtime/baseline.json allows (processor time and memory; times on the clock vary with what else
 * the machine does), `--write` writes the ratios of this run there. Another
 * argument is the executable to measure.
 */

import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { nodeFileSystem } from '../host/fs.ts';
import { measureStream } from '../pipeline/shared/archive/chunks.ts';
import { trimElf } from '../pipeline/stages/package-desktop/executable/elf.ts';
import { type Baseline, type Figure, findRegressions, toBaseline, toLine } from './bench-runtime/figures.ts';
import { benchLogs } from './bench-runtime/logs.ts';
import {
  cpuShareOf,
  cpuTimeOf,
  median,
  memoryOf,
  timeToExit,
  timeToListen,
} from './bench-runtime/measure.ts';
import { hello, nativeService, prober, service } from './bench-runtime/programs.ts';
import { Subject, toService } from './bench-runtime/subject.ts';
import { benchTricks } from './bench-runtime/tricks.ts';

const rounds = 7;
const args = process.argv.slice(2);
const baselinePath = 'scripts/bench-runtime/baseline.json';
const figures: Figure[] = [];
const executable =
  args.find((arg) => !arg.startsWith('--')) ??
  execFileSync(process.execPath, ['scripts/build-runtime.ts'], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .at(-1) ??
  '';
const folder = mkdtempSync(join(tmpdir(), 'bench-runtime-'));
const subject = new Subject(executable, folder);

function report(figure: Figure): void {
  figures.push(figure);
  console.log(toLine(figure));
}

/** The fastest of several rounds: other programs on the machine can only slow a round down. */
async function repeat(measure: () => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let round = 0; round < rounds; round += 1) values.push(await measure());
  return Math.min(...values);
}

/** Time from a start with empty app data to the response; then stops everything. */
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

/** The small service in C if a compiler is installed, else the one in JavaScript. */
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

async function benchStart(helloPath: string, serverPath: string, small: { path: string; kind: string }) {
  const bare = await repeat(() => timeToExit([helloPath]));
  const own = await repeat(() => timeToListen([join(folder, small.path)], 26_490));
  const script = [executable, 'exec', join(folder, 'service.cjs')];
  const ownScript = await repeat(() => timeToListen(script, 26_490));
  report({ id: 'bare', name: 'bare executable', value: ms(bare) });
  report({ id: 'own', name: `${small.kind} service by itself`, value: ms(own) });
  report({ id: 'own-script', name: 'JavaScript service by itself', value: ms(ownScript) });
  const one = [toService('a', small.path)];
  // Alternating: the load of the machine can change during the run.
  const servers: Taken[] = [];
  const apis: Taken[] = [];
  for (let round = 0; round < 2 * rounds; round += 1) {
    servers.push(await take(() => subject.startBareServer(serverPath)));
    apis.push(await take(() => subject.start(one, '/healthz')));
  }
  const [server, api] = [fastest(servers), fastest(apis)];
  report({
    id: 'server',
    name: 'bare HTTP server up',
    value: ms(server.wall),
    ratio: { value: server.wall / bare, of: 'the bare executable' },
  });
  reportRatio('api', 'control API up', api.wall, server.wall, 'the bare HTTP server', 1.3);
  reportRatio('api-cpu', 'control API up, CPU time', api.cpu, server.cpu, 'the bare HTTP server', 1.3);
  const ready = await upTo(one, '/readyz');
  reportTime('ready', '1 service ready', ready, bare + own, 'executable + service', bare + own + 60);
  const scriptReady = await upTo([toService('a', 'service.cjs')], '/readyz');
  reportTime(
    'script-ready',
    '1 JavaScript service ready',
    scriptReady,
    bare + ownScript,
    'executable + service',
    bare + ownScript + 60,
  );
  const name = (index: number) => `s${index}`;
  const chain = Array.from({ length: 10 }, (_, index) =>
    toService(name(index), small.path, index === 0 ? {} : { dependencies: [name(index - 1)] }),
  );
  const chained = await upTo(chain, '/readyz');
  reportTime('chain', 'chain of 10 ready', chained, bare + 10 * own, 'executable + 10 services', 200);
  for (const count of [10, 50]) {
    const all = Array.from({ length: count }, (_, index) => toService(name(index), small.path));
    const took = await upTo(all, '/readyz');
    reportTime(
      `independent-${count}`,
      `${count} independent ready`,
      took,
      bare + own,
      'executable + 1 service',
    );
  }
}

/** Wall time and CPU time of one start over all threads, in milliseconds. */
interface Taken {
  wall: number;
  cpu: number;
}

async function take(start: () => Promise<number>): Promise<Taken> {
  const wall = await start();
  const cpu = cpuTimeOf(subject.pid);
  await subject.stop();
  return { wall, cpu };
}

function fastest(taken: readonly Taken[]): Taken {
  return { wall: Math.min(...taken.map(({ wall }) => wall)), cpu: Math.min(...taken.map(({ cpu }) => cpu)) };
}

function reportRatio(id: string, name: string, took: number, base: number, of: string, goal: number): void {
  const ratio = { value: took / base, of };
  report({ id, name, value: ms(took), goal: `${goal} x`, ratio, isReached: ratio.value <= goal });
}

function reportTime(id: string, name: string, took: number, base: number, of: string, goal?: number): void {
  const reached = goal === undefined ? {} : { goal: ms(goal), isReached: took <= goal };
  report({ id, name, value: ms(took), ratio: { value: took / base, of }, ...reached });
}

const interval = 5_000;
const idleSpan = 30_000;

async function benchIdle(serverPath: string, small: { path: string }): Promise<void> {
  const mib = (value: number) => `${value.toFixed(1)} MiB`;
  await subject.startBareServer(serverPath);
  await pause(2_000);
  const bare = memoryOf(subject.pid).own;
  await subject.stop();
  report({ id: 'bare-memory', name: 'private memory of the bare HTTP server', value: mib(bare) });
  const ten = Array.from({ length: 10 }, (_, index) => toService(`s${index}`, small.path));
  await subject.start(ten, '/readyz');
  await pause(3_000);
  const { own, resident } = memoryOf(subject.pid);
  const ratio = { value: own / bare, of: 'the bare HTTP server' };
  report({
    id: 'memory',
    name: 'private memory with 10 services',
    value: mib(own),
    goal: '14 MiB',
    ratio,
    isReached: own <= 14,
  });
  report({ id: 'resident', name: 'resident, pages of the executable included', value: mib(resident) });
  // As the runtime asks them: not through the guard, whose work would count as the runtime's own.
  const { own: services } = JSON.parse(readFileSync(join(subject.appData, 'runtime/ports.json'), 'utf8')) as {
    own: Record<string, Record<string, number>>;
  };
  const ports = Object.values(services).flatMap((of) => Object.values(of));
  const env = { ...process.env, PORTS: ports.join(), INTERVAL: String(interval) };
  const prober = spawn(proberPath, [], { env, stdio: 'ignore' });
  await pause(interval);
  const [share, least] = await Promise.all([
    cpuShareOf(subject.pid, idleSpan),
    cpuShareOf(prober.pid ?? 0, idleSpan),
  ]);
  prober.kill('SIGKILL');
  report({
    id: 'idle-cpu',
    name: `idle CPU with 10 services (${idleSpan / 1_000} s)`,
    value: `${(share * 100).toFixed(3)} %`,
    goal: '0.2 %',
    ratio: { value: share / least, of: `a bare Node that only asks them (${(least * 100).toFixed(3)} %)` },
    isReached: share <= 0.002,
  });
  const begun = performance.now();
  let answers = 0;
  while (performance.now() - begun < 2_000) {
    await Promise.all(Array.from({ length: 8 }, () => subject.ask('/readyz')));
    answers += 8;
  }
  report({ id: 'readyz', name: '/readyz', value: `${Math.round(answers / 2)} /s` });
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
  const restarted = median(took);
  report({
    id: 'restart',
    name: 'crash to started again, beyond the pause',
    value: ms(restarted),
    goal: '30 ms',
    isReached: restarted <= 30,
  });
  await subject.stop();
}

const proberPath = buildBare('prober', prober);

/** The size of the executable beyond its base Node, with and without the debugging sections of Node. */
async function reportSize(): Promise<void> {
  const beyond = (bytes: number) => (statSync(executable).size - bytes) / 1024 / 1024;
  const more = beyond(statSync(process.execPath).size);
  const value = `${more.toFixed(2)} MiB`;
  report({ id: 'size', name: 'executable beyond the bare Node', value, goal: '1 MiB', isReached: more <= 1 });
  const trimmed = await measureStream(trimElf(nodeFileSystem, process.execPath), []);
  const ofTrimmed = `${beyond(trimmed.size).toFixed(2)} MiB`;
  report({ id: 'trimmed-size', name: 'the same, both without debugging sections', value: ofTrimmed });
}

function compare(): void {
  const baseline = JSON.parse(readFileSync(baselinePath, 'utf8')) as Baseline;
  if (args.includes('--write')) {
    writeFileSync(baselinePath, `${JSON.stringify(toBaseline(figures, baseline), null, 2)}\n`);
  }
  if (!args.includes('--check')) return;
  const regressions = findRegressions(figures, baseline);
  for (const line of regressions) console.error(`worse than the baseline: ${line}`);
  if (regressions.length > 0) process.exitCode = 1;
}

try {
  const small = buildService();
  const serverPath = buildBare('server', service);
  await benchStart(buildBare('hello', hello), serverPath, small);
  for (const figure of await benchTricks(subject, small.path)) report(figure);
  await benchIdle(serverPath, small);
  await benchRestart();
  report(await benchLogs(subject, executable, folder));
  await reportSize();
  compare();
} finally {
  await subject.stop();
  rmSync(folder, { recursive: true, force: true });
}
