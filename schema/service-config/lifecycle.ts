import * as z from 'zod';
import { scheduleSchema } from '../bundle/service.ts';

const stepSchema = z.looseObject({
  name: z
    .string()
    .optional()
    .describe('a step with "migrate" in its name that runs the API itself becomes a migration'),
  run: z
    .string()
    .optional()
    .describe('shell command, run in the folder of the scenario')
    .meta({ examples: ['cd api && go build -o app-api ./cmd/server', 'cd ui && npm ci && npm run build'] }),
  description: z.string().optional().describe('what the step does; for people'),
  background: z
    .boolean()
    .optional()
    .describe(
      'whether the command keeps running; in develop and production, a program that it starts in a folder of its own is a worker',
    ),
});

const phaseFields = {
  description: z.string().optional().describe('what the phase does; for people'),
  steps: z.array(stepSchema).optional().describe('commands, in order'),
};
const phaseSchema = z.looseObject(phaseFields);

/** A phase that starts the scenario. */
const startSchema = phaseSchema.extend({
  steps: z
    .array(
      stepSchema.extend({
        schedule: scheduleSchema
          .optional()
          .describe(
            'when the program that the command starts runs: a program in a folder of its own becomes a worker with this schedule',
          )
          .meta({ examples: [{ every_seconds: 3600 }, { cron: '0 6 * * *' }] }),
      }),
    )
    .optional()
    .describe('commands, in order'),
});

/** Conditions under which the repository's tools skip the set-up. */
const conditionSchema = z.looseObject({
  checks: z
    .array(
      z.looseObject({
        type: z.string().optional().describe('"ui-bundle" names the folder of the built pages'),
        bundle_path: z
          .string()
          .optional()
          .describe(
            'built page of a ui-bundle check, relative to the scenario; its folder is what a bundle ships',
          ),
        source_dir: z
          .string()
          .optional()
          .describe('folder of the sources of a ui-bundle check, relative to the scenario'),
      }),
    )
    .optional()
    .describe('required files; analyze reads the check of type "ui-bundle"'),
});

const healthSchema = z.looseObject({
  endpoints: z
    .record(z.string(), z.string())
    .optional()
    .describe('request path by endpoint; becomes the health probe of that service')
    .meta({ examples: [{ api: '/health', ui: '/health' }] }),
  checks: z
    .array(
      z.looseObject({
        name: z.string().optional().describe('a name that starts with api or ui selects the endpoint'),
        type: z.string().optional().describe('kind of check, such as "http"; for people'),
        target: z
          .string()
          .optional()
          .describe('requested address; its ${…_PORT} selects the endpoint, its path is the request path'),
        timeout: z.number().optional().describe('milliseconds after which the check has failed'),
        interval: z.number().optional().describe('milliseconds between two checks'),
      }),
    )
    .optional()
    .describe('details of the endpoints: path, timeout and interval'),
  startup_grace_period: z
    .number()
    .optional()
    .describe('milliseconds after the start before health checks count')
    .meta({ examples: [10000] }),
});

export const lifecycleSchema = z.looseObject({
  version: z.string().optional().describe('version of the lifecycle format; not checked'),
  health: healthSchema.optional().describe('health checks of the scenario'),
  setup: z
    .looseObject({
      ...phaseFields,
      condition: conditionSchema.optional().describe('when the phase can be skipped'),
    })
    .optional()
    .describe('builds; its "go build" line names the entry point'),
  build: phaseSchema.optional().describe('builds, beside or instead of setup'),
  migrate: phaseSchema.optional().describe('commands that bring data up to date'),
  develop: startSchema.optional().describe("starts the scenario on a developer's machine"),
  production: startSchema.optional().describe('starts the scenario on a server; read before develop'),
  test: phaseSchema.optional().describe('runs the tests; not used for a bundle'),
  stop: phaseSchema.optional().describe("stops the scenario on a developer's machine"),
});
