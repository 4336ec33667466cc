import type { Generation } from '../../engine/generate.ts';

/** The fields that end an answer; durations are in nanoseconds. */
export interface Figures {
  total_duration: number;
  load_duration: number;
  prompt_eval_count: number;
  prompt_eval_duration: number;
  eval_count: number;
  eval_duration: number;
}

export const toNanoseconds = (ms: number): number => Math.round(ms * 1e6);

export function toFigures(
  { tokens, promptMs, answerMs }: Generation,
  { totalMs, loadMs, promptTokens }: { totalMs: number; loadMs: number; promptTokens: number },
): Figures {
  return {
    total_duration: toNanoseconds(totalMs),
    load_duration: toNanoseconds(loadMs),
    prompt_eval_count: promptTokens,
    prompt_eval_duration: toNanoseconds(promptMs),
    eval_count: tokens.length,
    eval_duration: toNanoseconds(answerMs),
  };
}
