import type { IncomingMessage, ServerResponse } from 'node:http';
import type * as z from 'zod';
import { parseInput, readJson } from '../http/body.ts';
import { sendJson } from '../http/respond.ts';
import { createRouter } from '../http/router.ts';
import { type Target, toTarget } from '../http/target.ts';
import type { Scope } from '../../schema/command-line/scopes.ts';
import type { ControlServerOptions } from './context.ts';
import type { Document, Route } from './define-route.ts';
import { assertScope, type Entrance } from './entrance.ts';
import { waitPatiently } from './wait-patiently.ts';

export interface DispatchParts {
  routes: readonly Route[];
  options: ControlServerOptions;
  /** @throws {RuntimeError} `host-forbidden`, `origin-forbidden` (403) */
  guard: (request: IncomingMessage) => void;
  entrance: Entrance;
  /** Monotonic milliseconds. */
  startedAt: number;
  port: number;
  /** Open responses that handlers write themselves. */
  streams: Set<ServerResponse>;
}

/**
 * Calls the handler of the request's route and sends the document that it returns. Returns a promise only when
 * the handler is asynchronous. @throws {RuntimeError} the code of the refusal
 */
export function createDispatch(
  parts: DispatchParts,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> | undefined {
  const { routes, options, guard, entrance, startedAt, port, streams } = parts;
  const router = createRouter(routes);
  const openPaths = routes.filter(({ scope }) => scope === 'open').map(({ path }) => path);
  // An open path with a parameter has it at its end.
  const openFolders = openPaths.flatMap((path) =>
    path.includes('{') ? [path.slice(0, path.indexOf('{'))] : [],
  );
  const isOpen = (path: string): boolean =>
    openPaths.includes(path) || openFolders.some((folder) => path.startsWith(folder));
  const streaming = new Set(
    routes.filter(({ answers }) => Object.values(answers).some((answer) => typeof answer !== 'function')),
  );
  let waiting = options.parts.begun;
  waiting?.then(() => {
    waiting = undefined;
  });

  return (request, response) => {
    guard(request);
    const target = toTarget(request);
    // Authorize first: without a token, an unknown path must look like a known one.
    const granted = isOpen(target.path) ? undefined : entrance.scopeOf(request);
    if (granted instanceof Promise) return granted.then((scope) => answer(request, response, target, scope));
    return answer(request, response, target, granted);
  };

  function answer(
    request: IncomingMessage,
    response: ServerResponse,
    target: Target,
    granted: Scope | undefined,
  ): Promise<void> | undefined {
    const { route, params } = router.find(request.method ?? 'GET', target.path);
    if (granted !== undefined && route.scope !== 'open') assertScope(granted, route.scope);
    if (streaming.has(route)) {
      streams.add(response);
      response.on('close', () => streams.delete(response));
    }
    const handle = () =>
      route.handle({
        request,
        response,
        params,
        options,
        startedAt,
        port,
        routes,
        prove: (nonce) => entrance.prove(request.socket, nonce),
        query: () => parseQuery(route.query, target.search),
        body: () => parseBody(route.body, request),
      });
    const result = route.waits && waiting !== undefined ? waitPatiently(waiting).then(handle) : handle();
    if (result instanceof Promise) return result.then((answer) => send(response, answer));
    send(response, result);
    return undefined;
  }
}

function send(response: ServerResponse, answer: { status: number; body: unknown } | undefined): void {
  if (answer !== undefined) sendJson(response, answer.status, answer.body);
}

async function parseQuery(query: Document<z.ZodObject> | undefined, search: string): Promise<unknown> {
  const given = Object.fromEntries(new URLSearchParams(search));
  return query === undefined ? given : parseInput(await query(), given, 'query');
}

async function parseBody(body: Document | undefined, request: IncomingMessage): Promise<unknown> {
  const given = await readJson(request);
  return body === undefined ? given : parseInput(await body(), given, 'body');
}
