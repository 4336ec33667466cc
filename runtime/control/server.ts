import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { toLoopback, toLoopbackOrigins } from '../../schema/loopback.ts';
import { isSystemError, RuntimeError, toMessage } from '../errors.ts';
import { assertLocal } from '../http/guard.ts';
import { listen } from '../http/listen.ts';
import { refuseUpgrade } from '../http/refuse-upgrade.ts';
import { sendError } from '../http/respond.ts';
import { WrongMethod } from '../http/router.ts';
import { handleUpgrades } from '../http/upgrades.ts';
import { announce } from './announce.ts';
import type { ControlServerOptions } from './context.ts';
import { createDispatch } from './dispatch.ts';
import { type Authorize, Entrance } from './entrance.ts';
import { routes } from './routes.ts';

export interface ControlServer {
  port: number;
  /**
   * Once the token is in its file: requests that need one are answered from now on, and runtime/ipc_port leads to the server.
   * @throws Error of the system where that cannot be written
   */
  admit(authorize: Authorize): void;
  /** Ends every connection, streams included. */
  close(): Promise<void>;
}

/**
 * Starts the control API on loopback, on ipc.port or a free port when that is taken. Until `admit`, GET /healthz alone is answered.
 * @throws {RuntimeError} `ipc-host-not-loopback` when the manifest's ipc.host is not loopback
 */
export async function startControlServer(options: ControlServerOptions): Promise<ControlServer> {
  // The clock of `performance`, which takes longer to load.
  const startedAt = process.uptime() * 1_000;
  const address = toLoopback(options.bundle.ipc.host);
  if (address === undefined) {
    const message = `ipc.host ${options.bundle.ipc.host} is not loopback`;
    throw new RuntimeError('ipc-host-not-loopback', message, 'set ipc.host in bundle.json to 127.0.0.1');
  }
  const entrance = new Entrance();
  const server = createServer({
    requestTimeout: 30_000,
    headersTimeout: 10_000,
    // The guard refuses a missing Host itself, as JSON.
    requireHostHeader: false,
  });
  const port = await listen(server, address, options.port);
  const guard = (request: IncomingMessage): void =>
    assertLocal(request, port, request.headers.origin === undefined ? [] : toOwnOrigins(options, port));
  const streams = new Set<ServerResponse>();
  const dispatch = createDispatch({ routes, options, guard, entrance, startedAt, port, streams });

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    try {
      dispatch(request, response)?.catch((error: unknown) => fail(error, response, options));
    } catch (error) {
      fail(error, response, options);
    }
  });
  const closeConnections = handleUpgrades(server, (request, socket, head) => {
    // WebSocket is loaded by the first client that asks for it.
    import('./websocket.ts')
      .then(({ acceptEvents }) => acceptEvents({ request, socket, head, options, guard, entrance }))
      .catch((error: unknown) => {
        options.log(`control API: ${toMessage(error)}`);
        socket.destroy();
      });
  });
  server.on('clientError', (error, socket) => {
    if (socket.writable) refuseUpgrade(socket, toProtocolFault(error));
  });
  let withdraw = (): void => undefined;
  return {
    port,
    admit(authorize) {
      entrance.open(authorize);
      withdraw = announce(options.appData, port, options.bundle.ipc.auth_token_path);
    },
    async close() {
      withdraw();
      // Streams are ended as what they are, complete; only then connections are cut.
      for (const response of streams) if (response.headersSent) response.end();
      await new Promise((resolve) => setImmediate(resolve));
      await closeConnections();
    },
  };
}

/** What Node's parser refuses before there is a request. */
function toProtocolFault(error: Error): RuntimeError {
  const status = isSystemError(error, 'HPE_HEADER_OVERFLOW') ? 431 : 400;
  return new RuntimeError(
    'http-invalid',
    'not a valid HTTP request',
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
