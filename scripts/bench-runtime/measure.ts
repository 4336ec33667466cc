import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

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
 * Mebibytes of a process: `resident`, which counts the clean pages of the executable that all processes share and the kernel
 * drops under pressure, and `private`, which nothing else can use (proc(5), smaps_rollup: Private_Dirty).
 */
export function memoryOf(pid: number): { resident: number; private: number } {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const read = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0) / 1024;
  return { resident: read('Rss'), private: read('Private_Dirty') };
}

/** Share of one core that a process uses over `span` milliseconds. */
export async function cpuOf(pid: number, span: number): Promise<number> {
  const ticks = () => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return Number(fields[11]) + Number(fields[12]);
  };
  const before = ticks();
  await pause(span);
  return ((ticks() - before) * 10) / span;
}
