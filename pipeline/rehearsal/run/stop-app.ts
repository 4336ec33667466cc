import type { Service } from '../../../schema/bundle/service.ts';
import type { BuildContext, Sandbox } from '../../ports.ts';
import { quoteLog, toRehearsalError } from './fault.ts';
import type { StartedApp } from './start-app.ts';

const pollMs = 20;
/** What the runtime needs beyond the grace periods of its services. */
const slackMs = 15_000;
/** Ended processes disappear a moment after their parent. */
const lingerMs = 3000;

/**
 * Stops the app and looks for processes that are left. Returns the milliseconds that it took.
 * @throws {PipelineError} rehearsal-stop-failed, rehearsal-processes-left
 */
export async function stopApp(
  { clock }: Pick<BuildContext, 'clock'>,
  sandbox: Sandbox,
  services: readonly Service[],
  { program, control }: Pick<StartedApp, 'program' | 'control'>,
): Promise<number> {
  const began = clock.now();
  const limit = services.reduce((sum, { stop_grace_ms: grace }) => sum + grace, slackMs);
  await control('shutdown');
  while (program.end === undefined && clock.now() - began < limit) await sandbox.pause(pollMs);
  const { end } = program;
  if (end === undefined || end.exitCode !== 0) {
    const how = end === undefined ? `did not end in ${limit} ms` : `ended with ${end.signal ?? end.exitCode}`;
    throw toRehearsalError([
      {
        severity: 'error',
        code: 'rehearsal-stop-failed',
        message: `the runtime ${how} when the app was stopped${quoteLog(program.output(), 20)}`,
        remedy: 'let the services end on SIGTERM',
      },
    ]);
  }
  const ended = clock.now();
  let left = await sandbox.listProcesses();
  while (left.length > 0 && clock.now() - ended < lingerMs) {
    await sandbox.pause(pollMs);
    left = await sandbox.listProcesses();
  }
  if (left.length === 0) return ended - began;
  const names = left.map(({ pid, command }) => `\n  ${pid} ${command.slice(0, 200)}`).join('');
  throw toRehearsalError([
    {
      severity: 'error',
      code: 'rehearsal-processes-left',
      message: `${left.length === 1 ? 'a process was' : `${left.length} processes were`} left after the app was stopped:${names}`,
      remedy: 'let the service that starts it end it, and do not detach it with an environment of its own',
    },
  ]);
}
