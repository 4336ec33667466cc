import * as z from 'zod';
import { gpuRequirements, platforms } from '../vocabulary.ts';
import { canonical } from './canonical.ts';
import { restartDefaults, runtimeDefaults } from './defaults.ts';
import { pathSchema } from './path-schema.ts';

/** An optional field for which an empty string or list means the same as its absence. */
function mayBeEmpty<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess(canonical.absentWhenEmpty, schema.optional()).optional();
}

const envSchema = z.record(z.string(), z.string());

export const portRangeSchema = z.looseObject({
  min: z.int().min(1).max(65535),
  max: z.int().min(1).max(65535),
});
export type PortRange = z.infer<typeof portRangeSchema>;

export const binarySchema = z.looseObject({
  path: pathSchema.describe(
    'executable, relative to the bundle root; a .js, .mjs, .cjs or .ts file runs on the runtime itself',
  ),
  args: z.array(z.string()).optional(),
  env: envSchema.optional(),
  cwd: mayBeEmpty(pathSchema),
});
export type Binary = z.infer<typeof binarySchema>;

const binariesSchema = z.preprocess(canonical.platforms, z.partialRecord(z.enum(platforms), binarySchema));

export const buildSchema = z.looseObject({
  type: z.enum(['go', 'rust', 'npm', 'python', 'custom']),
  source_dir: pathSchema.describe('relative to the scenario'),
  entry_point: z.string().optional(),
  output_pattern: z
    .string()
    .optional()
    .describe('can contain {{platform}} {{goos}} {{goarch}} {{ext}} {{output}}'),
  args: z.array(z.string()).optional(),
  env: envSchema.optional(),
  node_args: z
    .array(z.string())
    .optional()
    .describe(
      'npm: options of Node before the program, whose arguments are then those of the binary alone; absent: options and arguments of the start script in package.json',
    ),
  bundle: z
    .boolean()
    .optional()
    .describe(
      'npm: join the program and its packages into one file; false, the default, ships them as files',
    ),
});
export type Build = z.infer<typeof buildSchema>;

/** A member of the resource kit (`resources/<name>`): `package` turns it into binaries and files for one target. */
export const kitSchema = z.looseObject({
  name: z.string().min(1),
  version: z.string().min(1),
  extensions: z
    .array(z.string().min(1))
    .optional()
    .describe('extensions of the database whose files ship because a scenario creates them'),
});
export type Kit = z.infer<typeof kitSchema>;

export const portRequestSchema = z.looseObject({
  name: z.string().min(1),
  range: portRangeSchema.optional(),
  preferred: z
    .int()
    .min(1)
    .max(65_535)
    .optional()
    .describe(
      'a port inside the range that is taken whenever it is free, for pages that have its number in them',
    ),
  original_port: z
    .int()
    .min(1)
    .max(65_535)
    .optional()
    .describe(
      'the port of the server that a resource replaces, for code that has its number in it: taken whenever it is free, also outside of the range; when another program has it, /status lists a problem',
    ),
  requires_socket: z.boolean().optional(),
  socket: z.string().min(1).optional(),
});

export const healthSchema = z.looseObject({
  type: z.enum(['http', 'tcp', 'command', 'log_match', 'unix']),
  path: z
    .string()
    .optional()
    .describe('http: request path; unix: socket path relative to app data; log_match: pattern'),
  pattern: z.string().optional(),
  port_name: mayBeEmpty(z.string()),
  command: mayBeEmpty(z.array(z.string()).min(1)),
  interval_ms: z.int().min(0).optional(),
  timeout_ms: z.int().min(0).optional(),
  retries: z.int().min(0).optional(),
});

export const readinessSchema = z.looseObject({
  type: z.enum(['health_success', 'port_open', 'log_match', 'dependencies_ready']),
  port_name: mayBeEmpty(z.string()),
  pattern: z.string().optional(),
  notice_pattern: z
    .string()
    .optional()
    .describe(
      'regular expression; the first group of a line that it finds in the log of a start is added to the message of the ready service',
    ),
  timeout_ms: z.int().min(0).optional(),
});

export const migrationSchema = z.looseObject({
  version: z.string().min(1),
  command: z.array(z.string()).min(1),
  env: envSchema.optional(),
  run_on: z.enum(['', 'install', 'upgrade', 'always']).optional().describe('empty: once'),
});
export type Migration = z.infer<typeof migrationSchema>;

