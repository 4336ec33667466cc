import * as z from 'zod';

const secret = z.object({
  id: z.string(),
  class: z.string(),
  required: z.boolean(),
  has_value: z.boolean(),
  description: z.string().optional(),
  format: z.string().optional(),
  prompt: z
    .object({ label: z.string(), description: z.string().optional(), hint: z.string().optional() })
    .optional(),
});

export const secretList = z.object({ secrets: z.array(secret) });

export const storeBody = z.object({
  secrets: z.record(z.string(), z.string()).describe('values by secret id'),
});

/** The body of `POST /secrets` before the types of its values are checked. */
export const untypedStoreBody = z.object({ secrets: z.record(z.string(), z.unknown()) });

export const rotateBody = z.object({
  ids: z.array(z.string()).min(1).describe('ids of generated secrets'),
});

export const done = z.object({ status: z.literal('ok') });
