import type * as z from 'zod';
import { toSchema } from '../../schema/openapi.ts';
import type { Answers, Document, Route } from './define-route.ts';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document of the control API, generated from the routes and their schemas. */
export async function toOpenApi(routes: readonly Route[]): Promise<{ openapi: string } & Json> {
  const { errorBody } = await import('../../schema/control/error-body.ts');
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const operation = { [route.method.toLowerCase()]: await toOperation(route) };
    paths[route.path] = { ...paths[route.path], ...operation };
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

async function toOperation(route: Route): Promise<Json> {
  const { answers, refusals = [] } = route;
  const errors = [...(route.scope === 'open' ? [403] : [401, 403]), ...refusals];
  return {
    operationId: route.id,
    summary: route.summary,
    'x-scope': route.scope,
    ...(route.scope === 'open' ? { security: [] } : {}),
    parameters: [...toPathParameters(route.path), ...(await toQueryParameters(route.query))],
    ...(route.body === undefined ? {} : { requestBody: await toRequestBody(route.body) }),
    responses: {
      ...(await toAnswers(answers)),
      ...Object.fromEntries(errors.map((status) => [status, toRefusal(status)])),
      ...(503 in answers || route.scope === 'open' ? {} : { 503: toRefusal(503) }),
    },
  };
}

async function toAnswers(answers: Answers): Promise<Json> {
  const entries = Object.entries(answers).map(async ([status, answer]) => {
    const content =
      typeof answer === 'function'
        ? { 'application/json': { schema: toSchema(await answer(), 'output') } }
        : { [answer.media]: { schema: { type: 'string' } } };
    return [status, { description: describe(Number(status)), content }] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

async function toRequestBody(body: Document): Promise<Json> {
  return { required: true, content: { 'application/json': { schema: toSchema(await body(), 'input') } } };
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

async function toQueryParameters(query: Document<z.ZodObject> | undefined): Promise<Json[]> {
  if (query === undefined) return [];
  const { properties = {}, required = [] } = toSchema(await query(), 'input');
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

const descriptions: Record<number, string> = {
  101: 'WebSocket',
  200: 'Done',
  202: 'Accepted',
  400: 'The request is invalid; the body lists every reason',
  401: 'No valid token',
  403: 'The request does not come from this machine, or the key lacks the scope',
  404: 'Not found',
  409: 'Not possible in the current state',
  413: 'The body is too large',
  422: 'Faults were found',
  426: 'A WebSocket handshake is required',
  502: 'The receiver failed',
  503: 'Not ready yet',
};

function describe(status: number): string {
  return descriptions[status] ?? String(status);
}