export const assetSchema = z.looseObject({
  path: pathSchema,
  sha256: z
    .string()
    .overwrite(canonical.digest)
    .optional()
    .describe('64 hex digits, or "pending" until packaging fills it'),
  size_bytes: z.int().min(0).optional(),
});
export type Asset = z.infer<typeof assetSchema>;

const gpuSchema = z.looseObject({
  requirement: z.preprocess(canonical.gpu, z.enum(gpuRequirements).default('none')).default('none'),
});

/** Restart policy with exponential backoff; every field has the default of the runtime contract. */
export const restartSchema = z.looseObject({
  initial_ms: z.int().min(0).default(restartDefaults.initial_ms),
  factor: z.number().min(1).default(restartDefaults.factor),
  max_ms: z.int().min(0).default(restartDefaults.max_ms),
  reset_after_ms: z.int().min(0).default(restartDefaults.reset_after_ms),
  max_restarts: z.int().min(0).default(restartDefaults.max_restarts),
  on_restart: z.array(z.string()).min(1).optional(),
  final_exit_codes: z
    .array(z.int().min(1).max(255))
    .optional()
    .describe(
      'exit codes after which the service is not restarted; the last line of its output is added to the message of the failed service',
    ),
});
export type Restart = z.infer<typeof restartSchema>;

export const limitsSchema = z.looseObject({
  memory_mb: z.number().positive().optional(),
  cpu: z.number().positive().optional().describe('share of cores: 0.5 is half a core'),
  processes: z.int().positive().optional(),
  open_files: z.int().positive().optional(),
});
export type Limits = z.infer<typeof limitsSchema>;

/** When a worker runs. Without it, a worker runs all the time. */
export const scheduleSchema = z.looseObject({
  every_seconds: z
    .int()
    .min(1)
    .max(366 * 86_400)
    .optional()
    .describe('time from one start to the next; either this or `cron`'),
  cron: z
    .string()
    .min(1)
    .optional()
    .describe(
      'cron expression: minute, hour, day of month, month, day of week; with six fields, seconds come first',
    ),
  time_zone: z
    .string()
    .min(1)
    .optional()
    .describe('time zone of `cron`, a name of the IANA database; absent: that of the computer'),
  missed: z
    .enum(['run', 'skip'])
    .optional()
    .describe(
      'what follows times that came while the computer slept or the app was closed: "run", the default, runs once soon after; "skip" waits for the next time',
    ),
  run_at_start: z.boolean().optional().describe('run at each start of the app too'),
  jitter_seconds: z.int().min(0).max(86_400).optional().describe('longest random delay of a run'),
  timeout_seconds: z
    .int()
    .min(1)
    .max(7 * 86_400)
    .optional()
    .describe('time after which a run is stopped; absent: none'),
});

export type Schedule = z.infer<typeof scheduleSchema>;

/** `path` begins with a slash. */
export const proxiedPathSchema = z.looseObject({
  path: z.string().min(1),
  strip_prefix: z.boolean().optional(),
});
export type ProxiedPath = z.infer<typeof proxiedPathSchema>;

export const serviceTypes = ['api-binary', 'ui-bundle', 'worker', 'resource'] as const;

export const serviceSchema = z.looseObject({
  id: z.string().min(1),
  type: z.enum(serviceTypes),
  description: z.string().optional(),
  scenario: z.string().min(1).optional(),
  binaries: binariesSchema.optional(),
  build: buildSchema.optional(),
  kit: kitSchema.optional(),
  env: envSchema.optional(),
  secrets: z.array(z.string()).optional(),
  data_dirs: z.array(pathSchema).optional(),
  log_dir: mayBeEmpty(pathSchema),
  ports: z.looseObject({ requested: z.array(portRequestSchema) }).optional(),
  proxy: z.array(proxiedPathSchema).optional(),
  network: z.boolean().optional(),
  health: healthSchema,
  readiness: readinessSchema,
  dependencies: z.array(z.string()).optional(),
  migrations: z.array(migrationSchema).optional(),
  assets: z.array(assetSchema).optional(),
  gpu: gpuSchema.optional(),
  critical: z.boolean().default(runtimeDefaults.service.critical),
  restart: restartSchema.optional(),
  schedule: scheduleSchema.optional(),
  limits: limitsSchema.optional(),
  stop_grace_ms: z.int().min(0).default(runtimeDefaults.service.stop_grace_ms),
  metadata: z
    .looseObject({
      role: z.string().optional(),
      page_port: z
        .string()
        .optional()
        .describe('the port whose start page is the user interface of an app without a ui-bundle'),
    })
    .optional(),
});
export type Service = z.infer<typeof serviceSchema>;
