import * as z from 'zod';

export const channels = ['stable', 'beta', 'dev'] as const;
export type Channel = (typeof channels)[number];

/** What holds where `update` of bundle.json says nothing. Times in milliseconds. */
export const updateDefaults = {
  channel: 'stable',
  check: 'auto',
  readyTimeoutMs: 120_000,
  settleMs: 3_000,
} as const;

/** `update` of bundle.json and of .vrooli/packaging.json. */
export const updateSettingsSchema = z.looseObject({
  url: z
    .string()
    .min(1)
    .describe('folder of the feeds, with https; http only for this computer')
    .meta({ examples: ['https://updates.example.org/field-notes/'] }),
  keys: z
    .array(z.string().min(56))
    .min(1)
    .describe(
      'one or two public keys of minisign: the second line of a public key file; the second one is for rotation',
    )
    .meta({ examples: [[`RW${'Q'.repeat(54)}`]] }),
  channel: z.enum(channels).optional().describe('channel of a new installation; absent: stable'),
  check: z
    .enum(['auto', 'manual'])
    .optional()
    .describe('auto: once a day while the app runs; manual: only when asked. Absent: auto'),
  ready_timeout_ms: z
    .int()
    .min(1000)
    .optional()
    .describe('time in which a new version has to become ready, in milliseconds; absent: 120000'),
  settle_ms: z
    .int()
    .min(0)
    .optional()
    .describe('time for which a new version has to stay ready, in milliseconds; absent: 3000'),
  busy: z
    .looseObject({
      service: z.string().min(1).describe('service that knows'),
      port: z.string().min(1).describe('name of its port'),
      path: z.string().min(1).describe('path of the request, with a slash at its begin'),
    })
    .optional()
    .describe('a GET that answers {"busy": true} while the app must not be stopped'),
});
export type UpdateSettings = z.infer<typeof updateSettingsSchema>;
