import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { toLoopback, toLoopbackOrigins } from '../../schema/loopback.ts';
import { isSystemError, RuntimeError, toMessage } from '../errors.ts';
import { assertLocal } from '../http/guard.ts';
import { toUrl } from '../http/input.ts';
import { listen } from '../http/listen.ts';
import { refuseUpgrade } from '../http/refuse-upgrade.ts';
import { sendError } from '../http/respond.ts';
import { findRoute, WrongMethod } from '../http/router.ts';
import { openKeyring, toKeysPath } from '../keys/keys.ts';
import { announce } from './announce.ts';
import { type Authorize, assertScope, createAuthorize } from './auth.ts';
import type { ControlServerOptions } from './context.ts';
import { routes } from './routes.ts';

export interface ControlServer {
  port: number;
  /** Ends every connection, streams included. */
  close(): Promise<void>;
}

/**
 * Starts the control API on loopback, on ipc.port or a free port when that is taken, and writes runtime/ipc_port.
 * @throws RuntimeError `ipc-host-not-loopback` when the manifest's ipc.host is not loopback
 */
export async function startControlServer(options: ControlServerOptions): Promise<ControlServer> {
  const startedAt = performance.now();
  const address = toLoopback(options.bundle.ipc.host);
  if (address === undefined) {
    const message = `ipc.host ${options.bundle.ipc.host} is not loopback`;
    throw new RuntimeError('ipc-host-not-loopback', message, 'set ipc.host in bundle.json to 127.0.0.1');
  }
  const authorize = createAuthorize(options.token, openKeyring(toKeysPath(options.appData)));
  const server = createServer({
    requestTimeout: 30_000,
    headersTimeout: 10_000,
    // The guard refuses a missing Host itself, as JSON.
    requireHostHeader: false,
  });
  const port = await listen(server, address, options.port);
  const guard = (request: IncomingMessage): void => assertLocal(request, port, toOwnOrigins(options, port));

  const active = new Set<ServerResponse>();

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    active.add(response);
    response.on('close', () => active.delete(response));
    const work = async (): Promise<void> => {
      guard(request);
      const url = toUrl(request);
      const open = routes.find((route) => route.scope === 'open' && route.path === url.pathname);
      const scope = open === undefined ? authorize(request) : 'read';
      const { route, params } = findRoute(routes, request.method ?? 'GET', url.pathname);
      if (route.scope !== 'open') assertScope(scope, route.scope);
      if (route.waits) await untilBegun(options.parts.begun);
      await route.handle({ request, response, params, query: url.searchParams, options, startedAt, port });
    };
    work().catch((error: unknown) => fail(error, response, options));
  });
  const upgraded = acceptUpgrades(server, options, guard, authorize);
  server.on('clientError', (error, socket) => {
    if (socket.writable) refuseUpgrade(socket, toProtocolFault(error));
  });
  const withdraw = announce(options.appData, port, options.bundle.ipc.auth_token_path);
  return {
    port,
    async close() {
      withdraw();
      // Streams are ended as what they are, complete; only then connections are cut.
      for (const response of active) if (response.headersSent) response.end();
      await new Promise((resolve) => setImmediate(resolve));
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        for (const socket of upgraded) socket.destroy();
      });
    },
  };
}

const patience = 10_000;

/** A start takes milliseconds, but a keychain may ask its user first: after ten seconds the call is answered without. */
async function untilBegun(begun: Promise<void> | undefined): Promise<void> {
  if (begun === undefined) return;
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience).unref();
  });
  await Promise.race([begun, enough]);
  clearTimeout(timer);
}

/** What Node's parser refuses before there is a request. */
function toProtocolFault(error: Error): RuntimeError {
  const status = isSystemError(error, 'HPE_HEADER_OVERFLOW') ? 431 : 400;
  return new RuntimeError(
    'http-invalid',
    'this is no valid HTTP request',
    'send HTTP/1.1 with short headers',
    status,
  );
}

function toOwnOrigins({ parts }: ControlServerOptions, port: number): string[] {
  return [port, ...(parts.uiPorts?.() ?? [])].flatMap(toLoopbackOrigins);
}

function fail(error: unknown, response: ServerResponse, { log, parts }: ControlServerOptions): void {
  if (error instanceof WrongMethod) response.setHeader('allow', error.allow);
  if (!(error instanceof RuntimeError)) {
    const [first = '', frame = ''] = (error instanceof Error ? (error.stack ?? '') : '').split('\n');
    const text = `${first || toMessage(error)} ${frame.trim()}`.trim();
    log(`control API: ${parts.secrets?.mask(text) ?? text}`);
  }
  sendError(response, error);
}

/** WebSocket is loaded by the first client that asks for it. */
function acceptUpgrades(
  server: Server,
  options: ControlServerOptions,
  guard: (request: IncomingMessage) => void,
  authorize: Authorize,
): Set<Duplex> {
  const sockets = new Set<Duplex>();
  server.on('upgrade', (request, socket, head) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    import('./websocket.ts')
      .then(({ acceptEvents }) => acceptEvents({ request, socket, head, options, guard, authorize }))
      .catch((error: unknown) => {
        options.log(`control API: ${toMessage(error)}`);
        socket.destroy();
      });
  });
  return sockets;
}
