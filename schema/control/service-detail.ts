import * as z from 'zod';

export const time = z.iso.datetime();

export const portMap = z.record(z.string(), z.record(z.string(), z.int()));

export const gpu = z.object({ available: z.boolean(), mode: z.enum(['gpu', 'cpu']), source: z.string() });

/** Present when an installer has replaced or removed the files of the running app: no service is started any more. */
export const restartNeeded = z
  .object({
    version: z.string().optional().describe('app version that is installed now'),
    message: z.string(),
  })
  .optional()
  .describe('the app must be started again');

/** A service in the response of `GET /readyz`. */
export const serviceDetail = z.object({
  ready: z.boolean(),
  state: z.string(),
  skipped: z.boolean().optional(),
  message: z.string(),
  exit_code: z.int().optional(),
  signal: z.string().optional(),
  restarts: z.int(),
  started_at: time.optional(),
  ready_at: time.optional(),
  critical: z.boolean(),
  next_run: time.optional().describe('of a service with a schedule: when it runs next, while it waits'),
});

/** A service in the response of `GET /status`. */
export const serviceCounters = serviceDetail.extend({
  type: z.string(),
  pid: z.int().optional(),
  ports: z.record(z.string(), z.int()),
  unguarded_ports: z
    .array(z.string())
    .optional()
    .describe('ports on which the service listens itself: the runtime does not judge who connects'),
  limits: z.array(z.string()).optional(),
  probes: z.object({ succeeded: z.int(), failed: z.int() }).optional(),
});

export type ServiceDetail = z.output<typeof serviceDetail>;
export type ServiceCounters = z.output<typeof serviceCounters>;
export type PortMap = z.output<typeof portMap>;
