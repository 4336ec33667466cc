import * as z from 'zod';
import { portMap } from './service-detail.ts';

export const ports = z.object({
  services: portMap,
  scenarios: z
    .record(z.string(), z.record(z.string(), z.int()))
    .optional()
    .describe(
      'ports of each scenario by the variables that carry them in its service.json, such as API_PORT; only in an app of several scenarios',
    ),
});
