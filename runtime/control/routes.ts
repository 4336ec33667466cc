import { RuntimeError } from '../errors.ts';
import { sendJson, sendText } from '../http/respond.ts';
import type { Route } from '../http/router.ts';
import type { Call } from './context.ts';
import { need } from './context.ts';
import { maskValidation, needApp } from './masked.ts';
import { toStatus } from './status.ts';
import { toHealth, toPorts, toReadiness } from './views.ts';

/**
 * Every call of the control API. What is not needed at once is loaded by the first call that needs it: the time to a
 * ready app counts, and most runs never ask for OpenAPI or diagnostics.
 */
export const routes: readonly Route[] = [
  { id: 'getHealth', method: 'GET', path: '/healthz', scope: 'open', handle: getHealth },
  { id: 'getReadiness', method: 'GET', path: '/readyz', scope: 'read', handle: getReadiness },
  {
    id: 'getStatus',
    method: 'GET',
    path: '/status',
    scope: 'read',
    handle: (call) => sendJson(call.response, 200, toStatus(call)),
  },
  {
    id: 'getPorts',
    method: 'GET',
    path: '/ports',
    scope: 'read',
    waits: true,
    handle: (call) =>
      sendJson(call.response, 200, { services: toPorts(needApp(call.options.parts).snapshot()) }),
  },
  {
    id: 'tailLogs',
    method: 'GET',
    path: '/logs/tail',
    scope: 'read',
    handle: async (call) => (await import('./handlers/logs.ts')).tailLogs(call),
  },
  {
    id: 'listSecrets',
    method: 'GET',
    path: '/secrets',
    scope: 'read',
    waits: true,
    handle: (call) => sendJson(call.response, 200, { secrets: need(call, 'secrets').list() }),
  },
  {
    id: 'storeSecrets',
    method: 'POST',
    path: '/secrets',
    scope: 'admin',
    waits: true,
    handle: async (call) => (await import('./handlers/secrets.ts')).storeSecrets(call),
  },
  {
    id: 'rotateSecrets',
    method: 'POST',
    path: '/secrets/rotate',
    scope: 'admin',
    waits: true,
    handle: async (call) => (await import('./handlers/secrets.ts')).rotateSecrets(call),
  },
  {
    id: 'getTelemetry',
    method: 'GET',
    path: '/telemetry',
    scope: 'read',
    handle: async (call) => sendJson(call.response, 200, await need(call, 'telemetry').view()),
  },
  {
    id: 'allowTelemetry',
    method: 'POST',
    path: '/telemetry',
    scope: 'admin',
    handle: async (call) => (await import('./handlers/telemetry.ts')).allowTelemetry(call),
  },
  {
    id: 'uploadTelemetry',
    method: 'POST',
    path: '/telemetry/upload',
    scope: 'operate',
    handle: async (call) => (await import('./handlers/telemetry.ts')).uploadTelemetry(call),
  },
  {
    id: 'validate',
    method: 'GET',
    path: '/validate',
    scope: 'read',
    waits: true,
    handle: async (call) => {
      const result = maskValidation(await need(call, 'validate')(), call.options.parts);
      sendJson(call.response, result.valid ? 200 : 422, result);
    },
  },
  {
    id: 'restartService',
    method: 'POST',
    path: '/services/{id}/restart',
    scope: 'operate',
    waits: true,
    handle: async (call) => (await import('./handlers/steering.ts')).restartService(call),
  },
  {
    id: 'shutdown',
    method: 'POST',
    path: '/shutdown',
    scope: 'operate',
    handle: async (call) => (await import('./handlers/steering.ts')).shutdown(call),
  },
  {
    id: 'streamEvents',
    method: 'GET',
    path: '/events',
    scope: 'read',
    handle: async (call) => (await import('./handlers/events.ts')).streamEvents(call),
  },
  { id: 'connectEvents', method: 'GET', path: '/events/ws', scope: 'read', handle: demandUpgrade },
  {
    id: 'getMetrics',
    method: 'GET',
    path: '/metrics',
    scope: 'read',
    handle: async (call) => {
      const { metricsType, toMetrics } = await import('./metrics.ts');
      const metrics = toMetrics(needApp(call.options.parts).snapshot(), call.options, call.startedAt);
      sendText(call.response, 200, metricsType, metrics);
    },
  },
  {
    id: 'getDiagnostics',
    method: 'GET',
    path: '/diagnostics',
    scope: 'operate',
    handle: async (call) => (await import('./handlers/diagnostics.ts')).sendDiagnostics(call),
  },
  {
    id: 'getOpenApi',
    method: 'GET',
    path: '/openapi.json',
    scope: 'read',
    handle: async (call) => sendJson(call.response, 200, (await import('./openapi.ts')).toOpenApi(routes)),
  },
];

/** A WebSocket handshake never comes here: the server hands it to `acceptEvents`. */
function demandUpgrade({ response }: Call): void {
  response.setHeader('upgrade', 'websocket');
  const remedy = 'connect with a WebSocket client, or use GET /events';
  throw new RuntimeError('protocol-upgrade-required', '/events/ws speaks WebSocket', remedy, 426);
}

function getHealth({ options, response }: Call): void {
  sendJson(response, 200, toHealth(options.parts.supervisor?.snapshot(), options.runtimeVersion));
}

function getReadiness(call: Call): void {
  const readiness = toReadiness(needApp(call.options.parts).snapshot());
  sendJson(call.response, readiness['ready'] === true ? 200 : 503, readiness);
}
