/** What a probe has found; the message says what was wrong. */
export interface ProbeResult {
  ok: boolean;
  message: string;
}

/** Asks once. Never throws, and is over within its time limit (milliseconds). */
export type Probe = (timeout: number) => Promise<ProbeResult>;

export const success: ProbeResult = { ok: true, message: 'ok' };

export function failure(message: string): ProbeResult {
  return { ok: false, message };
}
