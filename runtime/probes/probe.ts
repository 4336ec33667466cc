/** The result of a probe; `message` is the reason of a failure. */
export interface ProbeResult {
  ok: boolean;
  message: string;
}

/** Runs one probe. Never throws; ends within the time limit (milliseconds). */
export type Probe = (timeout: number) => Promise<ProbeResult>;

export const success: ProbeResult = { ok: true, message: 'ok' };

/** A failed probe result. */
export function failure(message: string): ProbeResult {
  return { ok: false, message };
}
