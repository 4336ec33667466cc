import * as z from 'zod';

const word = z.string().max(200);

/** What `app_start` says about the app that writes the lines after it. */
export const telemetrySubjectSchema = z.object({
  app: word.optional(),
  version: word.optional(),
  target: word.optional(),
  installation: word.optional(),
  swaps: z
    .array(z.object({ original: word, replacement: word }))
    .max(200)
    .optional(),
});

/** One line of deployment-telemetry.jsonl. Unknown events and fields are accepted: an installed app can be newer than its reader. */
export const telemetryLineSchema = z.object({
  id: z.string().min(1).max(200).optional().describe('identifies the event where a sender gives it an id'),
  ts: z.iso
    .datetime({ offset: true })
    .describe('when it happened')
    .meta({ examples: ['2026-11-01T12:00:00Z'] }),
  event: z
    .string()
    .regex(/^[a-z][a-z0-9_.-]{0,99}$/)
    .describe('name of the event')
    .meta({ examples: ['app_start', 'dependency_unreachable'] }),
  service_id: word.optional().describe('the service that it is about'),
  details: z.record(z.string(), z.unknown()).optional().describe('facts of the event; never a secret'),
});
export type TelemetryLine = z.infer<typeof telemetryLineSchema>;
