import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { securityHeaders } from './console-files.ts';
import type { ControlClient } from './control-client.ts';
import { toControlPath } from './proxy-routes.ts';
import { Refusal, sendJson } from './respond.ts';

const bodyLimit = 256 * 1024;

/** Passes a page's request on to the runtime with the bearer token, and the answer back without anything that names it. */
export async function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  query: string,
  control: ControlClient,
): Promise<void> {
  const method = request.method ?? 'GET';
  const target = toControlPath(method, path, query);
  if (target === undefined) throw new Refusal(404, 'the console has no such call');
  const body = method === 'POST' ? await readBody(request) : '';
  let given: IncomingMessage;
  try {
    given = await control.send({ method, path: target, ...(body === '' ? {} : { body }) });
  } catch (error) {
    const reason = `the runtime does not answer: ${error instanceof Error ? error.message : String(error)}`;
    sendJson(response, 502, { error: reason, code: 'runtime-unreachable', remedy: 'start the app again' });
    return;
  }
  const kept = ['content-type', 'content-length', 'content-disposition'].flatMap((name) => {
    const value = given.headers[name];
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  response.writeHead(given.statusCode ?? 502, { ...securityHeaders, ...Object.fromEntries(kept) });
  // A page that goes away in the middle is no failure of ours: pipeline then ends the other side.
  pipeline(given, response, () => {});
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bodyLimit) throw new Refusal(413, 'the request is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
