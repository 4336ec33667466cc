import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** The median of a non-empty list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** Milliseconds from starting a program to its end. */
export function timeToExit(command: readonly string[]): Promise<number> {
  const [file = '', ...args] = command;
  const begun = performance.now();
  return new Promise((resolve) => {
    spawn(file, args, { stdio: 'ignore' }).on('exit', () => resolve(performance.now() - begun));
  });
}

/** Milliseconds from starting a program to its first accepted connection. */
export async function timeToListen(command: readonly string[], port: number): Promise<number> {
  const [file = '', ...args] = command;
  const begun = performance.now();
  const child = spawn(file, args, { stdio: 'ignore', env: { ...process.env, PORT: String(port) } });
  while (!(await canConnect(port))) await pause(1);
  const took = performance.now() - begun;
  const ended = new Promise((resolve) => child.on('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  return took;
}

function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

/**
 * Mebibytes of a process: `resident`, which counts the pages of the executable that all processes share and the kernel drops
 * under pressure, and `own`, written pages that belong to no file (proc(5), smaps_rollup: Pss_Anon). Private_Dirty would count
 * the whole executable as long as its file is not yet on the disk.
 */
export function memoryOf(pid: number): { resident: number; own: number } {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const read = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0) / 1024;
  return { resident: read('Rss'), own: read('Pss_Anon') };
}

/** CPU time in milliseconds of the live threads of a process (proc(5), schedstat: nanoseconds on the processor). */
export function cpuTimeOf(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  return threads.reduce((sum, thread) => {
    const [time = '0'] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ');
    return sum + Number(time) / 1e6;
  }, 0);
}

/** CPU time per wall time of a process over `span` milliseconds: 1 is one core. */
export async function cpuShareOf(pid: number, span: number): Promise<number> {
  const before = cpuTimeOf(pid);
  await pause(span);
  return (cpuTimeOf(pid) - before) / span;
}
