import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createEndUser } from '../prove/end-user.ts';
import { type Readiness, type RunningApp, startApp, waitForNoProcessIn } from '../prove/installed-app.ts';
import { readServiceLogs } from '../prove/read-logs.ts';
import { ask } from './answers.ts';
import type { DifferentialCase } from './case.ts';
import { type Behaviour, copyProgram } from './plain.ts';
import { toServiceConfig } from './scenario.ts';
import { CommandError, runTool } from './tools.ts';

/** How the packaged program behaved; or the code and message with which the build ended. */
export type Packaged =
  | ({ kind: 'ran'; bytes: number } & Behaviour)
  | { kind: 'build-ended'; code: string; message: string };

const startMs = 60_000;

/** The first error among the JSON lines of a build's stderr. */
function findError(output: string): { code: string; message: string } | undefined {
  for (const line of output.split('\n').filter((text) => text.startsWith('{'))) {
    const entry = JSON.parse(line) as { code?: string; message?: string; level?: string; severity?: string };
    if (entry.code !== undefined && (entry.level ?? entry.severity) === 'error')
      return { code: entry.code, message: entry.message ?? '' };
  }
  return undefined;
}

/** Builds the archive of a case with the command line and unpacks it. Returns the root of the bundle. */
async function build(
  root: string,
  one: DifferentialCase,
  base: string,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const scenario = join(base, 'scenario');
  await mkdir(join(scenario, '.vrooli'), { recursive: true });
  await copyProgram(one, join(scenario, 'api'));
  await writeFile(join(scenario, '.vrooli/service.json'), JSON.stringify(toServiceConfig(one), null, 2));
  // The suite starts the app itself, also one that must fail.
  const options = [
    '--target',
    `linux-${process.arch}`,
    '--shell',
    'none',
    '--format',
    'tar.zst',
    '--rehearse',
    'off',
  ];
  const command = [join(root, 'cli/main.ts'), 'build', scenario, '--root', scenario, '--json', ...options];
  await runTool(process.execPath, [...command, '--out', join(base, 'out')], { cwd: base, env });
  const archive = (await readdir(join(base, 'out'))).find((name) => name.endsWith('.tar.zst'));
  if (archive === undefined) throw new Error('the build made no archive');
  const unpacked = join(base, 'app');
  await mkdir(unpacked);
  await runTool(
    'tar',
    ['--zstd', '-xf', join(base, 'out', archive), '-C', unpacked, '--strip-components', '1'],
    {
      cwd: base,
      env,
    },
  );
  return unpacked;
}

async function measure(folder: string, env: NodeJS.ProcessEnv): Promise<number> {
  return Number.parseInt(await runTool('du', ['-sb', join(folder, 'services')], { cwd: folder, env }), 10);
}

/** Waits until the log of a program that ends at its start has `texts`, or for the time of a start. */
async function waitForLog(app: RunningApp, appData: string, texts: readonly string[]): Promise<void> {
  const deadline = performance.now() + startMs;
  while (performance.now() < deadline && app.process.exitCode === null) {
    const log = await readServiceLogs(appData);
    if (texts.every((text) => log.includes(text))) return;
    await sleep(100);
  }
}

/**
 * Waits until the service is ready.
 * @throws {Error} with its message, when it has failed and is not started again
 */
async function waitUntilReady(app: RunningApp): Promise<void> {
  let last: Readiness['details'][string] | undefined;
  const isSettled = async () => {
    const { body } = await app.call('GET', '/readyz');
    last = (body as Readiness).details['api'];
    return last?.ready === true || last?.state === 'failed';
  };
  await app.waitUntil('ready or given up', isSettled, startMs);
  if (last?.ready !== true) throw new Error(`${last?.state}: ${last?.message}`);
}

async function observe(one: DifferentialCase, app: RunningApp, appData: string): Promise<Behaviour> {
  try {
    if (one.fails !== undefined) await waitForLog(app, appData, one.fails);
    else await waitUntilReady(app);
    const answers = one.fails === undefined ? await ask(await app.url('api', 'api'), one.requests) : [];
    return { answers, output: await readServiceLogs(appData) };
  } catch (error) {
    const message = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return { answers: [], output: `${message}\n${await readServiceLogs(appData)}` };
  }
}

async function runBundle(one: DifferentialCase, bundle: string): Promise<Behaviour> {
  const user = await createEndUser();
  const appData = join(user.home, 'app-data');
  const app = startApp(bundle, appData, user);
  try {
    const behaviour = await observe(one, app, appData);
    app.process.kill('SIGTERM');
    const left = await waitForNoProcessIn(bundle, 15_000);
    if (left.length > 0) throw new Error(`processes left after the stop: ${JSON.stringify(left)}`);
    return behaviour;
  } finally {
    for (const { pid } of await waitForNoProcessIn(bundle, 0)) process.kill(pid, 'SIGKILL');
    await app.exited().catch(() => undefined);
    await user.remove();
  }
}

/** Packages the program of a case, starts the app as an ordinary user and asks it. `keep`: leave the folder of the build. */
export async function runPackaged(
  root: string,
  one: DifferentialCase,
  env: NodeJS.ProcessEnv,
  keep: boolean,
): Promise<Packaged> {
  const base = await mkdtemp(join(tmpdir(), `differential-${one.name}-`));
  await runTool('chmod', ['755', base], { cwd: base, env });
  try {
    const bundle = await build(root, one, base, env);
    return { kind: 'ran', bytes: await measure(bundle, env), ...(await runBundle(one, bundle)) };
  } catch (error) {
    const ended = error instanceof CommandError ? findError(error.output) : undefined;
    if (ended === undefined) throw error;
    return { kind: 'build-ended', ...ended };
  } finally {
    if (keep) console.error(`${one.name}: ${base}`);
    else await rm(base, { recursive: true, force: true });
  }
}
