import { join } from 'node:path/posix';
import type { Bundle } from '../../../schema/bundle/manifest.ts';
import { type ControlClient, ControlError } from '../../../schema/control/client.ts';
import type { Readiness } from '../../../schema/control/readiness.ts';
import type { BuildContext, Sandbox, SandboxProgram } from '../../ports.ts';
import { connectControl } from './control.ts';
import { explainNotReady } from './explain.ts';
import { quoteLog, toRehearsalError } from './fault.ts';

export interface AppToStart {
  bundle: Bundle;
  /** Name of the runtime in the payload. */
  runtime: string;
  /** Values of secrets by id, for those that have none yet. */
  answers: Readonly<Record<string, string>>;
  /** Milliseconds from the start to ready. */
  timeoutMs: number;
}

export interface StartedApp {
  program: SandboxProgram;
  control: ControlClient;
  readiness: Readiness;
  readyMs: number;
}

const pollMs = 20;

function assertRunning(program: SandboxProgram): void {
  if (program.end === undefined) return;
  const { exitCode, signal } = program.end;
  throw toRehearsalError([
    {
      severity: 'error',
      code: 'rehearsal-runtime-ended',
      message: `the runtime ended (${signal ?? `exit code ${exitCode}`}) before the app was ready${quoteLog(program.output(), 20)}`,
      remedy: 'correct what its output reports',
    },
  ]);
}

/** Stores the values that no earlier start has stored. @throws {PipelineError} rehearsal-answer-unknown for a value that the app refuses */
async function answerSecrets(control: ControlClient, answers: AppToStart['answers']): Promise<void> {
  const { secrets } = await control('listSecrets');
  const open = secrets.filter(({ id, has_value: has }) => answers[id] !== undefined && !has);
  if (open.length === 0) return;
  const values = Object.fromEntries(open.map(({ id }) => [id, answers[id] ?? '']));
  try {
    await control('storeSecrets', { body: { secrets: values } });
  } catch (error) {
    if (!(error instanceof ControlError)) throw error;
    const faults = error.faults.length > 0 ? error.faults : [{ message: error.message }];
    throw toRehearsalError(
      faults.map(({ message }) => ({
        severity: 'error',
        code: 'rehearsal-answer-unknown',
        message: `the app refuses a value for a secret: ${message}`,
        remedy: 'give a value of its format with rehearse-secrets',
      })),
    );
  }
}

/** A call that fails until the control API is up. */
async function tryCall<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof ControlError || (error as { code?: unknown }).code !== 'interrupted')
      return undefined;
    throw error;
  }
}

/**
 * Starts the app in a sandbox on `<home>/data`, answers its secrets and waits until it is ready.
 * @throws {PipelineError} with the services that are the cause and the last lines of their logs
 */
export async function startApp(
  ctx: Pick<BuildContext, 'fs' | 'clock'>,
  sandbox: Sandbox,
  { bundle, runtime, answers, timeoutMs }: AppToStart,
): Promise<StartedApp> {
  const began = ctx.clock.now();
  const appData = join(sandbox.home, 'data');
  const manifest = join(sandbox.app, 'bundle.json');
  const program = sandbox.start(join(sandbox.app, runtime), ['--manifest', manifest, '--app-data', appData]);
  const control = connectControl(ctx, sandbox, appData, bundle.ipc.auth_token_path);
  const isLate = () => ctx.clock.now() - began > timeoutMs;
  let last: Readiness | undefined;
  while ((await tryCall(() => control('listSecrets'))) === undefined) {
    assertRunning(program);
    if (isLate()) break;
    await sandbox.pause(pollMs);
  }
  if (!isLate()) await answerSecrets(control, answers);
  for (;;) {
    assertRunning(program);
    const readiness = await tryCall(() => control('getReadiness'));
    last = readiness ?? last;
    if (readiness?.ready === true) {
      return { program, control, readiness, readyMs: ctx.clock.now() - began };
    }
    const health = await tryCall(() => control('getHealth'));
    if (health?.status === 'failed' || isLate()) break;
    await sandbox.pause(pollMs);
  }
  const around = { control, app: sandbox.app, isolated: sandbox.network.isolated };
  const unknown: Readiness = {
    ready: false,
    message: `the control API did not answer${quoteLog(program.output(), 20)}`,
    details: {},
    gpu: { available: false, mode: 'cpu', source: '' },
  };
  throw toRehearsalError(await explainNotReady(around, last ?? unknown, timeoutMs));
}
