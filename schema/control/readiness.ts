import * as z from 'zod';
import { gpu, restartNeeded, serviceDetail } from './service-detail.ts';
import { userTools } from './user-tools.ts';

export const readiness = z.object({
  ready: z.boolean(),
  message: z.string(),
  details: z.record(z.string(), serviceDetail),
  gpu,
  restart_needed: restartNeeded,
  user_tools: userTools,
});

export type Readiness = z.output<typeof readiness>;
