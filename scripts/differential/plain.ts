import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createEndUser, type EndUser } from '../prove/end-user.ts';
import { type Answer, ask } from './answers.ts';
import type { DifferentialCase } from './case.ts';
import { runTool } from './tools.ts';

/** What a program did: its answers, or what it wrote before it ended at its start. */
export interface Behaviour {
  answers: Answer[];
  output: string;
}

const startMs = 60_000;

/** Copies the program of a case to `to`, without what only the suite reads. */
export async function copyProgram(one: DifferentialCase, to: string): Promise<void> {
  await cp(one.folder, to, {
    recursive: true,
    filter: (source) => basename(source) !== 'case.json' && basename(source) !== 'node_modules',
  });
}

const installs = {
  npm: ['ci', '--no-audit', '--no-fund'],
  pnpm: ['install', '--frozen-lockfile'],
  yarn: ['install', '--immutable'],
} as const;

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** Waits until the program answers its health path; false when it ended before. */
async function waitUntilHealthy(child: ChildProcess, url: string): Promise<boolean> {
  const deadline = performance.now() + startMs;
  while (performance.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) return false;
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return true;
    await sleep(50);
  }
  return false;
}

async function runProgram(one: DifferentialCase, folder: string, user: EndUser): Promise<Behaviour> {
  const port = await findFreePort();
  // npm start would set the same path.
  const path = [dirname(process.execPath), join(folder, 'node_modules/.bin'), user.env['PATH']].join(
    delimiter,
  );
  const child = spawn('/bin/sh', ['-c', `exec ${one.manifest.scripts.start}`], {
    ...user.identity,
    cwd: folder,
    detached: true,
    env: { ...user.env, PATH: path, NODE_ENV: 'production', ...one.environment, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const closed = new Promise((resolve) => child.once('close', resolve));
  try {
    const origin = `http://127.0.0.1:${port}`;
    const healthy = await waitUntilHealthy(child, `${origin}${one.health}`);
    return { answers: healthy ? await ask(origin, one.requests) : [], output };
  } finally {
    // Its process group: workers of a cluster end with it.
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    await closed;
  }
}

/**
 * Installs and builds the program of a case and runs it under Node.
 * @throws {Error} when the program cannot be installed or does not do what the case says: the case itself is wrong
 */
export async function runPlain(one: DifferentialCase, env: NodeJS.ProcessEnv): Promise<Behaviour> {
  const base = await mkdtemp(join(tmpdir(), 'differential-plain-'));
  const user = await createEndUser();
  try {
    const folder = join(base, 'api');
    await runTool('chmod', ['755', base], { cwd: base, env });
    await copyProgram(one, folder);
    await runTool(one.manager, installs[one.manager], { cwd: folder, env });
    if (one.manifest.scripts.build !== undefined)
      await runTool(one.manager, ['run', 'build'], { cwd: folder, env });
    const behaviour = await runProgram(one, folder, user);
    const missing = (one.fails ?? []).filter((text) => !behaviour.output.includes(text));
    if (behaviour.answers.length > 0 === (one.fails !== undefined) || missing.length > 0) {
      const fault =
        missing.length > 0 ? `did not write ${missing.join(', ')}` : 'did not do what case.json says';
      throw new Error(`under node the program ${fault}:\n${behaviour.output}`);
    }
    return behaviour;
  } finally {
    await user.remove();
    await rm(base, { recursive: true, force: true });
  }
}
