import * as z from 'zod';
import { leftOutListSchema } from '../left-out.ts';
import { canonical } from './canonical.ts';
import { runtimeDefaults } from './defaults.ts';
import { pathSchema } from './path-schema.ts';
import { bundledScenarioSchema } from './scenario.ts';
import { secretSchema } from './secret.ts';
import { portRangeSchema, serviceSchema } from './service.ts';
import { codeSigningSchema } from './signing.ts';
import { updateSettingsSchema } from '../update/settings.ts';
import { userToolSchema } from './user-tool.ts';
import { workingTreeSchema } from './working-tree.ts';

export const appSchema = z.looseObject({
  name: z.string().min(1),
  display_name: z.string().min(1).optional(),
  version: z.string().min(1),
  /** Who publishes the app: the name space of its package, folder and command. */
  vendor: z.string().min(1).optional(),
  description: z.string().optional(),
});

export const ipcSchema = z.looseObject({
  mode: z.literal('loopback-http'),
  host: z.string().min(1),
  port: z.int().min(1).max(65535),
  auth_token_path: pathSchema.default(runtimeDefaults.ipc.auth_token_path),
});

export const telemetrySchema = z.looseObject({
  file: pathSchema,
  upload_url: z.string().optional(),
});

export const portsSchema = z.looseObject({
  default_range: portRangeSchema.optional(),
  reserved: z
    .array(z.int().min(1).max(65535))
    .nullable()
    .optional()
    .transform(canonical.orNone<number>),
});

export const swapSchema = z.looseObject({
  original: z.string().min(1),
  replacement: z.string().min(1),
  reason: z.string().optional(),
  limitations: z.string().optional(),
});

export const needsSchema = z.looseObject({
  installed_mb: z.int().min(0),
  data_mb: z.int().min(0),
  memory_mb: z.int().min(0),
});
export type Needs = z.infer<typeof needsSchema>;

/** bundle.json, schema v0.1: what the runtime supervisor reads. */
export const bundleSchema = z.looseObject({
  $schema: z.string().optional(),
  schema_version: z.literal('v0.1'),
  target: z.literal('desktop'),
  app: appSchema,
  ipc: ipcSchema,
  telemetry: telemetrySchema.optional(),
  ports: portsSchema.optional(),
  logs: z
    .looseObject({ max_bytes: z.int().min(1024).optional(), max_files: z.int().min(1).optional() })
    .optional(),
  swaps: z.array(swapSchema).optional(),
  left_out: leftOutListSchema,
  user_tools: z
    .array(userToolSchema)
    .optional()
    .describe('programs of the user that the app uses where they are installed; absent: none'),
  secrets: z.array(secretSchema).optional(),
  services: z.array(serviceSchema).min(1),
  working_tree: workingTreeSchema.optional(),
  scenarios: z.array(bundledScenarioSchema).optional(),
  needs: needsSchema.optional(),
  code_signing: codeSigningSchema.optional(),
  update: updateSettingsSchema.optional().describe('how the app is updated; absent: by its installers only'),
});
/** A parsed manifest: aliases are canonical and defaults are filled in. */
export type Bundle = z.infer<typeof bundleSchema>;
