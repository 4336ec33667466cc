import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';

export interface Scheduled {
  id: string;
  after: readonly string[];
}

function merge(errors: readonly unknown[]): unknown {
  const [first] = errors;
  if (errors.length === 1) return first;
  const unexpected = errors.find((error) => !(error instanceof PipelineError));
  if (unexpected !== undefined) return unexpected;
  const known = errors.filter((error) => error instanceof PipelineError);
  const diagnostics = known.flatMap(({ code, message, remedy, diagnostics }) =>
    diagnostics.length > 0 ? diagnostics : [{ severity: 'error' as const, code, message, remedy }],
  );
  return new PipelineError({
    code: known[0]?.code ?? 'package-failed',
    blame: known.some(({ blame }) => blame === 'environment') ? 'environment' : (known[0]?.blame ?? 'input'),
    message: known.map(({ message }) => message).join('\n'),
    remedy: known.map(({ remedy }) => remedy).join('; '),
    diagnostics,
    cause: first,
  });
}

/**
 * Runs every step in parallel as soon as its dependencies are done. When a step fails, its dependents are skipped and the other
 * steps finish, so that all faults are reported together and no step runs after this returns.
 * @throws {PipelineError} the error of the failed step, or one error with the code of the first and the diagnostics of all failed steps
 */
export async function runSteps<S extends Scheduled>(
  ctx: Pick<BuildContext, 'log' | 'clock'>,
  steps: readonly S[],
  run: (step: S) => Promise<void>,
): Promise<void> {
  const outcomes = new Map<string, Promise<boolean>>();
  const errors: unknown[] = [];
  const start = async (step: S): Promise<boolean> => {
    const before = step.after.map((id) => {
      const outcome = outcomes.get(id);
      if (outcome === undefined)
        throw new Error(`step "${step.id}" waits for "${id}", which does not come before it`);
      return outcome;
    });
    if (!(await Promise.all(before)).every(Boolean)) return false;
    const began = ctx.clock.now();
    try {
      await run(step);
      ctx.log.info(`${step.id}: ${((ctx.clock.now() - began) / 1000).toFixed(1)} s`);
      return true;
    } catch (error) {
      errors.push(error);
      return false;
    }
  };
  for (const step of steps) outcomes.set(step.id, start(step));
  await Promise.all(outcomes.values());
  if (errors.length > 0) throw merge(errors);
}
