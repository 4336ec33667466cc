import * as z from 'zod';
import { analysisSchema, proposedSwapSchema, tierFitnessSchema } from '../../../schema/analysis.ts';
import { bundleSchema } from '../../../schema/bundle/manifest.ts';
import { exportSchema } from '../../../schema/export.ts';
import { toSchema } from '../../../schema/openapi.ts';
import { telemetryReportSchema } from '../../../schema/telemetry/report.ts';
import { tiers } from '../../../schema/vocabulary.ts';
import { assembleRequestSchema, mergeRequestSchema } from './requests.ts';
import { ingestedSchema } from './telemetry.ts';

const faultSchema = z.object({
  code: z.string(),
  pointer: z.string(),
  message: z.string(),
  remedy: z.string(),
});
const problemSchema = z.object({ error: z.string(), details: z.string(), errors: z.array(faultSchema) });
const schemaName = z.literal('desktop.v0.1');

const documents = {
  Bundle: bundleSchema,
  Problem: problemSchema,
  Valid: z.object({ status: z.literal('valid'), schema: schemaName }),
  MergeRequest: mergeRequestSchema,
  AssembleRequest: assembleRequestSchema,
  Assembled: z.object({ status: z.literal('assembled'), schema: schemaName, manifest: bundleSchema }),
  Exported: exportSchema,
  Fitness: z.looseObject({
    scenario: z.string(),
    tier: z.enum(tiers),
    fitness: z.partialRecord(z.enum(tiers), tierFitnessSchema),
  }),
  Swaps: z.looseObject({ scenario: z.string(), tier: z.enum(tiers), swaps: z.array(proposedSwapSchema) }),
  Analysis: analysisSchema,
  TelemetryIngested: ingestedSchema,
  TelemetryReport: telemetryReportSchema,
};
type Name = keyof typeof documents;

function content(name: Name) {
  return { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } };
}

function problem(description: string) {
  return { description, content: content('Problem') };
}

function post(id: string, summary: string, request: Name, response: Name) {
  return {
    post: {
      operationId: id,
      summary,
      requestBody: { required: true, content: content(request) },
      responses: {
        '200': { description: 'done', content: content(response) },
        '400': problem('the body is unreadable or of the wrong shape'),
        '404': problem('scenario not found'),
        '413': problem('the body is larger than 8 MiB'),
        '422': problem('the bundle is invalid; every fault is listed'),
      },
    },
  };
}

function get(id: string, summary: string, response: Name) {
  const text = { schema: { type: 'string' } };
  return {
    get: {
      operationId: id,
      summary,
      parameters: [
        { name: 'scenario', in: 'path', required: true, ...text },
        { name: 'tier', in: 'query', description: 'default: tier-2-desktop', ...text },
        {
          name: 'with_swap',
          in: 'query',
          description: 'what if: original=replacement, may be repeated',
          ...text,
        },
      ],
      responses: {
        '200': { description: 'done', content: content(response) },
        '400': problem('a parameter is wrong'),
        '404': problem('scenario not found'),
        '422': problem("the scenario's configuration cannot be read"),
      },
    },
  };
}

function describeTelemetry(): object {
  return {
    '/api/v1/telemetry': {
      post: {
        operationId: 'uploadTelemetry',
        summary: 'Store lines of deployment-telemetry.jsonl; the same line is stored once',
        parameters: [
          {
            name: 'Idempotency-Key',
            in: 'header',
            description:
              'installation, number of the file and position, joined by hyphens, as the runtime sends it',
            schema: { type: 'string' },
          },
        ],
        requestBody: { required: true, content: { 'application/x-ndjson': { schema: { type: 'string' } } } },
        responses: {
          '200': { description: 'stored', content: content('TelemetryIngested') },
          '400': problem('the key is not of that form'),
          '413': problem('the body is larger than 8 MiB'),
          '422': problem('no line is an event'),
        },
      },
      get: {
        operationId: 'getTelemetry',
        summary: 'Failures of installed apps in groups, and proposed rules',
        responses: { '200': { description: 'done', content: content('TelemetryReport') } },
      },
    },
    '/api/v1/telemetry/report': {
      get: {
        operationId: 'getTelemetryPage',
        summary: 'The same as a page with charts',
        responses: {
          '200': { description: 'done', content: { 'text/html': { schema: { type: 'string' } } } },
        },
      },
    },
  };
}

/** OpenAPI 3.1 of the server, made from the schemas that check requests. `telemetry`: whether it takes uploads. */
export function toOpenApi({ telemetry }: { telemetry: boolean }): object {
  const schemas = Object.entries(documents).map(([name, schema]) => [
    name,
    toSchema(schema, 'output', 'any'),
  ]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Bundle API',
      version: '1',
      description: 'Validates, assembles and exports desktop bundle manifests.',
    },
    paths: {
      '/api/v1/bundles/validate': post('validateBundle', 'Validate a manifest', 'Bundle', 'Valid'),
      '/api/v1/bundles/merge-secrets': post(
        'mergeSecrets',
        "Merge a scenario's planned secrets into a manifest",
        'MergeRequest',
        'Bundle',
      ),
      '/api/v1/bundles/assemble': post(
        'assembleBundle',
        'Assemble a manifest for a scenario',
        'AssembleRequest',
        'Assembled',
      ),
      '/api/v1/bundles/export': post(
        'exportBundle',
        'Assemble a manifest with checksum and time',
        'AssembleRequest',
        'Exported',
      ),
      '/api/v1/fitness/{scenario}': get('getFitness', 'How well a scenario suits each tier', 'Fitness'),
      '/api/v1/swaps/{scenario}': get('getSwaps', 'What can replace the resources of a scenario', 'Swaps'),
      '/api/v1/analysis/{scenario}': get(
        'getAnalysis',
        'Dependency graph, fitness, swaps and skeleton',
        'Analysis',
      ),
      ...(telemetry ? describeTelemetry() : {}),
      '/schemas': {
        get: {
          operationId: 'getSchemas',
          summary: 'Names of the JSON Schemas of the documents',
          responses: { '200': { description: 'done' } },
        },
      },
      '/schemas/{file}': {
        get: {
          operationId: 'getSchema',
          summary: 'JSON Schema (draft 7) of a document, for editors',
          parameters: [{ name: 'file', in: 'path', required: true, schema: { type: 'string' } }],
          responses: {
            '200': { description: 'done', content: { 'application/json': { schema: { type: 'object' } } } },
            '404': problem('schema not found'),
          },
        },
      },
      '/health': {
        get: {
          operationId: 'getHealth',
          summary: 'Whether the server answers',
          responses: { '200': { description: 'it does' } },
        },
      },
    },
    components: { schemas: Object.fromEntries(schemas) },
  };
}
