import type { Target } from '../../schema/vocabulary.ts';
import { PipelineError } from '../errors.ts';
import type { RehearsalMode } from '../shared/options/rehearsal.ts';

/** How an app is rehearsed. */
export interface RehearsalOptions {
  mode: RehearsalMode;
  /** Values of secrets for the rehearsal, by id or by the name of the variable; never written or shown. */
  answers: Readonly<Record<string, string>>;
  /** Milliseconds from a start to ready. */
  timeoutMs: number;
  /** The scenario declares that it needs the network. */
  needsNetwork?: boolean;
}

/** Whether the app is started; `why` when it is not. */
export type PlannedRehearsal = { planned: true } | { planned: false; why: string };

/** @throws {PipelineError} rehearsal-not-possible (environment) when it is required */
export function refuseRehearsal(mode: RehearsalMode, why: string): { planned: false; why: string } {
  if (mode !== 'required') return { planned: false, why };
  throw new PipelineError({
    code: 'rehearsal-not-possible',
    blame: 'environment',
    message: `the app cannot be rehearsed: ${why}`,
    remedy: 'build on a machine of the target, or set rehearse to on or off',
  });
}

/** Decides from target and host alone. @throws {PipelineError} as `refuseRehearsal` */
export function planRehearsal(mode: RehearsalMode, target: Target, host: Target): PlannedRehearsal {
  if (mode === 'off') return { planned: false, why: 'it was switched off' };
  if (target !== host) return refuseRehearsal(mode, `it is for ${target}, and this machine is ${host}`);
  return { planned: true };
}
