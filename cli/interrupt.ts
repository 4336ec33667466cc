import { listenForInterrupt } from '../host/interrupt.ts';
import { runInterruptible } from '../pipeline/compose/interruptible.ts';
import type { BuildContext } from '../pipeline/ports.ts';
import { toFailure } from './failure.ts';
import type { CommandResult, Session } from './session.ts';

/**
 * Runs a command so that Ctrl-C leaves no partial files: the stages fail and clean up, and the exit code is that of the signal.
 */
export async function withInterrupt(
  session: Session,
  context: BuildContext,
  body: (context: BuildContext) => CommandResult,
): CommandResult {
  const interrupt = listenForInterrupt();
  try {
    return await runInterruptible(context, interrupt.signal, body);
  } catch (error) {
    const exitCode = interrupt.exitCode();
    if (exitCode === undefined) throw error;
    for (const diagnostic of toFailure(error).diagnostics) session.reporter.diagnostic(diagnostic);
    return exitCode;
  } finally {
    interrupt.release();
  }
}
