import { realpathSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { toLoopbackOrigins } from '../../schema/loopback.ts';
import { RuntimeError } from '../errors.ts';
import { assertLocal } from '../http/guard.ts';
import { proxyRequest, proxyUpgrade } from '../http/proxy.ts';
import { refuseUpgrade } from '../http/refuse-upgrade.ts';
import { sendError, sendJson } from '../http/respond.ts';
import { toTarget } from '../http/target.ts';
import { handleUpgrades } from '../http/upgrades.ts';
import { listenOn } from '../ports/listen-on.ts';
import { findFile, isPagePath } from './find-file.ts';
import { sendFile } from './send-file.ts';

export interface UiServerOptions {
  /** The folder with index.html. */
  root: string;
  port: number;
  /** The port of the API service; returns undefined while it has none. Without this function nothing is proxied. */
  apiPort?: () => number | undefined;
  /** Ports of other pages of the app whose origins may call, such as the control API's. */
  allowedPorts?: () => number[];
  /** Fields of /health besides `status`. */
  health?: () => Record<string, unknown>;
  /** Logs one line about an internal fault. */
  log: (line: string) => void;
}

export interface UiServer {
  port: number;
  close(): Promise<void>;
}

/** Serves a built user interface on loopback. @throws {Error} system errors: the port is taken, the folder is missing */
export async function startUiServer(options: UiServerOptions): Promise<UiServer> {
  const root = realpathSync(options.root);
  const server = createServer({ requestTimeout: 0, headersTimeout: 10_000 });
  const port = await listenOn(server, '127.0.0.1', options.port);
  const guard = (request: IncomingMessage): void =>
    assertLocal(request, port, [port, ...(options.allowedPorts?.() ?? [])].flatMap(toLoopbackOrigins));

  server.on('request', (request, response) => {
    const work = async (): Promise<void> => {
      guard(request);
      await answer(request, response, root, options);
    };
    work().catch((error: unknown) => {
      const aborted = response.destroyed || response.writableEnded;
      if (!aborted && !(error instanceof RuntimeError)) options.log(`user interface: ${error}`);
      if (!aborted) sendError(response, error);
    });
  });
  const close = handleUpgrades(server, (request, socket, head) => {
    try {
      guard(request);
      if (options.apiPort === undefined || !isProxied(toTarget(request).path)) {
        throw new RuntimeError('route-unknown', 'not a WebSocket', 'connect to /ws', 404);
      }
      proxyUpgrade(request, socket, head, options.apiPort());
    } catch (error) {
      refuseUpgrade(socket, error);
    }
  });
  return { port, close };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  root: string,
  options: UiServerOptions,
): Promise<void> {
  const { path } = toTarget(request);
  if (path === '/health') {
    sendJson(response, 200, { status: 'ok', ...options.health?.() });
    return;
  }
  if (options.apiPort !== undefined && isProxied(path)) {
    await proxyRequest(request, response, options.apiPort());
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    throw new RuntimeError(
      'method-not-allowed',
      `method ${request.method} is not allowed for ${path}`,
      'use GET',
      405,
    );
  }
  const file = (await findFile(root, path)) ?? (await findPage(root, request, path));
  if (file === undefined) {
    throw new RuntimeError('route-unknown', `not found: ${path}`, 'check the address', 404);
  }
  await sendFile(request, response, file);
}

/** The page for a client-side route: only for browser navigations. */
async function findPage(root: string, request: IncomingMessage, path: string): ReturnType<typeof findFile> {
  const navigates = (request.headers.accept ?? '').includes('text/html');
  return navigates && isPagePath(path) ? findFile(root, '/index.html') : undefined;
}

function isProxied(path: string): boolean {
  return /^\/(api|ws)(\/|$)/.test(path);
}
