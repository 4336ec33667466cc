import * as z from 'zod';

export const health = z.object({
  status: z.enum(['ok', 'degraded', 'failed']),
  services: z.record(z.string(), z.string()).describe('state of each service'),
  runtime: z.string().describe('version of the runtime'),
});

export type Health = z.output<typeof health>;
