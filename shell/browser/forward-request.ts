import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { readLimited } from '../../schema/read-limited.ts';
import { securityHeaders } from './console-files.ts';
import type { ControlAccess } from './control-client.ts';
import { toAllowedPath } from './proxy-routes.ts';
import { HttpError, sendJson } from './respond.ts';

/** Bytes. */
const bodyLimit = 256 * 1024;

/** Forwards a page's request to the runtime with the bearer token, and its response without headers that reveal the token. */
export async function forwardRequest(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  query: string,
  control: ControlAccess,
): Promise<void> {
  const method = request.method ?? 'GET';
  const target = toAllowedPath(method, path, query);
  if (target === undefined || (method !== 'GET' && method !== 'POST'))
    throw new HttpError(404, 'the console has no call with this path');
  const body = method === 'POST' ? await readBody(request) : '';
  let given: IncomingMessage;
  try {
    given = await control.send({ method, path: target, ...(body === '' ? {} : { body }) });
  } catch (error) {
    const reason = `the runtime does not respond: ${error instanceof Error ? error.message : String(error)}`;
    sendJson(response, 502, { error: reason, code: 'runtime-unreachable', remedy: 'start the app again' });
    return;
  }
  const kept = ['content-type', 'content-length', 'content-disposition'].flatMap((name) => {
    const value = given.headers[name];
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  response.writeHead(given.statusCode ?? 502, { ...securityHeaders, ...Object.fromEntries(kept) });
  // The page can be closed early: pipeline then ends the other side.
  pipeline(given, response, () => {});
}

async function readBody(request: IncomingMessage): Promise<string> {
  const body = await readLimited(request, bodyLimit);
  if (body === undefined) throw new HttpError(413, 'the request is too large');
  return body.toString('utf8');
}
