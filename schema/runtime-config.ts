import * as z from 'zod';
import { runtimeDefaults } from './bundle/defaults.ts';
import { pathSchema } from './bundle/path-schema.ts';

const milliseconds = (what: string) => z.int().min(0).describe(`${what}, in milliseconds`);
const port = (what: string) => z.int().min(1).max(65_535).describe(what);

/** config/default.json of a payload: what the runtime uses where bundle.json is silent. */
export const runtimeConfigSchema = z.strictObject({
  schema_version: z
    .literal(runtimeDefaults.schema_version)
    .describe('format of this document; the runtime ignores a file with another'),
  ipc: z
    .strictObject({
      auth_token_path: pathSchema
        .optional()
        .describe('file with the token of the control API, below app data'),
    })
    .optional()
    .describe('the control API'),
  telemetry: z
    .strictObject({ file: pathSchema.optional().describe('file of the events, below app data') })
    .optional()
    .describe('what the app records about itself on this computer'),
  ports: z
    .strictObject({
      default_range: z
        .strictObject({ min: port('first port'), max: port('last port') })
        .refine(({ min, max }) => min <= max, 'min must not be above max')
        .optional()
        .describe('range of a port that names none'),
    })
    .optional()
    .describe('ports of services'),
  logs: z
    .strictObject({
      max_bytes: z.int().min(1024).optional().describe('size at which a log file is put aside'),
      max_files: z.int().min(1).optional().describe('files of each log, the current one included'),
    })
    .optional()
    .describe('logs of services'),
  service: z
    .strictObject({
      critical: z.boolean().optional().describe('whether the app fails when the service fails'),
      stop_grace_ms: milliseconds('time from the request to stop until the service is killed').optional(),
      health: z
        .strictObject({
          interval_ms: milliseconds('time between two checks').optional(),
          timeout_ms: milliseconds('time that a check may take').optional(),
          retries: z.int().min(0).optional().describe('failed checks in a row that make a service unhealthy'),
        })
        .optional()
        .describe('health checks'),
      readiness: z
        .strictObject({ timeout_ms: milliseconds('time that a start may take').optional() })
        .optional()
        .describe('the start of a service'),
      restart: z
        .strictObject({
          initial_ms: milliseconds('pause before the first restart').optional(),
          factor: z.number().min(1).optional().describe('by which each further pause is longer'),
          max_ms: milliseconds('longest pause').optional(),
          reset_after_ms: milliseconds('healthy time after which restarts are counted anew').optional(),
          max_restarts: z.int().min(0).optional().describe('restarts in a row before the service has failed'),
        })
        .optional()
        .describe('restarts of a service that ends'),
    })
    .optional()
    .describe('each service'),
});
