import * as z from 'zod';
import type { Route } from '../http/router.ts';
import { allowBody, answers, errorBody, rotateBody, storeBody, tailQuery } from './contract.ts';

interface Words {
  summary: string;
  /** Status codes besides the errors that every call can answer with. */
  statuses?: number[];
  refusals?: number[];
  query?: z.ZodObject;
  body?: z.ZodType;
  /** What is sent when it is no JSON document of `answers`. */
  type?: string;
}

/** What is said of each call; a test holds that every route is here. */
export const words: Record<string, Words> = {
  getHealth: { summary: 'Whether the runtime lives and the app is well; needs no token' },
  getReadiness: {
    summary: 'Whether every critical service is ready, and each one in detail',
    statuses: [200, 503],
  },
  getStatus: {
    summary: 'The whole state: versions, ports, memory, services, what is enforced and what is wrong',
  },
  getPorts: { summary: 'The ports given to the services' },
  tailLogs: {
    summary: "The last lines of a service's log, values of secrets masked",
    query: tailQuery,
    type: 'text/plain',
    refusals: [400, 404],
  },
  listSecrets: { summary: 'The secrets of the app, without values' },
  storeSecrets: {
    summary: 'Store values after checking their format; all or none',
    body: storeBody,
    refusals: [400, 413],
  },
  rotateSecrets: { summary: 'New values for generated secrets', body: rotateBody, refusals: [400, 413] },
  getTelemetry: { summary: 'Where telemetry is kept, and whether it may be uploaded' },
  allowTelemetry: { summary: 'Opt in to or out of uploading', body: allowBody, refusals: [400, 413] },
  uploadTelemetry: { summary: 'Upload what was not uploaded yet', refusals: [409, 502] },
  validate: { summary: 'Check the manifest and the files it names', statuses: [200, 422] },
  restartService: { summary: 'Restart a service', statuses: [202], refusals: [404] },
  shutdown: { summary: 'Stop the app', statuses: [202] },
  streamEvents: {
    summary: 'The whole state, then each change, as server-sent events',
    type: 'text/event-stream',
  },
  connectEvents: {
    summary: 'The same events as WebSocket text messages {event, data}',
    statuses: [101],
    refusals: [426],
  },
  getMetrics: { summary: 'Prometheus metrics', type: 'text/plain' },
  getDiagnostics: {
    summary: 'An archive for support: status, logs, crash reports, telemetry; no values',
    type: 'application/gzip',
  },
  getOpenApi: { summary: 'This document' },
};

type Json = Record<string, unknown>;

/** OpenAPI 3.1 of the control API, made from the schemas that check its requests. */
export function toOpenApi(routes: readonly Route[]): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: toOperation(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Runtime control API', version: '1', description: 'Loopback only.' },
    security: [{ bearer: [] }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: { Error: toSchema(errorBody, 'output') },
    },
  };
}

function toOperation(route: Route): Json {
  const { summary, statuses = [200], refusals = [], query, body, type } = words[route.id] ?? { summary: '' };
  const answer = (answers as Record<string, z.ZodType>)[route.id];
  const content =
    answer === undefined
      ? { [type ?? 'text/plain']: { schema: { type: 'string' } } }
      : { 'application/json': { schema: toSchema(answer, 'output') } };
  const errors = [...(route.scope === 'open' ? [403] : [401, 403]), ...refusals];
  return {
    operationId: route.id,
    summary,
    'x-scope': route.scope,
    ...(route.scope === 'open' ? { security: [] } : {}),
    parameters: [...toPathParameters(route.path), ...toQueryParameters(query)],
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: toSchema(body, 'input') } },
          },
        }),
    responses: {
      ...Object.fromEntries(statuses.map((status) => [status, { description: describe(status), content }])),
      ...Object.fromEntries(errors.map((status) => [status, toRefusal(status)])),
      ...(statuses.includes(503) || route.scope === 'open' ? {} : { 503: toRefusal(503) }),
    },
  };
}

function toRefusal(status: number): Json {
  const schema = { $ref: '#/components/schemas/Error' };
  return { description: describe(status), content: { 'application/json': { schema } } };
}

function toPathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(.+?)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function toQueryParameters(query: z.ZodObject | undefined): Json[] {
  if (query === undefined) return [];
  const { properties = {}, required = [] } = toSchema(query, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function toSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}

const descriptions: Record<number, string> = {
  101: 'WebSocket',
  200: 'Done',
  202: 'Accepted',
  400: 'The request is at fault; every reason is named',
  401: 'No valid token',
  403: 'The call does not come from this machine, or the key may not do this',
  404: 'No such thing',
  409: 'Not in this state',
  413: 'The body is too large',
  422: 'Faults were found',
  426: 'A WebSocket handshake is needed',
  502: 'The receiver failed',
  503: 'Not ready yet',
};

function describe(status: number): string {
  return descriptions[status] ?? String(status);
}
