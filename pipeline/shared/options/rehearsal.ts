import { PipelineError } from '../../errors.ts';

export const rehearsalModes = ['off', 'on', 'required'] as const;

/**
 * off: the app is not started. on: it is started where this machine can do that, else the reason is stated. required: not being able to
 * start it is an error.
 */
export type RehearsalMode = (typeof rehearsalModes)[number];

export const defaultRehearsalMode: RehearsalMode = 'on';

/** Seconds from a start to ready, unless an option states others. */
export const defaultRehearsalSeconds = 120;

/** @throws {PipelineError} rehearsal-mode-unknown (usage) */
export function parseRehearsalMode(word: string): RehearsalMode {
  const found = rehearsalModes.find((mode) => mode === word);
  if (found !== undefined) return found;
  throw new PipelineError({
    code: 'rehearsal-mode-unknown',
    blame: 'usage',
    message: `"${word}" is not a way to rehearse`,
    remedy: `choose one of: ${rehearsalModes.join(', ')}`,
  });
}

/** Seconds to milliseconds. @throws {PipelineError} rehearsal-timeout-invalid (usage) */
export function parseRehearsalTimeout(text: string): number {
  const seconds = Number(text);
  if (/^\d{1,5}$/.test(text) && seconds >= 1) return seconds * 1000;
  throw new PipelineError({
    code: 'rehearsal-timeout-invalid',
    blame: 'usage',
    message: `"${text}" is not a number of seconds`,
    remedy: 'write whole seconds, from 1 to 99999',
  });
}
