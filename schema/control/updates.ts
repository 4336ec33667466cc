import * as z from 'zod';
import { channels } from '../update/settings.ts';

export const updates = z.object({
  configured: z.boolean(),
  policy: z.enum(['on', 'off']),
  version: z.string(),
  channel: z.enum(channels),
  pin: z.string().optional(),
  offered: z
    .object({ version: z.string(), notes: z.string(), critical: z.boolean(), size: z.number() })
    .optional(),
  staged: z.object({ version: z.string(), reason: z.enum(['update', 'withdrawn', 'rollback']) }).optional(),
  older: z.string().optional(),
  last: z
    .object({
      at: z.string(),
      from: z.string(),
      to: z.string(),
      result: z.enum(['applied', 'rolled_back', 'interrupted']),
      message: z.string(),
    })
    .optional(),
  refused: z.array(z.string()),
});
export type Updates = z.output<typeof updates>;

export const applying = z.object({ status: z.literal('applying'), version: z.string() });

export const updateChoices = z.object({
  channel: z.enum(channels).optional(),
  pin: z.string().optional(),
});
