import { Cron } from 'croner';

/** Times of a cron expression. */
export interface CronTimes {
  /** The first time after `after`, both in milliseconds since the epoch; undefined when there is none. */
  nextAfter(after: number): number | undefined;
}

export type ParsedCron = { ok: true; times: CronTimes } | { ok: false; message: string };

/**
 * Reads a cron expression of five fields, or of six with seconds first. `timeZone`: a name of the IANA database, else the zone of the
 * computer. Never throws.
 */
export function parseCron(expression: string, timeZone?: string): ParsedCron {
  try {
    const cron = new Cron(expression, {
      paused: true,
      ...(timeZone === undefined ? {} : { timezone: timeZone }),
    });
    // A wrong zone is found when a time is asked for.
    cron.nextRun();
    return {
      ok: true,
      times: { nextAfter: (after) => cron.nextRun(new Date(after))?.getTime() },
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, message: message.replace(/^CronPattern: /, '') };
  }
}
