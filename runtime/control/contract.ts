import * as z from 'zod';

const flag = z.preprocess((word) => word === '1' || word === 'true', z.boolean());
const longestTail = 100_000;

export const tailQuery = z.object({
  serviceId: z.string('name a service').min(1).describe('id of the service'),
  lines: z.coerce.number().int().min(1).max(longestTail).default(200).describe('how many of the last lines'),
  follow: flag.optional().default(false).describe('1: go on with what comes after them'),
});
export const storeBody = z.object({
  secrets: z.record(z.string(), z.string()).describe('values by secret id'),
});
export const rotateBody = z.object({
  ids: z.array(z.string()).min(1).describe('ids of generated secrets'),
});
export const allowBody = z.object({
  upload: z.boolean().describe('whether telemetry may be uploaded when asked for'),
});

const time = z.iso.datetime();
const portMap = z.record(z.string(), z.record(z.string(), z.int()));
const gpu = z.object({ available: z.boolean(), mode: z.enum(['gpu', 'cpu']), source: z.string() });
const detail = z.object({
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
});
const counters = detail.extend({
  type: z.string(),
  pid: z.int().optional(),
  ports: z.record(z.string(), z.int()),
  limits: z.array(z.string()).optional(),
  probes: z.object({ succeeded: z.int(), failed: z.int() }).optional(),
});
const readiness = z.object({
  ready: z.boolean(),
  message: z.string(),
  details: z.record(z.string(), detail),
  gpu,
});
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
const telemetry = z.object({
  path: z.string(),
  upload: z.boolean().describe('whether the user opted in'),
  upload_url: z.string().optional(),
  pending_bytes: z.int().describe('recorded and not uploaded yet'),
});
const fault = z.looseObject({ code: z.string(), message: z.string() });
export const errorBody = z.object({
  error: z.string(),
  code: z.string(),
  remedy: z.string(),
  errors: z.array(fault).optional(),
});
const done = z.object({ status: z.literal('ok') });

/** The documents that answers carry. */
export const answers = {
  getHealth: z.object({
    status: z.enum(['ok', 'degraded', 'failed']),
    services: z.record(z.string(), z.string()).describe('state of each service'),
    runtime: z.string().describe('version of the runtime'),
  }),
  getReadiness: readiness,
  getStatus: z.object({
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
        .describe('whether the functions of the start came compiled with the executable'),
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
    services: z.record(z.string(), counters),
    gpu,
    secrets: z.string().describe('how values are kept at rest'),
    problems: z.array(z.string()),
  }),
  getPorts: z.object({ services: portMap }),
  listSecrets: z.object({ secrets: z.array(secret) }),
  storeSecrets: done,
  rotateSecrets: done,
  getTelemetry: telemetry,
  allowTelemetry: telemetry,
  uploadTelemetry: telemetry.extend({ status: z.literal('ok'), uploaded: z.int().describe('lines') }),
  validate: z.object({
    valid: z.boolean(),
    errors: z.array(
      z.object({ code: z.string(), service: z.string().optional(), path: z.string(), message: z.string() }),
    ),
  }),
  restartService: z.object({ status: z.literal('restarting'), service: z.string() }),
  shutdown: z.object({ status: z.literal('stopping') }),
  getOpenApi: z.looseObject({ openapi: z.string() }),
} as const;
