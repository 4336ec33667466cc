import * as z from 'zod';

const fault = z.object({
  code: z.string(),
  service: z.string().optional(),
  path: z.string(),
  message: z.string(),
});

export const validation = z.object({ valid: z.boolean(), errors: z.array(fault) });
