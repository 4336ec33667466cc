import * as z from 'zod';
import { dependenciesSchema } from './service-config/dependencies.ts';
import { deploymentSchema } from './service-config/deployment.ts';
import { lifecycleSchema } from './service-config/lifecycle.ts';

const portValueSchema = z.union([z.int().min(1).max(65535), z.string()]);

const portSchema = z.looseObject({
  env_var: z
    .string()
    .optional()
    .describe('environment variable with the port')
    .meta({ examples: ['API_PORT', 'UI_PORT'] }),
  range: z
    .union([
      z.string(),
      z.looseObject({
        min: z.int().describe('first port, inclusive'),
        max: z.int().describe('last port, inclusive'),
      }),
    ])
    .optional()
    .describe('ports to choose from, the lower first')
    .meta({ examples: ['15000-19999', '35000-39999'] }),
  port: portValueSchema.optional().describe('fixed port; a range takes precedence'),
  description: z.string().optional().describe('what listens there; for people'),
});

const maintainerSchema = z.union([
  z.string(),
  z.looseObject({
    name: z.string().describe('person or team'),
    email: z.string().optional().describe('address of the maintainer field of the installer'),
  }),
]);

const serviceSchema = z.looseObject({
  name: z
    .string()
    .min(1)
    .optional()
    .describe("short name of the scenario; names the app's data folder and installer; default: its folder's"),
  displayName: z.string().optional().describe('name that people read; default: the short name'),
  display_name: z.string().optional().describe('the same as displayName'),
  description: z.string().optional().describe('what the app does; shown by the installer'),
  version: z
    .string()
    .optional()
    .describe('version of the app; default 0.0.0')
    .meta({ examples: ['1.2.3'] }),
  maintainers: z
    .array(maintainerSchema)
    .optional()
    .describe('who maintains the app; the installer names the first'),
});

/**
 * .vrooli/service.json as scenarios write it. Real repositories have several shapes for the same thing; all of them are listed here
 * for editors. `analyze` accepts more than this and reports what it does not understand.
 */
export const serviceConfigSchema = z.looseObject({
  $schema: z.string().optional().describe('the JSON Schema of this document, for editors'),
  version: z
    .string()
    .optional()
    .describe('version of the configuration format; not checked')
    .meta({ examples: ['2.0.0'] }),
  service: serviceSchema.optional().describe('name and description of the app'),
  ports: z
    .record(z.string(), z.union([portSchema, portValueSchema]))
    .optional()
    .describe('ports by the name of what listens there; "api" and "ui" belong to the API and the UI')
    .meta({ examples: [{ api: { env_var: 'API_PORT', range: '15000-19999' } }] }),
  lifecycle: lifecycleSchema.optional().describe('commands that build, start and stop the scenario'),
  files: z
    .array(z.string())
    .optional()
    .describe(
      'further files that programs read while they run, as globs relative to the scenario; "!" excludes; built ones included',
    )
    .meta({ examples: [['prompts/**', 'config/*.json', '!config/local.json']] }),
  build: z
    .record(
      z.string(),
      z.looseObject({
        bundle: z
          .boolean()
          .optional()
          .describe(
            'npm: join the program and its packages into one file; false, the default, ships them as files',
          ),
      }),
    )
    .optional()
    .describe('how services are built, by the id of the service, such as "api"')
    .meta({ examples: [{ api: { bundle: true } }] }),
  dependencies: dependenciesSchema.optional().describe('what the scenario needs to run'),
  deployment: deploymentSchema.optional().describe('data about running it on other tiers'),
});
