import { controlOperations } from '../../schema/generated/control-api.ts';

/** The calls of the control API that the console's pages need; no other call is forwarded. */
const allowed = [
  'getReadiness',
  'getStatus',
  'getPorts',
  'tailLogs',
  'listSecrets',
  'storeSecrets',
  'getTelemetry',
  'allowTelemetry',
  'uploadTelemetry',
  'restartService',
  'getDiagnostics',
] as const satisfies (keyof typeof controlOperations)[];

const routes = allowed.map((id) => {
  const { method, path, query } = controlOperations[id];
  const pattern = path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[A-Za-z0-9._%-]+');
  return { method, pattern: new RegExp(`^${pattern}$`), hasQuery: query.length > 0 };
});

/** The runtime's path (and query, if the call has one); undefined when the call is not allowed for the console. */
export function toAllowedPath(method: string, path: string, query: string): string | undefined {
  const route = routes.find((known) => known.method === method && known.pattern.test(path));
  if (route === undefined) return undefined;
  return route.hasQuery ? `${path}${query}` : path;
}
