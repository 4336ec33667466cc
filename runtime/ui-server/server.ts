import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { ProxiedPath } from '../../schema/bundle/service.ts';
import { toLoopbackOrigins } from '../../schema/loopback.ts';
import { RuntimeError } from '../errors.ts';
import { toFrameRules } from '../http/framing.ts';
import { assertLocal } from '../http/guard.ts';
import { toPairs } from '../http/forwarded.ts';
import { connectLoopback, LoopbackAgent, type VerifyListener } from '../http/loopback-agent.ts';
import { answerPreflight, toOwnNameRules } from '../http/own-names.ts';
import { watchOwnUser } from '../http/own-user.ts';
import { proxyRequest, proxyUpgrade } from '../http/proxy.ts';
import { refuseUpgrade } from '../http/refuse-upgrade.ts';
import { sendError, sendJson } from '../http/respond.ts';
import { toTarget } from '../http/target.ts';
import { handleUpgrades } from '../http/upgrades.ts';
import { listenBeside } from '../ports/hold-port.ts';
import { listenOn } from '../ports/listen-on.ts';
import { createProxyTable } from './proxy-table.ts';
import { refuseReplaced } from './refuse-replaced.ts';
import { openStaticHost } from './static-host.ts';

export interface UiServerOptions {
  /** The folder with index.html. */
  root: string;
  port: number;
  /** The folder with icon.svg or icon.png of the app, for pages without an icon of their own. */
  icons?: string;
  /** The port of the API service; returns undefined while it has none. Without this function nothing is proxied. */
  apiPort?: () => number | undefined;
  /** Judges whether the API service itself listens on its port at this address. */
  verifyApi?: VerifyListener;
  /** Further paths of the API, besides /api, /ws and /socket.io. */
  proxied?: readonly ProxiedPath[];
  /** Ports of other pages of the app, whose origins may call. */
  allowedPorts?: () => number[];
  /** Fields of /health besides `status`. */
  health?: () => Record<string, unknown>;
  /** Why the files on disk must not be served: they are of another version than the API. Undefined while they are this version's. */
  findChange?: () => string | undefined;
  /** Logs one line about an internal fault. */
  log: (line: string) => void;
}

export interface UiServer {
  port: number;
  close(): Promise<void>;
}

/** Serves a built user interface on loopback. @throws {Error} system errors: the port is taken, the folder is missing */
export async function startUiServer(options: UiServerOptions): Promise<UiServer> {
  const host = await openStaticHost(options.root, options.icons);
  const table = createProxyTable(options.proxied ?? []);
  const findProxied = (request: IncomingMessage): string | undefined =>
    options.apiPort === undefined ? undefined : table(toTarget(request), request.url ?? '/');
  const agent = new LoopbackAgent((to) => connectLoopback(to, options.verifyApi));
  const server = createServer({ requestTimeout: 0, headersTimeout: 10_000 });
  const assertOwnUser = watchOwnUser(server, options.log);
  const { port, stop } = await listenOnBoth(server, options.port);
  const toOrigins = (): string[] => [port, ...(options.allowedPorts?.() ?? [])].flatMap(toLoopbackOrigins);
  // A link may open a page; a path of the API does something, or answers with the user's data.
  const guard = (request: IncomingMessage, proxied: string | undefined): void =>
    assertLocal(request, port, { origins: toOrigins, fromLinks: proxied === undefined });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    await assertOwnUser(request.socket);
    const path = findProxied(request);
    guard(request, path);
    const ownNameRules = toOwnNameRules(request, port);
    const preflight = answerPreflight(request, ownNameRules);
    if (preflight !== undefined) {
      response.writeHead(204, preflight).end();
      return;
    }
    const target = toTarget(request);
    if (target.path === '/health') {
      sendJson(response, 200, { status: 'ok', ...options.health?.() });
      return;
    }
    const frameRules = toFrameRules(toOrigins());
    if (path === undefined) {
      for (const [name, value] of toPairs([...frameRules, ...ownNameRules]))
        response.appendHeader(name, value);
      if (refuseReplaced(request, response, options.findChange?.())) return;
      await host.answer(request, response, target);
    } else {
      const to = { port: options.apiPort?.(), path, agent, frameRules, ownNameRules };
      await proxyRequest(request, response, to);
    }
  };

  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      const aborted = response.destroyed || response.writableEnded;
      if (!aborted && !(error instanceof RuntimeError)) options.log(`user interface: ${error}`);
      if (!aborted) sendError(response, error);
    });
  });
  const closeConnections = handleUpgrades(server, async (request, socket, head) => {
    try {
      await assertOwnUser(socket);
      const path = findProxied(request);
      guard(request, path);
      if (path === undefined) {
        throw new RuntimeError('route-unknown', 'not a WebSocket', 'connect to /ws', 404);
      }
      proxyUpgrade(request, socket, head, { port: options.apiPort?.(), path, agent });
    } catch (error) {
      refuseUpgrade(socket, error);
    }
  });
  if (host.base !== '/')
    options.log(`user interface: served below ${host.base}, where its page refers to its files`);
  return {
    port,
    close() {
      stop();
      return closeConnections();
    },
  };
}

/**
 * Pages of `localhost` count as the app's own, and browsers try ::1 for it first: the server is there too.
 * @throws {Error} system errors: the port is taken at one of the addresses
 */
async function listenOnBoth(server: Server, wanted: number): Promise<{ port: number; stop: () => void }> {
  const port = await listenOn(server, '127.0.0.1', wanted);
  try {
    const beside = listenBeside(port, (socket) => {
      server.emit('connection', socket);
      socket.resume();
    });
    return { port, stop: () => beside?.release() };
  } catch (error) {
    server.close();
    throw error;
  }
}
