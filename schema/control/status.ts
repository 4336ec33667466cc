import * as z from 'zod';
import { gpu, portMap, restartNeeded, serviceCounters, time } from './service-detail.ts';
import { userTools } from './user-tools.ts';

export const status = z.object({
  instance: z.string(),
  app: z.string(),
  version: z.string(),
  runtime: z.object({
    version: z.string(),
    node: z.string(),
    pid: z.int(),
    platform: z.string(),
    code_cache: z
      .enum(['used', 'none', 'rejected'])
      .describe('whether the start used the code cache of the executable'),
  }),
  manifest_sha256: z.string(),
  phase: z.string(),
  ready: z.boolean(),
  message: z.string(),
  started_at: time,
  uptime: z.number().describe('seconds'),
  memory: z.object({ rss: z.int(), heap_used: z.int(), external: z.int() }).describe('bytes'),
  control_port: z.int(),
  ports: portMap,
  services: z.record(z.string(), serviceCounters),
  gpu,
  restart_needed: restartNeeded,
  user_tools: userTools,
  secrets: z.string().describe('how values are stored at rest'),
  problems: z.array(z.string()),
});

export type Status = z.output<typeof status>;
